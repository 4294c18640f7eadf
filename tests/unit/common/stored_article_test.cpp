#include "common/stored_article.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

StoredArticle sample() {
  StoredArticle article;
  article.id = "https://courier.example/1";
  article.path = "in/a.html";
  article.title = "Görüşme";
  article.published = Day{std::chrono::year{2025} / 6 / 2};
  article.published_evidence = "meta";
  article.authors = {"A. Yazar", "B. Yazar"};
  article.language = "tr";
  article.section = "Dünya";
  article.tags = {"barış", "takas"};
  article.text = "Bir.\n\nİki.";
  article.actors = {
      {"person:hakan-fidan", ActorType::person, "Hakan Fidan", {"Fidan", "Fidan'ın"}}};
  article.dates = {{{*article.published, *article.published}, "2 Haziran"}};
  article.warnings = {"none to speak of"};
  return article;
}

TEST(StoredArticle, ComesBackWhole) {
  const auto back = decode_article(encode(sample()));
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(encode(*back), encode(sample()));
  EXPECT_EQ(back->actors.at(0).mentions.at(1), "Fidan'ın");
  EXPECT_EQ(back->dates.at(0).range.from, *sample().published);
  EXPECT_EQ(back->section, "Dünya");
  EXPECT_EQ(back->tags, sample().tags);
  EXPECT_EQ(back->text, sample().text);
}

TEST(StoredArticle, EveryTruncationIsRefused) {
  const std::string bytes = encode(sample());
  for (std::size_t size = 0; size < bytes.size(); ++size)
    EXPECT_FALSE(decode_article(std::string_view{bytes}.substr(0, size)).has_value()) << size;
}

TEST(StoredArticle, AnotherVersionIsRefused) {
  std::string bytes = encode(sample());
  bytes.front() = 99;
  EXPECT_FALSE(decode_article(bytes).has_value());
}

TEST(StoredArticle, DamageNeverReadsOutOfBounds) {
  const std::string bytes = encode(sample());
  for (std::size_t at = 1; at < bytes.size(); ++at) {
    std::string damaged = bytes;
    damaged[at] = static_cast<char>(0xFF);
    (void)decode_article(damaged);  // the sanitizers judge
  }
}

}  // namespace
}  // namespace dragoman
