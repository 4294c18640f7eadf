#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "common/result.h"

namespace dragoman {

/// A calendar day of the proleptic Gregorian calendar. No time zone: the day as the article has it.
using Day = std::chrono::sys_days;

/// Days from first to last, both inclusive. INVARIANT: from <= to.
struct DateRange {
  Day from;
  Day to;
  friend bool operator==(const DateRange&, const DateRange&) = default;
  friend auto operator<=>(const DateRange&, const DateRange&) = default;
};

/// The earliest and the latest day that Dragoman keeps; what lies outside is no date of the news.
inline constexpr Day first_day = std::chrono::year{1} / 1 / 1;
inline constexpr Day last_day = std::chrono::year{9999} / 12 / 31;

/// The day, if it exists (no 30 February) and lies within [first_day, last_day].
std::optional<Day> make_day(int year, unsigned month, unsigned day);
DateRange whole_month(std::chrono::year_month month);
DateRange whole_year(std::chrono::year year);

/// ISO 8601: "2025-05-16".
std::string to_iso(Day day);
std::string to_iso(std::chrono::year_month month);  ///< "2025-05"
/// Strictly "YYYY-MM-DD"; nothing else, no white space.
std::optional<Day> parse_iso_day(std::string_view text);

/// Reads a range as users write it (option --date, field date:).
/// Accepted: `2025-05-16`, `2025-05`, `2025`, `A..B`, `A..`, `..B` of these, and in natural words,
/// any case,
///   blanks or hyphens between them: today, yesterday, tomorrow, this-week, this-month, this-year,
///   also with last- and next- (weeks begin on Monday), `30d`, `2w`, `6m`, `1y` (the last N days,
///   weeks, months, years up to and with today), monday ... sunday (the latest one not after
///   today), and a month by name ("may-2025"). A natural word may stand at either end of `..`.
/// Open ends become first_day or last_day; the widest meaning wins (`..2025` ends on 31 December).
/// Errors: ErrorKind::usage, where left empty for the caller to fill, what = "expected a date or
/// range such as 2025-05
///   or 2025-05-16..2025-06-02, found 'X'"; likewise days that do not exist; for ranges that end
///   before they begin it goes on ", which ends before it begins".
Result<DateRange> parse_date_range(std::string_view text, Day today);

/// The local calendar day now; `$DRAGOMAN_TODAY` (ISO) overrides it, so that tests and scripts can
/// be repeated.
Day today();

}  // namespace dragoman
