#include <gtest/gtest.h>

#include <ostream>
#include <set>
#include <string>

#include "searcher/search.h"
#include "tests/support/sample_index.h"

/// Words that users or tools have parted at an apostrophe, hyphen or period, and words of languages
/// with many endings.
namespace dragoman::searcher {
namespace {

using namespace testing_support;

const SampleIndex& sample() {
  static const SampleIndex index{
      {{.id = "race",
        .title = "Beto O'Rourke leaves the U.S. Senate race",
        .text = "The governor's plan didn't pass. He'll play games by e-mail."},
       {.id = "other", .title = "Rourke and the port", .text = "The plan did pass, s and t."},
       {.id = "premier",
        .title = "Прем'єр відповів на питання",
        .text = "Об'єднання громад триває.",
        .language = "uk"},
       {.id = "golcu",
        .title = "Türkiye'nin golcüsü İzmir'de",
        .text = "Taraftarlar tezahüratlarla karşıladı, kontrolü bırakmadı.",
        .language = "tr"}}};
  return index;
}

Response answer_to(const std::string& query, const Expansions& expansions = {}) {
  auto index = sample().open();
  Request request;
  request.query = query;
  request.expansions = expansions;
  request.snippets = 0;
  request.today = *parse_iso_day("2025-06-03");
  auto response = search(index, request);
  EXPECT_TRUE(response.ok()) << query;
  return response ? std::move(*response) : Response{};
}

std::string ids_of(const Response& response) {
  std::set<std::string> ids;
  for (const auto& hit : response.hits) ids.insert(hit.id);
  std::string line;
  for (const auto& id : ids) line += (line.empty() ? "" : " ") + id;
  return line;
}

struct PartedCase {
  const char* query;
  const char* ids;
};
void PrintTo(const PartedCase& c, std::ostream* out) { *out << c.query; }

class PartedWords : public testing::TestWithParam<PartedCase> {};

TEST_P(PartedWords, find_the_whole_one) {
  EXPECT_EQ(ids_of(answer_to(GetParam().query)), GetParam().ids);
}

INSTANTIATE_TEST_SUITE_P(
    , PartedWords,
    testing::Values(PartedCase{"o rourke senate", "race"}, PartedCase{"u s senate", "race"},
                    PartedCase{"governor s plan", "race"},
                    PartedCase{"plan didn t pass", "other race"}, PartedCase{"he ll play", "race"},
                    PartedCase{"прем єр відповів", "premier"},
                    PartedCase{"об єднання громад", "premier"},
                    PartedCase{"türkiye nin golcüsü", "golcu"},
                    PartedCase{"izmir de golcü", "golcu"}, PartedCase{"rourke port", "other"},
                    PartedCase{"senate port", ""}, PartedCase{"o nowhere", ""}));

TEST(PartedWordsAsTyped, stay_parted_where_words_are_taken_as_typed) {
  const Expansions no_stem{.stem = false};
  EXPECT_EQ(ids_of(answer_to("o rourke senate", no_stem)), "");
  EXPECT_EQ(ids_of(answer_to("прем єр відповів", no_stem)), "");
}

TEST(KindredWords, answer_where_nothing_else_does) {
  const Response loosened = answer_to("tezahür golcü");
  EXPECT_EQ(ids_of(loosened), "golcu");
  EXPECT_TRUE(loosened.loosened);
  EXPECT_FALSE(answer_to("golcüsü").loosened);
}

TEST(KindredWords, are_no_licence_for_unknown_ones) {
  const Response response = answer_to("tezahür nowhere");
  EXPECT_EQ(response.total, 0U);
  EXPECT_FALSE(response.loosened);
  EXPECT_EQ(response.found_nothing, (std::vector<std::string>{"tezahür", "nowhere"}));
}

TEST(KindredWords, are_switched_off_with_stems_and_for_other_languages) {
  EXPECT_EQ(ids_of(answer_to("tezahür golcüsü", {.stem = false})), "");
  EXPECT_EQ(ids_of(answer_to("governo plan")), "");
}

}  // namespace
}  // namespace dragoman::searcher
