#include "indexer/extract/dateline.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman::indexer {
namespace {

struct DatelineCase {
  const char* name;
  const char* text;
  const char* language;
  const char* near;  ///< ISO; empty: none
  const char* expected;
};

class Dateline : public testing::TestWithParam<DatelineCase> {};

TEST_P(Dateline, GivesItsDay) {
  const auto& row = GetParam();
  const auto day = dateline_day(row.text, row.language, parse_iso_day(row.near));
  EXPECT_EQ(day ? to_iso(*day) : "none", row.expected);
}

INSTANTIATE_TEST_SUITE_P(
    , Dateline,
    testing::Values(
        DatelineCase{"Agency", "ISTANBUL, June 2, 2025 (Wire) - Talks resumed.", "en", "",
                     "2025-06-02"},
        DatelineCase{"TwoWords", "New York, 3 June 2025 – Talks resumed.", "en", "", "2025-06-03"},
        DatelineCase{"Russian", "СТАМБУЛ, 2 июня 2025 г. — Переговоры возобновились.", "ru", "",
                     "2025-06-02"},
        DatelineCase{"Turkish", "ANKARA, 2 Haziran 2025 (AA) - Heyetler buluştu.", "tr", "",
                     "2025-06-02"},
        DatelineCase{"NoYear", "KYIV, May 25 — The exchange is over.", "en", "2025-05-27",
                     "2025-05-25"},
        DatelineCase{"NoYearOverTheTurnOfTheYear", "KYIV, Dec 30 — The exchange is over.", "en",
                     "2025-01-04", "2024-12-30"},
        DatelineCase{"NoYearAndNothingNear", "KYIV, May 25 — The exchange is over.", "en", "",
                     "none"},
        DatelineCase{"NoYearAndFarFromIt", "KYIV, May 25 — The exchange is over.", "en",
                     "2025-12-01", "none"},
        DatelineCase{"NoDate", "ISTANBUL (Wire) - On June 2, 2025 talks resumed.", "en", "",
                     "none"},
        DatelineCase{"NoDash", "ISTANBUL, June 2, 2025. Talks resumed.", "en", "", "none"},
        DatelineCase{"Prose", "In Istanbul, June 2, 2025 - a Monday - was quiet.", "en", "",
                     "none"},
        DatelineCase{"ProseWithSmallLetters",
                     "When talks began, June 2, 2025 - a Monday - was near.", "en", "", "none"},
        DatelineCase{"AnotherLine", "Talks resume\n\nISTANBUL, June 2, 2025 - Talks.", "en", "",
                     "none"},
        DatelineCase{"Empty", "", "", "", "none"}),
    [](const auto& c) { return std::string{c.param.name}; });

}  // namespace
}  // namespace dragoman::indexer
