#include "indexer/extract/dates/resolve.h"

#include <array>
#include <cstdlib>

#include "indexer/extract/dates/units.h"

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

/// A day and month without a year lie ahead only if they do so by no more than this; further within
/// the year of the reference, because news name the year of days in another one.
constexpr int near_future_days = 60;
constexpr int same_year_days = 120;
constexpr int near_future_month_days = 62;
/// What lies this near the reference is its news, whatever year the text told of before.
constexpr int recent_days = 60;
/// In news a year governs the bare dates of the next sentence or two.
constexpr std::size_t same_story_tokens = 40;

class Resolver {
 public:
  Resolver(const std::vector<Expression>& expressions, std::optional<Day> reference)
      : expressions_(expressions), reference_(reference), historical_(is_historical()) {
    for (const Expression& expression : expressions) {
      const WrittenDate& date = expression.first.date;
      if (date.year != 0 && date.day != 0 && date.month != 0) {
        full_years_[day_slot(date)] = date.year;
      }
    }
  }

  std::vector<std::optional<DateRange>> run() {
    std::vector<std::optional<DateRange>> ranges;
    ranges.reserve(expressions_.size());
    for (const Expression& expression : expressions_) {
      ranges.push_back(resolve(expression));
      if (ranges.back()) remember(expression, *ranges.back());
      previous_ = ranges.back();
    }
    return ranges;
  }

 private:
  /// The text tells of times long before its publication: most years that it names are old ones.
  [[nodiscard]] bool is_historical() const {
    if (!reference_) return false;
    int old_years = 0;
    int new_ones = 0;
    for (const Expression& expression : expressions_) {
      const Moment& moment = expression.first;
      if (moment.date.year == 0) {
        const bool relative =
            !moment.shifts.empty() && moment.shifts[0].anchor == Anchor::reference;
        if (relative || (moment.weekday >= 0 && moment.date.month == 0)) ++new_ones;
      } else if (moment.date.year <= year_of(*reference_) - 3) {
        old_years += expression.heading ? 3 : 1;
      } else {
        new_ones += 2;
      }
    }
    return old_years >= 3 && old_years > 2 * new_ones;
  }

  [[nodiscard]] std::optional<DateRange> resolve(const Expression& expression) {
    paragraph_ = expression.paragraph;
    token_ = expression.begin;
    auto from = resolve(expression.first);
    if (!from || !expression.last) return from;
    const auto to = end_of(*expression.last, *from);
    if (!to || to->to < from->from) return from;
    return DateRange{from->from, to->to};
  }

  /// The end of a span, with the year that puts it behind its beginning.
  [[nodiscard]] std::optional<DateRange> end_of(const Moment& moment, const DateRange& from) {
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

  [[nodiscard]] std::optional<DateRange> resolve(const Moment& moment) const {
    if (moment.nth != 0 &&
        (moment.nth_unit != Unit::day || moment.weekday < 0 || has_base(moment))) {
      const auto base = base_of(moment);
      return base ? nth_in(moment, *base) : std::nullopt;
    }
    if (moment.quarter != 0 || moment.half != 0) return part_of(moment);
    if (moment.season >= 0) return resolve_season(moment);
    if (moment.date.month != 0) return resolve_written(moment);
    if (moment.date.year != 0) return resolve_years(moment);
    if (moment.weekday >= 0) return resolve_weekday(moment);
    if (moment.date.day != 0) return resolve_day(moment);
    if (!moment.shifts.empty()) return resolve_shifts(moment);
    return std::nullopt;
  }

  static bool has_base(const Moment& moment) {
    return moment.date.month != 0 || moment.date.year != 0 || !moment.shifts.empty();
  }

  /// What a shift is counted from.
  [[nodiscard]] std::optional<Day> anchor_of(const Shift& shift) const {
    if (shift.anchor == Anchor::reference) return reference_;
    if (shift.anchor == Anchor::story && !historical_) return reference_;
    const bool near = last_paragraph_ + 1 >= paragraph_;
    if (shift.anchor == Anchor::before && !(last_ && near)) return std::nullopt;
    if (last_ && (historical_ || !reference_ || near)) {
      // "that year" is the year told of; days and months follow the last date.
      if (shift.unit == Unit::year && last_year_ != 0) return Day{year{last_year_} / 7 / 1};
      return last_->to;
    }
    return reference_;
  }

  [[nodiscard]] std::optional<DateRange> resolve_shifts(const Moment& moment) const {
    const auto anchor = anchor_of(moment.shifts[0]);
    if (!anchor) return std::nullopt;
    if (!moment.shifts[0].exact) {
      return period(moment.shifts[0].unit, *anchor, moment.shifts[0].count);
    }
    Day day = *anchor;
    for (const Shift& shift : moment.shifts) {
      if (std::abs(shift.count) > 3000) return std::nullopt;
      switch (shift.unit) {
        case Unit::day:
          day += days{shift.count};
          break;
        case Unit::week:
          day += days{7 * shift.count};
          break;
        case Unit::month:
          day = add_months(day, shift.count);
          break;
        case Unit::year:
          day = add_months(day, 12 * shift.count);
          break;
        case Unit::decade:
          day = add_months(day, 120 * shift.count);
          break;
        default:
          return std::nullopt;
      }
    }
    if (moment.shifts.size() > 1) return one(day);
    // "Two years ago" is no day: the further off, the wider.
    const Shift& shift = moment.shifts[0];
    if (shift.unit == Unit::decade || (shift.unit == Unit::year && std::abs(shift.count) >= 5)) {
      return period(Unit::year, day, 0);
    }
    return shift.unit == Unit::year ? period(Unit::month, day, 0) : one(day);
  }

  [[nodiscard]] std::optional<DateRange> base_of(const Moment& moment) const {
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

  [[nodiscard]] std::optional<DateRange> part_of(const Moment& moment) const {
    const auto base = base_of(moment);
    if (!base) return std::nullopt;
    const year in_year{year_of(base->from)};
    if (moment.date.month != 0) {
      if (moment.half == 0) return std::nullopt;
      const Day middle = base->from + days{14};
      return moment.half == 1 ? DateRange{base->from, middle}
                              : DateRange{middle + days{1}, base->to};
    }
    const int length = moment.quarter != 0 ? 3 : 6;
    const int which = moment.quarter != 0 ? moment.quarter : moment.half;
    const year_month first = in_year / month{1} + months{length * (which - 1)};
    return DateRange{Day{first / 1}, Day{(first + months{length - 1}) / last}};
  }

  [[nodiscard]] std::optional<DateRange> resolve_season(const Moment& moment) const {
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

  [[nodiscard]] static std::optional<DateRange> resolve_years(const Moment& moment) {
    const int to = moment.date.year + moment.years - 1;
    if (to > 9999) return std::nullopt;
    return DateRange{whole_year(year{moment.date.year}).from, whole_year(year{to}).to};
  }

  [[nodiscard]] std::optional<DateRange> resolve_weekday(const Moment& moment) const {
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

  /// "the 16th", "Friday the 13th", "the 20th of next month"
  [[nodiscard]] std::optional<DateRange> resolve_day(const Moment& moment) const {
    const auto in_month = [&moment](Day around) {
      const year_month_day date{around};
      return make_day(int{date.year()}, unsigned{date.month()},
                      static_cast<unsigned>(moment.date.day));
    };
    if (!moment.shifts.empty()) {
      const auto anchor = anchor_of(moment.shifts[0]);
      if (!anchor) return std::nullopt;
      const auto day = in_month(period(Unit::month, *anchor, moment.shifts[0].count).from);
      return day ? std::optional{one(*day)} : std::nullopt;
    }
    if (moment.weekday < 0 && last_ && last_paragraph_ == paragraph_) {
      if (const auto day = in_month(last_->to)) return one(*day);
    }
    if (!reference_) return std::nullopt;
    // A weekday that fits may be months off; without one the day lies in this month or a next one.
    const Day start = period(Unit::month, *reference_, 0).from;
    std::optional<DateRange> best;
    int best_cost = 0;
    for (int shift = -12; shift <= 12; ++shift) {
      const auto day = in_month(add_months(start, shift));
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

  [[nodiscard]] static std::optional<DateRange> written(const WrittenDate& date, int in_year) {
    const auto in_month = static_cast<unsigned>(date.month);
    if (date.day == 0) {
      if (in_year < 1 || in_year > 9999) return std::nullopt;
      return whole_month(year{in_year} / month{in_month});
    }
    const auto day = make_day(in_year, in_month, static_cast<unsigned>(date.day));
    return day ? std::optional{one(*day)} : std::nullopt;
  }

  [[nodiscard]] std::optional<DateRange> resolve_written(const Moment& moment) const {
    if (moment.date.year != 0) return written(moment.date, moment.date.year);
    if (!moment.shifts.empty()) {
      const auto anchor = anchor_of(moment.shifts[0]);
      if (!anchor) return std::nullopt;
      return written(moment.date, year_of(*anchor) + moment.shifts[0].count);
    }
    if (!reference_ || historical_) return by_text(moment);
    const auto by_news = by_reference(moment);
    if (year_ == 0 || last_paragraph_ != paragraph_ || moment.direction == Direction::future) {
      return by_news;
    }
    if (by_news && std::abs((*reference_ - by_news->from).count()) <= recent_days) return by_news;
    if (by_news && moment.weekday >= 0) return by_news;
    if (const auto said = said_in_full(moment)) return said;
    if (token_ > year_token_ + same_story_tokens) return by_news;
    const auto by_story = by_text(moment);
    return by_story ? by_story : by_news;
  }

  /// A day that the text names with its year elsewhere: "23 July" in a report on 23 July 2025.
  [[nodiscard]] std::optional<DateRange> said_in_full(const Moment& moment) const {
    const int full_year = full_years_[day_slot(moment.date)];
    return full_year != 0 ? written(moment.date, full_year) : std::nullopt;
  }
  static std::size_t day_slot(const WrittenDate& date) {
    return static_cast<std::size_t>(date.month * 32 + date.day);
  }

  /// The year that the text tells of, and the next one where the story has passed its end.
  [[nodiscard]] std::optional<DateRange> by_text(const Moment& moment) const {
    int which = year_;
    if (aside_year_ != 0 && aside_paragraph_ == paragraph_ && aside_is_dated_) which = aside_year_;
    if (which == 0) return reference_ ? by_reference(moment) : std::nullopt;
    if (which == year_ && month_ >= 10 && moment.date.month <= 3 &&
        month_paragraph_ + 1 >= paragraph_)
      ++which;
    return written(moment.date, which);
  }

  [[nodiscard]] std::optional<DateRange> by_reference(const Moment& moment) const {
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

  /// How ill a date fits the reference, in days.
  [[nodiscard]] int distance(const DateRange& range, const Moment& moment) const {
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
    const int reach = moment.date.day == 0                          ? near_future_month_days
                      : year_of(range.from) == year_of(*reference_) ? same_year_days
                                                                    : near_future_days;
    return ahead <= reach ? cost : cost + wrong_way;
  }

  void remember(const Expression& expression, const DateRange& range) {
    const Moment& moment = expression.first;
    const bool told = moment.date.year != 0 || !moment.shifts.empty() || moment.date.month != 0;
    // "(born 1892)" and "the 1990s" do not carry the story on.
    if (!told || moment.years > 1) return;
    const bool aside = expression.in_brackets && moment.date.month == 0;
    if (aside) return;
    const bool by_reference =
        !moment.shifts.empty() && moment.shifts[0].anchor == Anchor::reference;
    if (by_reference && historical_) return;
    last_ = range;
    last_year_ = year_of(range.from);
    last_paragraph_ = expression.paragraph;
    if (moment.date.year != 0) {
      tell(moment, expression.paragraph);
    } else if (year_of(range.from) == year_ || year_of(range.from) == year_ + 1) {
      year_ = year_of(range.from);
      month_ = static_cast<int>(month_of(range.from));
      month_paragraph_ = expression.paragraph;
    }
  }

  /// A story goes on year by year. A year far from it is an aside, until a second one confirms it.
  void tell(const Moment& moment, std::size_t paragraph) {
    const int which = moment.date.year;
    const bool dated = moment.date.month != 0;
    const bool goes_on = year_ == 0 || (which >= year_ - (dated ? 3 : 1) && which <= year_ + 3);
    const bool confirmed = aside_year_ != 0 && std::abs(which - aside_year_) <= 1 && dated;
    if (!goes_on && !confirmed) {
      aside_year_ = which;
      aside_paragraph_ = paragraph;
      aside_is_dated_ = dated;
      return;
    }
    year_ = which;
    year_token_ = token_;
    month_ = moment.date.month;
    month_paragraph_ = paragraph;
    aside_year_ = 0;
  }

  const std::vector<Expression>& expressions_;
  std::optional<Day> reference_;
  bool historical_;
  std::array<int, 13 * 32> full_years_{};  ///< by month and day: the year of a full date; 0: none
  std::size_t paragraph_ = 0;
  std::size_t token_ = 0;
  // What the text told of last.
  int year_ = 0;
  std::size_t year_token_ = 0;
  int month_ = 0;  ///< 0: only a year
  std::size_t month_paragraph_ = 0;
  int aside_year_ = 0;
  std::size_t aside_paragraph_ = 0;
  bool aside_is_dated_ = false;
  std::optional<DateRange> previous_;  ///< of the expression before
  std::optional<DateRange> last_;      ///< of the last one that carried the story on
  int last_year_ = 0;
  std::size_t last_paragraph_ = 0;
};

}  // namespace

std::vector<std::optional<DateRange>> resolve(const std::vector<Expression>& expressions,
                                              std::optional<Day> reference) {
  return Resolver{expressions, reference}.run();
}

}  // namespace dragoman::indexer::dates
