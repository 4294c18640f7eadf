#include "indexer/extract/dates/resolve.h"

#include "indexer/extract/dates/resolver.h"
#include "indexer/extract/dates/units.h"

namespace dragoman::indexer::dates {
namespace {

using std::chrono::weekday;

bool has_base(const Moment& moment) {
  return moment.date.month != 0 || moment.date.year != 0 || !moment.shifts.empty();
}

/// A day, written out, that is a paragraph of its own.
bool is_section_head(const Expression& expression) {
  const WrittenDate& date = expression.first.date;
  return expression.heading && !expression.last && date.day != 0 && date.month != 0;
}

/// One head may be a line of the page; of a chronicle there are more.
bool has_dated_sections(const std::vector<Expression>& expressions) {
  const Expression* first = nullptr;
  for (const Expression& expression : expressions) {
    if (!is_section_head(expression)) continue;
    if (first != nullptr && first->first.date != expression.first.date) return true;
    if (first == nullptr) first = &expression;
  }
  return false;
}

}  // namespace

Resolver::Resolver(const std::vector<Expression>& expressions, std::optional<Day> reference)
    : expressions_(expressions),
      reference_(reference),
      historical_(is_historical(expressions, reference)),
      has_sections_(has_dated_sections(expressions)) {
  for (const Expression& expression : expressions) {
    const WrittenDate& date = expression.first.date;
    if (date.year != 0 && date.day != 0 && date.month != 0) {
      full_years_[day_slot(date)] = date.year;
    }
  }
}

std::vector<std::optional<DateRange>> Resolver::run() {
  std::vector<std::optional<DateRange>> ranges;
  ranges.reserve(expressions_.size());
  for (const Expression& expression : expressions_) {
    ranges.push_back(resolve(expression));
    if (ranges.back()) {
      story_.go_on(expression, *ranges.back(), historical_);
      begin_section(expression, *ranges.back());
    }
    previous_ = ranges.back();
  }
  return ranges;
}

void Resolver::begin_section(const Expression& expression, const DateRange& range) {
  if (has_sections_ && is_section_head(expression)) reference_ = range.from;
}

std::optional<DateRange> Resolver::resolve(const Expression& expression) {
  paragraph_ = expression.paragraph;
  token_ = expression.begin;
  Moment first = expression.first;
  first.spans = expression.last.has_value();
  auto from = resolve(first);
  if (!from || !expression.last) return from;
  const auto to = end_of(*expression.last, *from);
  if (!to || to->to < from->from) return from;
  return DateRange{from->from, to->to};
}

std::optional<DateRange> Resolver::end_of(const Moment& moment, const DateRange& from) const {
  if (moment.date.year == 0 && moment.date.month != 0 && moment.shifts.empty()) {
    Moment dated = moment;
    dated.date.year = year_of(from.from);
    auto to = resolve(dated);
    if (to && to->to >= from.from) return to;
    ++dated.date.year;
    return resolve(dated);
  }
  auto to = resolve(moment);
  if (to && moment.weekday >= 0 && moment.date.month == 0 && to->to < from.from) {
    const weekday wanted{static_cast<unsigned>(moment.weekday + 1)};
    return one(from.from + (wanted - weekday{from.from}));
  }
  return to;
}

std::optional<DateRange> Resolver::resolve(const Moment& moment) const {
  auto range = resolve_plain(moment);
  if (!range) return std::nullopt;
  if (moment.whole_week) return period(Unit::week, range->from, 0);
  if (!moment.duration.empty()) {
    const auto end = counted_from(*range, moment.duration);
    return end ? DateRange{range->from, end->to} : range;
  }
  return moment.offsets.empty() ? range : counted_from(*range, moment.offsets);
}

std::optional<DateRange> Resolver::resolve_plain(const Moment& moment) const {
  if (moment.nth != 0 && (moment.nth_unit != Unit::day || moment.weekday < 0 || has_base(moment))) {
    const auto base = base_of(moment);
    return base ? nth_in(moment, *base) : std::nullopt;
  }
  if (moment.quarter != 0 || moment.half != 0) return resolve_part(moment);
  if (moment.season >= 0) return resolve_season(moment);
  if (moment.date.month != 0) return resolve_written(moment);
  if (moment.date.year != 0) return resolve_years(moment);
  if (moment.weekday >= 0) return resolve_weekday(moment);
  if (moment.date.day != 0) return resolve_day(moment);
  if (!moment.shifts.empty()) return resolve_shifts(moment);
  return std::nullopt;
}

std::vector<std::optional<DateRange>> resolve(const std::vector<Expression>& expressions,
                                              std::optional<Day> reference) {
  return Resolver{expressions, reference}.run();
}

}  // namespace dragoman::indexer::dates
