#include "common/date.h"

namespace dragoman {

using std::chrono::last;
using std::chrono::year_month_day;

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
  const unsigned number = unsigned{date.day()};
  return to_iso(date.year() / date.month()) + (number < 10 ? "-0" : "-") + std::to_string(number);
}

}  // namespace dragoman
