#include "indexer/curate/curated_article.h"

#include <gtest/gtest.h>

namespace dragoman::indexer {
namespace {

CuratedArticle sample() {
  CuratedArticle curated;
  curated.article.id = "a";
  curated.article.text = "Joan Doe came.";
  curated.article.actors = {{"person:joan-doe", ActorType::person, "Joan Doe", {"Joan Doe"}}};
  return curated;
}

TEST(CuratedArticle, KeepsWhatWasFoundBehindWhatAllProgramsRead) {
  auto curated = sample();
  curated.curate(*ActorRules::read("person Jane Roe = person:joan-doe", "file"));
  const auto bytes = encode(curated);
  EXPECT_EQ(decode_article(bytes)->actors[0].name, "Jane Roe");
  auto again = curated_article(bytes);
  ASSERT_TRUE(again);
  ASSERT_TRUE(again->found);
  ASSERT_EQ(again->found->size(), 1U);
  EXPECT_EQ(again->found->front().name, "Joan Doe");
  again->curate(ActorRules{});
  EXPECT_EQ(encode(*again), encode(sample().article));
}

TEST(CuratedArticle, NamesOfTheFileAreFoundWhereNobodyElseIsMeant) {
  auto curated = sample();
  curated.article.title = "The grain pact";
  curated.article.text = "Joan Doe came. Doe spoke of the Grain Pact and of Зернового пакту.";
  curated.article.actors[0].mentions.emplace_back("Doe");
  const auto uncurated = encode(curated);
  curated.curate(
      *ActorRules::read("org Grain Pact = Зерновий пакт\nperson Ann Doe = Doe\n", "file"));
  ASSERT_EQ(curated.article.actors.size(), 2U);
  const Actor& pact = curated.article.actors[1];
  EXPECT_EQ(pact.id, "organisation:grain-pact");
  EXPECT_EQ(pact.mentions, (std::vector<std::string>{"Grain Pact", "Зернового пакту"}));
  auto again = curated_article(encode(curated));
  again->curate(ActorRules{});
  EXPECT_EQ(encode(*again), uncurated);
}

TEST(CuratedArticle, ActorsComeInTheOrderOfTheText) {
  CuratedArticle curated;
  curated.article.text = "Of the Grain Pact spoke Joan Doe.";
  curated.article.actors = sample().article.actors;
  curated.curate(*ActorRules::read("org Grain Pact", "file"));
  ASSERT_EQ(curated.article.actors.size(), 2U);
  EXPECT_EQ(curated.article.actors[0].name, "Grain Pact");
}

TEST(CuratedArticle, AnArticleWithoutRulesIsTheStoredArticleAlone) {
  const auto bytes = encode(sample().article);
  EXPECT_EQ(encode(*curated_article(bytes)), bytes);
  EXPECT_FALSE(curated_article("damaged"));
  EXPECT_FALSE(curated_article(bytes + "damaged"));
}

}  // namespace
}  // namespace dragoman::indexer
