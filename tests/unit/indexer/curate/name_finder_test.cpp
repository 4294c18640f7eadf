#include "indexer/curate/name_finder.h"

#include <gtest/gtest.h>

#include "tests/support/random_text.h"

namespace dragoman::indexer {
namespace {

std::string found(const NameFinder& finder, std::string_view text) {
  std::string line;
  for (const auto& place : finder.find(text))
    line += (line.empty() ? "" : "; ") + std::to_string(place.actor) + " " + place.surface;
  return line;
}

TEST(NameFinder, TakesTheLongestNameAndEachSurfaceOnce) {
  NameFinder finder;
  finder.add(0, "Grain Pact");
  finder.add(1, "Grain Pact Office");
  EXPECT_EQ(found(finder, "The Grain Pact Office, the Grain Pact, the Grain Pact."),
            "1 Grain Pact Office; 0 Grain Pact");
}

TEST(NameFinder, KnowsEndingsOfCyrillicWordsAndThoseBehindAnApostrophe) {
  NameFinder finder;
  finder.add(0, "Зерновий пакт");
  finder.add(1, "Çamlı Liman");
  EXPECT_EQ(found(finder, "Умови Зернового пакту. Camli Liman'da bekliyor."),
            "0 Зернового пакту; 1 Camli Liman");
}

TEST(NameFinder, WantsCapitalsWhereTheNameHasThem) {
  NameFinder finder;
  finder.add(0, "Grain Pact");
  finder.add(1, "iron fleet");
  EXPECT_EQ(found(finder, "A grain pact, an Iron Fleet, the iron fleet"),
            "1 Iron Fleet; 1 iron fleet");
}

TEST(NameFinder, TakesNoPartOfAWordAndNoTwoLines) {
  NameFinder finder;
  finder.add(0, "Pact");
  finder.add(1, "Grain Pact");
  EXPECT_EQ(found(finder, "Pacts and Compact"), "");
  EXPECT_EQ(found(finder, "Grain\n\nPact"), "");
}

TEST(NameFinder, GivesStretchesOfOddTexts) {
  NameFinder finder;
  for (const auto* name : {"a", "И", "'", "é x"}) finder.add(0, name);
  testing_support::RandomText random{7};
  for (int i = 0; i < 200; ++i) {
    const std::string text = i % 2 == 0 ? random.text(20) : random.damaged(20);
    for (const auto& place : finder.find(text))
      EXPECT_NE(text.find(place.surface), std::string::npos);
  }
}

}  // namespace
}  // namespace dragoman::indexer
