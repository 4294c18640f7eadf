#include <gtest/gtest.h>

#include <algorithm>

#include "tests/e2e/programs.h"

/// Articles like one, and copies of one: as a reader of the archive meets them.
namespace dragoman::e2e {
namespace {

using Ids = std::vector<std::string>;

constexpr const char* wire =
    "Delegates of the two river states met in the old customs house and agreed on how much water "
    "each of them may take in a dry summer. The treaty names three gauges, and a commission of "
    "engineers that reads them on the first day of each month. Captain Nadia Orlowski, who has "
    "measured the river for thirty years, called it overdue. Farmers upstream remain doubtful.";

std::string record(const std::string& id, const std::string& title, const std::string& text,
                   const std::string& published, const std::string& url = {}) {
  json made = {{"id", id},
               {"title", title},
               {"text", text},
               {"published", published},
               {"source", "Wire " + id},
               {"language", "en"}};
  if (!url.empty()) made["url"] = url;
  return made.dump() + "\n";
}

std::string records() {
  std::string all;
  all += record("wire-1", "River states share out their water", wire, "2025-06-03");
  all += record("copy-1", "Treaty on river water", "HARBOUR CITY - " + std::string{wire},
                "2025-06-04");
  all += record("brief-1", "Water treaty agreed", std::string{wire}.substr(0, 270), "2025-06-02");
  all += record("event-2", "Commission to read river gauges",
                "The commission of engineers set up by the river treaty read the three gauges for "
                "the first time. Nadia Orlowski said that the delegates of both states had come to "
                "watch.",
                "2025-06-05");
  all += record("event-3", "Su anlaşması",
                "Upstream farmers doubt that the water treaty of the river states will hold in a "
                "dry summer; the gauges are read too seldom, they say.",
                "2025-06-09");
  all += record("far-1", "A late goal decides the derby",
                "A goal in the last minute decided the derby, and nobody sat down again before the "
                "whistle. The keeper apologised to the crowd.",
                "2025-06-03");
  all += record("page-a", "Fire in the museum, first report", "A fire broke out in the map museum.",
                "2025-05-01", "https://herald.example/fire");
  all += record("page-b", "Museum fire is out",
                "The fire is out and no map was lost, said the keeper of the collection at night.",
                "2025-05-02", "https://herald.example/fire");
  return all;
}

class SimilarArticles : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    index_ = new IndexUnderTest;
    const auto file = index_->dir().write_file("river.jsonl", records());
    ASSERT_EQ(index_->add({file.string()}).exit_code, 0);
  }
  static void TearDownTestSuite() {
    delete index_;
    index_ = nullptr;
  }
  static Ids like(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--format", "ids"});
    return lines_of(index_->ask("similar", arguments).out);
  }
  static IndexUnderTest* index_;
};
IndexUnderTest* SimilarArticles::index_ = nullptr;

TEST_F(SimilarArticles, ShareTheEventAndLeaveOutItselfAndItsCopies) {
  const Ids found = like({"wire-1"});
  ASSERT_GE(found.size(), 2U);
  EXPECT_EQ((Ids{found[0], found[1]}), (Ids{"event-2", "event-3"}));
  for (const char* absent : {"wire-1", "copy-1", "brief-1", "far-1"})
    EXPECT_EQ(std::count(found.begin(), found.end(), absent), 0) << absent;
}

TEST_F(SimilarArticles, SayHowManyCopiesAreLeftOutAndListThemWhenAsked) {
  EXPECT_NE(index_->ask("similar", {"wire-1"}).err.find("left out: 2 (--copies"),
            std::string::npos);
  Ids found = like({"wire-1", "--copies"});
  ASSERT_GE(found.size(), 4U);
  EXPECT_EQ(found[0], "copy-1");
  EXPECT_EQ(std::count(found.begin(), found.end(), "wire-1"), 0);
  EXPECT_EQ(std::count(found.begin(), found.end(), "brief-1"), 1);
}

TEST_F(SimilarArticles, TakeTheOptionsOfSearch) {
  EXPECT_EQ(like({"wire-1", "--date", "2025-06-07.."}), Ids{"event-3"});
  EXPECT_EQ(like({"wire-1", "--limit", "1"}), Ids{"event-2"});
  EXPECT_EQ(like({"wire-1", "--limit", "1", "--offset", "1"}), Ids{"event-3"});
  EXPECT_EQ(like({"wire-1", "--not-source", "Wire event-2", "--limit", "1"}), Ids{"event-3"});
  const json answer = index_->ask_json("similar", {"wire-1", "--facets", "source", "--explain"});
  EXPECT_EQ(answer.at("similar_to"), "wire-1");
  EXPECT_EQ(answer.at("query"), "");
  EXPECT_EQ(answer.at("total"), answer.at("hits").size());
  EXPECT_EQ(answer.at("facets").at("source").at("total"), answer.at("total"));
  ASSERT_FALSE(answer.at("understood").empty());
  EXPECT_NE(answer.at("understood").at(0).get<std::string>().find("treati"), std::string::npos);
  EXPECT_FALSE(index_->ask_json("similar", {"wire-1"}).contains("understood"));
  const json& hit = answer.at("hits").at(0);
  EXPECT_FALSE(hit.at("explanation").empty());
  EXPECT_FALSE(hit.at("snippets").at(0).at("highlights").empty());
}

TEST_F(SimilarArticles, OfAnIdThatIsNotThereAreNoneAndNearOnesAreOffered) {
  for (const std::string command : {"similar", "show"}) {
    const ProcessResult result = index_->ask(command, {"event-4"});
    EXPECT_EQ(result.exit_code, 1) << command;
    EXPECT_EQ(result.out, "") << command;
    EXPECT_EQ(result.err, "dragoman: " + command +
                              ": expected the id of an article, found none with \"event-4\"; near "
                              "it: \"event-2\", \"event-3\"\n");
  }
}

TEST_F(SimilarArticles, OfOneThatIsLikeNoOtherAreNone) {
  const ProcessResult result = index_->ask("similar", {"far-1"});
  EXPECT_EQ(result.exit_code, 1) << result.out;
  EXPECT_EQ(result.err, "dragoman: no article matches\n");
}

TEST_F(SimilarArticles, CopiesAreOneHitStoodForByTheEarliestWithTheFullText) {
  const json answer = index_->ask_json("search", {"river treaty customs"});
  ASSERT_EQ(answer.at("total"), 1);
  const json& hit = answer.at("hits").at(0);
  EXPECT_EQ(hit.at("id"), "wire-1") << "the brief is earlier, but not whole";
  EXPECT_EQ(hit.at("copies"), 2);
  EXPECT_EQ(hit.at("copy_ids"), (json{"brief-1", "copy-1"}));
  const std::string text = index_->ask("search", {"river treaty customs"}).out;
  EXPECT_NE(text.find("2 copies"), std::string::npos);
  EXPECT_NE(text.find("copy: copy-1"), std::string::npos);
  EXPECT_EQ(index_->ask_json("search", {"river treaty customs", "--copies"}).at("total"), 3);
}

TEST_F(SimilarArticles, ShowNamesTheCopies) {
  const json article = index_->ask_json("show", {"brief-1"});
  EXPECT_EQ(article.at("copies"), 2);
  EXPECT_EQ(article.at("copy_ids"), (json{"copy-1", "wire-1"}));
  EXPECT_NE(index_->ask("show", {"brief-1"}).out.find("copy       wire-1\n"), std::string::npos);
  EXPECT_EQ(index_->ask_json("show", {"far-1"}).at("copies"), 0);
}

TEST_F(SimilarArticles, RecordsOfOneAddressAreCopies) {
  const json answer = index_->ask_json("search", {"fire museum OR map", "--sort", "relevance"});
  ASSERT_EQ(answer.at("total"), 1);
  EXPECT_EQ(answer.at("hits").at(0).at("copies"), 1);
}

}  // namespace
}  // namespace dragoman::e2e
