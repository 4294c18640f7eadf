#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "indexer/understand.h"
#include "tests/support/golden.h"
#include "tests/support/temp_dir.h"

namespace dragoman::indexer {
namespace {

using namespace testing_support;
using nlohmann::json;

/// Pages and texts in the manner of Turkish, Russian and Ukrainian outlets, written for this test.
/// A folder a case: page.html or input.txt, and gold.json with what a reader would say of it.

struct Counts {
  std::size_t cases = 0;
  std::size_t titles = 0;
  std::size_t days = 0;
  std::size_t wrong_days = 0;
  std::size_t sources = 0;
  std::size_t authors = 0;
  std::size_t authors_right = 0;
  std::size_t kept = 0;  ///< paragraphs of the article that are there
  std::size_t paragraphs = 0;
  std::size_t furniture = 0;  ///< lines of furniture that are there
  double f1 = 0;              ///< of the runs of four words, summed over the cases
};

/// Runs of four words, with how often each stands in the text.
std::map<std::string, std::size_t> runs_of(const std::string& text) {
  std::vector<std::string> words(1);
  for (const char c : text) {
    const bool blank = c == ' ' || c == '\n';
    if (!blank) words.back() += c;
    if (blank && !words.back().empty()) words.emplace_back();
  }
  std::map<std::string, std::size_t> runs;
  for (std::size_t i = 0; i + 4 <= words.size(); ++i) {
    std::string run;
    for (std::size_t k = i; k < i + 4; ++k) run.append(words[k]).append(" ");
    ++runs[run];
  }
  return runs;
}

double f1_of(const std::string& expected, const std::string& found) {
  const auto wanted = runs_of(expected);
  const auto given = runs_of(found);
  std::size_t all_wanted = 0;
  std::size_t all_given = 0;
  std::size_t both = 0;
  for (const auto& [run, count] : wanted) all_wanted += count;
  for (const auto& [run, count] : given) {
    all_given += count;
    const auto other = wanted.find(run);
    if (other != wanted.end()) both += std::min(count, other->second);
  }
  return 2.0 * static_cast<double>(both) / static_cast<double>(all_wanted + all_given);
}

Result<Article> read_case(const std::filesystem::path& folder) {
  const bool page = std::filesystem::exists(folder / "page.html");
  RawRecord record;
  record.path = folder.filename().string();
  record.format = page ? RecordFormat::html : RecordFormat::plain_text;
  record.bytes = read_file(folder / (page ? "page.html" : "input.txt"));
  return to_article(std::move(record));
}

void compare(const Article& article, const json& gold, Counts& counts) {
  counts.titles += article.title == gold["title"].get<std::string>();
  const std::string day = article.published ? to_iso(*article.published) : "";
  counts.days += day == gold["published"].get<std::string>();
  counts.wrong_days += !day.empty() && day != gold["published"].get<std::string>();
  const std::string source = gold["source"].is_null() ? "" : gold["source"].get<std::string>();
  counts.sources += article.source == source;
  const auto names = gold["authors"].get<std::vector<std::string>>();
  counts.authors += std::max(names.size(), article.authors.size());
  for (const auto& name : names) {
    counts.authors_right +=
        static_cast<std::size_t>(std::count(article.authors.begin(), article.authors.end(), name));
  }
  std::string expected;
  for (const auto& paragraph : gold["text"]) {
    expected.append(paragraph.get<std::string>()).append("\n\n");
    ++counts.paragraphs;
    counts.kept += article.text.find(paragraph.get<std::string>()) != std::string::npos;
  }
  for (const auto& line : gold["must_not"]) {
    counts.furniture += article.text.find(line.get<std::string>()) != std::string::npos;
  }
  counts.f1 += f1_of(expected, article.text);
}

class Outlets : public testing::TestWithParam<const char*> {};

/// The figures that the project holds itself to on the pages of any language.
TEST_P(Outlets, AreReadAsWellAsThoseOfOtherLanguages) {
  Counts counts;
  for (const auto& folder : golden_cases("outlets")) {
    if (!folder.filename().string().starts_with(GetParam())) continue;
    SCOPED_TRACE(folder.filename().string());
    ++counts.cases;
    const auto article = read_case(folder);
    ASSERT_TRUE(article) << article.error().what;
    compare(*article, json::parse(read_file(folder / "gold.json")), counts);
  }
  ASSERT_GE(counts.cases, 8U);
  const auto share = [](std::size_t part, std::size_t all) {
    return static_cast<double>(part) / static_cast<double>(all);
  };
  const double precision = share(counts.kept, counts.kept + counts.furniture);
  const double recall = share(counts.kept, counts.paragraphs);
  EXPECT_GE(2 * precision * recall / (precision + recall), 0.94) << "paragraphs";
  EXPECT_GE(counts.f1 / static_cast<double>(counts.cases), 0.97) << "full text";
  EXPECT_GE(share(counts.titles, counts.cases), 0.93) << "titles";
  EXPECT_GE(share(counts.days, counts.cases), 0.93) << "days of publication";
  EXPECT_LE(share(counts.wrong_days, counts.cases), 0.05) << "wrong days";
  EXPECT_GE(share(counts.authors_right, counts.authors), 0.80) << "authors";
  EXPECT_GE(share(counts.sources, counts.cases), 0.80) << "sources";
}

INSTANTIATE_TEST_SUITE_P(, Outlets, testing::Values("tr", "ru", "uk"),
                         [](const auto& c) { return std::string{c.param}; });

}  // namespace
}  // namespace dragoman::indexer
