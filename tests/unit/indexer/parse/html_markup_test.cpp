#include "indexer/parse/html_markup.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dragoman::indexer {
namespace {

TEST(LooksLikeMarkup, TellsPagesFromProse) {
  EXPECT_TRUE(looks_like_markup("<p>One.</p>"));
  EXPECT_TRUE(looks_like_markup("One.<br>Two <b>bold</b>."));
  EXPECT_FALSE(looks_like_markup("5 < 6 and R&D > 3"));
}

TEST(StripTags, MakesABlockOfEachBlockElement) {
  const auto blocks = strip_tags(
      "<div><p>One <b>bold</b> &amp; plain</p><script>x('<p>no</p>')</script><p>Two</div");
  std::vector<std::string> texts;
  for (const auto& block : blocks) texts.push_back(block.text);
  EXPECT_EQ(texts, (std::vector<std::string>{"One bold & plain", "Two"}));
}

TEST(StripTags, NothingGivesNothing) { EXPECT_TRUE(strip_tags("").empty()); }

}  // namespace
}  // namespace dragoman::indexer
