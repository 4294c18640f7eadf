#include <cstdlib>

#include "indexer/extract/dates/resolver.h"
#include "indexer/extract/dates/units.h"

namespace dragoman::indexer::dates {
namespace {

using std::chrono::month;
using std::chrono::weekday;
using std::chrono::year;

/// A day and month without a year lie ahead only if they do so by no more than this; further within
/// the year of the reference, because news name the year of days in another one.
constexpr int near_future_days = 60;
constexpr int same_year_days = 120;
constexpr int near_future_month_days = 62;
/// "From 13 to 15 July": what has its end told is a plan more often than other days are.
constexpr int span_days = 200;
/// What lies this near the reference is its news, whatever year the text told of before.
constexpr int recent_days = 60;
/// In news a year governs the bare dates of the next sentence or two.
constexpr std::size_t same_story_tokens = 40;

/// The month or day as written, in this year.
std::optional<DateRange> written(const WrittenDate& date, int in_year) {
  const auto in_month = static_cast<unsigned>(date.month);
  if (date.day == 0) {
    if (in_year < 1 || in_year > 9999) return std::nullopt;
    return whole_month(year{in_year} / month{in_month});
  }
  const auto day = make_day(in_year, in_month, static_cast<unsigned>(date.day));
  return day ? std::optional{one(*day)} : std::nullopt;
}

}  // namespace

std::optional<DateRange> Resolver::resolve_written(const Moment& moment) const {
  if (moment.date.year != 0) return written(moment.date, moment.date.year);
  if (!moment.shifts.empty()) {
    const auto anchor = anchor_of(moment.shifts[0]);
    if (!anchor) return std::nullopt;
    return written(moment.date, year_of(*anchor) + moment.shifts[0].count);
  }
  if (!reference_ || historical_) return by_text(moment);
  const auto by_news = by_reference(moment);
  if (story_.year() == 0 || story_.last_paragraph() != paragraph_ ||
      moment.direction == Direction::future) {
    return by_news;
  }
  if (by_news && std::abs((*reference_ - by_news->from).count()) <= recent_days) return by_news;
  if (by_news && moment.weekday >= 0) return by_news;
  if (const auto said = said_in_full(moment)) return said;
  if (token_ > story_.year_token() + same_story_tokens) return by_news;
  const auto by_story = by_text(moment);
  return by_story ? by_story : by_news;
}

std::optional<DateRange> Resolver::said_in_full(const Moment& moment) const {
  const int full_year = full_years_[day_slot(moment.date)];
  return full_year != 0 ? written(moment.date, full_year) : std::nullopt;
}

std::optional<DateRange> Resolver::by_text(const Moment& moment) const {
  const int told = story_.year_of_month(moment.date.month, paragraph_);
  if (told != 0) return written(moment.date, told);
  return reference_ ? by_reference(moment) : std::nullopt;
}

std::optional<DateRange> Resolver::by_reference(const Moment& moment) const {
  const int now = year_of(*reference_);
  std::optional<DateRange> best;
  int best_cost = 0;
  for (int which = now - 4; which <= now + 4; ++which) {
    const auto range = written(moment.date, which);
    if (!range) continue;
    const int cost = distance(*range, moment);
    if (best && cost >= best_cost) continue;
    best = range;
    best_cost = cost;
  }
  return best;
}

int Resolver::distance(const DateRange& range, const Moment& moment) const {
  constexpr int wrong_way = 5000;
  constexpr int wrong_weekday = 700;
  const int ahead = static_cast<int>((range.from - *reference_).count());
  const int cost = std::abs(ahead);
  if (moment.weekday >= 0 && moment.date.day != 0) {
    // A weekday says more of the year than nearness does, but is not always right.
    const bool fits = weekday{range.from} == weekday{static_cast<unsigned>(moment.weekday + 1)};
    return fits ? cost : cost + wrong_weekday;
  }
  if (ahead <= 0) {
    if (range.to >= *reference_) return cost / 32;
    return moment.direction == Direction::future ? cost * 2 : cost;
  }
  if (moment.direction == Direction::future) return cost / 2;
  if (moment.direction == Direction::past) return cost + wrong_way;
  const bool same_year = year_of(range.from) == year_of(*reference_);
  const int reach = moment.date.day == 0 ? near_future_month_days
                    : !same_year         ? near_future_days
                    : moment.spans       ? span_days
                                         : same_year_days;
  return ahead <= reach ? cost : cost + wrong_way;
}

}  // namespace dragoman::indexer::dates
