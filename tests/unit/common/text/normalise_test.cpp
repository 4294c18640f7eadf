#include "common/text/normalise.h"

#include <gtest/gtest.h>

namespace dragoman {
namespace {

TEST(ToNfc, ComposesAndRepairs) {
  EXPECT_EQ(to_nfc("plain"), "plain");
  EXPECT_EQ(to_nfc("i\u0308"), "ï");
  EXPECT_EQ(to_nfc("\u0438\u0306"), "й");
  EXPECT_EQ(to_nfc("Київ\xFF"), "Київ\uFFFD");
  EXPECT_EQ(to_nfc("e\u0301\xC3"), "é\uFFFD");
}

TEST(CleanText, KeepsWordsAndUnifiesLineEnds) {
  EXPECT_EQ(clean_text("\uFEFFone\r\ntwo\rthree\u2028four"), "one\ntwo\nthree\nfour");
  EXPECT_EQ(clean_text(std::string_view{"a\0b\x1B[31mc\u0085d", 12}), "ab[31mc\nd");
  EXPECT_EQ(clean_text("a\tb  c"), "a\tb  c");
}

TEST(SqueezeBlanks, LeavesOneBlankBetweenWords) {
  EXPECT_EQ(squeeze_blanks("  a \n\t b\u00A0\u2003c "), "a b c");
  EXPECT_EQ(squeeze_blanks(" \n "), "");
}

TEST(StripTerminalControls, LeavesNothingThatSteers) {
  EXPECT_EQ(strip_terminal_controls("a\x1B[31;1mred\x1B[0m"), "ared");
  EXPECT_EQ(strip_terminal_controls("\x1B]0;title\x07text"), "text");
  EXPECT_EQ(strip_terminal_controls("\x1B]8;;http://a.example\x1B\\link"), "link");
  EXPECT_EQ(strip_terminal_controls("\x1B(Btext\x1B"), "text");
  EXPECT_EQ(strip_terminal_controls("a\u009Bb\x7F\x01"
                                    "c\td\n"),
            "abc\td\n");
  EXPECT_EQ(strip_terminal_controls("evil\u202Etxt\u2069"), "eviltxt");
  EXPECT_EQ(strip_terminal_controls("\x1B]open\nnext"), "\nnext");
  EXPECT_EQ(strip_terminal_controls("ї\xFF"), "ї\uFFFD");
}

}  // namespace
}  // namespace dragoman
