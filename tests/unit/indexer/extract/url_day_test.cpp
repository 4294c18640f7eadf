#include "indexer/extract/url_day.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman::indexer {
namespace {

struct UrlDayCase {
  const char* name;
  const char* url;
  const char* expected;  ///< "" for none
};

class DayInUrl : public testing::TestWithParam<UrlDayCase> {};

TEST_P(DayInUrl, IsReadFromThePath) {
  const auto day = day_in_url(GetParam().url);
  EXPECT_EQ(day ? to_iso(*day) : std::string{}, GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    , DayInUrl,
    testing::Values(UrlDayCase{"Folders", "https://a.example/2025/06/03/talks", "2025-06-03"},
                    UrlDayCase{"ShortFolders", "https://a.example/2025/6/3/talks", "2025-06-03"},
                    UrlDayCase{"NameOfMonth", "https://a.example/2025/jun/03/talks", "2025-06-03"},
                    UrlDayCase{"Hyphens", "https://a.example/talks-2025-06-03.html", "2025-06-03"},
                    UrlDayCase{"Packed", "https://a.example/20250603-talks", "2025-06-03"},
                    UrlDayCase{"LongerNumber", "https://a.example/202506031", ""},
                    UrlDayCase{"NoSuchDay", "https://a.example/2025/13/41/", ""},
                    UrlDayCase{"MonthOnly", "https://a.example/2025/06/talks", ""},
                    UrlDayCase{"InTheHost", "https://2025-06-03.example/talks", ""},
                    UrlDayCase{"Nothing", "", ""}),
    [](const auto& c) { return std::string{c.param.name}; });

}  // namespace
}  // namespace dragoman::indexer
