#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "indexer/extract/dates/tokens.h"

namespace dragoman::indexer::dates {

/// What a relative expression is counted from.
enum class Anchor : std::uint8_t {
  reference,  ///< the day of publication
  story,      ///< in a text that tells of old times the date before it, else the reference
  text,       ///< the date before it in the text; where there is none, the reference
  before      ///< the date before it in the same paragraph, nothing else
};

/// "last week", "two days ago", "that year".
struct Shift {
  Unit unit = Unit::day;
  int count = 0;
  Anchor anchor = Anchor::reference;
  bool exact = false;  ///< the day reached by counting, not the whole unit
};

/// Which way a date without a year, or a weekday, looks.
enum class Direction : std::uint8_t { unsure, past, future };

/// One point in time as the words give it, before it is resolved. Parts that are not written are 0,
/// -1 or empty; those that are written narrow each other down ("first Monday of last month").
struct Moment {
  WrittenDate date;
  int weekday = -1;  ///< 0 Monday .. 6
  int season = -1;   ///< 0 winter .. 3 autumn
  int quarter = 0;   ///< 1..4
  int half = 0;      ///< 1..2 of the month or year
  int years = 1;     ///< with date.year: how many years from it on (10 decade, 100 century)
  int nth = 0;       ///< with nth_unit: 1 first .. ; -1 last
  Unit nth_unit = Unit::day;  ///< Unit::day: nth `weekday`
  std::vector<Shift> shifts;
  Direction direction = Direction::unsure;
  /// Counted from the day that all the rest gives: "two days after 16 May".
  std::vector<Shift> offsets;
  std::vector<Shift> duration;  ///< from that day on: "for ten days from 16 May"
  bool whole_week = false;      ///< the week around it: "the week of 12 May"
  bool spans = false;           ///< one end of a span of days
  bool follows = false;         ///< a weekday listed behind another: the next one after that
};

struct MomentMatch {
  Moment moment;
  std::size_t begin = 0;  ///< token indices
  std::size_t end = 0;
};

/// The expression that begins at token `at`, if there is one. Bare years, weak months and weekdays
/// are taken only where the words around them fit.
std::optional<MomentMatch> match_moment(const std::vector<Token>& tokens, std::size_t at,
                                        const Lexicon& lexicon);

}  // namespace dragoman::indexer::dates
