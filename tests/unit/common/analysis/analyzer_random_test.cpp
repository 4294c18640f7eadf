#include <gtest/gtest.h>

#include <array>
#include <random>

#include "common/analysis/analyzer.h"
#include "common/analysis/characters.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

constexpr std::array languages{"en", "tr", "ru", "uk", "fr", "ar", "und"};

/// Text that is dense in what the rules of the tokeniser look at.
std::string random_text(std::mt19937& random) {
  constexpr std::u32string_view telling =
      U"aSsUsiIıİé'’ʼ`.,&-\" \n012345.,' \u00A0\u00AD\u0301\u0307\u200B\u200DїЇяЯёй\u0641\u064B"
      U"\u05D0\u05D1\u05F4ﬁΣς北京の\u0E01\u0E32\uFF07\uFE0F\u20E3Ⅷ₂ŉ";
  std::string text;
  for (std::size_t n = random() % 40; n > 0; --n) {
    const auto choice = random() % 10;
    if (choice < 8) {
      utf8::append(text, telling[random() % telling.size()]);
    } else if (choice < 9) {
      utf8::append(text, static_cast<char32_t>(random() % 0x3000));
    } else {
      utf8::append(text, static_cast<char32_t>(random() % 0x110000));
    }
    if (random() % 50 == 0) text += static_cast<char>(random());
  }
  return text;
}

bool is_unspaced(std::string_view word) {
  std::size_t at = 0;
  return characters::kind_of(utf8::next(word, at)) == characters::Kind::unspaced;
}

void expect_sound(std::string_view text, const std::vector<Token>& tokens) {
  std::size_t end = 0;
  std::uint32_t position = 0;
  for (const Token& token : tokens) {
    ASSERT_LE(end, token.begin);
    ASSERT_LT(token.begin, token.end);
    ASSERT_LE(token.end, text.size());
    ASSERT_EQ(utf8::boundary_before(text, token.begin), token.begin);
    ASSERT_EQ(utf8::boundary_before(text, token.end), token.end);
    ASSERT_GT(token.position, position);
    for (const std::string& term : {token.form, token.stem}) {
      ASSERT_FALSE(term.empty());
      ASSERT_LE(term.size(), 200U);
      ASSERT_TRUE(utf8::is_valid(term));
    }
    ASSERT_LE(token.alternate_stem.size(), 200U);
    end = token.end;
    position = token.position;
  }
}

TEST(RandomText, GivesSoundTokensTheSameEachTime) {
  std::mt19937 random{11};
  for (const char* language : languages) {
    Analyzer analyzer{language};
    Analyzer other{language};
    for (int round = 0; round < 3000; ++round) {
      const std::string text = random_text(random);
      SCOPED_TRACE(std::string{language} + ": " + text);
      const std::vector<Token> tokens = analyzer.analyze(text);
      expect_sound(text, tokens);
      if (HasFatalFailure()) return;
      const std::vector<Token> again = other.analyze(text);
      ASSERT_EQ(again.size(), tokens.size());
      for (std::size_t i = 0; i < tokens.size(); ++i) {
        ASSERT_EQ(again[i].form, tokens[i].form);
        ASSERT_EQ(again[i].stem, tokens[i].stem);
        ASSERT_EQ(again[i].alternate_stem, tokens[i].alternate_stem);
      }
    }
  }
}

TEST(RandomText, GivesWordsThatAreTheSameAlone) {
  std::mt19937 random{13};
  for (const char* language : languages) {
    Analyzer analyzer{language};
    Analyzer second{language};
    for (int round = 0; round < 2000; ++round) {
      const std::string text = random_text(random);
      for (const Token& token : analyzer.analyze(text)) {
        const std::string word = text.substr(token.begin, token.end - token.begin);
        if (is_unspaced(word)) continue;  // ICU's dictionaries look at the neighbours
        SCOPED_TRACE(std::string{language} + ": " + word + " in " + text);
        const std::vector<Token> alone = second.analyze(word);
        ASSERT_EQ(alone.size(), 1U);
        ASSERT_EQ(alone[0].form, token.form);
        ASSERT_EQ(alone[0].stem, token.stem);
        ASSERT_EQ(alone[0].end, word.size());
      }
    }
  }
}

}  // namespace
}  // namespace dragoman
