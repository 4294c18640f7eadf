#include "indexer/extract/dates/resolver.h"
#include "indexer/extract/dates/units.h"

namespace dragoman::indexer::dates {

using std::chrono::days;
using std::chrono::last;
using std::chrono::month;
using std::chrono::months;
using std::chrono::year;
using std::chrono::year_month;

std::optional<DateRange> Resolver::base_of(const Moment& moment) const {
  if (moment.date.month != 0) {
    Moment month_alone = moment;
    month_alone.nth = month_alone.half = 0;
    month_alone.weekday = -1;
    return resolve_written(month_alone);
  }
  if (moment.date.year != 0) return whole_year(year{moment.date.year});
  if (!moment.shifts.empty()) return resolve_shifts(moment);
  return std::nullopt;
}

std::optional<DateRange> Resolver::resolve_part(const Moment& moment) const {
  const auto base = base_of(moment);
  if (!base) return std::nullopt;
  const year in_year{year_of(base->from)};
  if (moment.date.month != 0) {
    if (moment.half == 0) return std::nullopt;
    const Day middle = base->from + days{14};
    return moment.half == 1 ? DateRange{base->from, middle} : DateRange{middle + days{1}, base->to};
  }
  const int length = moment.quarter != 0 ? 3 : 6;
  const int which = moment.quarter != 0 ? moment.quarter : moment.half;
  const year_month first = in_year / month{1} + months{length * (which - 1)};
  return DateRange{Day{first / 1}, Day{(first + months{length - 1}) / last}};
}

std::optional<DateRange> Resolver::resolve_season(const Moment& moment) const {
  if (moment.date.year != 0) return season_of(moment.season, moment.date.year);
  if (!moment.shifts.empty()) {
    const auto anchor = anchor_of(moment.shifts[0]);
    if (!anchor) return std::nullopt;
    return season_of(moment.season, year_of(*anchor) + moment.shifts[0].count);
  }
  if (!reference_) return std::nullopt;
  int which = year_of(*reference_);
  if (moment.direction == Direction::future) {
    while (season_of(moment.season, which).from <= *reference_) ++which;
  } else {
    while (season_of(moment.season, which).to >= *reference_) --which;
  }
  return season_of(moment.season, which);
}

std::optional<DateRange> Resolver::resolve_years(const Moment& moment) {
  const int to = moment.date.year + moment.years - 1;
  if (to > 9999) return std::nullopt;
  return DateRange{whole_year(year{moment.date.year}).from, whole_year(year{to}).to};
}

}  // namespace dragoman::indexer::dates
