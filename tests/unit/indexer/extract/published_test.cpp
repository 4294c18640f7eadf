#include "indexer/extract/published.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dragoman::indexer {
namespace {

using Field = MetadataCandidate::Field;
using Candidates = std::vector<MetadataCandidate>;

Published settle(std::string_view text, std::vector<MetadataCandidate> candidates = {}) {
  return settle_published({.candidates = candidates,
                           .text = text,
                           .language = "en",
                           .url = {},
                           .today = make_day(2026, 1, 15)});
}

TEST(SettlePublishedByText, InfersTheLastOfTheDaysThatHeadSections) {
  const auto found =
      settle("Some words.\n\nJune 2, 2025\n\nThe talks began.\n\nJune 3, 2025\n\nThey ended.");
  ASSERT_TRUE(found.day);
  EXPECT_EQ(to_iso(*found.day), "2025-06-03");
  EXPECT_EQ(found.evidence, "inferred");
}

TEST(SettlePublishedByText, InfersTheWeekdayOfTheOpening) {
  const auto found = settle(
      "The ministers met in Ankara on Tuesday, 3 June 2025, and agreed on an exchange. They had "
      "last met on 16 May 2025.");
  ASSERT_TRUE(found.day);
  EXPECT_EQ(to_iso(*found.day), "2025-06-03");
  EXPECT_EQ(found.evidence, "inferred");
}

TEST(SettlePublishedByText, LeavesOpenWhatTheTextLeavesOpen) {
  EXPECT_FALSE(
      settle("The ministers met on Tuesday, 3 June 2025, before the vote of 9 June 2025.").day);
  EXPECT_FALSE(settle("The city was founded on 3 June 1825.").day);
  EXPECT_FALSE(settle("They met yesterday, two hours ago.").day);
}

TEST(SettlePublishedByText, ADayThatTheTextContradictsLoses) {
  const std::string text =
      "The envoys met on 16 May 2025, on 2 June 2025 and on 23 July 2025, and parted without "
      "words.";
  EXPECT_FALSE(settle(text, {{Field::published, "1 March 2019", "label", 10}}).day);
  EXPECT_TRUE(settle(text, {{Field::published, "24 July 2025", "label", 10}}).day);
}

struct PublishedCase {
  const char* name;
  Candidates candidates;
  const char* url;
  const char* expected;
};

class SettlePublished : public testing::TestWithParam<PublishedCase> {};

TEST_P(SettlePublished, WeighsTheEvidence) {
  const auto found = settle_published({.candidates = GetParam().candidates,
                                       .text = {},
                                       .language = "en",
                                       .url = GetParam().url,
                                       .today = make_day(2026, 1, 15)});
  EXPECT_EQ((found.day ? to_iso(*found.day) : "none") + ' ' + found.evidence, GetParam().expected);
}

struct MidnightCase {
  const char* language;
  const char* moment;
  const char* expected;
};

class SettleMidnight : public testing::TestWithParam<MidnightCase> {};

TEST_P(SettleMidnight, OfTheOutletsZoneIsItsDay) {
  const Candidates candidates{{Field::published, GetParam().moment, "json-ld", 0}};
  const auto found = settle_published({.candidates = candidates,
                                       .text = {},
                                       .language = GetParam().language,
                                       .url = {},
                                       .today = make_day(2026, 1, 15)});
  ASSERT_TRUE(found.day);
  EXPECT_EQ(to_iso(*found.day), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    , SettleMidnight,
    testing::Values(MidnightCase{"tr", "2025-06-02T21:00:00Z", "2025-06-03"},
                    MidnightCase{"tr", "2025-06-02T21:00:01Z", "2025-06-02"},
                    MidnightCase{"tr", "2025-06-02T22:00:00Z", "2025-06-02"},
                    MidnightCase{"ru", "2025-06-02T21:00:00.000Z", "2025-06-03"},
                    MidnightCase{"uk", "2025-01-02T22:00:00+00:00", "2025-01-03"},
                    MidnightCase{"en", "2025-06-02T21:00:00Z", "2025-06-02"},
                    MidnightCase{"tr", "2025-06-02T21:00:00+03:00", "2025-06-02"}));

MetadataCandidate date(const char* value, const char* evidence, int rank,
                       Field field = Field::published) {
  return {field, value, evidence, rank};
}

INSTANTIATE_TEST_SUITE_P(
    , SettlePublished,
    testing::Values(
        PublishedCase{"Nothing", {}, "", "none none"},
        PublishedCase{"TheSurestWins",
                      {date("2025-06-05", "time", 14), date("2025-06-03", "json-ld", 0)},
                      "",
                      "2025-06-03 json-ld"},
        PublishedCase{
            "InWords", {date("June 3, 2025 at 10:00", "label", 10)}, "", "2025-06-03 label"},
        PublishedCase{"WhatIsNoDateIsPassedOver",
                      {date("soon", "meta", 1), date("2025-06-03", "label", 10)},
                      "",
                      "2025-06-03 label"},
        PublishedCase{"TheFutureIsPassedOver", {date("2031-01-01", "meta", 1)}, "", "none none"},
        PublishedCase{"Epoch", {date("1748908800", "record", -10)}, "", "2025-06-03 record"},
        PublishedCase{"TheUrlStandsInForWeakEvidence",
                      {date("2025-06-09", "time", 50)},
                      "https://a.example/2025/06/03/talks",
                      "2025-06-03 url"},
        PublishedCase{"SureEvidenceBeatsTheUrl",
                      {date("2025-06-02", "meta", 1)},
                      "https://a.example/2025/06/09/talks",
                      "2025-06-02 meta"},
        PublishedCase{"NoDateInUrl", {}, "https://a.example/12345678/9", "none none"},
        PublishedCase{"AnUpdateIsNoPublication",
                      {date("2025-06-09", "meta", 1, Field::updated)},
                      "",
                      "none none"},
        PublishedCase{"WhatIsShownBeatsALaterEdition",
                      {date("2025-06-09", "meta", 1), date("June 3, 2025", "label", 15)},
                      "",
                      "2025-06-03 label"},
        PublishedCase{"WhatIsShownBeatsItsNeighbour",
                      {date("2025-06-02T21:00:00-05:00", "json-ld", 0),
                       date("3 June 2025 - 2:00", "label", 15)},
                      "",
                      "2025-06-03 label"},
        PublishedCase{"ALaterDayShownIsAnUpdate",
                      {date("2025-06-03", "meta", 1), date("June 9, 2025", "label", 15)},
                      "",
                      "2025-06-03 meta"},
        PublishedCase{"DaysOfOtherArticlesDoNotCount",
                      {date("2025-06-03", "meta", 1), date("June 1, 2025", "label", 20),
                       date("May 30, 2025", "label", 21)},
                      "",
                      "2025-06-03 meta"},
        PublishedCase{"EitherOrderOfFiguresIsTheSameDay",
                      {date("2025-06-03", "meta", 1), date("03/06/2025", "label", 15)},
                      "",
                      "2025-06-03 meta"},
        PublishedCase{
            "TheMomentOfTheLastEditionIsNotItsFirst",
            {date("2025-06-07T12:43:39Z", "meta", 1), date("2025-06-06T09:00:40Z", "json-ld", 0),
             date("2025-06-07T12:43:39.889Z", "json-ld", 0, Field::updated)},
            "",
            "2025-06-06 json-ld"},
        PublishedCase{"AnArticleNeverEditedHasOneMoment",
                      {date("2025-06-07T12:43:39Z", "meta", 1),
                       date("2025-06-07T12:43:39Z", "meta", 1, Field::updated)},
                      "",
                      "2025-06-07 meta"},
        PublishedCase{"UtcEveningIsTheNextDayHere",
                      {date("2025-06-02T22:30:00Z", "json-ld", 0)},
                      "https://a.example/2025/06/03/talks",
                      "2025-06-03 json-ld"},
        PublishedCase{
            "UtcNightIsTheDayBeforeHere",
            {date("2025-06-03T02:30:00Z", "json-ld", 0), date("June 2, 2025", "time", 14)},
            "",
            "2025-06-02 json-ld"},
        PublishedCase{
            "WhatIsShownGoesBeforeALocalTime",
            {date("2025-06-03T02:30:00+03:00", "json-ld", 0), date("June 2, 2025", "time", 14)},
            "",
            "2025-06-02 time"}),
    [](const auto& c) { return std::string{c.param.name}; });

/// What the text says beside a candidate.
std::string settled(const char* text, const Candidates& candidates) {
  const auto found = settle_published({.candidates = candidates,
                                       .text = text,
                                       .language = "en",
                                       .url = {},
                                       .today = make_day(2026, 1, 15)});
  return (found.day ? to_iso(*found.day) : "none") + ' ' + found.evidence;
}

TEST(SettlePublishedByDateline, StandsBehindSureEvidenceOnly) {
  const char* const text = "ISTANBUL, June 2, 2025 (Wire) - The delegations met.";
  EXPECT_EQ(settled(text, {}), "2025-06-02 dateline");
  EXPECT_EQ(settled(text, {date("2025-06-03", "meta", 1)}), "2025-06-03 meta");
  EXPECT_EQ(settled(text, {date("2025-06-09", "time", 50)}), "2025-06-02 dateline");
}

TEST(SettlePublishedByDateline, TheDayOfAnUpdateFixesTheYear) {
  const char* const text = "KYIV, May 25 — The exchange is over.";
  EXPECT_EQ(settled(text, {}), "none none");
  EXPECT_EQ(settled(text, {date("2025-05-27", "meta", 1, Field::updated)}), "2025-05-25 dateline");
}

}  // namespace
}  // namespace dragoman::indexer
