#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/stored_article.h"
#include "searcher/match/index_reader.h"
#include "tests/support/temp_dir.h"

namespace dragoman::testing_support {

/// An article with what a test says of it, the rest made up: path "sample.jsonl", language "en".
struct SampleArticle {
  std::string id;
  std::string title = {};
  std::string text = {};
  std::string language = "en";
  std::string published = {};  ///< ISO; empty: unknown
  std::string source = {};
  std::vector<std::string> authors = {};
  std::vector<Actor> actors = {};
  std::vector<MentionedDate> dates = {};
};

Actor person(std::string_view id, std::string_view name, std::vector<std::string> mentions = {});
Actor organisation(std::string_view id, std::string_view name,
                   std::vector<std::string> mentions = {});
Actor place(std::string_view id, std::string_view name, std::vector<std::string> mentions = {});
/// Both ends ISO.
MentionedDate mentioned(std::string_view from, std::string_view to);

/// An index of articles in a directory of its own, written as the indexer writes it.
/// Throws std::runtime_error if that fails.
class SampleIndex {
 public:
  explicit SampleIndex(const std::vector<SampleArticle>& articles);
  /// Writes more, or replaces.
  void put(const std::vector<SampleArticle>& articles) const;
  [[nodiscard]] std::string directory() const;
  [[nodiscard]] searcher::IndexReader open() const;

 private:
  TempDir directory_;
};

}  // namespace dragoman::testing_support
