#include "common/schema.h"

#include <gtest/gtest.h>

namespace dragoman::schema {
namespace {

using std::chrono::year;
using Precision = MentionedValue::Precision;

TEST(Terms, AreTheTablesOwn) {
  EXPECT_EQ(word_term("en", "talk"), "Zen:talk");
  EXPECT_EQ(title_term("tr", "gorusme"), "Str:gorusme");
  EXPECT_EQ(actor_term(ActorType::person, "person:hakan-fidan"), "XPhakan-fidan");
  EXPECT_EQ(mentioned_day_term(year{2025} / 5 / 16), "XMD20250516");
  EXPECT_EQ(mentioned_month_term(year{2025} / 5), "XMM202505");
  EXPECT_EQ(mentioned_year_term(year{2025}), "XMY2025");
  EXPECT_EQ(id_term("https://a.example/"), "Qhttps://a.example/");
  EXPECT_EQ(path_term("Archive/a.txt"), "P:Archive/a.txt");
}

TEST(Terms, AreNeverLongerThanXapianTakes) {
  const std::string long_id(1000, 'x');
  EXPECT_EQ(id_term(long_id).size(), max_term_bytes);
  EXPECT_NE(id_term(long_id), id_term(long_id + "y"));
  std::string cyrillic;
  for (int i = 0; i < 200; ++i) cyrillic += "ї";
  EXPECT_LE(word_term("uk", cyrillic).size(), max_term_bytes);
}

TEST(EncodedDay, SortsAsDaysDo) {
  const Day early = year{1987} / 2 / 26;
  const Day late = year{2025} / 6 / 2;
  EXPECT_LT(encode_day(early), encode_day(late));
  EXPECT_EQ(decode_day(encode_day(late)), late);
  EXPECT_EQ(decode_day(""), std::nullopt);
  EXPECT_EQ(decode_day(std::string(4, '\xff')), std::nullopt);
}

TEST(MentionedValues, KeepThePrecisionOfTheRange) {
  const auto values = [](Day from, Day to) { return mentioned_values({from, to}); };
  EXPECT_EQ(values(year{2025} / 5 / 1, year{2025} / 5 / 31).at(0).precision, Precision::month);
  EXPECT_EQ(values(year{2025} / 1 / 1, year{2025} / 12 / 31).at(0).precision, Precision::year);
  EXPECT_EQ(values(year{2025} / 5 / 23, year{2025} / 5 / 25).size(), 3U);
  EXPECT_EQ(values(year{2025} / 5 / 23, year{2025} / 8 / 25).size(), 4U);
  EXPECT_EQ(values(year{2022} / 2 / 24, year{2025} / 8 / 25).size(), 2U);
  const Day day = year{2025} / 5 / 16;
  EXPECT_EQ(day_of(values(day, day).at(0)), day);
}

TEST(PackedNumbers, ComeBackAndStopAtDamage) {
  const std::vector<std::uint32_t> numbers{0, 1, 127, 128, 300000, 4000000000U};
  EXPECT_EQ(unpack_numbers(pack_numbers(numbers)), numbers);
  EXPECT_TRUE(unpack_numbers("\xff").empty());
}

}  // namespace
}  // namespace dragoman::schema
