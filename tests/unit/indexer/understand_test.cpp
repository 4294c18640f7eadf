#include "indexer/understand.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace dragoman::indexer {
namespace {

RawRecord page(const std::string& body) {
  RawRecord record;
  record.path = "a.html";
  record.format = RecordFormat::html;
  record.bytes = "<html><body>" + body + "</body></html>";
  return record;
}

std::string repeated(const char* piece, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += piece;
  return out;
}

TEST(UnderstandPage, RefusesNavigationHoweverLong) {
  const std::string bodies[] = {
      "<ul>" + repeated("<li><a href=/w>World</a></li>", 40) + "</ul>",
      "<p>" + repeated("<a href=/w>World</a> | ", 40) + "</p>",
      "<div>" + repeated("<div><a href=/t>Talks resume in the old palace</a></div>", 20) + "</div>",
  };
  for (const auto& body : bodies) {
    SCOPED_TRACE(body);
    const auto article = to_article(page(body));
    ASSERT_FALSE(article.ok());
    EXPECT_EQ(article.error().what, "expected an article, found a page without prose");
  }
}

TEST(UnderstandPage, TakesAShortReport) {
  EXPECT_TRUE(to_article(page("<h1>Talks resume</h1><p>The delegations met on Monday.</p>")).ok());
}

TEST(UnderstandPage, BelievesThePageWhereTheServerIsSurelyWrong) {
  // "Переговоры" and a sentence in windows-1251.
  RawRecord record = page(
      "<meta charset=windows-1251><h1>\xCF\xE5\xF0\xE5\xE3\xEE\xE2\xEE\xF0\xFB</h1>"
      "<p>\xCE\xED\xE8 \xE2\xF1\xF2\xF0\xE5\xF2\xE8\xEB\xE8\xF1\xFC \xE2 "
      "\xEF\xEE\xED\xE5\xE4\xE5\xEB\xFC\xED\xE8\xEA.</p>");
  record.fields["charset"] = {"UTF-8"};
  const auto article = to_article(std::move(record));
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->text, "Они встретились в понедельник.");
  EXPECT_TRUE(article->warnings.empty());
}

RawRecord item(Fields fields, RecordFormat format = RecordFormat::known_fields) {
  RawRecord record;
  record.path = "feed.xml";
  record.format = format;
  record.fields = std::move(fields);
  return record;
}

TEST(UnderstandFeed, TakesTheLastChangeForWantOfADayOfPublication) {
  const Fields entry{{"title", {"Talks resume"}},
                     {"updated", {"2025-06-03T10:00:00Z"}},
                     {"published_at_latest", {"2025-06-03T10:00:00Z"}}};
  auto article = to_article(item(entry));
  ASSERT_TRUE(article.ok());
  ASSERT_TRUE(article->published);
  EXPECT_EQ(to_iso(*article->published), "2025-06-03");
  EXPECT_EQ(article->published_evidence, "inferred");

  Fields with_address = entry;
  with_address["url"] = {"https://a.example/2025/06/01/talks"};
  article = to_article(item(with_address));
  EXPECT_EQ(to_iso(*article->published), "2025-06-01");
  EXPECT_EQ(article->published_evidence, "url");

  // A record of another kind says what it says: a change is no publication.
  EXPECT_FALSE(to_article(item(entry, RecordFormat::fields))->published);
}

TEST(UnderstandRecord, KeepsSectionAndTags) {
  const auto article =
      to_article(item({{"title", {"Talks resume"}},
                       {"section", {"World"}},
                       {"tags", {"Peace", "exchange", "peace", std::string(101, 'x')}}},
                      RecordFormat::fields));
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->section, "World");
  EXPECT_EQ(article->tags, (std::vector<std::string>{"Peace", "exchange"}));
}

TEST(UnderstandPage, KeepsSectionAndTags) {
  std::string keywords;
  for (int i = 0; i < 40; ++i) keywords += "word " + std::to_string(i) + ", ";
  const auto article = to_article(
      page("<meta property='article:section' content='World'><meta name=keywords content='" +
           keywords + "'><h1>Talks resume</h1><p>The delegations met on Monday.</p>"));
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->section, "World");
  EXPECT_EQ(article->tags.size(), 30U);
  EXPECT_EQ(article->tags.front(), "word 0");
}

}  // namespace
}  // namespace dragoman::indexer
