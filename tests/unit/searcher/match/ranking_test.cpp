#include <gtest/gtest.h>

#include <string>

#include "searcher/search.h"
#include "tests/support/sample_index.h"

namespace dragoman::searcher {
namespace {

using namespace testing_support;

Request asking(std::string query) {
  Request request;
  request.query = std::move(query);
  request.snippets = 0;
  request.list_copies = true;
  request.today = *parse_iso_day("2025-06-03");
  return request;
}

Response answer_to(const SampleIndex& sample, const Request& request) {
  auto index = sample.open();
  auto response = search(index, request);
  EXPECT_TRUE(response.ok());
  return response ? std::move(*response) : Response{};
}

std::string ids_of(const Response& response) {
  std::string line;
  for (const auto& hit : response.hits) line += (line.empty() ? "" : " ") + hit.id;
  return line;
}

/// Words that nobody asks for.
std::string filler(std::size_t words) {
  std::string text;
  for (std::size_t i = 0; i < words; ++i) text += "lorem" + std::to_string(i % 7) + " ";
  return text;
}

TEST(Ranking, puts_words_near_each_other_first) {
  const SampleIndex sample{{{.id = "a", .text = "grain " + filler(60) + "harbour " + filler(60)},
                            {.id = "b", .text = "grain harbour " + filler(120)},
                            {.id = "c", .text = filler(122)}}};
  EXPECT_EQ(ids_of(answer_to(sample, asking("grain harbour"))), "b a");
}

TEST(Ranking, puts_words_at_the_beginning_first) {
  const SampleIndex sample{{{.id = "a", .text = filler(120) + "grain"},
                            {.id = "b", .text = "grain " + filler(120)},
                            {.id = "c", .text = filler(121)}}};
  EXPECT_EQ(ids_of(answer_to(sample, asking("grain"))), "b a");
}

TEST(Ranking, puts_words_as_typed_first) {
  const SampleIndex sample{{{.id = "a", .text = "the talks of today and others"},
                            {.id = "b", .text = "the talk of today and others"},
                            {.id = "c", .text = "the news of today and others"}}};
  EXPECT_EQ(ids_of(answer_to(sample, asking("talk"))), "b a");
  EXPECT_EQ(ids_of(answer_to(sample, asking("talks"))), "a b");
}

TEST(Ranking, does_not_let_long_articles_drown_short_ones) {
  const SampleIndex sample{{{.id = "long", .text = "grain grain grain " + filler(900)},
                            {.id = "short", .text = "grain and ships " + filler(20)},
                            {.id = "other", .text = filler(50)}}};
  EXPECT_EQ(ids_of(answer_to(sample, asking("grain"))), "short long");
}

TEST(Ranking, is_the_same_on_each_page) {
  std::vector<SampleArticle> articles;
  for (int i = 0; i < 60; ++i) {
    const std::string id =
        std::string{"a"} + static_cast<char>('0' + i / 10) + static_cast<char>('0' + i % 10);
    articles.push_back({.id = id, .text = filler(static_cast<std::size_t>(i)) + "grain ships"});
  }
  const SampleIndex sample{articles};
  Request all = asking("grain ships");
  all.limit = 60;
  const std::string whole = ids_of(answer_to(sample, all));
  std::string pages;
  for (std::size_t offset = 0; offset < 60; offset += 7) {
    Request page = asking("grain ships");
    page.offset = offset;
    page.limit = 7;
    pages += (pages.empty() ? "" : " ") + ids_of(answer_to(sample, page));
  }
  EXPECT_EQ(pages, whole);
}

TEST(Recency, lifts_newer_articles_and_changes_no_total) {
  const SampleIndex sample{{{.id = "old", .text = "grain grain", .published = "2020-05-01"},
                            {.id = "new", .text = "grain ships", .published = "2025-05-01"},
                            {.id = "undated", .text = "grain ships and more of it all"},
                            {.id = "other", .text = "ships", .published = "2025-05-02"}}};
  Request request = asking("grain");
  EXPECT_EQ(ids_of(answer_to(sample, request)), "old new undated");
  request.half_life_days = 30;
  EXPECT_EQ(ids_of(answer_to(sample, request)), "new old undated");
}

TEST(Recency, orders_what_filters_alone_find) {
  const SampleIndex sample{{{.id = "old", .text = "grain", .published = "2025-04-01"},
                            {.id = "new", .text = "grain", .published = "2025-05-01"}}};
  Request request = asking("lang:en");
  request.half_life_days = 30;
  EXPECT_EQ(ids_of(answer_to(sample, request)), "new old");
}

TEST(Expansion, lifts_what_shares_words_with_the_best_and_says_which) {
  std::vector<SampleArticle> articles{{.id = "a", .text = "grain ships convoy harbour"},
                                      {.id = "b", .text = "grain convoy harbour lorries"},
                                      {.id = "x", .text = "grain lecture violin museum"},
                                      {.id = "y", .text = "grain convoy harbour escort"}};
  for (int i = 0; i < 12; ++i)
    articles.push_back({.id = "z" + std::to_string(i), .text = "football results of the day"});
  const SampleIndex sample{articles};
  Request request = asking("grain");
  request.expand = true;
  request.explain = true;
  const Response response = answer_to(sample, request);
  EXPECT_EQ(response.total, 4U);
  ASSERT_FALSE(response.hits.empty());
  EXPECT_EQ(response.hits.back().id, "x");
  ASSERT_FALSE(response.understood.empty());
  EXPECT_NE(response.understood.back().find("convoy (en)"), std::string::npos)
      << response.understood.back();
}

}  // namespace
}  // namespace dragoman::searcher
