#include "common/text/utf8.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace dragoman::utf8 {
namespace {

TEST(Next, ReadsEveryLength) {
  const std::string text = "aї—😀";
  std::size_t at = 0;
  EXPECT_EQ(next(text, at), U'a');
  EXPECT_EQ(next(text, at), U'ї');
  EXPECT_EQ(next(text, at), U'—');
  EXPECT_EQ(next(text, at), U'😀');
  EXPECT_EQ(at, text.size());
  EXPECT_EQ(previous(text, at), U'😀');
  EXPECT_EQ(previous(text, at), U'—');
  EXPECT_EQ(previous(text, at), U'ї');
  EXPECT_EQ(previous(text, at), U'a');
  EXPECT_EQ(at, 0U);
}

TEST(Append, RefusesWhatIsNoCharacter) {
  std::string text;
  append(text, 0xD800);
  append(text, 0x110000);
  append(text, U'é');
  EXPECT_EQ(text, "\uFFFD\uFFFDé");
}

TEST(Repair, ReplacesEachIllFormedSequenceOnce) {
  EXPECT_EQ(repair("ab\xFFz"), "ab\uFFFDz");
  EXPECT_EQ(repair("\xE2\x82"), "\uFFFD");
  EXPECT_EQ(repair("\xC0\xAF"), "\uFFFD\uFFFD");
  EXPECT_EQ(repair("a\uFFFDb"), "a\uFFFDb");
  EXPECT_TRUE(is_valid("a\uFFFDb"));
  EXPECT_FALSE(is_valid("\xED\xA0\x80"));
}

TEST(Cut, EndsOnABoundary) {
  EXPECT_EQ(cut("їжак", 3), "ї");
  EXPECT_EQ(cut("їжак", 4), "їж");
  EXPECT_EQ(cut("їжак", 100), "їжак");
  EXPECT_EQ(cut("a\x80\x80z", 2), "a\x80");
  EXPECT_EQ(cut("😀", 3), "");
}

TEST(CountAndByteOffset, AreEachOthersInverse) {
  const std::string text = "Прем'єр 😀 said";
  EXPECT_EQ(count(text), 14U);
  EXPECT_EQ(byte_offset(text, 1), 2U);
  EXPECT_EQ(byte_offset(text, 14), text.size());
  EXPECT_EQ(byte_offset(text, 99), text.size());
  for (std::size_t n = 0; n <= count(text); ++n) {
    EXPECT_EQ(count(std::string_view{text}.substr(0, byte_offset(text, n))), n);
  }
}

TEST(GraphemeBoundary, KeepsMarksAndJoinedEmojiWhole) {
  const std::string marks = "e\u0301x";
  EXPECT_EQ(grapheme_boundary_before(marks, 1), 0U);
  EXPECT_EQ(grapheme_boundary_before(marks, 2), 0U);
  EXPECT_EQ(grapheme_boundary_before(marks, 3), 3U);
  const std::string flag = "a🇺🇦";
  EXPECT_EQ(grapheme_boundary_before(flag, 5), 1U);
  EXPECT_EQ(grapheme_boundary_before(flag, 99), flag.size());
}

TEST(RandomBytes, AreReadToTheEndBothWays) {
  std::mt19937 random{7};
  for (int round = 0; round < 2000; ++round) {
    std::string bytes(random() % 20, ' ');
    for (char& c : bytes) c = static_cast<char>(random() % 4 == 0 ? random() % 128 : random());
    const std::string repaired = repair(bytes);
    ASSERT_TRUE(is_valid(repaired));
    std::vector<std::size_t> boundaries;
    for (std::size_t at = 0; at < bytes.size(); next(bytes, at)) boundaries.push_back(at);
    ASSERT_EQ(boundaries.size(), count(repaired));
    for (std::size_t at = 0; at < bytes.size(); ++at) {
      const std::size_t boundary = boundary_before(bytes, at);
      ASSERT_LE(boundary, at);
      ASSERT_NE(std::find(boundaries.begin(), boundaries.end(), boundary), boundaries.end());
    }
    std::size_t steps = 0;
    for (std::size_t at = bytes.size(); at > 0; previous(bytes, at)) ++steps;
    ASSERT_EQ(steps, boundaries.size());
  }
}

}  // namespace
}  // namespace dragoman::utf8
