#include "searcher/present/sentences.h"

#include <gtest/gtest.h>

#include "common/text/utf8.h"
#include "searcher/present/characters.h"
#include "tests/support/random_text.h"

namespace dragoman::searcher {
namespace {

std::vector<std::string> sentences(std::string_view text) {
  std::vector<std::string> parts;
  for (const auto& [begin, end] : split_sentences(text))
    parts.emplace_back(text.substr(begin, end - begin));
  return parts;
}

struct SentenceCase {
  const char* name;
  std::vector<std::string> parts;  ///< joined by a blank they are the text
};

class SplitSentences : public testing::TestWithParam<SentenceCase> {};

TEST_P(SplitSentences, FindsTheirEnds) {
  std::string text;
  for (const std::string& part : GetParam().parts) text += (text.empty() ? "" : " ") + part;
  EXPECT_EQ(sentences(text), GetParam().parts);
}

INSTANTIATE_TEST_SUITE_P(
    , SplitSentences,
    testing::Values(
        SentenceCase{"Plain", {"The talks began.", "They ended at noon!", "Who won?"}},
        SentenceCase{"Quote", {"\"We will go on.\"", "So he said."}},
        SentenceCase{"QuoteThenVerb", {"\"Stop!\" he said."}},
        SentenceCase{"Acronym", {"The U.S. Senate met.", "It rose."}},
        SentenceCase{"Initials", {"J. R. Smith and Dr. Brown came.", "Mr. Hall left."}},
        SentenceCase{"Figures", {"It rose by 3.5 percent.", "It fell."}},
        SentenceCase{"Turkish", {"Doç. Kaya geldi.", "Görüşme 16. Cadde'de sürdü."}},
        SentenceCase{"Ukrainian", {"Зустріч 2025 р. Київ прийняв.", "На вул. Хрещатик тихо."}},
        SentenceCase{"Russian", {"Это было в 2024 г. Москва молчала.", "Так и т.д. Далее нет."}},
        SentenceCase{"SmallLetter", {"The site example.org is new. and so on.", "Yes."}},
        SentenceCase{"Ellipsis", {"He waited…", "Nothing came...", "Then he left."}},
        SentenceCase{"Arabic", {"هل بدأت المحادثات؟", "نعم."}}),
    [](const auto& c) { return std::string{c.param.name}; });

TEST(SplitSentencesOf, ScriptsWithoutBlanks) {
  EXPECT_EQ(sentences("会談は始まった。次は月曜日だ。"),
            (std::vector<std::string>{"会談は始まった。", "次は月曜日だ。"}));
}

TEST(SplitSentencesOf, ParagraphsAlwaysEndOne) {
  EXPECT_EQ(sentences("A headline\n\nand a text\nin lines \n \n\n The end"),
            (std::vector<std::string>{"A headline", "and a text\nin lines", "The end"}));
  EXPECT_TRUE(sentences(" \n\n ").empty());
  EXPECT_TRUE(sentences("").empty());
}

TEST(SplitSentencesOf, AnyTextLoseNothing) {
  testing_support::RandomText random{5};
  for (int round = 0; round < 400; ++round) {
    const std::string text = round % 4 == 0 ? random.damaged(60) : random.text(60);
    std::size_t end = 0;
    const auto blank = [&text](std::size_t from, std::size_t to) {
      for (; from < to; from += character_at(text, from).size)
        if (!is_white_space(character_at(text, from).code)) return false;
      return true;
    };
    for (const auto& span : split_sentences(text)) {
      ASSERT_LT(span.first, span.second);
      ASSERT_LE(end, span.first);
      ASSERT_TRUE(blank(end, span.first));
      ASSERT_EQ(utf8::boundary_before(text, span.first), span.first);
      end = span.second;
    }
    ASSERT_TRUE(blank(end, text.size()));
  }
}

}  // namespace
}  // namespace dragoman::searcher
