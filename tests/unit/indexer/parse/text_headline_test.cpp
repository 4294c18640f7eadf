#include "indexer/parse/text_headline.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dragoman::indexer {
namespace {

std::vector<TextBlock> blocks_of(const std::vector<std::string>& lines) {
  std::vector<TextBlock> blocks(lines.size());
  for (std::size_t i = 0; i < lines.size(); ++i) blocks[i].text = lines[i];
  return blocks;
}

const char* const prose =
    "Delegations of both countries met for the second time on Monday in the old palace on the "
    "European shore of the Bosphorus.";

TEST(FindHeadline, PassesOverMastheadMenuAndDate) {
  const auto blocks = blocks_of({"DAILY HERALD", "Home | World | Sport", "June 2, 2025",
                                 "Second round of talks ends within an hour", prose});
  EXPECT_EQ(find_headline(blocks, 240), 3U);
}

TEST(FindHeadline, IsNoneWhereTheTextBeginsAtOnce) {
  EXPECT_FALSE(find_headline(blocks_of({prose, "Second round of talks ends at once", prose}), 240));
  EXPECT_FALSE(find_headline({}, 240));
}

TEST(FindHeadline, HeedsTheLimitOfBytes) {
  const auto blocks = blocks_of({"Second round of talks ends within an hour", prose});
  EXPECT_EQ(find_headline(blocks, 240), 0U);
  EXPECT_FALSE(find_headline(blocks, 20));
}

TEST(RepeatsHeadline, TellsTheWordsUnderItsPicture) {
  EXPECT_TRUE(repeats_headline("Talks resume image", "Talks resume"));
  EXPECT_FALSE(repeats_headline("Talks resume in Istanbul", "Talks resume"));
  EXPECT_FALSE(repeats_headline("Talks resume", ""));
}

TEST(IsDomain, TellsAddressesFromWords) {
  EXPECT_TRUE(is_domain("news.example.org"));
  EXPECT_FALSE(is_domain("example.org/talks"));
  EXPECT_FALSE(is_domain("3.14"));
  EXPECT_FALSE(is_domain("talks"));
}

}  // namespace
}  // namespace dragoman::indexer
