#include <gtest/gtest.h>

#include <csignal>
#include <map>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/process.h"
#include "tests/support/sample_index.h"
#include "tests/support/temp_dir.h"

/// The searcher as its users meet it: the real program, on an index of a few articles.
namespace dragoman {
namespace {

using nlohmann::json;
using testing_support::ProcessResult;
using testing_support::SampleArticle;

std::vector<SampleArticle> articles() {
  std::vector<SampleArticle> all;
  all.push_back(
      {.id = "https://courier.example/exchange",
       .title = "Prisoner exchange agreed",
       .text = "Both sides agreed to exchange prisoners.\n\nTalks go on, said Fidan.",
       .published = "2025-06-03",
       .source = "Courier",
       .actors = {testing_support::person("person:hakan-fidan", "Hakan Fidan", {"Fidan"})},
       .dates = {testing_support::mentioned("2025-06-20", "2025-06-20")}});
  all.push_back({.id = "archive/my file.txt",
                 .title = "Görüşmeler sürüyor",
                 .text = "Görüşmeler İstanbul'da sürüyor.",
                 .language = "tr",
                 .published = "2025-05-30",
                 .source = "Haber"});
  all.push_back({.id = "evil", .title = "Red \x1b[31malert", .text = "Talks \x1b[2Jfailed."});
  for (int day = 10; day < 30; ++day)
    all.push_back({.id = "talks-" + std::to_string(day),
                   .title = "Talks of the day",
                   .text = "Nothing came of the talks on day " + std::to_string(day) + ".",
                   .published = "2024-03-" + std::to_string(day),
                   .source = day % 2 == 0 ? "Wire" : "Courier"});
  return all;
}

class SearcherCli : public testing::Test {
 protected:
  static void SetUpTestSuite() { index = new testing_support::SampleIndex{articles()}; }
  static void TearDownTestSuite() {
    delete index;
    index = nullptr;
  }

  static ProcessResult run(std::vector<std::string> arguments,
                           testing_support::ProcessOptions options = {}) {
    arguments.insert(arguments.begin(), DRAGOMAN_SEARCHER);
    options.environment.emplace_back("DRAGOMAN_DB", index->directory());
    return testing_support::run(arguments, options);
  }

  static json run_json(std::vector<std::string> arguments) {
    arguments.insert(arguments.end(), {"--format", "json"});
    return json::parse(run(arguments).out);
  }

  static std::vector<std::string> run_lines(const std::vector<std::string>& arguments) {
    std::istringstream out{run(arguments).out};
    std::vector<std::string> lines;
    for (std::string line; std::getline(out, line);) lines.push_back(line);
    return lines;
  }

  static testing_support::SampleIndex* index;
};

testing_support::SampleIndex* SearcherCli::index = nullptr;

TEST_F(SearcherCli, ExitCodesAreTheContracts) {
  const std::string nowhere = index->directory() + "/nowhere";
  const std::vector<std::pair<std::vector<std::string>, int>> rows{
      {{"search", "talks"}, 0},
      {{"talks"}, 0},
      {{"search", "absent"}, 1},
      {{"facets", "absent"}, 1},
      {{"timeline", "absent"}, 1},
      {{"show", "evil"}, 0},
      {{"show", "absent"}, 1},
      {{"search", "\"open"}, 2},
      {{"search", "nofield:x"}, 2},
      {{"search", "--date", "2025-13"}, 2},
      {{"search", "--limit", "many"}, 2},
      {{"search", "--no-such-option"}, 2},
      {{"similar", "talks-12"}, 0},
      {{"similar", "absent"}, 1},
      {{"similar"}, 2},
      {{}, 2},
      {{"batch", "/no/such/file"}, 2},
      {{"search", "talks", "--db", nowhere}, 3},
      {{"--help"}, 0},
      {{"--help-all"}, 0},
      {{"--version"}, 0},
  };
  for (const auto& [arguments, code] : rows) {
    SCOPED_TRACE(arguments.empty() ? "no arguments" : arguments.back());
    const ProcessResult result = run(arguments);
    EXPECT_EQ(result.exit_code, code) << result.err;
    if (code < 2) continue;
    EXPECT_EQ(result.out, "");
    EXPECT_TRUE(result.err.starts_with("dragoman: ")) << result.err;
    EXPECT_EQ(result.err.find('\n'), result.err.size() - 1) << result.err;
  }
}

TEST_F(SearcherCli, SaysWhichPartFoundNothingUnlessQuiet) {
  const ProcessResult result = run({"search", "prisonr", "exchange"});
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err,
            "dragoman: no article matches; nothing found for 'prisonr'\n"
            "dragoman: did you mean: prisoner exchange\n");
  EXPECT_EQ(run({"search", "prisonr", "exchange", "--quiet"}).err, "");
  const json answer = run_json({"search", "prisonr", "exchange"});
  EXPECT_EQ(answer["total"], 0);
  EXPECT_EQ(answer["suggestion"], "prisoner exchange");
}

TEST_F(SearcherCli, JsonIsTheContracts) {
  const json answer = run_json({"search", "prisoner", "exchange", "--facets", "person,date:month"});
  EXPECT_EQ(answer["format"], 1);
  EXPECT_EQ(answer["query"], "prisoner exchange");
  EXPECT_EQ(answer["total"], 1);
  EXPECT_EQ(answer["total_exact"], true);
  EXPECT_TRUE(answer["elapsed_ms"].is_number());
  EXPECT_TRUE(answer["suggestion"].is_null());
  const json& hit = answer["hits"].at(0);
  EXPECT_EQ(hit["rank"], 1);
  EXPECT_EQ(hit["id"], "https://courier.example/exchange");
  EXPECT_EQ(hit["published"], "2025-06-03");
  EXPECT_TRUE(hit["url"].is_null());
  EXPECT_EQ(hit["actors"].at(0)["id"], "person:hakan-fidan");
  const json& snippet = hit["snippets"].at(0);
  const std::string text = snippet["text"];
  std::vector<std::string> marked;
  for (const json& span : snippet["highlights"])
    marked.push_back(text.substr(span[0], span[1].get<std::size_t>() - span[0].get<std::size_t>()));
  EXPECT_EQ(marked, (std::vector<std::string>{"exchange", "prisoners"}));
  EXPECT_EQ(answer["facets"]["date"]["values"].at(0)["id"], "2025-06");
}

TEST_F(SearcherCli, FormatsAgree) {
  const json answer = run_json({"search", "talks", "--all"});
  const auto ids = run_lines({"search", "talks", "--all", "--format", "ids"});
  const auto rows = run_lines({"search", "talks", "--all", "--format", "tsv"});
  const auto lines = run_lines({"search", "talks", "--all", "--format", "jsonl"});
  ASSERT_EQ(answer["hits"].size(), answer["total"]);
  ASSERT_EQ(ids.size(), answer["hits"].size());
  ASSERT_EQ(rows.size(), ids.size());
  ASSERT_EQ(lines.size(), ids.size());
  for (std::size_t i = 0; i < ids.size(); ++i) {
    EXPECT_EQ(answer["hits"][i]["id"], ids[i]);
    EXPECT_EQ(json::parse(lines[i])["id"], ids[i]);
    EXPECT_NE(rows[i].find("\t" + ids[i] + "\t"), std::string::npos);
  }
}

TEST_F(SearcherCli, PagesJoinWithoutGapOrRepeat) {
  const auto all = run_lines({"search", "talks", "--all", "--format", "ids"});
  std::vector<std::string> joined;
  for (int offset = 0; offset < 30; offset += 7)
    for (const auto& id : run_lines({"search", "talks", "--limit", "7", "--offset",
                                     std::to_string(offset), "--format", "ids"}))
      joined.push_back(id);
  EXPECT_EQ(joined, all);
}

TEST_F(SearcherCli, AFacetValueCanBePastedBack) {
  const json answer = run_json({"facets", "talks", "--facets", "all"});
  for (const auto& [facet, option] : std::map<std::string, std::string>{{"source", "--source"},
                                                                        {"date", "--date"},
                                                                        {"language", "--language"},
                                                                        {"person", "--person"}}) {
    SCOPED_TRACE(facet);
    ASSERT_FALSE(answer["facets"][facet]["values"].empty());
    for (const json& value : answer["facets"][facet]["values"]) {
      const std::string id = value["id"].is_null() ? "none" : value["id"].get<std::string>();
      if (id == "none" && facet != "date") continue;
      EXPECT_EQ(run_json({"search", "talks", option, id})["total"], value["count"]) << id;
    }
  }
}

TEST_F(SearcherCli, ATimelineAddsUp) {
  for (const char* by : {"day", "week", "month", "year"}) {
    const json answer = run_json({"timeline", "talks", "--by", by});
    std::size_t sum = 0;
    for (const json& bucket : answer["buckets"]) sum += bucket["count"].get<std::size_t>();
    EXPECT_EQ(sum, answer["total"]) << by;
    EXPECT_TRUE(answer["buckets"].back()["id"].is_null());
  }
  EXPECT_EQ(run({"timeline", "--mentioned", "--format", "ids"}).out, "2025-06\n");
}

TEST_F(SearcherCli, ArchiveTextCannotSteerTheTerminal) {
  for (const std::vector<std::string>& arguments :
       std::vector<std::vector<std::string>>{{"search", "red"},
                                             {"search", "red", "--format", "tsv"},
                                             {"search", "red", "--format", "json"},
                                             {"show", "evil"},
                                             {"show", "evil", "--format", "json"}}) {
    const ProcessResult result = run(arguments);
    EXPECT_EQ(result.exit_code, 0);
    EXPECT_EQ(result.out.find('\x1b'), std::string::npos) << result.out;
  }
}

TEST_F(SearcherCli, ColoursOnlyWhereTheyAreWanted) {
  EXPECT_EQ(run({"search", "talks"}).out.find('\x1b'), std::string::npos);
  const testing_support::ProcessOptions no_color{.environment = {{"NO_COLOR", "1"}}};
  const ProcessResult colored = run({"search", "talks", "--color", "always"}, no_color);
  EXPECT_NE(colored.out.find("\x1b[1;31m"), std::string::npos);
}

TEST_F(SearcherCli, ShowPrintsWholeArticles) {
  const json article = run_json({"show", "archive/my file.txt"});
  EXPECT_EQ(article["format"], 1);
  EXPECT_EQ(article["text"], "Görüşmeler İstanbul'da sürüyor.");
  EXPECT_EQ(article["language"], "tr");
  EXPECT_TRUE(article["dates"].is_array());
  const ProcessResult two = run({"show", "evil", "absent", "talks-10", "--format", "jsonl"});
  EXPECT_EQ(two.exit_code, 1);
  EXPECT_EQ(std::count(two.out.begin(), two.out.end(), '\n'), 2);
  EXPECT_NE(two.err.find("absent"), std::string::npos);
}

TEST_F(SearcherCli, BatchAnswersAsSearchDoes) {
  const auto ids = run_lines({"search", "talks", "--limit", "5", "--format", "ids"});
  const ProcessResult result = run({"batch", "-", "--format", "trec", "--limit", "5"},
                                   {.input = "\xEF\xBB\xBF"
                                             "q1\ttalks\r\n\nq2\tsürüyor\n"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  std::istringstream out{result.out};
  std::vector<std::string> found;
  std::string qid, q0, id, rank, score, tag;
  while (out >> qid >> q0 >> id >> rank >> score >> tag) {
    EXPECT_EQ(q0, "Q0");
    EXPECT_EQ(tag, "dragoman");
    if (qid == "q1") found.push_back(id);
    if (qid == "q2") {
      EXPECT_EQ(id, "archive/my%20file.txt");
    }
  }
  EXPECT_EQ(found, ids);
}

TEST_F(SearcherCli, BatchNamesWhatItCannotReadAndGoesOn) {
  const ProcessResult result =
      run({"batch", "-", "--format", "jsonl"}, {.input = "q1\t\"open\nno tab\nq3\ttalks\n"});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_NE(result.err.find("dragoman: q1: query, character 1: "), std::string::npos) << result.err;
  EXPECT_NE(result.err.find("dragoman: standard input:2: "), std::string::npos) << result.err;
  const json answer = json::parse(result.out);
  EXPECT_EQ(answer["qid"], "q3");
  EXPECT_GT(answer["total"], 0);
  EXPECT_EQ(run({"batch", "-", "--format", "trec"}, {.input = "q1\tabsent\n"}).exit_code, 1);
}

TEST_F(SearcherCli, BatchTimesEachQuery) {
  const ProcessResult result =
      run({"batch", "-", "--format", "trec", "--time", "--limit", "1"}, {.input = "q1\ttalks\n"});
  std::istringstream out{result.out};
  std::vector<std::string> columns;
  for (std::string column; out >> column;) columns.push_back(column);
  ASSERT_EQ(columns.size(), 7U) << result.out;
  EXPECT_GE(std::stod(columns.back()), 0.0);
}

TEST_F(SearcherCli, EndsOnSignals) {
  for (const int signal : {SIGINT, SIGTERM}) {
    testing_support::RunningProcess waiting{
        {DRAGOMAN_SEARCHER, "batch", "-", "--db", index->directory()}};
    waiting.send_signal(signal);
    EXPECT_EQ(waiting.wait().exit_code, 128 + signal);
  }
}

TEST_F(SearcherCli, HyphensExcludeAndDoubleHyphensEndTheOptions) {
  const auto total = [](const std::vector<std::string>& arguments) -> int {
    return run_json(arguments)["total"];
  };
  EXPECT_EQ(total({"search", "talks", "-exchange"}), total({"search", "talks"}) - 1);
  const ProcessResult dashed =
      run({"search", "--format", "ids", "--all", "--", "-exchange", "talks"});
  EXPECT_EQ(std::count(dashed.out.begin(), dashed.out.end(), '\n'), total({"search", "talks"}) - 1);
  EXPECT_EQ(run({"search", "talks", "-limit", "5"}).exit_code, 2);
}

}  // namespace
}  // namespace dragoman
