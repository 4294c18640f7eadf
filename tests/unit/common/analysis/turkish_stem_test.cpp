#include "common/analysis/turkish_stem.h"

#include <gtest/gtest.h>

#include <random>

#include "common/analysis/language.h"
#include "common/analysis/stem.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

std::string stem(const std::string& form) {
  const Stemmer stemmer{language_rules("tr")};
  return stemmer(form);
}

TEST(StemTurkish, JoinsTheFormsOfAVerb) {
  const std::vector<std::vector<std::string>> verbs{
      {"yaptı", "yapıyor", "yapacak", "yapmış", "yapmak", "yapan", "yapılacak", "yapmadı"},
      {"geldi", "geliyor", "gelecek", "gelmiş", "gelen", "gelerek"},
      {"etti", "ediyor", "edecek", "eden", "edilecek", "etmek"},
      {"bekledi", "bekliyor", "bekleyen", "beklemek"}};
  for (const auto& forms : verbs) {
    for (const std::string& form : forms) {
      EXPECT_EQ(stem(form), stem(forms.front())) << form << " " << forms.front();
    }
  }
}

TEST(StemTurkish, LeavesNounsThatLookLikeVerbs) {
  for (const char* word : {"zaman", "şimdi", "bakan", "kendi", "ordu", "şehir"}) {
    EXPECT_EQ(strip_turkish_verb_endings(word), word);
    EXPECT_EQ(turkish_participle(word), "");
  }
  EXPECT_EQ(turkish_participle("ankaradan"), "");
}

TEST(StripTurkishVerbEndings, HeedsVowelHarmony) {
  EXPECT_EQ(strip_turkish_verb_endings("konuşmuş"), "konuş");
  EXPECT_EQ(strip_turkish_verb_endings("konuşmiş"), "konuşmiş");
}

TEST(StripTurkishVerbEndings, GivesValidStemsForAnyLetters) {
  std::mt19937 random{9};
  constexpr std::u32string_view letters = U"aeıioöuüykmdtrşlnpzçğmeyanyormışdık";
  for (int round = 0; round < 20000; ++round) {
    std::string word;
    for (std::size_t n = 1 + random() % 12; n > 0; --n) {
      utf8::append(word, letters[random() % letters.size()]);
    }
    for (const std::string& root : {strip_turkish_verb_endings(word), stem(word)}) {
      ASSERT_FALSE(root.empty()) << word;
      ASSERT_TRUE(utf8::is_valid(root)) << word;
      ASSERT_LE(root.size(), word.size() + 2) << word;
    }
    ASSERT_TRUE(utf8::is_valid(turkish_participle(word)));
  }
}

}  // namespace
}  // namespace dragoman
