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
  std::vector<std::string> kept(const PageGuide& guide = {}) const {
    std::vector<std::string> out;
    for (const auto& block : keep_article(blocks_, guide)) out.push_back(block.text);
    return out;
  }
  const std::vector<TextBlock>& blocks() const { return blocks_; }

 private:
  std::uint32_t number(const std::string& prefix) {
    for (std::size_t i = 0; i < seen_.size(); ++i) {
      if (seen_[i] == prefix) return static_cast<std::uint32_t>(i + 1);
    }
    seen_.push_back(prefix);
    return static_cast<std::uint32_t>(seen_.size());
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

TEST(KeepArticle, DropsTheWordsUnderPictures) {
  PageOf page;
  page.add("html>body>article", sentence + " One.")
      .add("html>body>article>figure", sentence + " On the picture.", BlockKind::caption)
      .add("html>body>article>div.wp-caption", sentence + " On another.")
      .add("html>body>article", sentence + " Two.");
  EXPECT_EQ(page.kept(), (Texts{sentence + " One.", sentence + " Two."}));
}

TEST(KeepArticle, KeepsTheCaptionsOfAnArticleThatIsToldInThem) {
  PageOf page;
  for (int i = 0; i < 6; ++i) page.add("html>body>article>figure", sentence, BlockKind::caption);
  EXPECT_EQ(page.kept().size(), 6U);
}

TEST(KeepArticle, JoinsTheSectionsOfOneArticle) {
  PageOf sections;
  for (int i = 0; i < 4; ++i) sections.add("html>body>main>section>div.post-content", sentence);
  for (int i = 0; i < 3; ++i) sections.add("html>body>main>section.b>div.post-content", sentence);
  EXPECT_EQ(sections.kept().size(), 7U);
}

TEST(KeepArticle, ASidebarThatHoldsTheArticleIsNone) {
  PageOf page;
  for (int i = 0; i < 6; ++i) page.add("html>body>div.layout-sidebar>div.text", sentence);
  page.add("html>body>div.sidebar", sentence + " Teaser.");
  EXPECT_EQ(page.kept().size(), 6U);
}

TEST(KeepArticle, LongCommentsAreNotTheArticle) {
  PageOf page;
  for (int i = 0; i < 5; ++i) page.add("html>body>div.text", sentence);
  for (int i = 0; i < 20; ++i) page.add("html>body>div#comments", sentence + " I disagree.");
  EXPECT_EQ(page.kept().size(), 5U);
}

TEST(KeepArticle, FollowsTheTextThatThePageDeclares) {
  const std::string linked =
      "The ministry had announced the exchange of the prisoners in a statement on its own site";
  const std::string declared = sentence + " One. " + linked + ' ' + sentence +
                               " Two. The talks in the palace went on until late at night, and the "
                               "mediators spoke of progress on all of the four points.";
  PageOf page;
  page.add("html>body>div.a", sentence + " One.")
      .add("html>body>div.a>div.related", linked)
      .add("html>body>div.a", sentence + " Two.")
      .add("html>body>div.b",
           "The talks in the palace went on until late at night, and the mediators spoke of "
           "progress on all of the four points.");
  EXPECT_EQ(page.kept().size(), 3U);
  EXPECT_EQ(page.kept({.declared_text = declared}).size(), 4U);
}

TEST(KeepArticle, DropsTheHeadlineButNoOtherMainHeading) {
  PageOf page;
  page.add("html>body>article>h1", "Talks resume in Ankara", BlockKind::heading)
      .add("html>body>article", sentence + " One.")
      .add("html>body>article>h1", "What was agreed", BlockKind::heading)
      .add("html>body>article", sentence + " Two.");
  EXPECT_EQ(page.kept({.title = "Talks resume in Ankara"}),
            (Texts{sentence + " One.", "What was agreed", sentence + " Two."}));
}

TEST(KeepArticle, KeepsLinkedHeadingsAmongItsParagraphs) {
  const std::string film = "The Quiet Harbour";
  PageOf page;
  page.add("html>body>article", sentence + " One.")
      .add("html>body>article", film, BlockKind::heading, film.size())
      .add("html>body>article", sentence + " Two.")
      .add("html>body>article>div.box", "A teaser", BlockKind::heading, 8)
      .add("html>body>article>div.box", sentence + " Three.")
      .add("html>body>article", "The last link", BlockKind::heading, 13);
  const auto kept = page.kept();
  EXPECT_EQ(kept, (Texts{sentence + " One.", film, sentence + " Two.", sentence + " Three."}));
}

TEST(KeepArticle, KeepsShortLinesOfTheText) {
  PageOf page;
  page.add("html>body>article", sentence + " One.")
      .add("html>body>article", "What was said:")
      .add("html>body>article>ul", "Two new cranes", BlockKind::list_item)
      .add("html>body>article>div.photo", "Old port", BlockKind::caption)
      .add("html>body>article", "Next steps")
      .add("html>body>article", sentence + " Two.")
      .add("html>body>article>div.tools", "Font size");
  EXPECT_EQ(page.kept(), (Texts{sentence + " One.", "What was said:", "Two new cranes",
                                "Next steps", sentence + " Two."}));
}

TEST(KeepArticle, KeepsASentenceThatEndsInALink) {
  const std::string recall = "We recall that the old harbour was closed.";
  const std::string label = "More on this: the old harbour was closed.";
  PageOf page;
  page.add("html>body>article", sentence + " One.")
      .add("html>body>article", recall, BlockKind::paragraph, 28)
      .add("html>body>article", label, BlockKind::paragraph, 28)
      .add("html>body>article", sentence + " Two.");
  EXPECT_EQ(page.kept(), (Texts{sentence + " One.", recall, sentence + " Two."}));
}

TEST(KeepArticle, KeepsASentenceInAListOfLinks) {
  const std::string link = "The harbour gets a second light house";
  PageOf page;
  page.add("html>body>article", sentence + " One.")
      .add("html>body>article>ul", sentence + " Two.", BlockKind::list_item);
  for (int i = 0; i < 6; ++i)
    page.add("html>body>article>ul", link, BlockKind::list_item, link.size());
  EXPECT_EQ(page.kept(), (Texts{sentence + " One.", sentence + " Two."}));
}

TEST(KeepArticle, KeepsTheNotesBehindTheLinks) {
  PageOf page;
  for (int i = 0; i < 8; ++i) page.add("html>body>div", sentence);
  page.add("html>body>div", "See also", BlockKind::heading)
      .add("html>body>div", sentence + " Elsewhere.")
      .add("html>body>div", "References", BlockKind::heading)
      .add("html>body>div>ol.references", sentence + " Printed in 1912.", BlockKind::list_item)
      .add("html>body>div", "Related articles", BlockKind::heading)
      .add("html>body>div", sentence + " Teaser.");
  const auto kept = page.kept();
  ASSERT_EQ(kept.size(), 10U);
  EXPECT_EQ(kept[8], "References");
  EXPECT_EQ(kept[9], sentence + " Printed in 1912.");
}

TEST(KeepArticle, TakesOneOfSeveralWholeArticles) {
  PageOf page;
  const std::string next = "html>body>main>article#n";
  for (const char* number : {"1", "2", "3"}) {
    const std::string article = next + number;
    const std::string headline = std::string{"Headline of number "} + number;
    page.add(article + ">h1", headline, BlockKind::heading);
    for (int i = 0; i < 4; ++i) page.add(article, sentence + ' ' + number + '.');
  }
  EXPECT_EQ(page.kept(), Texts(4, sentence + " 1."));
  EXPECT_EQ(page.kept({.title = "Headline of number 2"}), Texts(4, sentence + " 2."));
}

TEST(KeepArticle, KeepsTheReportsOfATicker) {
  PageOf page;
  page.add("html>body>main>h1", "Storm on the coast", BlockKind::heading)
      .add("html>body>main", sentence + " 0.");
  for (const char* number : {"1", "2", "3"}) {
    const std::string report = std::string{"html>body>main>article#n"} + number;
    page.add(report + ">h1", std::string{"Report "} + number, BlockKind::heading)
        .add(report, sentence + ' ' + number + '.');
  }
  EXPECT_EQ(page.kept({.title = "Storm on the coast"}),
            (Texts{sentence + " 0.", "Report 1", sentence + " 1.", "Report 2", sentence + " 2.",
                   "Report 3", sentence + " 3."}));
}

TEST(KeepArticle, AStandfirstDeclaredAloneDoesNotReplaceTheText) {
  std::string standfirst;
  for (int i = 0; i < 40; ++i) standfirst.append("word").append(std::to_string(i)).append(" ");
  standfirst += "ends without a full stop";
  PageOf page;
  page.add("html>body>header>h1", "The headline of the day", BlockKind::heading)
      .add("html>body>header>h2", standfirst, BlockKind::heading)
      .add("html>body>div.text", sentence + " One.")
      .add("html>body>div.text", sentence + " Two.");
  EXPECT_EQ(page.kept({.declared_text = standfirst}),
            (Texts{standfirst, sentence + " One.", sentence + " Two."}));
}

TEST(KeepArticle, HoldsForNothing) { EXPECT_TRUE(keep_article({}).empty()); }

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
  EXPECT_EQ(element_role("div.m-author__description"), ElementRole::furniture);
  EXPECT_EQ(element_role("div.author"), ElementRole::advert);
  EXPECT_EQ(element_role("section.relatedlinks"), ElementRole::furniture);
  EXPECT_EQ(element_role("div.l-sidebar"), ElementRole::layout);
  EXPECT_EQ(element_role("div.widget-theme-post-content"), ElementRole::content);
  EXPECT_EQ(element_role("div#read-more-content"), ElementRole::layout);
  EXPECT_EQ(element_role("p.wp-caption-text"), ElementRole::caption);
  EXPECT_EQ(element_role("div.teaser"), ElementRole::teaser);
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
