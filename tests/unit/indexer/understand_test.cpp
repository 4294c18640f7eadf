#include "indexer/understand.h"

#include <gtest/gtest.h>

#include <string>

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

}  // namespace
}  // namespace dragoman::indexer
