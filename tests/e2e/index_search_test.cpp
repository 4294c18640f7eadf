#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <thread>

#include "tests/e2e/programs.h"

namespace dragoman::e2e {
namespace {

using Ids = std::vector<std::string>;

/// One index of the sample records for all tests that only read.
class SampleIndex : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    index_ = new IndexUnderTest;
    const auto file = index_->dir().write_file("sample.jsonl", sample_records());
    added_ = index_->add({file.string()});
  }
  static void TearDownTestSuite() {
    delete index_;
    index_ = nullptr;
  }
  static IndexUnderTest* index_;
  static ProcessResult added_;
};
IndexUnderTest* SampleIndex::index_ = nullptr;
ProcessResult SampleIndex::added_;

TEST_F(SampleIndex, IsMadeCleanly) {
  EXPECT_EQ(added_.exit_code, 0) << added_.err;
  EXPECT_EQ(added_.out, "");
  EXPECT_EQ(Xapian::Database{index_->db()}.get_doccount(), 5U);
}

TEST_F(SampleIndex, AnswersWithTheContractsObject) {
  const json answer = index_->ask_json("search", {"grain corridor"});
  EXPECT_EQ(answer.at("format"), 1);
  EXPECT_EQ(answer.at("query"), "grain corridor");
  EXPECT_EQ(answer.at("total"), 1);
  EXPECT_EQ(answer.at("total_exact"), true);
  EXPECT_GE(answer.at("elapsed_ms").get<double>(), 0);
  EXPECT_TRUE(answer.at("suggestion").is_null());
  const json& hit = answer.at("hits").at(0);
  EXPECT_EQ(hit.at("rank"), 1);
  EXPECT_EQ(hit.at("id"), "n1");
  EXPECT_EQ(hit.at("title"), "Grain corridor talks open in Istanbul");
  EXPECT_EQ(hit.at("published"), "2025-06-02");
  EXPECT_EQ(hit.at("source"), "Harbour Gazette");
  EXPECT_EQ(hit.at("language"), "en");
  EXPECT_TRUE(hit.at("url").is_null());
  EXPECT_EQ(hit.at("copies"), 0);
  EXPECT_GT(hit.at("score").get<double>(), 0);
  EXPECT_TRUE(hit.at("actors").is_array());
}

/// The characters from `begin` to `end` (code points) of a text.
std::string code_points(const std::string& text, std::size_t begin, std::size_t end) {
  std::string part;
  std::size_t at = 0;
  for (const char c : text) {
    if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) ++at;
    if (at > begin && at <= end) part += c;
  }
  return part;
}

TEST_F(SampleIndex, MarksWhatTheQueryFoundByCodePoints) {
  const json answer = index_->ask_json("search", {"büyükelçi"});
  ASSERT_EQ(answer.at("hits").size(), 1U);
  std::size_t marks = 0;
  for (const json& snippet : answer.at("hits").at(0).at("snippets"))
    for (const json& mark : snippet.at("highlights")) {
      EXPECT_EQ(code_points(snippet.at("text"), mark.at(0), mark.at(1)), "büyükelçilerle");
      ++marks;
    }
  EXPECT_GE(marks, 1U);
}

struct QueryRow {
  const char* name;
  std::vector<std::string> arguments;
  Ids expected;
  friend void PrintTo(const QueryRow& row, std::ostream* out) { *out << row.name; }
};

class SampleQuery : public SampleIndex, public testing::WithParamInterface<QueryRow> {};

TEST_P(SampleQuery, FindsWhatItShould) {
  EXPECT_EQ(index_->found(GetParam().arguments), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Language, SampleQuery,
    testing::Values(QueryRow{"WordsAreAnded", {"grain", "talks"}, {"n1", "n5"}},
                    QueryRow{"InflectedFormsMeet", {"ships"}, {"n1", "n4", "n5"}},
                    QueryRow{"ExactFormOnly", {"=ship"}, {"n5"}},
                    QueryRow{"ExactOption", {"--exact", "ship"}, {"n5"}},
                    QueryRow{"Or", {"derby OR corridor"}, {"n1", "n4"}},
                    QueryRow{"Not", {"ships NOT derby"}, {"n1", "n5"}},
                    QueryRow{"Minus", {"--", "ships", "-derby"}, {"n1", "n5"}},
                    QueryRow{"Brackets", {"(derby OR corridor) talks"}, {"n1"}},
                    QueryRow{"Phrase", {"\"grain corridor\""}, {"n1"}},
                    QueryRow{"PhraseInOrder", {"\"corridor grain\""}, {}},
                    QueryRow{"Near", {"goal NEAR/4 minute"}, {"n4"}},
                    QueryRow{"NotSoNear", {"goal NEAR/2 horns"}, {}},
                    QueryRow{"Wildcard", {"corrid*"}, {"n1"}},
                    QueryRow{"Fuzzy", {"corridar~"}, {"n1"}},
                    QueryRow{"UnaccentedQuery", {"buyukelcilerle"}, {"n2"}},
                    QueryRow{"NoFold", {"--no-fold", "buyukelcilerle"}, {}},
                    QueryRow{"Ukrainian", {"корабля"}, {"n3"}},
                    QueryRow{"TitleField", {"title:grain"}, {"n1", "n5"}},
                    QueryRow{"TitleFieldIsNotTheBody", {"title:talking"}, {"n1"}},
                    QueryRow{"AuthorField", {"author:corlett"}, {"n4"}},
                    QueryRow{"SourceField", {"source:\"Liman Postasi\""}, {"n2"}},
                    QueryRow{"LanguageField", {"lang:uk"}, {"n3"}},
                    QueryRow{"IdField", {"id:n4"}, {"n4"}},
                    QueryRow{"DateField", {"date:2025-06"}, {"n1", "n2"}},
                    QueryRow{"MentionedField", {"mentioned:2025-06-16"}, {"n1"}}),
    [](const auto& c) { return std::string{c.param.name}; });

INSTANTIATE_TEST_SUITE_P(
    Filter, SampleQuery,
    testing::Values(
        QueryRow{"AloneIsAQuery", {"--language", "tr"}, {"n2"}},
        QueryRow{"OrWithinAnOption", {"--language", "tr", "--language", "uk"}, {"n2", "n3"}},
        QueryRow{"AndAcrossOptions", {"--language", "en", "--date", "2025"}, {"n1"}},
        QueryRow{"Excluded", {"--not-language", "en"}, {"n2", "n3"}},
        QueryRow{"Month", {"--date", "2025-05"}, {"n3"}},
        QueryRow{"BothEndsInclusive", {"--date", "2025-05-28..2025-06-02"}, {"n1", "n3"}},
        QueryRow{"OpenRange", {"--date", "..2024"}, {"n4"}},
        QueryRow{"Undated", {"--date", "none"}, {"n5"}},
        QueryRow{"NaturalDate", {"--date", "last-week"}, {"n1", "n2"}},
        QueryRow{"Mentioned", {"--mentioned", "2025-06-10..2025-06-20"}, {"n1"}},
        QueryRow{"Source", {"--source", "liman postası"}, {"n2"}},
        QueryRow{"Author", {"--author", "Selin Aktuna"}, {"n1"}},
        QueryRow{"PersonInAnyScript", {"--person", "Hakan Fidan"}, {"n1", "n2", "n3"}},
        QueryRow{"PersonByAnotherSpelling", {"--person", "Фидан"}, {"n1", "n2", "n3"}},
        QueryRow{
            "NotThisPerson", {"--language", "en", "--not-person", "Hakan Fidan"}, {"n4", "n5"}}),
    [](const auto& c) { return std::string{c.param.name}; });

Ids value_ids(const json& facet) {
  Ids ids;
  for (const json& value : facet.at("values"))
    ids.push_back(value.at("id").is_null() ? "none" : value.at("id").get<std::string>());
  return ids;
}

TEST_F(SampleIndex, CountsFacetsExactly) {
  const json facets =
      index_->ask_json("search", {"--facets", "source,language,date:year"}).at("facets");
  const json& source = facets.at("source");
  EXPECT_EQ(source.at("total"), 3);
  EXPECT_EQ(source.at("values").at(0).at("name"), "Harbour Gazette");
  EXPECT_EQ(source.at("values").at(0).at("count"), 3);
  EXPECT_EQ(source.at("values").at(0).at("selected"), false);
  EXPECT_EQ(value_ids(facets.at("language")).at(0), "en");
  const json& date = facets.at("date");
  EXPECT_EQ(date.at("total"), 3);
  EXPECT_EQ(value_ids(date), (Ids{"2024", "2025", "none"}));
  EXPECT_EQ(date.at("values").at(1).at("count"), 3);
}

TEST_F(SampleIndex, CountsAFacetWithoutItsOwnFilter) {
  const json answer =
      index_->ask_json("search", {"--language", "tr", "--facets", "language,source"});
  EXPECT_EQ(answer.at("total"), 1);
  const json& language = answer.at("facets").at("language");
  EXPECT_EQ(language.at("total"), 3);
  for (const json& value : language.at("values"))
    EXPECT_EQ(value.at("selected"), value.at("id") == "tr");
  EXPECT_EQ(answer.at("facets").at("source").at("total"), 1);
}

TEST_F(SampleIndex, ListsASelectedValueBeyondTheCount) {
  const json answer = index_->ask_json("search", {"--language", "tr", "--facets", "language:1"});
  const Ids ids = value_ids(answer.at("facets").at("language"));
  EXPECT_TRUE(std::find(ids.begin(), ids.end(), "tr") != ids.end());
}

TEST_F(SampleIndex, CountsPersonsAcrossLanguages) {
  const json person = index_->ask_json("facets", {"--facets", "person"}).at("facets").at("person");
  EXPECT_EQ(person.at("values").at(0).at("name"), "Hakan Fidan");
  EXPECT_EQ(person.at("values").at(0).at("count"), 3);
}

TEST_F(SampleIndex, CountsByMonth) {
  const ProcessResult result = index_->ask("timeline", {"--by", "month"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_NE(result.out.find("2025-06"), std::string::npos) << result.out;
  EXPECT_NE(result.out.find("2024-11"), std::string::npos) << result.out;
}

TEST_F(SampleIndex, SortsByDate) {
  const auto ids = [](const char* order) {
    const ProcessResult result = index_->ask(
        "search", {"--language", "en", "--date", "2024..", "--sort", order, "--format", "ids"});
    return lines_of(result.out);
  };
  EXPECT_EQ(ids("newest"), (Ids{"n1", "n4"}));
  EXPECT_EQ(ids("oldest"), (Ids{"n4", "n1"}));
}

TEST_F(SampleIndex, PagesWithoutGapOrRepetition) {
  Ids pages;
  for (const char* offset : {"0", "1", "2"}) {
    const ProcessResult result =
        index_->ask("search", {"ships", "--format", "ids", "--limit", "1", "--offset", offset});
    EXPECT_EQ(result.exit_code, 0);
    for (const std::string& id : lines_of(result.out)) pages.push_back(id);
  }
  std::sort(pages.begin(), pages.end());
  EXPECT_EQ(pages, (Ids{"n1", "n4", "n5"}));
}

TEST_F(SampleIndex, ShowsAWholeArticle) {
  const ProcessResult result = index_->ask("show", {"n1"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  for (const char* part : {"Grain corridor talks open in Istanbul", "2025-06-02", "Harbour Gazette",
                           "Selin Aktuna", "the ships are waiting."})
    EXPECT_NE(result.out.find(part), std::string::npos) << part << " in " << result.out;
}

TEST_F(SampleIndex, SaysThatAnArticleIsNotThere) {
  const ProcessResult result = index_->ask("show", {"n99"});
  EXPECT_NE(result.exit_code, 0);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(lines_of(result.err).size(), 1U) << result.err;
}

TEST_F(SampleIndex, AnswersABatchInTrecForm) {
  const ProcessResult result =
      run_searcher({"batch", "-", "--db", index_->db(), "--format", "trec"},
                   {.input = "q1\tgrain corridor\nq2\tnosuchword\nq3\tderby\n"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  const auto lines = lines_of(result.out);
  ASSERT_EQ(lines.size(), 2U) << result.out;
  EXPECT_TRUE(lines[0].starts_with("q1 Q0 n1 1 ")) << lines[0];
  EXPECT_TRUE(lines[0].ends_with(" dragoman")) << lines[0];
  EXPECT_TRUE(lines[1].starts_with("q3 Q0 n4 1 ")) << lines[1];
}

TEST_F(SampleIndex, TellsWhatItHolds) {
  const ProcessResult result = run_indexer({"info", "--db", index_->db(), "--format", "json"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  const json info = json::parse(result.out);
  EXPECT_EQ(info.at("format"), 1);
  EXPECT_EQ(info.at("articles"), 5);
}

TEST_F(SampleIndex, FindsNothingWithExitCodeOne) {
  const ProcessResult result = index_->ask("search", {"--format", "json", "corridor", "zebra"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(json::parse(result.out).at("total"), 0);
}

TEST_F(SampleIndex, TakesTheDirectoryFromTheEnvironment) {
  const ProcessResult result = run_searcher({"search", "derby", "--format", "ids"},
                                            {.environment = {{"DRAGOMAN_DB", index_->db()}}});
  EXPECT_EQ(result.out, "n4\n") << result.err;
}

TEST_F(SampleIndex, KeepsControlCharactersFromTheTerminal) {
  const IndexUnderTest index;
  const auto file = index.dir().write_file(
      "evil.jsonl",
      R"({"id": "e", "title": "Red\u001b[31m title\u202e", "text": "A body\u0007 with marks."})");
  ASSERT_EQ(index.add({file.string()}).exit_code, 0);
  const ProcessResult result = index.ask("search", {"body"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  for (const char* bad : {"\x1b", "\x07", "\u202e"})
    EXPECT_EQ(result.out.find(bad), std::string::npos) << result.out;
}

// What changes an index, each with an index of its own.

TEST(AddedTwice, LeavesTheIndexAsItWas) {
  const IndexUnderTest index;
  const auto file = index.dir().write_file("sample.jsonl", sample_records());
  ASSERT_EQ(index.add({file.string()}).exit_code, 0);
  const auto revision = Xapian::Database{index.db()}.get_revision();
  const ProcessResult again = index.add({file.string()});
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_NE(again.err.find("5 unchanged"), std::string::npos) << again.err;
  EXPECT_EQ(Xapian::Database{index.db()}.get_doccount(), 5U);
  EXPECT_EQ(Xapian::Database{index.db()}.get_revision(), revision);
}

TEST(ChangedFile, IsReplaced) {
  const IndexUnderTest index;
  index.dir().write_file("a.txt", "Old harbour news\n\nThe pier was closed for the winter.\n");
  const std::string path = (index.dir() / "a.txt").string();
  ASSERT_EQ(index.add({path}).exit_code, 0);
  EXPECT_EQ(index.found({"pier"}).size(), 1U);
  index.dir().write_file("a.txt", "New harbour news\n\nThe bridge was opened for the summer.\n");
  ASSERT_EQ(index.add({path}).exit_code, 0);
  EXPECT_EQ(index.found({"pier"}), Ids{});
  EXPECT_EQ(index.found({"bridge"}), Ids{path});
  EXPECT_EQ(Xapian::Database{index.db()}.get_doccount(), 1U);
}

TEST(RecordGoneFromItsFile, IsGoneFromTheIndex) {
  const IndexUnderTest index;
  const std::string records = sample_records();
  const auto file = index.dir().write_file("sample.jsonl", records);
  ASSERT_EQ(index.add({file.string()}).exit_code, 0);
  index.dir().write_file("sample.jsonl", records.substr(0, records.find('\n') + 1));
  ASSERT_EQ(index.add({file.string()}).exit_code, 0);
  EXPECT_EQ(index.found({"--date", "2024.."}), Ids{"n1"});
}

TEST(SameId, ReplacesTheArticle) {
  const IndexUnderTest index;
  const ProcessOptions first{.input = R"({"id": "x", "title": "One", "text": "First text."})"};
  const ProcessOptions second{.input = R"({"id": "x", "title": "Two", "text": "Second text."})"};
  ASSERT_EQ(index.add({"-"}, first).exit_code, 0);
  ASSERT_EQ(index.add({"-"}, second).exit_code, 0);
  EXPECT_EQ(index.found({"title:one"}), Ids{});
  EXPECT_EQ(index.found({"title:two"}), Ids{"x"});
}

TEST(Jobs, DoNotChangeTheIndex) {
  const IndexUnderTest one;
  const IndexUnderTest many;
  std::string records;
  for (int i = 0; i < 300; ++i)
    records += R"({"id": "r)" + std::to_string(i) + R"(", "title": "Item )" + std::to_string(i) +
               R"(", "text": "Envoy number )" + std::to_string(i % 7) + R"( spoke of harbours."})" +
               "\n";
  ASSERT_EQ(one.add({"--jobs", "1", "-"}, {.input = records}).exit_code, 0);
  ASSERT_EQ(many.add({"--jobs", "4", "--memory", "256", "-"}, {.input = records}).exit_code, 0);
  const std::vector<std::string> question = {"harbour", "--all", "--format", "ids"};
  const ProcessResult expected = one.ask("search", question);
  EXPECT_EQ(lines_of(expected.out).size(), 300U);
  EXPECT_EQ(many.ask("search", question).out, expected.out);
}

TEST(Interrupted, KeepsWhatIsCommittedAndGoesOnNextTime) {
  const IndexUnderTest index;
  std::string records;
  for (int i = 0; i < 3000; ++i)
    records += R"({"id": "r)" + std::to_string(i) +
               R"(", "title": "Item", "text": "The envoys spoke of harbours and of ships."})" +
               "\n";
  const std::string file = index.dir().write_file("many.jsonl", records).string();
  testing_support::RunningProcess first{{DRAGOMAN_INDEXER, "add", "--db", index.db(), file}};
  std::this_thread::sleep_for(std::chrono::milliseconds{300});
  first.send_signal(SIGTERM);
  const ProcessResult ended = first.wait();
  // 0: it was done before the signal came.
  EXPECT_TRUE(ended.exit_code == 143 || ended.exit_code == 0) << ended.exit_code << ended.err;
  EXPECT_EQ(index.add({file}).exit_code, 0);
  EXPECT_EQ(Xapian::Database{index.db()}.get_doccount(), 3000U);
}

TEST(Inspect, PrintsOneObjectAnArticleAndIndexesNothing) {
  const IndexUnderTest index;
  const ProcessResult result = run_indexer({"inspect", "-"}, {.input = sample_records()});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  const auto lines = lines_of(result.out);
  ASSERT_EQ(lines.size(), 5U);
  const json article = json::parse(lines[0]);
  for (const char* key : {"format", "id", "path", "url", "title", "published", "source", "authors",
                          "published_evidence", "language", "text", "actors", "dates", "warnings"})
    EXPECT_TRUE(article.contains(key)) << key;
  EXPECT_EQ(article.at("published_evidence"), "record");
  EXPECT_EQ(article.at("authors"), json::array({"Selin Aktuna"}));
  EXPECT_TRUE(json::parse(lines[4]).at("published").is_null());
  EXPECT_EQ(json::parse(lines[4]).at("published_evidence"), "none");
}

TEST(Analyze, PrintsTheTermsOfEachWord) {
  const ProcessResult result =
      run_indexer({"analyze", "--language", "en"}, {.input = "talks\ntalking\n"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  const auto lines = lines_of(result.out);
  ASSERT_EQ(lines.size(), 2U);
  ASSERT_TRUE(lines[0].starts_with("talks\t")) << lines[0];
  ASSERT_TRUE(lines[1].starts_with("talking\t")) << lines[1];
  EXPECT_EQ(lines[0].substr(6), lines[1].substr(8));
}

TEST(Help, IsShortAndVersionIsTheProjects) {
  for (const auto& help : {run_indexer({"--help"}), run_searcher({"--help"})}) {
    EXPECT_EQ(help.exit_code, 0);
    EXPECT_NE(help.out.find("--db"), std::string::npos);
    EXPECT_LE(lines_of(help.out).size(), 50U);
    EXPECT_EQ(help.err, "");
  }
  EXPECT_EQ(run_indexer({"--version"}).out, "indexer 0.1.0\n");
  EXPECT_EQ(run_searcher({"--version"}).out, "searcher 0.1.0\n");
  EXPECT_EQ(run_searcher({"--help-all"}).exit_code, 0);
}

}  // namespace
}  // namespace dragoman::e2e
