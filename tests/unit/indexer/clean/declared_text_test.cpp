#include "indexer/clean/declared_text.h"

#include <gtest/gtest.h>

namespace dragoman::indexer {
namespace {

TEST(DeclaredText, TellsHowMuchOfABlockItHolds) {
  const DeclaredText declared{
      "The talks, held on Monday, ended without a result. More is to come."};
  EXPECT_EQ(declared.share_of("The talks \u2014 held on Monday \u2014 ended without a result."), 1);
  EXPECT_EQ(declared.share_of("Read more about other things of the day"), 0);
  EXPECT_GT(declared.share_of("The talks, held on Monday, ended early this time"), 0.2);
}

TEST(DeclaredText, SaysNothingOfShortTexts) {
  const DeclaredText declared{"The talks ended."};
  EXPECT_EQ(declared.runs(), 0U);
  EXPECT_EQ(declared.share_of("The talks ended."), 0);
  EXPECT_EQ(DeclaredText{""}.share_of("\xFF\xE2\x80"), 0);
}

}  // namespace
}  // namespace dragoman::indexer
