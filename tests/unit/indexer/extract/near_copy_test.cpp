#include "indexer/extract/near_copy.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>

namespace dragoman::indexer {
namespace {

/// Twelve sentences about a harbour.
std::string story(std::size_t from = 0, std::size_t to = 12) {
  constexpr std::string_view sentences[] = {
      "The city council voted late on Monday to close the old harbour to cruise ships from March.",
      "Residents had complained for years about the smoke and the crowds in the narrow streets.",
      "Mayor Elif Demir called the decision a turning point for everybody who lives by the water.",
      "Shipping companies warned that two hundred jobs at the terminal may be lost by the summer.",
      "A new pier outside the breakwater will take the larger vessels once the dredging is done.",
      "The plan costs forty million euros, half of which the regional government has promised.",
      "Fishermen, who keep their berths, welcomed the vote but asked for cheaper fuel and ice.",
      "Opposition members left the room before the count and announced an appeal to the court.",
      "The court has already stopped one similar plan because the public had not been heard.",
      "Engineers say that the sea wall needs repair in any case after the storms of last winter.",
      "Shop owners near the terminal fear empty tables and want lower rents until the move ends.",
      "Work is to begin in autumn, and the first ships could tie up at the pier in three years."};
  std::string text;
  for (std::size_t i = from; i < to; ++i)
    text.append(sentences[i]).append(i % 3 == 2 ? "\n\n" : " ");
  return text;
}

double alike(std::string_view a, std::string_view b) { return similarity(sketch(a), sketch(b)); }

std::string replaced(std::string text, std::string_view word, std::string_view by) {
  const std::size_t at = text.find(word);
  EXPECT_NE(at, std::string::npos) << word;
  return at == std::string::npos ? text : text.replace(at, word.size(), by);
}

TEST(Similarity, IsOneForTheSameWords) {
  EXPECT_EQ(alike(story(), story()), 1.0);
  std::string shouted = story();
  for (char& c : shouted) {
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    if (c == ',' || c == '.') c = ';';
  }
  EXPECT_EQ(alike(story(), shouted), 1.0);
}

TEST(Copies, AreEditedTexts) {
  EXPECT_TRUE(are_copies(story(), story(0, 9))) << "lost ending";
  EXPECT_TRUE(are_copies(story(0, 6), story())) << "shortened to a half";
  EXPECT_TRUE(are_copies(story(), "ANKARA (Newswire) - " + story())) << "agency line";
  EXPECT_TRUE(are_copies(story(), story() + "This story will be updated. Additional reporting by "
                                            "our correspondents in the harbour and at the court."))
      << "added paragraph";
  std::string edited = replaced(story(), "smoke", "fumes");
  edited = replaced(edited, "vessels", "boats");
  edited = replaced(edited, "appeal", "complaint");
  edited = replaced(edited, "forty", "fifty");
  EXPECT_TRUE(are_copies(story(), edited)) << "changed words";
}

TEST(Copies, AreNotTextsThatShareSomePassages) {
  EXPECT_FALSE(are_copies(story(), story(0, 2))) << "a quotation is not a copy";
  EXPECT_FALSE(are_copies(story(0, 8), story(4, 12))) << "a half in common";
  EXPECT_FALSE(are_copies("", ""));
}

std::string market(const std::string& figures) {
  return "The central bank set the official rates for the day at noon. " + figures +
         " Dealers said that demand was steady, that exporters sold in the morning and that "
         "importers waited for the vote in parliament. The bank did not intervene on the market.";
}

TEST(Copies, AreNotDailyReportsThatDifferInTheirFigures) {
  const std::string monday = market("Dollar 41 27, euro 45 80, pound 52 14, franc 47 91.");
  EXPECT_FALSE(are_copies(monday, market("Dollar 41 55, euro 46 02, pound 52 60, franc 48 33.")));
  EXPECT_TRUE(are_copies(monday, market("Dollar 41 27, euro 45 80, pound 52 14, franc 47 90.")));
}

TEST(SketchesDecide, OnlyWhereThereIsNoDoubt) {
  const auto decide = [](const std::string& a, const std::string& b) {
    const auto shorter = static_cast<double>(std::min(a.size(), b.size()));
    const auto longer = static_cast<double>(std::max(a.size(), b.size()));
    return sketches_decide(sketch(a), sketch(b), shorter / longer);
  };
  EXPECT_EQ(decide(story(), story()), std::optional{true});
  EXPECT_EQ(decide(story(0, 6), story(6, 12)), std::optional{false});
  EXPECT_EQ(decide(story(), story(0, 8)), std::nullopt);
  EXPECT_EQ(decide(story(), story(0, 4)), std::nullopt) << "may be a piece of it";
}

TEST(AddressHash, IsOfOnePageOnly) {
  EXPECT_EQ(address_hash("https://courier.example/a"), address_hash("http://courier.example/a"));
  EXPECT_NE(address_hash("https://courier.example/a"), address_hash("https://courier.example/b"));
  EXPECT_EQ(address_hash("https://courier.example/"), std::nullopt);
  EXPECT_EQ(address_hash("https://courier.example"), std::nullopt);
  EXPECT_EQ(address_hash(""), std::nullopt);
}

TEST(Similarity, IsOneHoweverApostrophesAreWritten) {
  EXPECT_EQ(alike("Fidan'ın uçağı Ankara'dan kalktı.", "Fidan’ın uçağı Ankara dan kalktı."), 1.0);
  EXPECT_EQ(alike("П'ять об'єктів", "П’ять обʼєктів"), 1.0);
}

TEST(Similarity, IsLowForOtherReportsOfTheSameEvent) {
  const char* other =
      "Cruise ships will no longer be allowed into the old harbour, the city council decided on "
      "Monday evening. Mayor Elif Demir said the people by the water had waited long enough. The "
      "companies that run the terminal speak of two hundred lost jobs, the opposition of a breach "
      "of law. A pier beyond the breakwater is planned; its price of forty million euros is to be "
      "shared with the region. Fishermen may stay where they are.";
  EXPECT_LT(alike(story(), other), 0.2);
}

TEST(Similarity, IsLowForUnrelatedTexts) { EXPECT_LT(alike(story(0, 6), story(6, 12)), 0.1); }

TEST(Similarity, OfShortTextsIsAllOrNothing) {
  EXPECT_EQ(alike("Talks resume in Istanbul.", "TALKS RESUME in Istanbul"), 1.0);
  EXPECT_LT(alike("Talks resume in Istanbul.", "Talks resume in Ankara."), 0.1);
  EXPECT_LT(alike("Talks resume in Istanbul.", "In Istanbul talks resume."), 0.1);
}

TEST(Similarity, OfNothingIsZero) {
  EXPECT_EQ(sketch(""), "");
  EXPECT_EQ(sketch(" ... \n"), "");
  EXPECT_EQ(alike("", ""), 0.0);
  EXPECT_EQ(similarity("damaged", "damaged"), 0.0);
  EXPECT_EQ(similarity(sketch(story()), "damaged"), 0.0);
}

TEST(Sketch, ReadsOtherScripts) {
  EXPECT_EQ(alike("ПЕРЕГОВОРЫ ПРОШЛИ В СТАМБУЛЕ", "переговоры прошли в Стамбуле"), 1.0);
  EXPECT_EQ(alike("İSTANBUL'DA görüşme", "istanbul'da GÖRÜŞME"), 1.0);
  EXPECT_NE(sketch("平和会談が再開された"), sketch("平和会談が中止された"));
}

TEST(Sketch, HasAFixedSize) {
  EXPECT_EQ(sketch(story()).size(), 4 * sketch_values);
  EXPECT_EQ(sketch("one").size(), 4 * sketch_values);
}

// What is stored in an index must be found again by another build of the program.
TEST(Sketch, IsTheSameOnEveryMachine) {
  const std::string bytes = sketch("one");
  EXPECT_EQ(static_cast<unsigned char>(bytes[0]), 0xC8);
  EXPECT_EQ(bands(bytes)[0], 0xA5C9BB23E1A85308U);
}

TEST(Bands, MeetForCopiesOnly) {
  const auto meet = [](std::string_view a, std::string_view b) {
    const auto left = bands(sketch(a));
    const auto right = bands(sketch(b));
    EXPECT_EQ(left.size(), sketch_bands);
    std::size_t met = 0;
    for (std::size_t i = 0; i < sketch_bands; ++i) met += left[i] == right[i] ? 1U : 0U;
    return met;
  };
  EXPECT_EQ(meet(story(), story()), sketch_bands);
  EXPECT_GT(meet(story(), story(0, 10)), 0U);
  EXPECT_EQ(meet(story(0, 6), story(6, 12)), 0U);
}

TEST(Bands, OfADamagedSketchAreNone) {
  EXPECT_TRUE(bands("").empty());
  EXPECT_TRUE(bands("damaged").empty());
}

TEST(Sketch, SurvivesAnyBytes) {
  std::mt19937 random{11};
  for (int round = 0; round < 300; ++round) {
    std::string text(random() % 400, ' ');
    for (char& c : text) c = static_cast<char>(static_cast<unsigned char>(random()));
    const std::string bytes = sketch(text);
    EXPECT_TRUE(bytes.empty() || bytes.size() == 4 * sketch_values);
    EXPECT_EQ(sketch(text), bytes);
  }
}

}  // namespace
}  // namespace dragoman::indexer
