#include "indexer/extract/dates/words.h"

namespace dragoman::indexer::dates {
namespace {

struct Row {
  const char* words;
  Meaning meaning;
};

constexpr std::int16_t unit(Unit value) { return static_cast<std::int16_t>(value); }
constexpr std::int16_t next_unit(Unit value, int shift) {
  return static_cast<std::int16_t>(unit(value) * 16 + shift + 8);
}

/// All adjective endings, hard and soft; wrong pairs do no harm, they are no words.
constexpr const char* adjective =
    "ий ій а я е є ого ього ому ьому им ім ім у ю ої ьої і их іх ими іми";

constexpr Row adjectives[] = {
    {"минул", {Kind::last, -1}},           {"позаминул", {Kind::last, -2}},
    {"торішн", {Kind::last, -1}},          {"поточн", {Kind::current}},
    {"нинішн", {Kind::current}},           {"наступн", {Kind::next, 1}},
    {"найближч", {Kind::next, 1}},         {"майбутн", {Kind::next, 1}},
    {"попередн", {Kind::previous, -1}},    {"останн", {Kind::last, -1, true}},
    {"перш", {Kind::ordinal, 1}},          {"друг", {Kind::ordinal, 2}},
    {"трет", {Kind::ordinal, 3}},          {"четверт", {Kind::ordinal, 4}},
    {"п'ят", {Kind::ordinal, 5}},          {"шост", {Kind::ordinal, 6}},
    {"сьом", {Kind::ordinal, 7}},          {"восьм", {Kind::ordinal, 8}},
    {"дев'ят", {Kind::ordinal, 9}},        {"десят", {Kind::ordinal, 10}},
    {"одинадцят", {Kind::ordinal, 11}},    {"дванадцят", {Kind::ordinal, 12}},
    {"тринадцят", {Kind::ordinal, 13}},    {"чотирнадцят", {Kind::ordinal, 14}},
    {"п'ятнадцят", {Kind::ordinal, 15}},   {"шістнадцят", {Kind::ordinal, 16}},
    {"сімнадцят", {Kind::ordinal, 17}},    {"вісімнадцят", {Kind::ordinal, 18}},
    {"дев'ятнадцят", {Kind::ordinal, 19}}, {"двадцят", {Kind::ordinal, 20}},
    {"тридцят", {Kind::ordinal, 30}}};

constexpr Row rows[] = {
    {"січень січня січні січню січнем січ", {Kind::month, 1}},
    {"лютий лютого лютому", {Kind::month, 2, true}},
    {"лют", {Kind::month, 2, true}},
    {"березень березня березні березню березнем бер", {Kind::month, 3}},
    {"квітень квітня квітні квітню квітнем квіт", {Kind::month, 4}},
    {"травень травня травні травню травнем трав", {Kind::month, 5}},
    {"червень червня червні червню червнем черв", {Kind::month, 6}},
    {"липень липня липні липню липнем лип", {Kind::month, 7}},
    {"серпень серпня серпні серпню серпнем серп", {Kind::month, 8}},
    {"вересень вересня вересні вересню вереснем вер", {Kind::month, 9}},
    {"жовтень жовтня жовтні жовтню жовтнем жовт", {Kind::month, 10}},
    {"листопад листопада листопаді листопаду листопадом лист", {Kind::month, 11}},
    {"грудень грудня грудні грудню груднем груд", {Kind::month, 12}},
    {"понеділок понеділка понеділку понеділком", {Kind::weekday, 0}},
    {"пн", {Kind::weekday, 0, true}},
    {"вівторок вівторка вівторку вівторком", {Kind::weekday, 1}},
    {"вт", {Kind::weekday, 1, true}},
    {"середа середу середи середі середою", {Kind::weekday, 2}},
    {"ср", {Kind::weekday, 2, true}},
    {"четвер четверга четвергу четвергом", {Kind::weekday, 3}},
    {"чт", {Kind::weekday, 3, true}},
    {"п'ятниця п'ятницю п'ятниці п'ятницею", {Kind::weekday, 4}},
    {"пт", {Kind::weekday, 4, true}},
    {"субота суботу суботи суботі суботою", {Kind::weekday, 5}},
    {"сб", {Kind::weekday, 5, true}},
    {"неділя неділю неділі неділею", {Kind::weekday, 6}},
    {"нд", {Kind::weekday, 6, true}},
    {"вчора учора", {Kind::deictic, -1}},
    {"позавчора", {Kind::deictic, -2}},
    {"сьогодні", {Kind::deictic, 0}},
    {"завтра", {Kind::deictic, 1}},
    {"післязавтра", {Kind::deictic, 2}},
    {"торік", {Kind::one_unit, next_unit(Unit::year, -1)}},
    {"день дня дню днем доба доби добу", {Kind::unit, unit(Unit::day)}},
    {"дні днів днями днях", {Kind::unit, unit(Unit::day), true}},
    {"тиждень тижня тижню тижні тижнем", {Kind::unit, unit(Unit::week)}},
    {"тижнів тижнями тижнях", {Kind::unit, unit(Unit::week), true}},
    {"вихідні вихідних", {Kind::unit, unit(Unit::weekend)}},
    {"місяць місяця місяцю місяці місяцем", {Kind::unit, unit(Unit::month)}},
    {"місяців місяцями місяцях", {Kind::unit, unit(Unit::month), true}},
    {"квартал кварталу кварталі", {Kind::unit, unit(Unit::quarter)}},
    {"рік року році роком", {Kind::unit, unit(Unit::year)}},
    {"роки років роках рр", {Kind::unit, unit(Unit::year), true}},
    {"десятиліття десятилітті", {Kind::unit, unit(Unit::decade)}},
    {"століття столітті", {Kind::unit, unit(Unit::century)}},
    {"р", {Kind::year_word}},
    {"зима зимою взимку зиму зими", {Kind::season, 0}},
    {"весна весною навесні весну весни", {Kind::season, 1}},
    {"літо влітку літа літом", {Kind::season, 2}},
    {"осінь восени осінню осені", {Kind::season, 3}},
    {"половина половині половину половини півріччя півріччі", {Kind::half, 0}},
    {"цей ця це цього цієї цьому цю цій", {Kind::current}},
    {"той ж же того тієї самого самий", {Kind::same}},
    {"тому назад", {Kind::ago}},
    {"потому", {Kind::later, 1}},
    {"через", {Kind::ahead}},
    {"в у на", {Kind::preposition, 1}},
    {"після", {Kind::preposition, after_value}},
    {"близько починаючи", {Kind::preposition, 1}},
    {"з із зі від", {Kind::from}},
    {"по", {Kind::to}},
    {"до", {Kind::to, to_before_value}},
    {"між", {Kind::between}},
    {"і й та", {Kind::conjunction}},
    {"або чи", {Kind::conjunction, 1}},
    {"числа число", {Kind::day_word, 1}},
    {"початок початку кінець кінця кінці середина середині наприкінці", {Kind::part}},
    {"повідомив повідомила повідомили заявив заявила заявили сказав розповів відбувся відбулася "
     "відбулися пройшов пройшла провів провели підписав",
     {Kind::said}},
    {"буде будуть відбудеться відбудуться пройде планує планують планується запланований "
     "запланована заплановані очікується почнеться",
     {Kind::will}},
    {"один одна одне одну", {Kind::cardinal, 1}},
    {"два дві двох", {Kind::cardinal, 2}},
    {"три трьох", {Kind::cardinal, 3}},
    {"чотири чотирьох", {Kind::cardinal, 4}},
    {"п'ять п'яти", {Kind::cardinal, 5}},
    {"шість шести", {Kind::cardinal, 6}},
    {"сім семи", {Kind::cardinal, 7}},
    {"вісім восьми", {Kind::cardinal, 8}},
    {"дев'ять дев'яти", {Kind::cardinal, 9}},
    {"десять десяти", {Kind::cardinal, 10}},
    {"двадцять", {Kind::cardinal, 20}},
    {"тридцять", {Kind::cardinal, 30}},
    {"сорок", {Kind::cardinal, 40}},
    {"осіб людей солдатів військових військовополонених полонених км метрів кілометрів рублів "
     "доларів євро гривень тисяч млн млрд мільйонів тонн разів голосів відсотків дітей годин "
     "хвилин",
     {Kind::counted}}};

}  // namespace

void add_ukrainian(Lexicon& lexicon) {
  lexicon.apostrophe_ends_stem = false;
  for (const Row& row : rows) add_words(lexicon, row.words, row.meaning);
  for (const Row& row : adjectives) add_inflected(lexicon, row.words, adjective, row.meaning);
}

}  // namespace dragoman::indexer::dates
