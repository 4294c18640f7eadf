#include "indexer/parse/markdown.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/parse/charset.h"
#include "tests/support/random_text.h"

namespace dragoman::indexer {
namespace {

struct TextCase {
  const char* name;
  const char* markdown;
  const char* text;
};

class ReadMarkdown : public testing::TestWithParam<TextCase> {};

TEST_P(ReadMarkdown, GivesTheTextWithoutMarks) {
  EXPECT_EQ(read_markdown(GetParam().markdown).text, GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    , ReadMarkdown,
    testing::Values(
        TextCase{"Heading", "# Ships ##\ntext", "Ships\n\ntext"},
        TextCase{"UnderlinedHeading", "Ships\n=====\ntext\n", "Ships\n\ntext"},
        TextCase{"Paragraphs", "one\ntwo\n\nthree", "one\ntwo\n\nthree"},
        TextCase{"Link", "a [b](https://a.example/ \"t\") c", "a b c"},
        TextCase{"ReferenceLink", "a [b][1] c\n\n[1]: https://a.example/", "a b c"},
        TextCase{"BracketsOfTheText", "he [the mayor] said", "he [the mayor] said"},
        TextCase{"Footnote", "a[^1] b\n\n[^1]: note", "a b"},
        TextCase{"Picture", "a ![alt](x.jpg) b", "a  b"},
        TextCase{"LinkedPicture", "[![alt](x.jpg)](https://a.example/) b", "b"},
        TextCase{"AddressInBrackets", "see <https://a.example/>", "see https://a.example/"},
        TextCase{"Emphasis", "a **b** *c* __d__ ~~e~~ _f_", "a b c d e f"},
        TextCase{"NoEmphasis", "2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"},
        TextCase{"Escapes", "\\*a\\* \\[b\\]", "*a* [b]"},
        TextCase{"List", "- a\n- b\n1. c\n2) d", "a\n\nb\n\nc\n\nd"},
        TextCase{"YearIsNoListNumber", "2025. That was all.", "2025. That was all."},
        TextCase{"Quote", "> a\n> b\n\nc", "a\nb\n\nc"},
        TextCase{"Rule", "a\n\n* * *\n\nb", "a\n\nb"},
        TextCase{"Code", "```\n# a *b*\n```\nc", "# a *b*\n\nc"},
        TextCase{"Comment", "a<!-- b\n\nc --> d", "a d"},
        TextCase{"Turkish", "## Şûrâ'da **İkinci** gün", "Şûrâ'da İkinci gün"}),
    [](const auto& c) { return std::string{c.param.name}; });

TEST(FrontMatter, GivesScalarsAndLists) {
  const auto read = read_markdown(
      "---\ntitle: \"Ships: a \\\"report\\\"\"\ndate: 2025-06-02  # Monday\nauthors:\n  - Ann "
      "Lee\n  "
      "- 'Jo''s'\ntags: [trade, \"a, b\"]\nsummary: >\n  one\n  two\nimage:\n  url: "
      "x\n---\nText.\n");
  const Fields expected{{"authors", {"Ann Lee", "Jo's"}},
                        {"date", {"2025-06-02"}},
                        {"summary", {"one two"}},
                        {"tags", {"trade", "a, b"}},
                        {"title", {"Ships: a \"report\""}}};
  EXPECT_EQ(read.front_matter, expected);
  EXPECT_EQ(read.text, "Text.");
}

TEST(FrontMatter, OfTomlIsRead) {
  const auto read = read_markdown("+++\ntitle = 'Ships'\n+++\nText.\n");
  EXPECT_EQ(read.front_matter, (Fields{{"title", {"Ships"}}}));
}

TEST(FrontMatter, ThatDoesNotEndIsText) {
  EXPECT_TRUE(read_markdown("---\ntitle: a\n\nText.").front_matter.empty());
}

TEST(Markdown, OfBracketsOnlyEnds) {
  const std::string brackets(1'000'000, '[');
  EXPECT_EQ(read_markdown(brackets).text, brackets);
}

TEST(Markdown, GivesValidUtf8ForAnyText) {
  testing_support::RandomText random{3};
  for (int i = 0; i < 500; ++i) {
    const std::string text =
        "# a\n" + random.text(60) + "[" + random.text(10) + "](x) *" + random.text(10) + "*";
    const auto read = read_markdown(text);
    EXPECT_TRUE(is_utf8(read.text)) << text;
    EXPECT_EQ(read.text, read_markdown(text).text);
  }
}

}  // namespace
}  // namespace dragoman::indexer
