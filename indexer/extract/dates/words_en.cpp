#include "indexer/extract/dates/words.h"

namespace dragoman::indexer::dates {
namespace {

struct Row {
  const char* words;
  Meaning meaning;
};

constexpr std::int16_t unit(Unit value) { return static_cast<std::int16_t>(value); }

/// Months and weekdays stand here again because of their weakness; CLDR fills in the rest.
constexpr Row rows[] = {
    {"may", {Kind::month, 5, true}},
    {"march", {Kind::month, 3, true}},
    {"mar", {Kind::month, 3, true}},
    {"dec", {Kind::month, 12, true}},
    {"jan", {Kind::month, 1, true}},
    {"jun", {Kind::month, 6, true}},
    {"jul", {Kind::month, 7, true}},
    {"sep", {Kind::month, 9, true}},
    {"sept", {Kind::month, 9}},
    {"august", {Kind::month, 8, true}},
    {"april", {Kind::month, 4, true}},
    {"june", {Kind::month, 6, true}},
    {"mon", {Kind::weekday, 0, true}},
    {"tue tues", {Kind::weekday, 1, true}},
    {"wed", {Kind::weekday, 2, true}},
    {"thu thur thurs", {Kind::weekday, 3, true}},
    {"fri", {Kind::weekday, 4, true}},
    {"sat", {Kind::weekday, 5, true}},
    {"sun", {Kind::weekday, 6, true}},
    {"mondays tuesdays wednesdays thursdays fridays saturdays sundays", {Kind::other}},
    {"yesterday", {Kind::deictic, -1}},
    {"today tonight", {Kind::deictic, 0}},
    {"tomorrow tmrw", {Kind::deictic, 1}},
    {"day", {Kind::unit, unit(Unit::day)}},
    {"days", {Kind::unit, unit(Unit::day), true}},
    {"week", {Kind::unit, unit(Unit::week)}},
    {"weeks", {Kind::unit, unit(Unit::week), true}},
    {"weekend", {Kind::unit, unit(Unit::weekend)}},
    {"weekends", {Kind::unit, unit(Unit::weekend), true}},
    {"month", {Kind::unit, unit(Unit::month)}},
    {"months", {Kind::unit, unit(Unit::month), true}},
    {"quarter", {Kind::unit, unit(Unit::quarter)}},
    {"year", {Kind::unit, unit(Unit::year)}},
    {"years", {Kind::unit, unit(Unit::year), true}},
    {"decade", {Kind::unit, unit(Unit::decade)}},
    {"decades", {Kind::unit, unit(Unit::decade), true}},
    {"century", {Kind::unit, unit(Unit::century)}},
    {"winter", {Kind::season, 0}},
    {"spring", {Kind::season, 1}},
    {"summer", {Kind::season, 2}},
    {"autumn fall", {Kind::season, 3}},
    {"q1", {Kind::quarter, 1}},
    {"q2", {Kind::quarter, 2}},
    {"q3", {Kind::quarter, 3}},
    {"q4", {Kind::quarter, 4}},
    {"h1", {Kind::half, 1}},
    {"h2", {Kind::half, 2}},
    {"half", {Kind::half, 0}},
    {"last past", {Kind::last, -1}},
    {"this current", {Kind::current}},
    {"next coming upcoming", {Kind::next, 1}},
    {"previous preceding", {Kind::previous, -1}},
    {"following", {Kind::following, 1}},
    {"that same", {Kind::same}},
    {"ago", {Kind::ago}},
    {"later", {Kind::later, 1}},
    {"earlier", {Kind::later, -1}},
    {"hence", {Kind::from_now}},
    {"in", {Kind::preposition, 2}},
    {"on", {Kind::preposition, 3}},
    {"by during circa around about year cy dated", {Kind::preposition, 1}},
    {"after", {Kind::preposition, after_value}},
    {"before", {Kind::preposition, before_value}},
    {"christmas xmas", {Kind::holiday, 12 * 32 + 25}},
    {"halloween", {Kind::holiday, 10 * 32 + 31}},
    {"eve", {Kind::holiday_eve}},
    {"since", {Kind::preposition, 7}},
    {"from", {Kind::from}},
    {"to through thru until till", {Kind::to}},
    {"black good bloody ash easter super palm cyber holy fat", {Kind::named_day}},
    {"telegraph express mirror mail herald", {Kind::named_day, 1}},
    {"now", {Kind::function, now_value}},
    {"between", {Kind::between}},
    {"and", {Kind::conjunction}},
    {"or", {Kind::conjunction, 1}},
    {"of", {Kind::of}},
    {"the", {Kind::article}},
    {"a an", {Kind::article, 1}},
    {"ad ce bc bce", {Kind::other}},
    {"early mid late start end middle", {Kind::part}},
    {"said told announced reported stated added met spoke signed held tweeted wrote posted",
     {Kind::said}},
    {"will shall i'll we'll he'll she'll they'll it'll scheduled planned plans due expected set",
     {Kind::will}},
    {"one", {Kind::cardinal, 1}},
    {"two", {Kind::cardinal, 2}},
    {"three", {Kind::cardinal, 3}},
    {"four", {Kind::cardinal, 4}},
    {"five", {Kind::cardinal, 5}},
    {"six", {Kind::cardinal, 6}},
    {"seven", {Kind::cardinal, 7}},
    {"eight", {Kind::cardinal, 8}},
    {"nine", {Kind::cardinal, 9}},
    {"ten", {Kind::cardinal, 10}},
    {"eleven", {Kind::cardinal, 11}},
    {"twelve", {Kind::cardinal, 12}},
    {"thirteen", {Kind::cardinal, 13}},
    {"fourteen", {Kind::cardinal, 14}},
    {"fifteen", {Kind::cardinal, 15}},
    {"sixteen", {Kind::cardinal, 16}},
    {"seventeen", {Kind::cardinal, 17}},
    {"eighteen", {Kind::cardinal, 18}},
    {"nineteen", {Kind::cardinal, 19}},
    {"twenty", {Kind::cardinal, 20}},
    {"thirty", {Kind::cardinal, 30}},
    {"forty", {Kind::cardinal, 40}},
    {"fifty", {Kind::cardinal, 50}},
    {"first", {Kind::ordinal, 1}},
    {"second", {Kind::ordinal, 2}},
    {"third", {Kind::ordinal, 3}},
    {"fourth", {Kind::ordinal, 4}},
    {"fifth", {Kind::ordinal, 5}},
    {"sixth", {Kind::ordinal, 6}},
    {"seventh", {Kind::ordinal, 7}},
    {"eighth", {Kind::ordinal, 8}},
    {"ninth", {Kind::ordinal, 9}},
    {"tenth", {Kind::ordinal, 10}},
    {"eleventh", {Kind::ordinal, 11}},
    {"twelfth", {Kind::ordinal, 12}},
    {"thirteenth", {Kind::ordinal, 13}},
    {"fourteenth", {Kind::ordinal, 14}},
    {"fifteenth", {Kind::ordinal, 15}},
    {"sixteenth", {Kind::ordinal, 16}},
    {"seventeenth", {Kind::ordinal, 17}},
    {"eighteenth", {Kind::ordinal, 18}},
    {"nineteenth", {Kind::ordinal, 19}},
    {"twentieth", {Kind::ordinal, 20}},
    {"thirtieth", {Kind::ordinal, 30}},
    {"people men women children soldiers troops prisoners civilians killed dead wounded injured "
     "km kilometres kilometers miles metres meters feet tons tonnes dollars euros pounds rubles "
     "roubles lira hryvnias million billion percent per points seats votes jobs "
     "houses homes villages members fighters workers students cases copies hours minutes seconds "
     "time times square mm cm kg hp pages ships tanks aircraft horses guns inhabitants cc rpm bc "
     "bce "
     "bodies remains captives victims refugees rounds pieces units barrels acres hectares degrees",
     {Kind::counted}},
    {"hundred", {Kind::counted, 100}},
    {"thousand", {Kind::counted, 1000}},
    {"for", {Kind::function, for_value}},
    {"starting beginning", {Kind::function, starting_value}},
    {"sixty", {Kind::cardinal, 60}},
    {"seventy", {Kind::cardinal, 70}},
    {"eighty", {Kind::cardinal, 80}},
    {"ninety", {Kind::cardinal, 90}},
    {"was were is are had has have did would could the he she it they we i his her its their this "
     "there as at with when where which who but than while because with against under over "
     "into not also only",
     {Kind::function}}};

}  // namespace

void add_english(Lexicon& lexicon) {
  lexicon.month_first = true;
  lexicon.day_first = false;
  lexicon.next_is_next_week = true;
  for (const Row& row : rows) add_words(lexicon, row.words, row.meaning);
  add_cldr(lexicon, "en");
}

}  // namespace dragoman::indexer::dates
