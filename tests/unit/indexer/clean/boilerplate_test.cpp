#include "indexer/clean/boilerplate.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/clean/element_names.h"
#include "indexer/clean/scraped_text.h"

namespace dragoman::indexer {
namespace {

const std::string sentence =
    "The two delegations met for an hour and agreed to exchange all prisoners under the age of 25.";

/// Builds the blocks of a page; equal steps at the same place are the same element.
class PageOf {
 public:
  PageOf& add(const std::string& path, std::string text, BlockKind kind = BlockKind::paragraph,
              std::size_t link_bytes = 0) {
    TextBlock block;
    block.text = std::move(text);
    block.kind = kind;
    block.link_bytes = link_bytes;
    block.path = path + ">p";
    std::string prefix;
    for (std::size_t at = 0; at != std::string::npos;) {
      at = path.find('>', at + 1);
      block.ancestors.push_back(number(path.substr(0, at)));
    }
    block.ancestors.push_back(1000 + static_cast<std::uint32_t>(blocks_.size()));
    blocks_.push_back(std::move(block));
    return *this;
  }
  std::vector<std::string> kept() const {
    std::vector<std::string> out;
    for (const auto& block : keep_article(blocks_)) out.push_back(block.text);
    return out;
  }
  const std::vector<TextBlock>& blocks() const { return blocks_; }

 private:
  std::uint32_t number(const std::string& prefix) {
    for (std::size_t i = 0; i < seen_.size(); ++i) {
      if (seen_[i] == prefix) return static_cast<std::uint32_t>(i);
    }
    seen_.push_back(prefix);
    return static_cast<std::uint32_t>(seen_.size() - 1);
  }
  std::vector<TextBlock> blocks_;
  std::vector<std::string> seen_;
};

using Texts = std::vector<std::string>;

TEST(KeepArticle, KeepsProseAndDropsNavigation) {
  PageOf page;
  page.add("html>body>div#top", "Home", BlockKind::list_item, 4)
      .add("html>body>div.main", sentence + " One.")
      .add("html>body>div.main", sentence + " Two.")
      .add("html>body>div.side", "Other news of the day", BlockKind::list_item, 21);
  EXPECT_EQ(page.kept(), (Texts{sentence + " One.", sentence + " Two."}));
}

TEST(KeepArticle, DropsFurnitureWithinTheArticle) {
  PageOf page;
  page.add("html>body>article", sentence + " One.")
      .add("html>body>article>div.related-posts", sentence + " Teaser.")
      .add("html>body>article", "Advertisement")
      .add("html>body>article", sentence + " Two.")
      .add("html>body>article>div#comments", sentence + " I disagree.");
  EXPECT_EQ(page.kept(), (Texts{sentence + " One.", sentence + " Two."}));
}

TEST(KeepArticle, EndsAtTheHeadingOfOtherArticles) {
  PageOf page;
  for (int i = 0; i < 8; ++i) page.add("html>body>div", sentence);
  page.add("html>body>div", "Related articles", BlockKind::heading)
      .add("html>body>div", sentence + " Teaser.");
  EXPECT_EQ(page.kept().size(), 8U);
}

TEST(KeepArticle, AHeadingStaysForItsText) {
  PageOf page;
  page.add("html>body>div", sentence + " One.")
      .add("html>body>div", "Background", BlockKind::heading);
  page.add("html>body>div", sentence + " Two.")
      .add("html>body>div", "Nothing follows", BlockKind::heading);
  EXPECT_EQ(page.kept(), (Texts{sentence + " One.", "Background", sentence + " Two."}));
}

TEST(KeepArticle, AnAdvertisementLeftOpenDoesNotSwallowTheArticle) {
  PageOf page;
  page.add("html>body>div", sentence + " One.").add("html>body>div>div.adv", sentence + " Two.");
  EXPECT_EQ(page.kept().size(), 2U);
}

TEST(KeepArticle, HoldsForNothing) {
  EXPECT_TRUE(keep_article({}).empty());
  EXPECT_TRUE(score_blocks({}).empty());
}

TEST(ScoreBlocks, LieBetweenZeroAndOne) {
  PageOf page;
  page.add("html>body>div", sentence).add("html>body>nav", "Home").add("html>body>div", "");
  const auto scores = score_blocks(page.blocks());
  ASSERT_EQ(scores.size(), 3U);
  EXPECT_GT(scores[0], 0.5);
  EXPECT_EQ(scores[1], 0);
  EXPECT_EQ(scores[2], 0);
}

TEST(ElementRoles, AreReadFromWordsNotFromLetters) {
  EXPECT_EQ(element_role("div.article-body"), ElementRole::content);
  EXPECT_EQ(element_role("nav.main"), ElementRole::furniture);
  EXPECT_EQ(element_role("div#relatedPosts"), ElementRole::furniture);
  EXPECT_EQ(element_role("div.has-sidebar"), ElementRole::neutral);
  EXPECT_EQ(element_role("div.download"), ElementRole::neutral);  // not "ad"
  EXPECT_EQ(element_role("div.hJpRRP"), ElementRole::neutral);
  EXPECT_EQ(element_role("article.post.tag-comments"), ElementRole::content);
  EXPECT_EQ(element_role("p.standfirst"), ElementRole::lead);
  EXPECT_EQ(element_role("div.ad-slot"), ElementRole::advert);
  EXPECT_EQ(element_role(""), ElementRole::neutral);
}

TextBlock line(std::string text, BlockKind kind = BlockKind::paragraph) {
  TextBlock block;
  block.text = std::move(text);
  block.kind = kind;
  return block;
}

TEST(KeepScrapedText, NeverLosesProseBeforeTheTail) {
  const std::vector<TextBlock> blocks{line("Share"), line(sentence), line("Recommended"),
                                      line(sentence), line(sentence)};
  EXPECT_EQ(keep_scraped_text(blocks).size(), 3U);
}

TEST(KeepScrapedText, DropsTheHeadlinesAtTheEnd) {
  std::vector<TextBlock> blocks{line(sentence), line(sentence), line("Explore")};
  for (int i = 0; i < 9; ++i)
    blocks.push_back(line("Another headline of the day " + std::to_string(i)));
  EXPECT_EQ(keep_scraped_text(blocks).size(), 2U);
}

TEST(KeepScrapedText, DropsATeaserThatBreaksOff) {
  const std::vector<TextBlock> blocks{
      line(sentence), line(sentence), line("Five errors of the campaign", BlockKind::heading),
      line(sentence + " " + sentence + " For the new government to begin anew and"),
      line("Article image")};
  EXPECT_EQ(keep_scraped_text(blocks).size(), 2U);
}

}  // namespace
}  // namespace dragoman::indexer
