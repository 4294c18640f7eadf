#include "common/date.h"

#include <array>
#include <cstdlib>
#include <ctime>

namespace dragoman {
namespace {

using std::chrono::days;
using std::chrono::last;
using std::chrono::months;
using std::chrono::weekday;
using std::chrono::year_month;
using std::chrono::year_month_day;
using std::chrono::years;

constexpr std::array<std::string_view, 7> weekday_names = {
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 12> month_names = {
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};

/// ASCII lower case, outer blanks dropped, runs of blanks, hyphens and underscores as one hyphen.
std::string tidy(std::string_view text) {
  std::string tidied;
  for (const char c : text) {
    const bool joint = c == ' ' || c == '\t' || c == '-' || c == '_';
    if (joint && (tidied.empty() || tidied.back() == '-')) continue;
    tidied += joint ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  if (!tidied.empty() && tidied.back() == '-') tidied.pop_back();
  return tidied;
}

/// Empty unless all of the (one to nine) characters are digits.
std::optional<int> number(std::string_view digits) {
  if (digits.empty() || digits.size() > 9) return std::nullopt;
  int value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

std::optional<year_month> parse_month(std::string_view year_text, std::string_view month_text) {
  const auto year_number = number(year_text);
  const auto month_number = number(month_text);
  if (year_text.size() != 4 || month_text.size() != 2 || !year_number || !month_number) {
    return std::nullopt;
  }
  const auto first = make_day(*year_number, static_cast<unsigned>(*month_number), 1);
  if (!first) return std::nullopt;
  const year_month_day date{*first};
  return date.year() / date.month();
}

std::optional<DateRange> parse_iso_range(std::string_view text) {
  if (const auto day = parse_iso_day(text)) return DateRange{*day, *day};
  if (text.size() == 4) {
    const auto month = parse_month(text, "01");
    if (month) return whole_year(month->year());
  }
  if (text.size() == 7 && text[4] == '-') {
    const auto month = parse_month(text.substr(0, 4), text.substr(5));
    if (month) return whole_month(*month);
  }
  return std::nullopt;
}

/// The same day `count` months on, or the last of that month where it is shorter.
Day add_months(Day day, int count) {
  const year_month_day date{day};
  const year_month month = date.year() / date.month() + months{count};
  const Day end{month / last};
  const Day same = Day{month / 1} + (day - Day{date.year() / date.month() / 1});
  return same < end ? same : end;
}

/// `30d`, `2w`, `6m`, `1y`.
std::optional<DateRange> parse_last_units(std::string_view text, Day today) {
  if (text.size() < 2 || text.size() > 5) return std::nullopt;
  const auto count = number(text.substr(0, text.size() - 1));
  if (!count || *count == 0) return std::nullopt;
  Day before = today;
  switch (text.back()) {
    case 'd':
      before = today - days{*count};
      break;
    case 'w':
      before = today - days{*count * 7};
      break;
    case 'm':
      before = add_months(today, -*count);
      break;
    case 'y':
      before = add_months(today, -*count * 12);
      break;
    default:
      return std::nullopt;
  }
  return DateRange{before < first_day ? first_day : before + days{1}, today};
}

/// `this-week`, `last-month`, `next-year` and the like.
std::optional<DateRange> parse_period(std::string_view text, Day today) {
  if (text.size() < 9 || text[4] != '-') return std::nullopt;
  const std::string_view which = text.substr(0, 4);
  if (which != "this" && which != "last" && which != "next") return std::nullopt;
  const int shift = which == "this" ? 0 : which == "last" ? -1 : 1;
  const std::string_view unit = text.substr(5);
  const year_month_day date{today};
  if (unit == "week") {
    const Day monday = today - (weekday{today} - std::chrono::Monday) + days{7 * shift};
    return DateRange{monday, monday + days{6}};
  }
  if (unit == "month") return whole_month(date.year() / date.month() + months{shift});
  if (unit == "year") return whole_year(date.year() + years{shift});
  return std::nullopt;
}

/// `may-2025`, also the first three letters of the month.
std::optional<DateRange> parse_named_month(std::string_view text) {
  const std::size_t hyphen = text.find('-');
  if (hyphen == text.npos || hyphen < 3) return std::nullopt;
  const std::string_view name = text.substr(0, hyphen);
  for (std::size_t i = 0; i < month_names.size(); ++i) {
    if (name != month_names[i] && name != month_names[i].substr(0, 3)) continue;
    const auto january = parse_month(text.substr(hyphen + 1), "01");
    if (january) return whole_month(*january + months{static_cast<int>(i)});
  }
  return std::nullopt;
}

std::optional<DateRange> parse_natural(std::string_view text, Day today) {
  if (text == "today") return DateRange{today, today};
  if (text == "yesterday") return DateRange{today - days{1}, today - days{1}};
  if (text == "tomorrow") return DateRange{today + days{1}, today + days{1}};
  for (unsigned i = 0; i < weekday_names.size(); ++i) {
    if (text != weekday_names[i]) continue;
    const Day day = today - (weekday{today} - weekday{i});
    return DateRange{day, day};
  }
  if (const auto range = parse_last_units(text, today)) return range;
  if (const auto range = parse_period(text, today)) return range;
  return parse_named_month(text);
}

std::optional<DateRange> parse_one(std::string_view text, Day today) {
  if (const auto range = parse_iso_range(text)) return range;
  const auto range = parse_natural(tidy(text), today);
  if (!range || range->from < first_day || range->to > last_day) return std::nullopt;
  return range;
}

Error unreadable(std::string_view text, std::string_view why = {}) {
  std::string what = "expected a date or range such as 2025-05 or 2025-05-16..2025-06-02, found '";
  what.append(text).append("'").append(why);
  return {.kind = ErrorKind::usage, .where = {}, .what = std::move(what)};
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

}  // namespace

std::optional<Day> make_day(int year, unsigned month, unsigned day) {
  const year_month_day date{std::chrono::year{year}, std::chrono::month{month},
                            std::chrono::day{day}};
  if (year < 1 || year > 9999 || !date.ok()) return std::nullopt;
  return Day{date};
}

DateRange whole_month(std::chrono::year_month month) { return {Day{month / 1}, Day{month / last}}; }

DateRange whole_year(std::chrono::year year) { return {Day{year / 1 / 1}, Day{year / 12 / 31}}; }

std::string to_iso(std::chrono::year_month month) {
  std::string text =
      std::to_string(int{month.year()} * 100 + static_cast<int>(unsigned{month.month()}));
  text.insert(0, 6 - text.size(), '0');
  text.insert(4, 1, '-');
  return text;
}

std::string to_iso(Day day) {
  const year_month_day date{day};
  const unsigned day_number = unsigned{date.day()};
  return to_iso(date.year() / date.month()) + (day_number < 10 ? "-0" : "-") +
         std::to_string(day_number);
}

std::optional<Day> parse_iso_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = number(text.substr(0, 4));
  const auto month = number(text.substr(5, 2));
  const auto day = number(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  return make_day(*year, static_cast<unsigned>(*month), static_cast<unsigned>(*day));
}

Result<DateRange> parse_date_range(std::string_view text, Day today) {
  const std::string_view trimmed = trim(text);
  const std::size_t dots = trimmed.find("..");
  if (dots == trimmed.npos) {
    const auto range = parse_one(trimmed, today);
    return range ? Result<DateRange>{*range} : unreadable(text);
  }
  const std::string_view left = trim(trimmed.substr(0, dots));
  const std::string_view right = trim(trimmed.substr(dots + 2));
  if (left.empty() && right.empty()) return unreadable(text);
  std::optional<DateRange> from = DateRange{first_day, first_day};
  std::optional<DateRange> to = DateRange{last_day, last_day};
  if (!left.empty()) from = parse_one(left, today);
  if (!right.empty()) to = parse_one(right, today);
  if (!from || !to) return unreadable(text);
  if (from->from > to->to) return unreadable(text, ", which ends before it begins");
  return DateRange{from->from, to->to};
}

Day today() {
  // Not thread-safe against setenv, which nobody calls.
  if (const char* fixed = std::getenv("DRAGOMAN_TODAY")) {
    if (const auto day = parse_iso_day(fixed)) return *day;
  }
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  return Day{std::chrono::year{local.tm_year + 1900} / (local.tm_mon + 1) / local.tm_mday};
}

}  // namespace dragoman
