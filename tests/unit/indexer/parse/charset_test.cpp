#include "indexer/parse/charset.h"

#include <gtest/gtest.h>

#include "tests/support/random_text.h"

namespace dragoman::indexer {
namespace {

struct CharsetCase {
  const char* name;
  std::string bytes;
  const char* declared;
  const char* text;
};

class DecodeText : public testing::TestWithParam<CharsetCase> {};

TEST_P(DecodeText, GivesUtf8) {
  EXPECT_EQ(decode_text(GetParam().bytes, GetParam().declared).text, GetParam().text);
}

INSTANTIATE_TEST_SUITE_P(
    , DecodeText,
    testing::Values(CharsetCase{"Utf8", "İstanbul’da", "", "İstanbul’da"},
                    CharsetCase{"ByteOrderMark",
                                "\xEF\xBB\xBF"
                                "abc",
                                "", "abc"},
                    CharsetCase{"Utf16",
                                std::string("\xFF\xFE"
                                            "a\0\x1F\x04",
                                            6),
                                "", "aП"},
                    CharsetCase{"Latin5Declared", "\xDDstanbul\xFE", "iso-8859-9", "İstanbulş"},
                    CharsetCase{"Cyrillic1251Declared", "\xCC\xE8\xF0", "windows-1251", "Мир"},
                    CharsetCase{"Koi8Declared", "\xED\xC9\xD2", "KOI8-R", "Мир"},
                    CharsetCase{"Utf8WinsOverAWrongLabel", "Мир и хлеб", "windows-1251",
                                "Мир и хлеб"},
                    CharsetCase{"UnknownLabel", "abc", "x-unheard-of", "abc"},
                    CharsetCase{"QuotesOfLatin1ByMistake",
                                "Manisa\xC2\x92"
                                "da",
                                "", "Manisa’da"},
                    CharsetCase{"Composed", "u\xCC\x88", "", "ü"},
                    CharsetCase{"NulBecomesABlank", std::string("a\0b", 3), "", "a b"}),
    [](const auto& c) { return std::string{c.param.name}; });

TEST(DecodeTextUndeclared, TellsCyrillic) {
  // "Делегации двух стран встретились вчера и договорились о новом обмене пленными."
  const std::string bytes =
      "\xC4\xE5\xEB\xE5\xE3\xE0\xF6\xE8\xE8 \xE4\xE2\xF3\xF5 \xF1\xF2\xF0\xE0\xED "
      "\xE2\xF1\xF2\xF0\xE5\xF2\xE8\xEB\xE8\xF1\xFC \xE2\xF7\xE5\xF0\xE0 \xE8 "
      "\xE4\xEE\xE3\xEE\xE2\xEE\xF0\xE8\xEB\xE8\xF1\xFC";
  const auto decoded = decode_text(bytes);
  EXPECT_EQ(decoded.text.substr(0, 18), "Делегации");
  EXPECT_FALSE(decoded.repaired);
}

TEST(DecodeTextUndeclared, SaysThatItGuessed) {
  const auto western = decode_text("Caf\xE9 and na\xEFve words in a text that is long enough");
  EXPECT_TRUE(western.guessed);
  EXPECT_EQ(western.text.substr(0, 5), "Café");
  const auto brief =
      decode_text("\xCC\xE8\xED\xE8\xF1\xF2\xF0\xFB \xE2\xF1\xF2\xF0\xE5\xF2\xE8\xEB\xE8\xF1\xFC");
  EXPECT_TRUE(brief.guessed);
  EXPECT_EQ(brief.text, "Министры встретились");
  EXPECT_FALSE(decode_text("Мир и хлеб").guessed);
  EXPECT_FALSE(decode_text("\xCC\xE8\xF0", "windows-1251").guessed);
}

TEST(DecodeTextDamaged, IsRepairedAndSaysSo) {
  const auto decoded = decode_text("Обмен пленными\xD0 завершён, сказал министр вчера вечером");
  EXPECT_TRUE(decoded.repaired);
  EXPECT_EQ(decoded.charset, "utf-8");
  EXPECT_TRUE(is_utf8(decoded.text));
}

TEST(DecodeTextRandom, IsAlwaysValidAndTheSameTwice) {
  testing_support::RandomText random{20250602};
  for (int i = 0; i < 300; ++i) {
    const std::string bytes = random.damaged(12);
    const auto once = decode_text(bytes);
    EXPECT_TRUE(is_utf8(once.text)) << i;
    EXPECT_EQ(decode_text(once.text).text, once.text) << i;
  }
}

TEST(DeclaredCharset, IsFoundInMetaAndXmlDeclaration) {
  EXPECT_EQ(declared_charset("<meta charset=\"Windows-1251\">"), "windows-1251");
  EXPECT_EQ(declared_charset("<META HTTP-EQUIV=Content-Type CONTENT='text/html; charset=koi8-r'>"),
            "koi8-r");
  EXPECT_EQ(declared_charset("<?xml version=\"1.0\" encoding=\"iso-8859-9\"?>"), "iso-8859-9");
  EXPECT_EQ(declared_charset("<p>none</p>"), "");
}

}  // namespace
}  // namespace dragoman::indexer
