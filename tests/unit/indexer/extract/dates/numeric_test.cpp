#include "indexer/extract/dates/numeric.h"

#include <gtest/gtest.h>

namespace dragoman::indexer::dates {
namespace {

struct NumericCase {
  const char* text;
  bool day_first;
  WrittenDate date;
  std::size_t length;
  bool weak;
};

TEST(ReadNumericDate, KnowsTheOrderOfItsParts) {
  const NumericCase rows[] = {{"2025-06-03", true, {2025, 6, 3}, 10, false},
                              {"2025-06-03T10:00:00Z, x", true, {2025, 6, 3}, 20, false},
                              {"03.06.2025.", false, {2025, 6, 3}, 10, false},
                              {"03/06/2025", true, {2025, 6, 3}, 10, false},
                              {"03/06/2025", false, {2025, 3, 6}, 10, false},
                              {"3/6/25", true, {2025, 6, 3}, 6, false},
                              {"05.05.89", true, {1989, 5, 5}, 8, false},
                              {"2025-06", true, {2025, 6, 0}, 7, false},
                              {"15.02", true, {0, 2, 15}, 5, true},
                              {"22/04", false, {0, 4, 22}, 5, true},
                              {"14.10.2018-15.10.2018", true, {2018, 10, 14}, 10, false}};
  for (const NumericCase& row : rows) {
    SCOPED_TRACE(row.text);
    const auto found = read_numeric_date(row.text, row.day_first);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->date, row.date);
    EXPECT_EQ(found->length, row.length);
    EXPECT_EQ(found->weak, row.weak);
  }
}

TEST(ReadNumericDate, RefusesOtherFigures) {
  for (const char* text :
       {"2025", "3.14159", "10:30", "192.168.1.1", "1.2.25", "03-06-25", "3-2", "2010-11",
        "2025-13-01", "31.02.2025", "32/12/2024", "1,000", "4.5", "12345-06-07", "2014-2018"}) {
    EXPECT_FALSE(read_numeric_date(text, true).has_value()) << text;
  }
}

}  // namespace
}  // namespace dragoman::indexer::dates
