#include "indexer/extract/dates/dates.h"

#include <set>
#include <string>

#include "indexer/extract/dates/calendar.h"
#include "indexer/extract/dates/find.h"
#include "indexer/extract/dates/resolve.h"

namespace dragoman::indexer {

std::vector<MentionedDate> find_dates(std::string_view text, std::string_view language,
                                      std::optional<Day> reference) {
  const dates::Lexicon& lexicon = dates::lexicon_of(language);
  const auto tokens = dates::tokenise(text, lexicon, lexicon.day_first);
  const auto expressions = dates::find_expressions(tokens, lexicon);
  const auto ranges = dates::resolve(expressions, reference);
  std::vector<MentionedDate> found;
  std::set<DateRange> seen;
  for (std::size_t i = 0; i < ranges.size(); ++i) {
    const auto& range = ranges[i];
    if (!range || range->from < first_day || range->to > last_day) continue;
    if (!seen.insert(*range).second) continue;
    const std::size_t begin = tokens[expressions[i].begin].begin;
    const std::size_t end = tokens[expressions[i].end - 1].end;
    found.push_back({*range, std::string{text.substr(begin, end - begin)}});
  }
  return found;
}

std::optional<Day> parse_full_date(std::string_view text, std::string_view language,
                                   std::optional<bool> day_first) {
  // Labels are written in the language of the page's furniture, which need not be the article's.
  const dates::Lexicon& own = dates::lexicon_of(language);
  const bool days_lead = day_first.value_or(language != "en");
  for (const dates::Lexicon* lexicon : {&own, &dates::lexicon_of("")}) {
    const auto tokens = dates::tokenise(text, *lexicon, days_lead);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
      const auto found = dates::match_calendar(tokens, i, true);
      if (!found || found->date.year == 0 || found->date.day == 0) continue;
      return make_day(found->date.year, static_cast<unsigned>(found->date.month),
                      static_cast<unsigned>(found->date.day));
    }
  }
  return std::nullopt;
}

}  // namespace dragoman::indexer
