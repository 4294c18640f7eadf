#pragma once

#include <optional>

#include "common/date.h"
#include "indexer/extract/dates/moment.h"

namespace dragoman::indexer::dates {

/// Arithmetic with days, weeks (Monday to Sunday), months and the other units of the calendar.

inline DateRange one(Day day) { return {day, day}; }
int year_of(Day day);
unsigned month_of(Day day);
Day monday_of(Day day);

/// The same day `count` months on, or the last of that month where it is shorter.
Day add_months(Day day, int count);

/// The whole unit that lies `count` units from the one around `day`. A half or century gives the
/// day.
DateRange period(Unit unit, Day day, int count);

/// season: as Moment::season. The winter of a year begins in its December.
DateRange season_of(int season, int in_year);

/// The nth week, month, day or weekday (see Moment::nth) of `base`. Weeks belong to the month or
/// year in which their Thursday lies, as in ISO 8601. Empty where there is none, as a fifth Monday.
std::optional<DateRange> nth_in(const Moment& moment, const DateRange& base);

}  // namespace dragoman::indexer::dates
