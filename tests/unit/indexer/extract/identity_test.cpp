#include "indexer/extract/identity.h"

#include <gtest/gtest.h>

namespace dragoman::indexer {
namespace {

struct UrlCase {
  const char* given;
  const char* normal;
};

TEST(NormaliseUrl, MakesEqualAddressesEqual) {
  const UrlCase rows[] = {
      {"http://WWW.Example.org:80/a/", "https://www.example.org/a"},
      {"https://example.org", "https://example.org/"},
      {"https://example.org/a?utm_source=x&b=2&a=1&fbclid=zz#top", "https://example.org/a?a=1&b=2"},
      {"https://user:pw@example.org:443/Path/Page.HTML", "https://example.org/Path/Page.HTML"},
      {"https://example.org:8443/a", "https://example.org:8443/a"},
      {"https://example.org/?", "https://example.org/"},
      {" https://example.org/a\n", "https://example.org/a"},
      {"mailto:a@example.org", ""},
      {"/relative/path", ""},
      {"https://", ""},
      {"", ""},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(normalise_url(row.given), row.normal) << row.given;
    EXPECT_EQ(normalise_url(row.normal), row.normal) << "twice";
  }
}

TEST(IdentityUrl, MakesTheVariantsOfOnePageEqual) {
  const UrlCase rows[] = {
      {"https://example.org/news/a", "https://example.org/news/a"},
      {"http://www.example.org/news/a/", "https://example.org/news/a"},
      {"https://m.example.org/news/a", "https://example.org/news/a"},
      {"https://amp.example.org/news/a", "https://example.org/news/a"},
      {"https://www.m.example.org/news/a", "https://example.org/news/a"},
      {"https://example.org/news/a/amp/", "https://example.org/news/a"},
      {"https://example.org/amp/news/a", "https://example.org/news/a"},
      {"https://example.org/news/a?amp=1&utm_source=x", "https://example.org/news/a"},
      {"https://example.org/news/a.amp.html", "https://example.org/news/a.html"},
      {"https://www.google.com/amp/s/www.example.org/news/a", "https://example.org/news/a"},
      {"https://example-org.cdn.ampproject.org/c/s/example.org/news/a",
       "https://example.org/news/a"},
      {"https://m.org/a", "https://m.org/a"},
      {"https://example.org/news?id=7&amp=0", "https://example.org/news?amp=0&id=7"},
      {"https://example.org/camp", "https://example.org/camp"},
      {"no address", ""},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(identity_url(row.given), row.normal) << row.given;
    EXPECT_EQ(identity_url(row.normal), row.normal) << "twice";
  }
}

TEST(ArticleId, IsTheRecordsOwnThenTheUrlThenThePath) {
  EXPECT_EQ(article_id("7", "https://a.example/", "p", 3), "7");
  EXPECT_EQ(article_id("", "https://a.example/", "p", 3), "https://a.example/");
  EXPECT_EQ(article_id("", "", "p.jsonl", 3), "p.jsonl#3");
  EXPECT_EQ(article_id("", "", "p.txt", 0), "p.txt");
  EXPECT_EQ(article_id("a\nb", "", "p", 0), "a b");
}

}  // namespace
}  // namespace dragoman::indexer
