#include "searcher/present/json_printer.h"

#include <gtest/gtest.h>

#include <limits>
#include <nlohmann/json.hpp>

#include "tests/support/random_text.h"

namespace dragoman::searcher {
namespace {

Response one_hit() {
  Response response;
  response.query = "prisoner exchange";
  response.total = 1;
  response.elapsed_ms = 3.14;
  Hit hit;
  hit.rank = 1;
  hit.score = 12.34567;
  hit.id = "a-1";
  hit.title = "Görüşme";
  hit.published = Day{std::chrono::year{2025} / 6 / 3};
  hit.language = "tr";
  hit.path = "in/a.html";
  hit.snippets = {{"Обмін полоненими", {{0, 10}, {11, 31}}, false, true}};
  hit.actors = {{"person:hakan-fidan", ActorType::person, "Hakan Fidan", {"Fidan"}}};
  response.hits = {hit};
  Facet facet;
  facet.name = FacetName::date;
  facet.total = 2;
  facet.values = {{"2025-05", "2025-05", 9, true}, {"", "", 1, false}};
  response.facets = {facet};
  return response;
}

TEST(JsonObject, IsTheContracts) {
  EXPECT_EQ(
      json_object(one_hit()),
      R"({"format":1,"query":"prisoner exchange","total":1,"total_exact":true,"elapsed_ms":3.1,)"
      R"("suggestion":null,"hits":[{"rank":1,"score":12.3457,"id":"a-1","title":"Görüşme",)"
      R"("published":"2025-06-03","source":null,"language":"tr","url":null,"path":"in/a.html",)"
      R"("copies":0,"snippets":[{"text":"Обмін полоненими","highlights":[[0,5],[6,16]],)"
      R"("cut_before":false,"cut_after":true}],"actors":[{"id":"person:hakan-fidan",)"
      R"("type":"person","name":"Hakan Fidan"}],"title_highlights":[],"copy_ids":[]}],)"
      R"("facets":{"date":{"total":2,"values":[{"id":"2025-05","name":"2025-05","count":9,)"
      R"("selected":true},{"id":null,"name":null,"count":1,"selected":false}]}},)"
      R"("found_nothing":[]})"
      "\n");
}

TEST(JsonObject, SaysWhatWasNotFound) {
  Response response;
  response.query = "prisonr";
  response.suggestion = "prisoner";
  response.found_nothing = {"prisonr"};
  const auto json = nlohmann::json::parse(json_object(response));
  EXPECT_EQ(json["suggestion"], "prisoner");
  EXPECT_EQ(json["found_nothing"], nlohmann::json::array({"prisonr"}));
  EXPECT_EQ(json["hits"], nlohmann::json::array());
  EXPECT_EQ(json["facets"], nlohmann::json::object());
}

TEST(JsonLines, AreOneHitEachAndThenTheFacets) {
  Response response = one_hit();
  response.hits.push_back(response.hits.front());
  std::istringstream lines{json_lines(response)};
  std::vector<nlohmann::json> objects;
  for (std::string line; std::getline(lines, line);) objects.push_back(nlohmann::json::parse(line));
  ASSERT_EQ(objects.size(), 3U);
  for (const auto& object : objects) EXPECT_EQ(object["format"], 1);
  EXPECT_EQ(objects[1]["id"], "a-1");
  EXPECT_EQ(objects[2]["facets"]["date"]["total"], 2);
  EXPECT_EQ(objects[2]["total"], 1);
}

TEST(JsonBatchObject, BeginsWithTheNameOfTheQuery) {
  EXPECT_TRUE(json_batch_object("q\t1", one_hit()).starts_with(R"({"format":1,"qid":"q\t1",)"));
}

TEST(JsonTimeline, KeepsTheUndatedLast) {
  Timeline timeline;
  timeline.total = 3;
  timeline.buckets = {{"2025-05", whole_month(std::chrono::year{2025} / 5), 2}, {"", {}, 1}};
  EXPECT_EQ(json_object(timeline),
            R"({"format":1,"query":"","by":"month","mentioned":false,"total":3,"buckets":[)"
            R"({"id":"2025-05","from":"2025-05-01","to":"2025-05-31","count":2},)"
            R"({"id":null,"from":null,"to":null,"count":1}],"found_nothing":[]})"
            "\n");
}

TEST(Json, EscapesWhatWouldSteerATerminal) {
  Response response;
  response.query = "\x1b[31m \xC2\x9b \u202E \"quoted\" back\\slash\n";
  const std::string json = json_object(response);
  EXPECT_NE(json.find(R"(\u001b[31m \u009b \u202e \"quoted\" back\\slash\n)"), std::string::npos)
      << json;
  EXPECT_EQ(nlohmann::json::parse(json)["query"], response.query);
}

TEST(Json, SurvivesAnyBytesAndNumbers) {
  testing_support::RandomText random{2};
  for (int round = 0; round < 200; ++round) {
    Response response = one_hit();
    response.query = random.damaged(20);
    response.hits[0].title = random.damaged(20);
    response.hits[0].score = std::numeric_limits<double>::infinity();
    const auto json = nlohmann::json::parse(json_object(response), nullptr, false);
    ASSERT_FALSE(json.is_discarded());
    EXPECT_TRUE(json["hits"][0]["score"].is_null());
  }
}

}  // namespace
}  // namespace dragoman::searcher
