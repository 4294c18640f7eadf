#include "indexer/extract/actors/words.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman::indexer {
namespace {

std::string folded(std::string_view text) {
  std::vector<Word> words;
  split_words(text, words);
  std::string joined;
  for (const auto& word : words) {
    if (!joined.empty()) joined += ' ';
    joined += word.folded;
    if (!word.ending.empty()) joined += "+" + std::string{word.ending};
  }
  return joined;
}

TEST(SplitWords, KeepsWhatBelongsTogether) {
  struct Case {
    std::string_view text;
    std::string_view words;
  };
  for (const auto& row :
       {Case{"U.S. troops", "us troops"}, Case{"J. Baker's plan", "j baker+s plan"},
        Case{"Erdoğan'ın Ankara’da", "erdogan+ın ankara+da"}, Case{"O'Brien", "o'brien"},
        Case{"Дар'я П’єр", "дар'я п'єр"}, Case{"Jean-Noel al-Sharaa", "jean-noel al-sharaa"},
        Case{"В.Путин", "в путин"}, Case{"", ""}}) {
    SCOPED_TRACE(row.text);
    EXPECT_EQ(folded(row.text), row.words);
  }
}

TEST(SplitWords, TellsSentencesFromInitialsAndWrappedLines) {
  std::vector<Word> words;
  split_words("Mr. Ray came. He\nleft", words);
  ASSERT_EQ(words.size(), 5U);
  EXPECT_EQ(words[1].before & gap::stop, 0U);
  EXPECT_NE(words[3].before & gap::stop, 0U);
  EXPECT_NE(words[4].before & gap::stop, 0U);  // a short line was not wrapped
}

TEST(SplitWords, KnowsTheShapeOfWords) {
  std::vector<Word> words;
  split_words("NATO and Ankara 12 J. al-Assad", words);
  ASSERT_EQ(words.size(), 6U);
  EXPECT_EQ(words[0].shape, Shape::upper);
  EXPECT_EQ(words[1].shape, Shape::lower);
  EXPECT_EQ(words[2].shape, Shape::capital);
  EXPECT_EQ(words[3].shape, Shape::number);
  EXPECT_EQ(words[4].shape, Shape::initial);
  EXPECT_EQ(words[5].shape, Shape::capital);
}

}  // namespace
}  // namespace dragoman::indexer
