#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "indexer/write/document_sink.h"
#include "indexer/write/input_documents.h"
#include "indexer/write/manifest.h"
#include "indexer/write/number_tables.h"
#include "indexer/write/part_options.h"

namespace dragoman::indexer {

/// A large run: new documents are written into tables of their own (DocumentSink), which are merged
/// with the index as it was into a new one. What is replaced or gone is taken out after that. The
/// result is what one writer would have made of the same articles, but for the order of documents
/// that were replaced.
///
/// What waits in memory, besides the documents being written: 40 bytes an article, and the rows of
/// the number tables.
class BulkRun {
 public:
  /// base: the index as it is, not changed here; base_path: where it lies.
  /// directory: exists, empty, nobody else's. Throws what Xapian throws, here and below.
  BulkRun(Xapian::Database base, std::string base_path, std::string directory,
          const PartOptions& options);

  /// Gives the documents of this run their numbers.
  NumberTables& tables() { return tables_; }

  enum class Known : unsigned char { fresh, other_data, same_data };
  /// Has the index, or the run, an article with this id?
  Known look_up(const std::string& id_term, const std::string& data);

  /// The next document, with all its slots. replaces: look_up() said other_data.
  void add(const std::string& id_term, PostedDocument document, bool replaces);

  std::optional<InputRecord> input(const std::string& path) const;
  /// As IndexWriter::finish_input().
  Removal finish_input(const InputRecord& record);
  /// Where metadata are written.
  Xapian::WritableDatabase& metadata() { return metadata_; }

  /// Makes the new index in the directory. Nothing can be added after it.
  void finish();

 private:
  void take_out(Xapian::WritableDatabase& database) const;

  Xapian::Database base_;
  std::string base_path_;
  Xapian::docid base_documents_;  ///< in the new index, documents up to this one are of the base
  std::string directory_;
  std::string metadata_path_;
  Xapian::WritableDatabase metadata_;  ///< the part that holds metadata and no documents
  NumberTables tables_;
  std::unique_ptr<DocumentSink> documents_;
  std::unordered_map<std::uint64_t, std::uint64_t> seen_;  ///< hash of an id to hash of its data
  std::vector<std::string> replaced_;  ///< id terms of which only the last document stays
  std::vector<std::pair<std::string, std::string>>
      left_;  ///< id terms, and the input that no longer gives the base's document, but others do
  std::vector<std::string> gone_;  ///< id terms of which the base's document goes
};

}  // namespace dragoman::indexer
