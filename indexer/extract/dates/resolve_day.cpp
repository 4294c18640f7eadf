#include <cstdlib>

#include "indexer/extract/dates/resolver.h"
#include "indexer/extract/dates/units.h"

namespace dragoman::indexer::dates {
namespace {

using std::chrono::weekday;
using std::chrono::year_month_day;

/// The day of this number in the month around another, if it is so long.
std::optional<Day> day_in_month(int number, Day around) {
  const year_month_day date{around};
  return make_day(int{date.year()}, unsigned{date.month()}, static_cast<unsigned>(number));
}

}  // namespace

std::optional<DateRange> Resolver::resolve_day(const Moment& moment) const {
  if (!moment.shifts.empty()) {
    const Shift& shift = moment.shifts[0];
    const auto anchor = anchor_of(shift);
    if (!anchor) return std::nullopt;
    const auto day = day_in_month(moment.date.day, period(Unit::month, *anchor, shift.count).from);
    return day ? std::optional{one(*day)} : std::nullopt;
  }
  if (moment.weekday < 0 && story_.last() && story_.last_paragraph() == paragraph_) {
    if (const auto day = day_in_month(moment.date.day, story_.last()->to)) return one(*day);
  }
  return reference_ ? nearest_day(moment) : std::nullopt;
}

std::optional<DateRange> Resolver::nearest_day(const Moment& moment) const {
  // A weekday that fits may be months off; without one the day lies in this month or a next one.
  const Day start = period(Unit::month, *reference_, 0).from;
  std::optional<DateRange> best;
  int best_cost = 0;
  for (int shift = -12; shift <= 12; ++shift) {
    const auto day = day_in_month(moment.date.day, add_months(start, shift));
    if (!day || (moment.weekday >= 0 &&
                 weekday{*day} != weekday{static_cast<unsigned>(moment.weekday + 1)})) {
      continue;
    }
    const int ahead = static_cast<int>((*day - *reference_).count());
    const bool wrong_way = (ahead > 0) != (moment.direction == Direction::future) && ahead != 0;
    const int cost = std::abs(ahead) * (wrong_way ? 3 : 1);
    if (best && cost >= best_cost) continue;
    best = one(*day);
    best_cost = cost;
  }
  return best;
}

}  // namespace dragoman::indexer::dates
