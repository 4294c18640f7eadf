#include "indexer/extract/source.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dragoman::indexer {
namespace {

using Candidates = std::vector<MetadataCandidate>;

MetadataCandidate source(const char* value, int rank, const char* evidence = "meta") {
  return {MetadataCandidate::Field::source, value, evidence, rank};
}

TEST(SettleSource, TheSurestWins) {
  EXPECT_EQ(settle_source(Candidates{source("Herald", 8), source("Daily Herald", 2)}, ""),
            "Daily Herald");
}

TEST(SettleSource, AnOutletGoesBeforeItsCompany) {
  EXPECT_EQ(
      settle_source(Candidates{source("Herald Media GmbH", 0), source("Daily Herald", 2)}, ""),
      "Daily Herald");
  EXPECT_EQ(settle_source(Candidates{source("Herald Media GmbH", 0)}, ""), "Herald Media GmbH");
}

TEST(SettleSource, ASloganIsNoName) {
  EXPECT_EQ(settle_source(Candidates{source("Daily Herald - News of the coast", 2)}, ""),
            "Daily Herald");
  EXPECT_EQ(settle_source(Candidates{source("News of the coast | Daily Herald", 2)},
                          "https://www.dailyherald.example/a"),
            "Daily Herald");
  EXPECT_EQ(settle_source(Candidates{source("Ouest-France", 2)}, ""), "Ouest-France");
}

TEST(SettleSource, AnAddressIsItsHost) {
  EXPECT_EQ(settle_source(Candidates{source("http://www.herald.example/", 2)}, ""),
            "herald.example");
  EXPECT_EQ(settle_source({}, "https://www.herald.example/2025/a"), "herald.example");
  EXPECT_EQ(settle_source({}, ""), "");
}

TEST(SettleSource, ARecordIsTakenAtItsWord) {
  EXPECT_EQ(settle_source(Candidates{source("Herald - Coast GmbH", -10, "record")}, ""),
            "Herald - Coast GmbH");
}

}  // namespace
}  // namespace dragoman::indexer
