#include "indexer/extract/dates/story.h"

#include <cstdlib>

#include "indexer/extract/dates/units.h"

namespace dragoman::indexer::dates {
namespace {

bool counts_from_reference(const Moment& moment) {
  return !moment.shifts.empty() && moment.shifts[0].anchor == Anchor::reference;
}

}  // namespace

bool is_historical(const std::vector<Expression>& expressions, std::optional<Day> reference) {
  if (!reference) return false;
  int old_years = 0;
  int new_ones = 0;
  for (const Expression& expression : expressions) {
    const Moment& moment = expression.first;
    if (moment.date.year == 0) {
      const bool weekday = moment.weekday >= 0 && moment.date.month == 0;
      if (counts_from_reference(moment) || weekday) ++new_ones;
    } else if (moment.date.year <= year_of(*reference) - 3) {
      old_years += expression.heading ? 3 : 1;
    } else {
      new_ones += 2;
    }
  }
  return old_years >= 3 && old_years > 2 * new_ones;
}

void Story::go_on(const Expression& expression, const DateRange& range, bool historical) {
  const Moment& moment = expression.first;
  const bool told = moment.date.year != 0 || !moment.shifts.empty() || moment.date.month != 0;
  // "(born 1892)" and "the 1990s" do not carry the story on.
  if (!told || moment.years > 1) return;
  const bool aside = expression.in_brackets && moment.date.month == 0;
  if (aside) return;
  if (counts_from_reference(moment) && historical) return;
  last_ = range;
  last_year_ = year_of(range.from);
  last_paragraph_ = expression.paragraph;
  if (moment.date.year != 0) {
    tell(expression);
  } else if (last_year_ == year_ || last_year_ == year_ + 1) {
    year_ = last_year_;
    month_ = static_cast<int>(month_of(range.from));
    month_paragraph_ = expression.paragraph;
  }
}

void Story::tell(const Expression& expression) {
  const WrittenDate& date = expression.first.date;
  const bool dated = date.month != 0;
  const bool goes_on =
      year_ == 0 || (date.year >= year_ - (dated ? 3 : 1) && date.year <= year_ + 3);
  const bool confirmed = aside_year_ != 0 && std::abs(date.year - aside_year_) <= 1 && dated;
  if (!goes_on && !confirmed) {
    aside_year_ = date.year;
    aside_paragraph_ = expression.paragraph;
    aside_is_dated_ = dated;
    return;
  }
  year_ = date.year;
  year_token_ = expression.begin;
  month_ = date.month;
  month_paragraph_ = expression.paragraph;
  aside_year_ = 0;
}

int Story::year_of_month(int month, std::size_t paragraph) const {
  const bool in_aside = aside_year_ != 0 && aside_paragraph_ == paragraph && aside_is_dated_;
  const int told = in_aside ? aside_year_ : year_;
  const bool passed_the_end = month_ >= 10 && month <= 3 && month_paragraph_ + 1 >= paragraph;
  return told != 0 && told == year_ && passed_the_end ? told + 1 : told;
}

}  // namespace dragoman::indexer::dates
