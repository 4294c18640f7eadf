#include <cstdlib>

#include "indexer/extract/dates/resolver.h"
#include "indexer/extract/dates/units.h"

namespace dragoman::indexer::dates {
namespace {

using std::chrono::days;
using std::chrono::weekday;
using std::chrono::year;

/// The day that lies a shift from another. Empty: too far off, or a unit of no fixed length.
std::optional<Day> shifted(Day day, const Shift& shift) {
  if (std::abs(shift.count) > 3000) return std::nullopt;
  switch (shift.unit) {
    case Unit::day:
      return day + days{shift.count};
    case Unit::week:
      return day + days{7 * shift.count};
    case Unit::month:
      return add_months(day, shift.count);
    case Unit::year:
      return add_months(day, 12 * shift.count);
    case Unit::decade:
      return add_months(day, 120 * shift.count);
    default:
      return std::nullopt;
  }
}

/// "Two years ago" is no day: the further off, the wider.
DateRange widened(Day day, const Shift& shift) {
  if (shift.unit == Unit::decade || (shift.unit == Unit::year && std::abs(shift.count) >= 5)) {
    return period(Unit::year, day, 0);
  }
  return shift.unit == Unit::year ? period(Unit::month, day, 0) : one(day);
}

}  // namespace

std::optional<Day> Resolver::anchor_of(const Shift& shift) const {
  if (shift.anchor == Anchor::reference) return reference_;
  if (shift.anchor == Anchor::story && !historical_) return reference_;
  const auto& last = story_.last();
  const bool near = story_.last_paragraph() + 1 >= paragraph_;
  if (shift.anchor == Anchor::before && !(last && near)) return std::nullopt;
  if (last && (historical_ || !reference_ || near)) {
    // "that year" is the year told of; days and months follow the last date.
    if (shift.unit == Unit::year && story_.last_year() != 0) {
      return Day{year{story_.last_year()} / 7 / 1};
    }
    return last->to;
  }
  return reference_;
}

std::optional<DateRange> Resolver::resolve_shifts(const Moment& moment) const {
  const Shift& first = moment.shifts[0];
  const auto anchor = anchor_of(first);
  if (!anchor) return std::nullopt;
  if (!first.exact) return period(first.unit, *anchor, first.count);
  Day day = *anchor;
  for (const Shift& shift : moment.shifts) {
    const auto next = shifted(day, shift);
    if (!next) return std::nullopt;
    day = *next;
  }
  return moment.shifts.size() > 1 ? one(day) : widened(day, first);
}

std::optional<DateRange> Resolver::counted_from(const DateRange& range,
                                                const std::vector<Shift>& offsets) {
  Day day = offsets[0].count < 0 ? range.from : range.to;
  for (const Shift& shift : offsets) {
    const auto next = shifted(day, shift);
    if (!next) return std::nullopt;
    day = *next;
  }
  return one(day);
}

std::optional<DateRange> Resolver::resolve_weekday(const Moment& moment) const {
  if (moment.date.day != 0) return resolve_day(moment);
  const weekday wanted{static_cast<unsigned>(moment.weekday + 1)};
  if (!moment.shifts.empty()) {
    const auto anchor = anchor_of(moment.shifts[0]);
    if (!anchor) return std::nullopt;
    return one(monday_of(*anchor) + days{7 * moment.shifts[0].count + moment.weekday});
  }
  if (!reference_) return std::nullopt;
  const Day from = *reference_;
  if (moment.follows && previous_) {
    const Day next = previous_->to + days{1};
    return one(next + (wanted - weekday{next}));
  }
  // On a Tuesday "will meet Tuesday" is today.
  if (moment.direction == Direction::future && moment.nth == 0) {
    return one(from + (wanted - weekday{from}));
  }
  if (moment.direction == Direction::future) {
    return one(from + days{1} + (wanted - weekday{from + days{1}}));
  }
  const Day until = moment.nth < 0 ? from - days{1} : from;
  return one(until - (weekday{until} - wanted));
}

}  // namespace dragoman::indexer::dates
