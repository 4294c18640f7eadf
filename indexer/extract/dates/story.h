#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "common/date.h"
#include "indexer/extract/dates/find.h"

namespace dragoman::indexer::dates {

/// Whether a text tells of times long before its publication: most years that it names are old.
bool is_historical(const std::vector<Expression>& expressions, std::optional<Day> reference);

/// What a text has told of so far: the context of dates that lack a part.
class Story {
 public:
  /// An expression that turned out to mean `range`. Those in brackets, wide ones and, in a
  /// historical text, those counted from its publication do not carry the story on.
  void go_on(const Expression& expression, const DateRange& range, bool historical);

  /// The days of the last expression that carried the story on.
  [[nodiscard]] const std::optional<DateRange>& last() const { return last_; }
  [[nodiscard]] int last_year() const { return last_year_; }  ///< 0: none
  [[nodiscard]] std::size_t last_paragraph() const { return last_paragraph_; }

  /// The year that the text tells of, and the token that named it. 0: none.
  [[nodiscard]] int year() const { return year_; }
  [[nodiscard]] std::size_t year_token() const { return year_token_; }

  /// The year of a month without one: the next one where the story has passed its year's end. 0:
  /// the text tells of none.
  [[nodiscard]] int year_of_month(int month, std::size_t paragraph) const;

 private:
  /// A story goes on year by year. A year far from it is an aside, until a second one confirms it.
  void tell(const Expression& expression);

  int year_ = 0;
  std::size_t year_token_ = 0;
  int month_ = 0;  ///< 0: only a year
  std::size_t month_paragraph_ = 0;
  int aside_year_ = 0;
  std::size_t aside_paragraph_ = 0;
  bool aside_is_dated_ = false;
  std::optional<DateRange> last_;
  int last_year_ = 0;
  std::size_t last_paragraph_ = 0;
};

}  // namespace dragoman::indexer::dates
