#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <set>

#include "tests/e2e/programs.h"
#include "tests/e2e/quality.h"
#include "tests/support/golden.h"

namespace dragoman::e2e {
namespace {

using testing_support::source_path;

/// White space taken as equal, as corpus/README.md says.
std::string squeezed(const std::string& text) {
  std::istringstream words{text};
  std::string all;
  for (std::string word; words >> word;) all += (all.empty() ? "" : " ") + word;
  return all;
}

std::vector<json> gold_records() {
  std::ifstream lines{source_path("corpus/gold.jsonl")};
  std::vector<json> records;
  for (std::string line; std::getline(lines, line);) records.push_back(json::parse(line));
  return records;
}

/// How often something was as it should be, and where it was not.
struct Tally {
  int right = 0;
  int all = 0;
  std::string wrong;
  void count(bool is_right, const std::string& what) {
    ++all;
    if (is_right)
      ++right;
    else
      wrong += "  " + what + "\n";
  }
  void expect_floor(const std::string& name) const {
    ASSERT_GT(all, 0) << name;
    const double share = static_cast<double>(right) / all;
    RecordProperty(name, std::to_string(share));
    EXPECT_GE(share, quality_floor(name)) << right << " of " << all << "; wrong:\n" << wrong;
  }
  static void RecordProperty(const std::string& name, const std::string& value) {
    testing::Test::RecordProperty(name, value);
    std::printf("%s %s\n", name.c_str(), value.c_str());
  }
};

/// The sample corpus, inspected and indexed once, with the ids of gold.jsonl.
class Corpus : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    index_ = new IndexUnderTest;
    // Later than every article: a day in the future is no day of publication.
    const ProcessOptions at_root{.environment = {{"DRAGOMAN_TODAY", "2026-01-01"}},
                                 .working_directory = source_path("").string()};
    added_ = index_->add({"corpus/sample"}, at_root);
    const ProcessResult inspected = run_indexer({"inspect", "corpus/sample"}, at_root);
    for (const std::string& line : lines_of(inspected.out)) {
      json article = json::parse(line);
      const std::string id = article.at("id");
      articles_[id] = std::move(article);
    }
  }
  static void TearDownTestSuite() {
    delete index_;
    index_ = nullptr;
    articles_.clear();
  }

  /// Counts a field that gold gives, unless it is soft and left empty.
  static Tally tally_field(const std::string& field) {
    Tally tally;
    for (const json& gold : gold_records()) {
      const std::string id = gold.at("id");
      if (!articles_.count(id)) continue;
      const json& found = articles_.at(id).at(field);
      const json soft = gold.value("soft", json::array());
      const bool may_be_empty = std::find(soft.begin(), soft.end(), field) != soft.end();
      if (may_be_empty && (found.is_null() || found.empty())) continue;
      tally.count(found == gold.at(field),
                  id + ": expected " + gold.at(field).dump() + ", found " + found.dump());
    }
    return tally;
  }

  static IndexUnderTest* index_;
  static ProcessResult added_;
  static std::map<std::string, json> articles_;
};
IndexUnderTest* Corpus::index_ = nullptr;
ProcessResult Corpus::added_;
std::map<std::string, json> Corpus::articles_;

TEST_F(Corpus, HoldsTheArticlesOfGoldAndNoOthers) {
  std::set<std::string> expected;
  for (const json& gold : gold_records()) expected.insert(gold.at("id").get<std::string>());
  const std::vector<std::string> found = index_->found({"--copies"});
  EXPECT_EQ(std::set<std::string>(found.begin(), found.end()), expected);
  EXPECT_EQ(found.size(), expected.size());
}

TEST_F(Corpus, NamesWhatIsBroken) {
  EXPECT_EQ(added_.exit_code, 1);
  for (const char* name : {"empty.txt", "navigation-only.html", "one-bad-line.jsonl:2",
                           "random-bytes.html", "truncated.txt.gz"})
    EXPECT_NE(added_.err.find(name), std::string::npos) << name << " in " << added_.err;
}

TEST_F(Corpus, IsInspectedAsItIsIndexed) {
  std::vector<std::string> inspected;
  for (const auto& entry : articles_) inspected.push_back(entry.first);
  EXPECT_EQ(inspected, index_->found({"--copies"}));
}

TEST_F(Corpus, TitlesAreRight) { tally_field("title").expect_floor("gold.title"); }
TEST_F(Corpus, DaysOfPublicationAreRight) {
  tally_field("published").expect_floor("gold.published");
}
TEST_F(Corpus, SourcesAreRight) { tally_field("source").expect_floor("gold.source"); }
TEST_F(Corpus, AuthorsAreRight) { tally_field("authors").expect_floor("gold.authors"); }
TEST_F(Corpus, LanguagesAreRight) { tally_field("language").expect_floor("gold.language"); }

TEST_F(Corpus, TextsKeepTheArticleAndLoseTheFurniture) {
  Tally kept;
  Tally gone;
  for (const json& gold : gold_records()) {
    const std::string id = gold.at("id");
    const auto article = articles_.find(id);
    if (article == articles_.end()) continue;
    const std::string text = squeezed(article->second.at("text"));
    for (const std::string piece : gold.value("must", json::array()))
      kept.count(text.find(squeezed(piece)) != std::string::npos, id + ": lost: " + piece);
    for (const std::string piece : gold.value("must_not", json::array()))
      gone.count(text.find(squeezed(piece)) == std::string::npos, id + ": kept: " + piece);
  }
  kept.expect_floor("gold.kept");
  gone.expect_floor("gold.furniture_gone");
}

TEST_F(Corpus, PersonsAreFoundUnderOneNameInEveryLanguage) {
  Tally tally;
  for (const json& gold : gold_records()) {
    const std::string id = gold.at("id");
    const auto article = articles_.find(id);
    if (article == articles_.end()) continue;
    std::set<std::string> names;
    for (const json& actor : article->second.at("actors"))
      names.insert(actor.at("name").get<std::string>());
    for (const std::string person : gold.at("persons"))
      tally.count(names.count(person) != 0, id + ": " + person);
  }
  tally.expect_floor("gold.persons");
}

/// "2025-05" to its first and last day; a range to its ends.
std::pair<std::string, std::string> ends_of(const std::string& range) {
  const std::size_t dots = range.find("..");
  if (dots != std::string::npos) return {range.substr(0, dots), range.substr(dots + 2)};
  return {range, range};
}

bool speaks_of(const json& article, const std::string& range) {
  const auto wanted = ends_of(range);
  bool first = false;
  bool last = false;
  for (const json& date : article.at("dates")) {
    const std::string from = date.at("from");
    const std::string to = date.at("to");
    // A month or a year is the beginning of each of its days.
    if (wanted.first.size() < 10) {
      if (from.starts_with(wanted.first) && to.starts_with(wanted.first)) return true;
      continue;
    }
    if (from == wanted.first && to == wanted.second) return true;
    first = first || from == wanted.first;
    last = last || to == wanted.second;
  }
  return first && last;
}

TEST_F(Corpus, DatesSpokenOfAreFound) {
  Tally tally;
  for (const json& gold : gold_records()) {
    const std::string id = gold.at("id");
    const auto article = articles_.find(id);
    if (article == articles_.end()) continue;
    for (const std::string date : gold.value("dates", json::array()))
      tally.count(speaks_of(article->second, date), id + ": " + date);
  }
  tally.expect_floor("gold.dates");
}

TEST_F(Corpus, SearchesFindWhatIsRelevant) {
  const ProcessResult result =
      run_searcher({"batch", source_path("corpus/queries.tsv").string(), "--db", index_->db(),
                    "--format", "trec", "--limit", "100"});
  ASSERT_EQ(result.exit_code, 0) << result.err;
  const Judgements judgements = read_judgements(source_path("corpus/qrels.txt"));
  const Rankings run = read_rankings(result.out);
  ASSERT_GT(judgements.size(), 50U);
  const double ndcg = mean_ndcg(judgements, run, 10);
  const double recall = mean_recall(judgements, run);
  Tally::RecordProperty("relevance.ndcg@10", std::to_string(ndcg));
  Tally::RecordProperty("relevance.recall", std::to_string(recall));
  EXPECT_GE(ndcg, quality_floor("relevance.ndcg@10"));
  EXPECT_GE(recall, quality_floor("relevance.recall"));
}

TEST_F(Corpus, FurnitureIsNotFound) {
  Tally tally;
  const ProcessResult result =
      run_searcher({"batch", source_path("corpus/queries-none.tsv").string(), "--db", index_->db(),
                    "--format", "trec"});
  const Rankings run = read_rankings(result.out);
  std::ifstream lines{source_path("corpus/queries-none.tsv")};
  for (std::string line; std::getline(lines, line);)
    tally.count(run.count(line.substr(0, line.find('\t'))) == 0, line);
  tally.expect_floor("relevance.none");
}

TEST_F(Corpus, CopiesOfAWireStoryAreOneHit) {
  const json folded = index_->ask_json("search", {"corpus", "OR", "Istanbul", "--all"});
  const json listed = index_->ask_json("search", {"corpus", "OR", "Istanbul", "--all", "--copies"});
  const int copies = listed.at("total").get<int>() - folded.at("total").get<int>();
  int counted = 0;
  for (const json& hit : folded.at("hits")) counted += hit.at("copies").get<int>();
  EXPECT_GE(copies, 2);
  EXPECT_EQ(copies, counted);
  EXPECT_EQ(folded.at("hits").size(), folded.at("total").get<std::size_t>());
  const ProcessResult run =
      run_searcher({"batch", "-", "--db", index_->db(), "--format", "trec", "--limit", "1000"},
                   {.input = "q1\tcorpus OR Istanbul\n"});
  EXPECT_EQ(read_rankings(run.out).at("q1").size(), listed.at("total").get<std::size_t>())
      << "a run lists copies, too";
}

TEST(Quality, NdcgIsOneForTheIdealOrder) {
  const Judgements judgements = {{"q1", {{"a", 2}, {"b", 1}}}, {"q2", {{"c", 1}}}};
  EXPECT_DOUBLE_EQ(mean_ndcg(judgements, {{"q1", {"a", "b"}}, {"q2", {"c"}}}, 10), 1);
  EXPECT_DOUBLE_EQ(mean_ndcg(judgements, {{"q1", {"a", "b"}}}, 10), 0.5);
  EXPECT_LT(mean_ndcg(judgements, {{"q1", {"b", "a"}}, {"q2", {"c"}}}, 10), 1);
  EXPECT_DOUBLE_EQ(mean_recall(judgements, {{"q1", {"a", "x"}}, {"q2", {"c"}}}), 0.75);
}

}  // namespace
}  // namespace dragoman::e2e
