#include "searcher/present/terminal_text.h"

#include <gtest/gtest.h>

#include "common/text/utf8.h"
#include "searcher/present/characters.h"
#include "tests/support/random_text.h"

namespace dragoman::searcher {
namespace {

TEST(ForTerminal, TakesAwayWhatSteersATerminal) {
  EXPECT_EQ(plain_for_terminal("\x1b[31mred\x1b[0m"), "red");
  EXPECT_EQ(plain_for_terminal("\x1b]0;title\x07text"), "text");
  EXPECT_EQ(plain_for_terminal("\x1b]8;;http://x\x1b\\link\x1b]8;;\x1b\\"), "link");
  EXPECT_EQ(plain_for_terminal("\xC2\x9b"
                               "31mred"),
            "red");
  EXPECT_EQ(plain_for_terminal("a\x07\x08\x7f"
                               "b"),
            "ab");
  EXPECT_EQ(plain_for_terminal("left\u202Etfel\u2066x"), "lefttfelx");
  EXPECT_EQ(plain_for_terminal("one\ntwo\tthree\u2028four"), "one two three four");
  EXPECT_EQ(plain_for_terminal("bad\xFF"), "bad\uFFFD");
  EXPECT_EQ(plain_for_terminal("\x1b]unfinished, and the text goes on"),
            "unfinished, and the text goes on");
}

TEST(ForTerminal, KeepsMarksInStep) {
  const auto clean = for_terminal("a\x1b[1mtalk\x1b[0m b", {{1, 9}});
  EXPECT_EQ(clean.text, "atalk b");
  ASSERT_EQ(clean.marks.size(), 1U);
  EXPECT_EQ(clean.text.substr(clean.marks[0].first, clean.marks[0].second - clean.marks[0].first),
            "talk");
}

TEST(ForTerminal, AnyTextBecomesHarmless) {
  testing_support::RandomText random{9};
  for (int round = 0; round < 300; ++round) {
    std::string text = random.damaged(30);
    for (int i = 0; i < 5; ++i) text.insert(random.below(text.size() + 1), "\x1b[");
    const std::string clean = plain_for_terminal(text);
    ASSERT_TRUE(utf8::is_valid(clean));
    for (std::size_t at = 0; at < clean.size(); at += character_at(clean, at).size)
      ASSERT_FALSE(is_hostile(character_at(clean, at).code));
  }
}

TEST(AppendWrapped, BreaksAtBlanksAndCountsColumns) {
  std::string out;
  append_wrapped(out, {"北京会談 северный ветер a-very-long-word-that-is-kept-whole end", {}}, 2,
                 {.color = false, .width = 24});
  EXPECT_EQ(out, "  北京会談 северный\n  ветер\n  a-very-long-word-that-is-kept-whole\n  end\n");
}

TEST(AppendWrapped, PaintsAMarkOnBothSidesOfALineEnd) {
  std::string out;
  append_wrapped(out, {"the prisoner exchange was agreed", {{4, 21}}}, 0,
                 {.color = true, .width = 20});
  EXPECT_EQ(out, "the \x1b[1;31mprisoner\x1b[0m\n\x1b[1;31mexchange\x1b[0m was agreed\n");
}

TEST(AppendWrapped, DoesNotWrapWithoutAWidth) {
  std::string out;
  append_wrapped(out, {std::string(300, 'x') + " y", {}}, 0, {});
  EXPECT_EQ(out, std::string(300, 'x') + " y\n");
}

}  // namespace
}  // namespace dragoman::searcher
