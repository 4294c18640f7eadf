#include "common/result.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace dragoman {
namespace {

TEST(ReasonName, IsReadBackAsTheSameReason) {
  std::set<std::string> names;
  for (int i = 0; i <= static_cast<int>(Reason::missing_key); ++i) {
    const auto reason = static_cast<Reason>(i);
    EXPECT_EQ(reason_of(reason_name(reason)), reason);
    EXPECT_TRUE(names.insert(std::string{reason_name(reason)}).second) << reason_name(reason);
  }
  EXPECT_EQ(reason_name(Reason::other), "other");
  EXPECT_EQ(reason_name(Reason::too_many), "too-many");
  EXPECT_EQ(reason_name(Reason::missing_key), "missing-key");
}

TEST(ReasonName, ThatIsNoneIsOther) {
  EXPECT_EQ(reason_of("no such reason"), Reason::other);
  EXPECT_EQ(reason_of(""), Reason::other);
}

}  // namespace
}  // namespace dragoman
