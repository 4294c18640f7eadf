#include "searcher/present/characters.h"

#include <gtest/gtest.h>

#include "common/text/utf8.h"
#include "tests/support/random_text.h"

namespace dragoman::searcher {
namespace {

TEST(GraphemeBoundary, KeepsTogetherWhatReadersSeeAsOne) {
  const std::vector<std::string> whole{
      "e\u0301",                     // a letter and its accent
      "\r\n",                        // a line end
      "\U0001F1FA\U0001F1E6",        // a flag
      "\U0001F44D\U0001F3FD",        // a skin tone
      "\U0001F469\u200D\U0001F4BB",  // joined emoji
      "\u1112\u1161\u11AB",          // a Hangul syllable in parts
      "\u0E01\u0E33",                // Thai with its vowel sign
  };
  for (const std::string& text : whole) {
    SCOPED_TRACE(text);
    for (std::size_t at = character_at(text, 0).size; at < text.size();
         at += character_at(text, at).size)
      EXPECT_FALSE(is_grapheme_boundary(text, at)) << at;
    EXPECT_TRUE(is_grapheme_boundary(text + "x", text.size()));
  }
}

TEST(GraphemeBoundary, PairsFlagsFromTheFirst) {
  const std::string flags = "\U0001F1FA\U0001F1E6\U0001F1F9\U0001F1F7";
  EXPECT_FALSE(is_grapheme_boundary(flags, 4));
  EXPECT_TRUE(is_grapheme_boundary(flags, 8));
  EXPECT_FALSE(is_grapheme_boundary(flags, 12));
}

TEST(GraphemeBoundary, IsOneForIcuToo) {
  testing_support::RandomText random{11};
  for (int round = 0; round < 150; ++round) {
    const std::string text = random.text(12);
    for (std::size_t at = 0; at < text.size(); at += character_at(text, at).size) {
      if (!is_grapheme_boundary(text, at)) continue;
      ASSERT_EQ(utf8::grapheme_boundary_before(text, at), at) << text;
    }
  }
}

TEST(Columns, AreThoseOfATerminal) {
  EXPECT_EQ(columns("Görüşme"), 7U);
  EXPECT_EQ(columns("e\u0301"), 1U);
  EXPECT_EQ(columns("北京"), 4U);
  EXPECT_EQ(columns("a\u200Bb"), 2U);
  EXPECT_EQ(columns("\U0001F600"), 2U);
}

TEST(Characters, AreCountedOverBrokenBytes) {
  EXPECT_EQ(count_characters("обмін"), 5U);
  EXPECT_EQ(count_characters("a\xFF"
                             "b"),
            3U);
  EXPECT_EQ(count_characters(""), 0U);
}

}  // namespace
}  // namespace dragoman::searcher
