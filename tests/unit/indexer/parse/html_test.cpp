#include "indexer/parse/html.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/parse/charset.h"
#include "tests/support/random_text.h"

namespace dragoman::indexer {
namespace {

std::vector<std::string> texts(const char* html) {
  std::vector<std::string> out;
  const auto page = parse_html(html);
  for (const auto& block : page->blocks) out.push_back(block.text);
  return out;
}

using Texts = std::vector<std::string>;

TEST(ParseHtml, MakesABlockOfEachBlockElement) {
  EXPECT_EQ(texts("<h1>Title</h1><p>One <b>bold</b>\n word.</p><ul><li>a<li>b</ul>"),
            (Texts{"Title", "One bold word.", "a", "b"}));
}

TEST(ParseHtml, SuppliesMissingTags) {
  EXPECT_EQ(texts("<p>One<p>Two<div>Three"), (Texts{"One", "Two", "Three"}));
}

TEST(ParseHtml, TwoLineBreaksPartParagraphsAndOneDoesNot) {
  EXPECT_EQ(texts("<div>One<br>still one<br><br>Two</div>"), (Texts{"One still one", "Two"}));
}

TEST(ParseHtml, LeavesOutScriptsFormsAndWhatIsHidden) {
  EXPECT_EQ(texts("<script>x()</script><style>p{}</style><p hidden>no</p>"
                  "<p style='display: none'>no</p><select><option>no</select><p>yes</p>"),
            (Texts{"yes"}));
}

TEST(ParseHtml, ARowOfPlainCellsIsOneBlock) {
  EXPECT_EQ(texts("<table><tr><td>Ankara</td><td>5</td></tr></table>"), (Texts{"Ankara 5"}));
  EXPECT_EQ(texts("<table><tr><td><p>Left.</p></td><td><p>Right.</p></td></tr></table>"),
            (Texts{"Left.", "Right."}));
}

TEST(ParseHtml, CountsTheBytesInLinks) {
  const auto page = parse_html("<p>See <a href=x>this</a> now</p>");
  ASSERT_EQ(page->blocks.size(), 1U);
  EXPECT_EQ(page->blocks[0].link_bytes, 4U);
}

TEST(ParseHtml, TellsPathsAndElements) {
  const auto page = parse_html("<div id=main class='a b'><p>x</p><p>y</p></div>");
  ASSERT_EQ(page->blocks.size(), 2U);
  EXPECT_EQ(page->blocks[0].path, "html>body>div#main.a.b>p");
  ASSERT_EQ(page->blocks[0].ancestors.size(), 4U);
  EXPECT_EQ(page->blocks[0].ancestors[2], page->blocks[1].ancestors[2]);
  EXPECT_NE(page->blocks[0].ancestors[3], page->blocks[1].ancestors[3]);
}

TEST(ParseHtml, GathersFacts) {
  const auto page = parse_html(
      "<html lang=tr><head><title>T &amp; U</title><meta property='og:title' content='T'>"
      "<link rel=canonical href='https://a.example/x'><script "
      "type='application/ld+json'>{}</script>"
      "</head><body><time datetime='2025-06-03'>dün</time></body></html>");
  EXPECT_EQ(page->facts.language, "tr");
  EXPECT_EQ(page->facts.title, "T & U");
  EXPECT_EQ(page->facts.canonical, "https://a.example/x");
  EXPECT_EQ(page->facts.json_ld.size(), 1U);
  ASSERT_EQ(page->facts.hints.size(), 1U);
  EXPECT_EQ(page->facts.hints[0].attribute, "2025-06-03");
}

TEST(ParseHtmlLimits, ManyNestedTagsAreReadWithoutTheirStructure) {
  std::string html;
  for (int i = 0; i < 100'000; ++i) html += "<div>";
  html += "<p>At the bottom.</p>";
  const auto page = parse_html(html);
  ASSERT_TRUE(page.ok());
  ASSERT_EQ(page->warnings.size(), 1U);
  ASSERT_FALSE(page->blocks.empty());
  EXPECT_EQ(page->blocks.back().text, "At the bottom.");
}

TEST(ParseHtmlLimits, ALargePageIsRefused) {
  EXPECT_FALSE(parse_html("<p>twelve bytes</p>", {.max_bytes = 12}).ok());
}

TEST(ParseHtmlRandom, GivesValidUtf8) {
  testing_support::RandomText random{7};
  for (int i = 0; i < 200; ++i) {
    std::string html =
        "<p>" + random.text(6) + "<div class='" + random.word() + "'>" + random.text(9);
    const auto page = parse_html(html);
    ASSERT_TRUE(page.ok());
    for (const auto& block : page->blocks) {
      EXPECT_TRUE(is_utf8(block.text)) << i;
      EXPECT_LE(block.link_bytes, block.text.size());
    }
  }
}

}  // namespace
}  // namespace dragoman::indexer
