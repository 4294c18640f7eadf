#include "searcher/query/mentioned_terms.h"

#include <algorithm>

#include "common/schema.h"

namespace dragoman::searcher {
namespace {

using std::chrono::year;
using std::chrono::year_month_day;

void add_days(std::vector<std::string>& terms, Day from, Day to) {
  for (Day day = from; day <= to; day += std::chrono::days{1})
    terms.push_back(schema::mentioned_day_term(day));
}

/// Months wholly within a range of one year, and the days before and behind them.
void add_months(std::vector<std::string>& terms, Day from, Day to) {
  Day day = from;
  while (day <= to) {
    const year_month_day date{day};
    const DateRange month = whole_month(date.year() / date.month());
    if (day == month.from && month.to <= to)
      terms.push_back(schema::mentioned_month_term(date.year() / date.month()));
    else
      add_days(terms, day, std::min(month.to, to));
    day = month.to + std::chrono::days{1};
  }
}

void add_years(std::vector<std::string>& terms, const Xapian::Database& database, int from,
               int to) {
  const std::string prefix{schema::prefix::mentioned_year};
  const auto end = database.allterms_end(prefix);
  auto term = database.allterms_begin(prefix);
  term.skip_to(schema::mentioned_year_term(year{from}));
  for (; term != end && *term <= schema::mentioned_year_term(year{to}); ++term)
    terms.push_back(*term);
}

}  // namespace

std::vector<std::string> mentioned_terms(const Xapian::Database& database, const DateRange& range) {
  std::vector<std::string> terms;
  const int first = int{year_month_day{range.from}.year()};
  const int last = int{year_month_day{range.to}.year()};
  const bool starts_whole = range.from == whole_year(year{first}).from;
  const bool ends_whole = range.to == whole_year(year{last}).to;
  if (first == last && !(starts_whole && ends_whole)) {
    add_months(terms, range.from, range.to);
  } else {
    if (!starts_whole) add_months(terms, range.from, whole_year(year{first}).to);
    add_years(terms, database, starts_whole ? first : first + 1, ends_whole ? last : last - 1);
    if (!ends_whole) add_months(terms, whole_year(year{last}).from, range.to);
  }
  std::sort(terms.begin(), terms.end());
  return terms;
}

}  // namespace dragoman::searcher
