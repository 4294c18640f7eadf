#include <gtest/gtest.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "indexer/read/source.h"
#include "indexer/understand.h"
#include "tests/support/golden.h"
#include "tests/support/temp_dir.h"

namespace dragoman::indexer {
namespace {

using namespace testing_support;

std::string to_json(const Article& article) {
  nlohmann::ordered_json out;
  out["id"] = article.id;
  out["url"] = article.url;
  out["title"] = article.title;
  out["published"] = article.published ? nlohmann::ordered_json(to_iso(*article.published))
                                       : nlohmann::ordered_json();
  out["published_evidence"] = article.published_evidence;
  out["source"] = article.source;
  out["authors"] = article.authors;
  out["language"] = article.language;
  out["warnings"] = article.warnings;
  auto& paragraphs = out["text"] = nlohmann::ordered_json::array();
  for (std::size_t at = 0; at < article.text.size();) {
    const auto end = article.text.find("\n\n", at);
    paragraphs.push_back(article.text.substr(at, end - at));
    if (end == std::string::npos) break;
    at = end + 2;
  }
  return out.dump(1) + '\n';
}

/// Each case holds one input (page.html or input.txt) and expected.json.
void check(const std::string& set, const char* input, RecordFormat format) {
  for (const auto& folder : golden_cases(set)) {
    SCOPED_TRACE(folder.filename().string());
    RawRecord record;
    record.path = folder.filename().string() + '/' + input;
    record.format = format;
    record.bytes = read_file(folder / input);
    const auto article = to_article(std::move(record));
    if (!article) {
      ADD_FAILURE() << article.error().what;
      continue;
    }
    const auto result = compare_golden(folder / "expected.json", to_json(*article));
    EXPECT_TRUE(result.same) << result.message;
  }
}

/// Inputs of many records, read as `indexer` reads them; refusals stand among the articles.
std::string all_articles(const std::filesystem::path& input) {
  std::string out;
  read_records(InputFile{input.string(), 0, 0}, {}, [&](Result<RawRecord> record) {
    if (record) {
      record->path = "input";
      auto article = to_article(std::move(record).value());
      out += article ? to_json(*article) : "refused: " + article.error().what + '\n';
    } else {
      out += "refused: " + std::string{reason_name(record.error().reason)} + ": " +
             record.error().what + '\n';
    }
    return true;
  });
  return out;
}

TEST(Golden, Records) {
  for (const auto& folder : golden_cases("records")) {
    SCOPED_TRACE(folder.filename().string());
    const auto result = compare_golden(folder / "expected.txt", all_articles(folder / "input"));
    EXPECT_TRUE(result.same) << result.message;
  }
}

TEST(Golden, Html) { check("html", "page.html", RecordFormat::html); }
TEST(Golden, Text) { check("text", "input.txt", RecordFormat::plain_text); }

}  // namespace
}  // namespace dragoman::indexer
