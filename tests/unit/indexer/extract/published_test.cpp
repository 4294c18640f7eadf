#include "indexer/extract/published.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dragoman::indexer {
namespace {

using Field = MetadataCandidate::Field;
using Candidates = std::vector<MetadataCandidate>;

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
        PublishedCase{"UpdateOnlyAtLast",
                      {date("2025-06-09", "meta", 1, Field::updated)},
                      "",
                      "2025-06-09 meta"},
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
            "ALocalTimeStands",
            {date("2025-06-03T02:30:00+03:00", "json-ld", 0), date("June 2, 2025", "time", 14)},
            "",
            "2025-06-03 json-ld"}),
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
