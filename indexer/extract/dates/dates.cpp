#include "indexer/extract/dates/dates.h"

#include "indexer/extract/dates/calendar.h"

namespace dragoman::indexer {

// Dates that carry their own year, in every language.
std::vector<MentionedDate> find_dates(std::string_view text, std::string_view language,
                                      std::optional<Day> /*reference*/) {
  const dates::Lexicon& lexicon = dates::lexicon_of(language);
  const auto tokens = dates::tokenise(text, lexicon, lexicon.day_first);
  std::vector<MentionedDate> found;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto match = dates::match_calendar(tokens, i, lexicon.month_first);
    if (!match || match->date.year == 0) continue;
    const auto month = static_cast<unsigned>(match->date.month);
    const auto day = make_day(match->date.year, month, static_cast<unsigned>(match->date.day));
    const DateRange range =
        day ? DateRange{*day, *day}
            : whole_month(std::chrono::year{match->date.year} / std::chrono::month{month});
    const std::size_t begin = tokens[i].begin;
    found.push_back({range, std::string{text.substr(begin, tokens[match->end - 1].end - begin)}});
    i = match->end - 1;
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
