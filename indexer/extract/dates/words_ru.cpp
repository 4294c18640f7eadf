#include "indexer/extract/dates/words.h"

namespace dragoman::indexer::dates {
namespace {

struct Row {
  const char* words;
  Meaning meaning;
};

constexpr std::int16_t unit(Unit value) { return static_cast<std::int16_t>(value); }

/// All adjective endings, hard and soft; wrong pairs do no harm, they are no words.
constexpr const char* adjective =
    "ый ий ой ая яя ое ее ого его ому ему ым им ом ем ую юю ей ые ие ых их ыми ими";

constexpr Row adjectives[] = {
    {"прошл", {Kind::last, -1}},          {"минувш", {Kind::last, -1}},
    {"позапрошл", {Kind::last, -2}},      {"текущ", {Kind::current}},
    {"нынешн", {Kind::current}},          {"следующ", {Kind::next, 1}},
    {"ближайш", {Kind::next, 1}},         {"будущ", {Kind::next, 1}},
    {"предыдущ", {Kind::previous, -1}},   {"последн", {Kind::last, -1, true}},
    {"перв", {Kind::ordinal, 1}},         {"втор", {Kind::ordinal, 2}},
    {"четверт", {Kind::ordinal, 4}},      {"пят", {Kind::ordinal, 5}},
    {"шест", {Kind::ordinal, 6}},         {"седьм", {Kind::ordinal, 7}},
    {"восьм", {Kind::ordinal, 8}},        {"девят", {Kind::ordinal, 9}},
    {"десят", {Kind::ordinal, 10}},       {"одиннадцат", {Kind::ordinal, 11}},
    {"двенадцат", {Kind::ordinal, 12}},   {"тринадцат", {Kind::ordinal, 13}},
    {"четырнадцат", {Kind::ordinal, 14}}, {"пятнадцат", {Kind::ordinal, 15}},
    {"шестнадцат", {Kind::ordinal, 16}},  {"семнадцат", {Kind::ordinal, 17}},
    {"восемнадцат", {Kind::ordinal, 18}}, {"девятнадцат", {Kind::ordinal, 19}},
    {"двадцат", {Kind::ordinal, 20}},     {"тридцат", {Kind::ordinal, 30}}};

constexpr Row rows[] = {
    {"январь января январе январю январем янв", {Kind::month, 1}},
    {"февраль февраля феврале февралю февралем фев февр", {Kind::month, 2}},
    {"март марта марте марту мартом", {Kind::month, 3}},
    {"мар", {Kind::month, 3, true}},
    {"апрель апреля апреле апрелю апрелем апр", {Kind::month, 4}},
    {"май мая мае маю маем", {Kind::month, 5}},
    {"июнь июня июне июню июнем июн", {Kind::month, 6}},
    {"июль июля июле июлю июлем июл", {Kind::month, 7}},
    {"август августа августе августу августом авг", {Kind::month, 8}},
    {"сентябрь сентября сентябре сентябрю сентябрем сен сент", {Kind::month, 9}},
    {"октябрь октября октябре октябрю октябрем окт", {Kind::month, 10}},
    {"ноябрь ноября ноябре ноябрю ноябрем ноя нояб", {Kind::month, 11}},
    {"декабрь декабря декабре декабрю декабрем дек", {Kind::month, 12}},
    {"понедельник понедельника понедельнику понедельником", {Kind::weekday, 0}},
    {"пн", {Kind::weekday, 0, true}},
    {"вторник вторника вторнику вторником", {Kind::weekday, 1}},
    {"вт", {Kind::weekday, 1, true}},
    {"среду", {Kind::weekday, 2}},
    // "среда", "среды" are also the environment.
    {"среда среды среде ср", {Kind::weekday, 2, true}},
    {"четверг четверга четвергу четвергом", {Kind::weekday, 3}},
    {"чт", {Kind::weekday, 3, true}},
    {"пятница пятницу пятницы пятнице пятницей", {Kind::weekday, 4}},
    {"пт", {Kind::weekday, 4, true}},
    {"суббота субботу субботы субботе субботой", {Kind::weekday, 5}},
    {"сб", {Kind::weekday, 5, true}},
    {"воскресенье воскресенья воскресенью воскресеньем", {Kind::weekday, 6}},
    {"вс", {Kind::weekday, 6, true}},
    {"вчера", {Kind::deictic, -1}},
    {"позавчера", {Kind::deictic, -2}},
    {"сегодня", {Kind::deictic, 0}},
    {"завтра", {Kind::deictic, 1}},
    {"послезавтра", {Kind::deictic, 2}},
    {"день дня дню днем дне сутки", {Kind::unit, unit(Unit::day)}},
    {"дни дней днями днях суток", {Kind::unit, unit(Unit::day), true}},
    {"неделя недели неделе неделю неделей", {Kind::unit, unit(Unit::week)}},
    {"недель неделями неделях", {Kind::unit, unit(Unit::week), true}},
    {"выходные выходных", {Kind::unit, unit(Unit::weekend)}},
    {"месяц месяца месяце месяцу месяцем", {Kind::unit, unit(Unit::month)}},
    {"месяцев месяцы месяцах", {Kind::unit, unit(Unit::month), true}},
    {"квартал квартала квартале кварталу", {Kind::unit, unit(Unit::quarter)}},
    {"год года году годом годе", {Kind::unit, unit(Unit::year)}},
    {"лет годы годов годах гг", {Kind::unit, unit(Unit::year), true}},
    {"десятилетие десятилетия десятилетии", {Kind::unit, unit(Unit::decade)}},
    {"век века веке веков", {Kind::unit, unit(Unit::century)}},
    {"г", {Kind::year_word}},
    {"зима зимой зиму зимы зиме", {Kind::season, 0}},
    {"весна весной весну весны весне", {Kind::season, 1}},
    {"лето летом лета лете лету", {Kind::season, 2}},
    {"осень осенью осени", {Kind::season, 3}},
    {"половина половине половину половины полугодие полугодии полугодия", {Kind::half, 0}},
    {"этот эта это этого этой этом эту", {Kind::current}},
    {"следующий следующего", {Kind::next, 1}},
    {"тот же того той том ту самый самого", {Kind::same}},
    {"назад", {Kind::ago}},
    {"тому", {Kind::function, 2}},
    {"спустя", {Kind::later, 1}},
    {"через", {Kind::ahead}},
    {"в во на", {Kind::preposition, 1}},
    {"к ко после", {Kind::preposition, 4}},
    {"около начиная", {Kind::preposition, 1}},
    {"с со от", {Kind::from}},
    {"по", {Kind::to}},
    {"до", {Kind::to, to_before_value}},
    {"между", {Kind::between}},
    {"и", {Kind::conjunction}},
    {"или", {Kind::conjunction, 1}},
    {"числа число", {Kind::day_word, 1}},
    {"начало начале начала конец конце конца середина середине середины ранняя поздняя",
     {Kind::part}},
    {"сообщил сообщила сообщили заявил заявила заявили сказал рассказал состоялся состоялась "
     "состоялись прошел прошла прошли провел провели подписал",
     {Kind::said}},
    {"будет будут состоится состоятся пройдет пройдут планирует планируют планируется намечен "
     "намечена намечены запланирован запланирована запланированы ожидается начнется",
     {Kind::will}},
    {"один одна одно одну", {Kind::cardinal, 1}},
    {"два две двух", {Kind::cardinal, 2}},
    {"три трех", {Kind::cardinal, 3}},
    {"четыре четырех", {Kind::cardinal, 4}},
    {"пять пяти", {Kind::cardinal, 5}},
    {"шесть шести", {Kind::cardinal, 6}},
    {"семь семи", {Kind::cardinal, 7}},
    {"восемь восьми", {Kind::cardinal, 8}},
    {"девять девяти", {Kind::cardinal, 9}},
    {"десять десяти", {Kind::cardinal, 10}},
    {"двенадцать", {Kind::cardinal, 12}},
    {"пятнадцать", {Kind::cardinal, 15}},
    {"двадцать", {Kind::cardinal, 20}},
    {"тридцать", {Kind::cardinal, 30}},
    {"сорок", {Kind::cardinal, 40}},
    {"третий третье третьего третьему третьем третья третьей третью", {Kind::ordinal, 3}},
    {"человек людей солдат военных военнопленных пленных км метров километров рублей долларов евро "
     "гривен тысяч млн млрд миллионов тонн раз голосов процентов штук домов детей часов минут",
     {Kind::counted}}};

}  // namespace

void add_russian(Lexicon& lexicon) {
  for (const Row& row : rows) add_words(lexicon, row.words, row.meaning);
  for (const Row& row : adjectives) add_inflected(lexicon, row.words, adjective, row.meaning);
}

}  // namespace dragoman::indexer::dates
