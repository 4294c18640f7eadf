#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/extract/dates/tokens.h"

namespace dragoman::indexer::dates {

/// Figures beyond them are no years.
inline constexpr int earliest_year = 1000;
inline constexpr int latest_year = 2100;

struct CalendarMatch {
  WrittenDate date;     ///< at least a month, or day and month, or all
  std::size_t end = 0;  ///< index of the token behind it
  int weekday = -1;     ///< 0 Monday .. 6, if one stands before or behind
};

/// A date of the calendar that begins at token `at`: "16 May 2025", "May 16th, 2025", "16th of
/// May", "26-FEB-1987", "May 2025", "2017 Nisan", "Friday, 16 May", figures (strong ones). Only
/// dates with a month; never a bare year.
std::optional<CalendarMatch> match_calendar(const std::vector<Token>& tokens, std::size_t at,
                                            bool month_first);

/// A 4-digit number within 1000..2100 without a suffix other than an inflection.
bool is_year(const Token& token);

/// The word "year" beside a figure: 2022 года, 2022 yılında.
bool is_year_word(const Token& token);

/// The token at `at`, or the last one (a stop) beyond the end.
inline const Token& token_at(const std::vector<Token>& tokens, std::size_t at) {
  return tokens[at < tokens.size() ? at : tokens.size() - 1];
}

}  // namespace dragoman::indexer::dates
