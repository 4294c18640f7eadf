#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <vector>

#include "common/date.h"
#include "indexer/extract/dates/find.h"
#include "indexer/extract/dates/story.h"

namespace dragoman::indexer::dates {

/// The work of resolve(), one function a kind of moment. Used for one text; `expressions` must
/// outlive it.
class Resolver {
 public:
  Resolver(const std::vector<Expression>& expressions, std::optional<Day> reference);

  std::vector<std::optional<DateRange>> run();

 private:
  // resolve.cpp
  [[nodiscard]] std::optional<DateRange> resolve(const Expression& expression);

  /// In a text of dated sections the head of one is what its "today" and "Tuesday" count from.
  void begin_section(const Expression& expression, const DateRange& range);

  /// The end of a span, with the year that puts it behind its beginning.
  [[nodiscard]] std::optional<DateRange> end_of(const Moment& moment, const DateRange& from) const;

  [[nodiscard]] std::optional<DateRange> resolve(const Moment& moment) const;

  /// Without its offsets.
  [[nodiscard]] std::optional<DateRange> resolve_plain(const Moment& moment) const;

  /// The day that lies the offsets from the end of a range, or before its beginning.
  [[nodiscard]] static std::optional<DateRange> counted_from(const DateRange& range,
                                                             const std::vector<Shift>& offsets);

  // resolve_relative.cpp
  /// What a shift is counted from.
  [[nodiscard]] std::optional<Day> anchor_of(const Shift& shift) const;

  [[nodiscard]] std::optional<DateRange> resolve_shifts(const Moment& moment) const;
  [[nodiscard]] std::optional<DateRange> resolve_weekday(const Moment& moment) const;

  // resolve_day.cpp
  /// "the 16th", "Friday the 13th", "the 20th of next month"
  [[nodiscard]] std::optional<DateRange> resolve_day(const Moment& moment) const;

  /// The day of the month (on the weekday, if one is given) that lies best to the reference.
  [[nodiscard]] std::optional<DateRange> nearest_day(const Moment& moment) const;

  // resolve_periods.cpp
  /// The month, year or period that an nth, a quarter or a half belongs to.
  [[nodiscard]] std::optional<DateRange> base_of(const Moment& moment) const;

  [[nodiscard]] std::optional<DateRange> resolve_part(const Moment& moment) const;
  [[nodiscard]] std::optional<DateRange> resolve_season(const Moment& moment) const;
  [[nodiscard]] static std::optional<DateRange> resolve_years(const Moment& moment);

  // resolve_written.cpp
  [[nodiscard]] std::optional<DateRange> resolve_written(const Moment& moment) const;

  /// A day that the text names with its year elsewhere: "23 July" in a report on 23 July 2025.
  [[nodiscard]] std::optional<DateRange> said_in_full(const Moment& moment) const;

  /// In the year that the text tells of.
  [[nodiscard]] std::optional<DateRange> by_text(const Moment& moment) const;

  /// In the year that fits the reference best.
  [[nodiscard]] std::optional<DateRange> by_reference(const Moment& moment) const;

  /// How ill a date fits the reference, in days.
  [[nodiscard]] int distance(const DateRange& range, const Moment& moment) const;

  static std::size_t day_slot(const WrittenDate& date) {
    return static_cast<std::size_t>(date.month * 32 + date.day);
  }

  const std::vector<Expression>& expressions_;
  std::optional<Day> reference_;
  bool historical_;
  bool has_sections_;
  std::array<int, 13 * 32> full_years_{};  ///< by month and day: the year of a full date; 0: none
  Story story_;
  std::optional<DateRange> previous_;  ///< of the expression before
  std::size_t paragraph_ = 0;          ///< of the expression at hand
  std::size_t token_ = 0;              ///< where it begins
};

}  // namespace dragoman::indexer::dates
