#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "common/names/actor_table.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "searcher/match/index_reader.h"

namespace dragoman::searcher {

/// An open index and what is worth keeping between queries. Analyzers are made when first used.
/// Functions throw Xapian::Error; run_on_index() (match/retry.h) turns that into Error values.
struct IndexReader::Handle {
  std::string directory;
  Xapian::Database database;
  std::vector<std::string> languages;  ///< most frequent first
  std::map<std::string, Analyzer, std::less<>> analyzers;

  Analyzer& analyzer(std::string_view language);

  /// Opens the newest revision, also where another generation of files has taken its place.
  void reopen();

  /// The row of a table; empty if there is none.
  [[nodiscard]] std::optional<TableEntry> entry(schema::Table table, std::uint32_t number) const;
  /// The number of an id in a table; 0: none.
  [[nodiscard]] std::uint32_t number(schema::Table table, std::string_view id) const;
  /// How many numbers a table has given.
  [[nodiscard]] std::uint32_t table_size(schema::Table table) const;

  /// The article of a document. Throws Xapian::DatabaseCorruptError if it cannot be read.
  [[nodiscard]] StoredArticle article(Xapian::docid document) const;

  /// Reads `languages` from the index.
  void read_languages();
};

}  // namespace dragoman::searcher
