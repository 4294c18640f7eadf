#include "indexer/parse/words.h"

#include <gtest/gtest.h>

namespace dragoman::indexer {
namespace {

TEST(OneLine, MakesEveryRunOfBlanksASpace) {
  EXPECT_EQ(one_line(" \t a\r\n b\xC2\xA0\xE2\x80\x89"
                     "c \n"),
            "a b c");
  EXPECT_EQ(one_line("\n \xC2\xA0"), "");
}

TEST(LinesOf, KnowsAllLineBreaks) {
  EXPECT_EQ(lines_of("a\r\nb\rc\n\nd").size(), 5U);
  EXPECT_TRUE(lines_of("").empty());
}

TEST(DecodeEntities, DecodesWhatIsOneAndLeavesTheRest) {
  EXPECT_EQ(decode_entities("Tom &amp; Ann&#39;s &laquo;x&raquo; &#x411;"), "Tom & Ann's «x» Б");
  EXPECT_EQ(decode_entities("AT&T & co; &bogus; &#xFFFFFFF; &"),
            "AT&T & co; &bogus; &#xFFFFFFF; &");
  EXPECT_FALSE(has_entities("AT&T; R&D"));
  EXPECT_TRUE(has_entities("a&nbsp;b"));
}

TEST(EndsSentence, LooksThroughQuotesAndBrackets) {
  EXPECT_TRUE(ends_sentence("He said \"no.\""));
  EXPECT_TRUE(ends_sentence("Так (и не иначе).»"));
  EXPECT_TRUE(ends_sentence("Why?"));
  EXPECT_FALSE(ends_sentence("Talks resume in Istanbul"));
}

TEST(StartsWithWord, EndsWhereTheWordEnds) {
  EXPECT_TRUE(starts_with_word("share on x", "share"));
  EXPECT_FALSE(starts_with_word("shares fell", "share"));
  EXPECT_FALSE(starts_with_word("темами", "тема"));
}

TEST(ListMembers, AreTrimmedAndNeverEmpty) {
  using Members = std::vector<std::string_view>;
  EXPECT_EQ(list_members("ports, fishing ;; law,"), (Members{"ports", "fishing", "law"}));
  EXPECT_EQ(list_members("one"), Members{"one"});
  EXPECT_TRUE(list_members(" ; ").empty());
}

}  // namespace
}  // namespace dragoman::indexer
