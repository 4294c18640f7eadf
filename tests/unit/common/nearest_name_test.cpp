#include "common/nearest_name.h"

#include <gtest/gtest.h>

#include <vector>

namespace dragoman {
namespace {

TEST(EditDistance, CountsSingleErrors) {
  EXPECT_EQ(edit_distance("", ""), 0U);
  EXPECT_EQ(edit_distance("", "abc"), 3U);
  EXPECT_EQ(edit_distance("abc", ""), 3U);
  EXPECT_EQ(edit_distance("person", "person"), 0U);
  EXPECT_EQ(edit_distance("persn", "person"), 1U);
  EXPECT_EQ(edit_distance("preson", "person"), 1U);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3U);
}

const std::vector<std::string> names = {"--person", "--place", "--language", "--limit", "--db"};

TEST(NearestName, FindsWhatWasMeant) {
  EXPECT_EQ(nearest_name("--persn", names), "--person");
  EXPECT_EQ(nearest_name("--plcae", names), "--place");
  EXPECT_EQ(nearest_name("--lang", names), "--language");
  EXPECT_EQ(nearest_name("--lanugaeg", names), "--language");
}

TEST(NearestName, IsSilentWhenNotSure) {
  EXPECT_EQ(nearest_name("--frobnicate", names), std::nullopt);
  EXPECT_EQ(nearest_name("--p", names), std::nullopt);
  EXPECT_EQ(nearest_name("--", names), std::nullopt);
  EXPECT_EQ(nearest_name("", names), std::nullopt);
  EXPECT_EQ(nearest_name("--person", {}), std::nullopt);
}

}  // namespace
}  // namespace dragoman
