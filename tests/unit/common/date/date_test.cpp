#include "common/date.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace dragoman {
namespace {

using std::chrono::year;

TEST(MakeDay, TakesOnlyDaysThatExist) {
  EXPECT_EQ(make_day(2024, 2, 29), Day{year{2024} / 2 / 29});
  EXPECT_EQ(make_day(2023, 2, 29), std::nullopt);
  EXPECT_EQ(make_day(2025, 13, 1), std::nullopt);
  EXPECT_EQ(make_day(2025, 0, 1), std::nullopt);
  EXPECT_EQ(make_day(0, 1, 1), std::nullopt);
  EXPECT_EQ(make_day(10000, 1, 1), std::nullopt);
}

TEST(ToIso, WritesAllDigits) {
  EXPECT_EQ(to_iso(year{987} / 1 / 2), "0987-01-02");
  EXPECT_EQ(to_iso(year{2025} / std::chrono::month{5}), "2025-05");
}

TEST(ParseIsoDay, ReadsWhatToIsoWrites) {
  for (Day day = year{2023} / 12 / 1; day < Day{year{2024} / 4 / 1}; day += std::chrono::days{1}) {
    EXPECT_EQ(parse_iso_day(to_iso(day)), day);
  }
}

TEST(ParseIsoDay, RefusesEverythingElse) {
  for (const char* text : {"", "2025", "2025-05", "2025-5-16", "2025-05-16 ", " 2025-05-16",
                           "2025-02-30", "2025/05/16", "2025-05-1x", "+025-05-16", "0000-01-01"}) {
    EXPECT_EQ(parse_iso_day(text), std::nullopt) << text;
  }
}

struct RangeCase {
  const char* name;
  const char* text;
  const char* from;
  const char* to;
};

class ParseDateRange : public testing::TestWithParam<RangeCase> {};

// Monday; the week before it is in May.
constexpr Day monday = std::chrono::year{2025} / 6 / 2;

TEST_P(ParseDateRange, ReadsWhatUsersWrite) {
  const auto range = parse_date_range(GetParam().text, monday);
  ASSERT_TRUE(range.ok()) << range.error().what;
  EXPECT_EQ(to_iso(range->from), GetParam().from);
  EXPECT_EQ(to_iso(range->to), GetParam().to);
}

INSTANTIATE_TEST_SUITE_P(
    , ParseDateRange,
    testing::Values(RangeCase{"Day", "2025-05-16", "2025-05-16", "2025-05-16"},
                    RangeCase{"Month", "2024-02", "2024-02-01", "2024-02-29"},
                    RangeCase{"Year", "1987", "1987-01-01", "1987-12-31"},
                    RangeCase{"Days", "2025-05-16..2025-06-02", "2025-05-16", "2025-06-02"},
                    RangeCase{"Mixed", "2025-05-16..2025-06", "2025-05-16", "2025-06-30"},
                    RangeCase{"OpenEnd", "2025-05..", "2025-05-01", "9999-12-31"},
                    RangeCase{"OpenStart", "..2025", "0001-01-01", "2025-12-31"},
                    RangeCase{"Blanks", " 2025-05 .. 2025-06 ", "2025-05-01", "2025-06-30"},
                    RangeCase{"Today", "today", "2025-06-02", "2025-06-02"},
                    RangeCase{"Yesterday", "Yesterday", "2025-06-01", "2025-06-01"},
                    RangeCase{"Tomorrow", "tomorrow", "2025-06-03", "2025-06-03"},
                    RangeCase{"ThisWeek", "this-week", "2025-06-02", "2025-06-08"},
                    RangeCase{"LastWeek", "LAST week", "2025-05-26", "2025-06-01"},
                    RangeCase{"LastMonth", "last-month", "2025-05-01", "2025-05-31"},
                    RangeCase{"ThisYear", "this year", "2025-01-01", "2025-12-31"},
                    RangeCase{"NextYear", "next-year", "2026-01-01", "2026-12-31"},
                    RangeCase{"OneDay", "1d", "2025-06-02", "2025-06-02"},
                    RangeCase{"ThirtyDays", "30d", "2025-05-04", "2025-06-02"},
                    RangeCase{"Weeks", "2w", "2025-05-20", "2025-06-02"},
                    RangeCase{"Months", "6m", "2024-12-03", "2025-06-02"},
                    RangeCase{"OneYear", "1y", "2024-06-03", "2025-06-02"},
                    RangeCase{"Centuries", "9999y", "0001-01-01", "2025-06-02"},
                    RangeCase{"SameWeekday", "monday", "2025-06-02", "2025-06-02"},
                    RangeCase{"Weekday", "Tuesday", "2025-05-27", "2025-05-27"},
                    RangeCase{"NamedMonth", "May-2025", "2025-05-01", "2025-05-31"},
                    RangeCase{"ShortMonth", "feb 2024", "2024-02-01", "2024-02-29"},
                    RangeCase{"NaturalEnds", "last-week..yesterday", "2025-05-26", "2025-06-01"},
                    RangeCase{"NaturalStart", "30d..", "2025-05-04", "9999-12-31"}),
    [](const auto& c) { return std::string{c.param.name}; });

TEST(ParseDateRangeRefusals, SayWhatWasExpectedAndFound) {
  for (const std::string text :
       {"", "..", "2025-02-30", "2025-13", "25", "20250516", "2025-5-16", "May", "soon", "0d", "5x",
        "d", "last-day", "2025-05-16...2025-06-02", "2025-01..2025-02..2025-03", "99999d",
        "2025-05-16T10:00"}) {
    const auto range = parse_date_range(text, monday);
    ASSERT_FALSE(range.ok()) << text;
    EXPECT_EQ(range.error().kind, ErrorKind::usage);
    EXPECT_EQ(range.error().where, "");
    EXPECT_EQ(
        range.error().what,
        "expected a date or range such as 2025-05 or 2025-05-16..2025-06-02, found '" + text + "'");
  }
}

TEST(ParseDateRangeRefusals, NameARangeThatEndsBeforeItBegins) {
  const auto range = parse_date_range("2025-06..2025-05", monday);
  ASSERT_FALSE(range.ok());
  EXPECT_EQ(range.error().what,
            "expected a date or range such as 2025-05 or 2025-05-16..2025-06-02, found "
            "'2025-06..2025-05', which ends before it begins");
}

TEST(Today, IsWhatTheEnvironmentSays) {
  ASSERT_EQ(setenv("DRAGOMAN_TODAY", "2025-06-02", 1), 0);
  EXPECT_EQ(today(), monday);
  ASSERT_EQ(setenv("DRAGOMAN_TODAY", "nonsense", 1), 0);
  EXPECT_GT(today(), monday);
  ASSERT_EQ(unsetenv("DRAGOMAN_TODAY"), 0);
  EXPECT_GT(today(), monday);
}

}  // namespace
}  // namespace dragoman
