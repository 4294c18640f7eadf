#include "indexer/extract/dates/numeric.h"

#include <array>

#include "common/date.h"

namespace dragoman::indexer::dates {
namespace {

constexpr int earliest_year = 1000;
constexpr int latest_year = 2100;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

struct Run {
  int value = 0;
  std::size_t digits = 0;
};

/// The digits at the start; `digits` counts all, `value` is of at most nine.
Run read_run(std::string_view text) {
  Run run;
  for (const char c : text) {
    if (!is_digit(c)) break;
    if (++run.digits <= 9) run.value = run.value * 10 + (c - '0');
  }
  return run;
}

bool is_year(const Run& run) {
  return run.digits == 4 && run.value >= earliest_year && run.value <= latest_year;
}

bool is_short(const Run& run) { return run.digits == 1 || run.digits == 2; }

bool exists(const WrittenDate& date) {
  return make_day(date.year == 0 ? 2000 : date.year, static_cast<unsigned>(date.month),
                  static_cast<unsigned>(date.day))
      .has_value();
}

/// a and b as day and month in the order that exists, the wanted one first.
std::optional<WrittenDate> order(int year, int a, int b, bool day_first) {
  const WrittenDate wanted{year, day_first ? b : a, day_first ? a : b};
  if (exists(wanted)) return wanted;
  const WrittenDate other{year, wanted.day, wanted.month};
  if (exists(other)) return other;
  return std::nullopt;
}

/// The bytes of a time of day behind an ISO date: T10:00:00.5+03:00, Z.
std::size_t time_length(std::string_view text) {
  if (text.size() < 3 || (text[0] != 'T' && text[0] != 't') || !is_digit(text[1])) return 0;
  std::size_t length = text.find_first_not_of("0123456789:.,+-", 1);
  if (length == text.npos) return text.size();
  if (text[length] == 'Z' || text[length] == 'z') ++length;
  while (length > 1 && (text[length - 1] == '.' || text[length - 1] == ',')) --length;
  return length;
}

std::optional<NumericDate> three_parts(const std::array<Run, 3>& runs, char sign, bool day_first) {
  if (is_year(runs[0]) && is_short(runs[1]) && is_short(runs[2])) {
    const WrittenDate date{runs[0].value, runs[1].value, runs[2].value};
    if (exists(date)) return NumericDate{date, 0, false};
    return std::nullopt;
  }
  if (!is_short(runs[0]) || !is_short(runs[1])) return std::nullopt;
  int year = runs[2].value;
  if (runs[2].digits == 2) {
    // 1.2.25 is a version and 03-06-25 a telephone number more often than a date.
    if (sign == '-' || (sign == '.' && runs[1].digits != 2)) return std::nullopt;
    year += year < 50 ? 2000 : 1900;
  } else if (!is_year(runs[2])) {
    return std::nullopt;
  }
  const auto date = order(year, runs[0].value, runs[1].value, day_first || sign == '.');
  // With dots the day stands first everywhere; 12.23.53 is a time.
  if (!date || (sign == '.' && date->day != runs[0].value)) return std::nullopt;
  return NumericDate{*date, 0, false};
}

std::optional<NumericDate> two_parts(const Run& a, const Run& b, char sign, bool day_first) {
  if (is_year(a) && b.digits == 2 && sign != '.') {
    // 2010-11 is a season that spans two years; 2016-11 a month.
    if (b.value < 1 || b.value > 12 || b.value == (a.value + 1) % 100) return std::nullopt;
    return NumericDate{{a.value, b.value, 0}, 0, false};
  }
  if (a.digits == 2 && is_year(b) && a.value >= 1 && a.value <= 12 && b.value >= 1900) {
    return NumericDate{{b.value, a.value, 0}, 0, false};  // 05/2025, 11-2016
  }
  if (sign == '-' || !is_short(a) || !is_short(b)) return std::nullopt;
  if (sign == '.' && (!day_first || b.digits != 2)) return std::nullopt;
  const auto date = order(0, a.value, b.value, day_first || sign == '.');
  if (!date || (sign == '.' && date->day != a.value)) return std::nullopt;
  return NumericDate{*date, 0, true};
}

/// 2025年6月3日
std::optional<NumericDate> read_han(std::string_view text) {
  constexpr std::array<std::string_view, 3> signs = {"年", "月", "日"};
  std::array<int, 3> values{};
  std::size_t at = 0;
  for (std::size_t i = 0; i < signs.size(); ++i) {
    const Run run = read_run(text.substr(at));
    const std::string_view behind = text.substr(at + run.digits, signs[i].size());
    if (run.digits == 0 || run.digits > 4 || behind != signs[i]) {
      if (i < 2) return std::nullopt;
      break;
    }
    values[i] = run.value;
    at += run.digits + signs[i].size();
  }
  const WrittenDate date{values[0], values[1], values[2]};
  if (date.year < earliest_year || date.year > latest_year) return std::nullopt;
  if (!exists({date.year, date.month, date.day == 0 ? 1 : date.day})) return std::nullopt;
  return NumericDate{date, at, false};
}

}  // namespace

std::optional<NumericDate> read_numeric_date(std::string_view text, bool day_first) {
  std::array<Run, 3> runs{};
  runs[0] = read_run(text);
  std::size_t at = runs[0].digits;
  if (at >= text.size() || at > 4) return std::nullopt;
  const char sign = text[at];
  if (sign != '.' && sign != '/' && sign != '-') return read_han(text);
  std::size_t count = 1;
  while (count < 3 && at + 1 < text.size() && text[at] == sign && is_digit(text[at + 1])) {
    runs[count] = read_run(text.substr(at + 1));
    at += 1 + runs[count++].digits;
  }
  // Figures go on behind it: 192.168.1.1, 12.50,3.
  if (at + 1 < text.size() && (text[at] == sign || text[at] == ',' || text[at] == ':') &&
      is_digit(text[at + 1])) {
    return std::nullopt;
  }
  auto found = count == 3   ? three_parts(runs, sign, day_first)
               : count == 2 ? two_parts(runs[0], runs[1], sign, day_first)
                            : std::nullopt;
  if (found) found->length = at + (count == 3 ? time_length(text.substr(at)) : 0);
  return found;
}

}  // namespace dragoman::indexer::dates
