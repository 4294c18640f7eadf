#include "indexer/extract/dates/units.h"

#include <algorithm>

namespace dragoman::indexer::dates {
namespace {

using std::chrono::days;
using std::chrono::last;
using std::chrono::month;
using std::chrono::months;
using std::chrono::weekday;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;
using std::chrono::years;

constexpr int winter = 0;

DateRange nth_week(const DateRange& base, int nth) {
  const weekday thursday = std::chrono::Thursday;
  const Day pivot = nth > 0 ? base.from + (thursday - weekday{base.from}) + days{7 * (nth - 1)}
                            : base.to - (weekday{base.to} - thursday);
  return {monday_of(pivot), monday_of(pivot) + days{6}};
}

}  // namespace

int year_of(Day day) { return int{year_month_day{day}.year()}; }
unsigned month_of(Day day) { return unsigned{year_month_day{day}.month()}; }
Day monday_of(Day day) { return day - (weekday{day} - std::chrono::Monday); }

Day add_months(Day day, int count) {
  const year_month_day date{day};
  const year_month target = date.year() / date.month() + months{count};
  return std::min(Day{target / last},
                  Day{target / 1} + (day - Day{date.year() / date.month() / 1}));
}

DateRange period(Unit unit, Day day, int count) {
  const year_month_day date{day};
  switch (unit) {
    case Unit::day:
      return one(day + days{count});
    case Unit::week: {
      const Day monday = monday_of(day) + days{7 * count};
      return {monday, monday + days{6}};
    }
    case Unit::weekend: {
      const Day saturday = monday_of(day) + days{7 * count + 5};
      return {saturday, saturday + days{1}};
    }
    case Unit::month:
      return whole_month(date.year() / date.month() + months{count});
    case Unit::quarter: {
      const int first = (static_cast<int>(month_of(day)) - 1) / 3 * 3 + 1;
      const year_month start =
          date.year() / month{static_cast<unsigned>(first)} + months{3 * count};
      return {Day{start / 1}, Day{(start + months{2}) / last}};
    }
    case Unit::half:
      break;
    case Unit::year:
      return whole_year(date.year() + years{count});
    case Unit::decade: {
      const year start{(int{date.year()} / 10 + count) * 10};
      return {Day{start / 1 / 1}, Day{(start + years{9}) / 12 / 31}};
    }
    case Unit::century:
      break;
  }
  return one(day);
}

DateRange season_of(int season, int in_year) {
  const year which{in_year};
  if (season == winter) return {Day{which / 12 / 1}, Day{(which + years{1}) / 2 / last}};
  const auto first = static_cast<unsigned>(season * 3);
  return {Day{which / month{first} / 1}, Day{which / month{first + 2} / last}};
}

std::optional<DateRange> nth_in(const Moment& moment, const DateRange& base) {
  switch (moment.nth_unit) {
    case Unit::week:
      return nth_week(base, moment.nth);
    case Unit::month: {
      if (moment.nth < 0) return period(Unit::month, base.to, 0);
      return period(Unit::month, base.from, moment.nth - 1);
    }
    case Unit::day:
      break;
    default:
      return std::nullopt;
  }
  if (moment.weekday < 0) return one(moment.nth < 0 ? base.to : base.from + days{moment.nth - 1});
  const weekday wanted{static_cast<unsigned>(moment.weekday + 1)};
  const Day day = moment.nth > 0
                      ? base.from + (wanted - weekday{base.from}) + days{7 * (moment.nth - 1)}
                      : base.to - (weekday{base.to} - wanted);
  if (day < base.from || day > base.to) return std::nullopt;
  return one(day);
}

}  // namespace dragoman::indexer::dates
