#include <unicode/dtfmtsym.h>
#include <unicode/locid.h>

#include <string>

#include "indexer/extract/dates/fold.h"
#include "indexer/extract/dates/words.h"

namespace dragoman::indexer::dates {
namespace {

using icu::DateFormatSymbols;

/// What stands between day, month and year, before a date, and beside a year.
struct SmallWords {
  const char* language;
  const char* of;
  const char* preposition;
  const char* year_word;
};
constexpr SmallWords small_words[] = {
    {"en", "of", "in on since by until", ""},
    {"tr", "", "", "yili yilinda"},
    {"ru", "", "в с до к", "г год года году"},
    {"uk", "", "у в з до", "р рік року році"},
    {"de", "", "am im in seit bis vom zum ab jahr jahre jahres", ""},
    {"fr", "de d'", "le en depuis au des", ""},
    {"es", "de del", "el en desde hasta año", ""},
    {"it", "di del", "il nel dal al fino", ""},
    {"pt", "de do", "em no desde ate", ""},
    {"nl", "van", "op in sinds tot", ""},
    {"pl", "", "w we od do", "r rok roku"},
    {"cs", "", "v ve od do", "rok roku roce"},
    {"sk", "", "v vo od do", "rok roku"},
    {"bg", "", "на през от до", "г година"},
    {"be", "", "у ў з да", "г год года годзе"},
    {"sr", "", "u od do у од до", "godine године"},
    {"hr", "", "u od do", "godine"},
    {"sv", "den", "i sedan till", ""},
    {"da", "den", "i siden til", ""},
    {"nb", "den", "i siden til", ""},
    {"ro", "", "pe in din", ""},
};

/// "sept." to "sept"; empty for names with blanks or figures ("1月"), which the words of a text
/// cannot match.
std::string key_of(const icu::UnicodeString& name) {
  std::string text;
  name.toUTF8String(text);
  std::string folded = fold_word(text);
  while (!folded.empty() && folded.back() == '.') folded.pop_back();
  return folded.find_first_of(" .0123456789") == folded.npos ? folded : std::string{};
}

void add_names(Lexicon& lexicon, const icu::UnicodeString* names, int count, Kind kind) {
  for (int i = 0; i < count; ++i) {
    // ICU's weekdays begin at 1 with Sunday.
    if (kind == Kind::weekday && i == 0) continue;
    const int value = kind == Kind::month ? i + 1 : (i + 5) % 7;
    const std::string key = key_of(names[i]);
    // One or two ASCII letters ("ma", "do", "mi") are words of their own more often than days.
    if (key.size() > 2) lexicon.add(key, {kind, static_cast<std::int16_t>(value), false});
  }
}

}  // namespace

void add_cldr(Lexicon& lexicon, const char* language) {
  UErrorCode status = U_ZERO_ERROR;
  const DateFormatSymbols symbols(icu::Locale(language), status);
  if (U_FAILURE(status)) return;
  for (const auto width : {DateFormatSymbols::WIDE, DateFormatSymbols::ABBREVIATED}) {
    for (const auto context : {DateFormatSymbols::FORMAT, DateFormatSymbols::STANDALONE}) {
      int count = 0;
      const icu::UnicodeString* names = symbols.getMonths(count, context, width);
      add_names(lexicon, names, count < 12 ? count : 12, Kind::month);
      names = symbols.getWeekdays(count, context, width);
      add_names(lexicon, names, count < 8 ? count : 8, Kind::weekday);
    }
  }
  for (const SmallWords& row : small_words) {
    if (std::string_view{row.language} != language) continue;
    add_words(lexicon, row.of, {Kind::of});
    add_words(lexicon, row.preposition, {Kind::preposition});
    add_words(lexicon, row.year_word, {Kind::year_word});
  }
}

}  // namespace dragoman::indexer::dates
