#include "tests/support/random_text.h"

#include <gtest/gtest.h>
#include <unicode/unistr.h>

#include <set>

namespace dragoman::testing_support {
namespace {

bool is_valid_utf8(const std::string& text) {
  std::string back;
  icu::UnicodeString::fromUTF8(text).toUTF8String(back);
  return back == text;
}

TEST(RandomText, IsTheSameForTheSameSeed) {
  EXPECT_EQ(RandomText{7}.text(50), RandomText{7}.text(50));
  EXPECT_NE(RandomText{7}.text(50), RandomText{8}.text(50));
}

TEST(RandomText, IsValidUtf8) {
  RandomText random{1};
  for (int i = 0; i < 200; ++i) EXPECT_TRUE(is_valid_utf8(random.text(30)));
}

TEST(RandomText, ComesInManyScripts) {
  RandomText random{1};
  std::set<char> lead_bytes;
  for (const char c : random.text(2000))
    if ((static_cast<unsigned char>(c) & 0xC0U) == 0xC0U) lead_bytes.insert(c);
  EXPECT_GT(lead_bytes.size(), 25U);
}

TEST(RandomText, CanBeDamaged) {
  RandomText random{1};
  EXPECT_FALSE(is_valid_utf8(random.damaged(200)));
}

}  // namespace
}  // namespace dragoman::testing_support
