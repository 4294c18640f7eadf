#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <future>
#include <string>
#include <string_view>

#include "indexer/write/glass/run_store.h"
#include "indexer/write/glass/table_writer.h"

namespace dragoman::indexer::glass {

/// Writes a whole database from runs: what is sorted by document as it comes, what is sorted by
/// term at the end. What waits for the end takes `memory` bytes at most; the rest lies in files.
/// Throws Xapian::DatabaseError.
class DatabaseWriter {
 public:
  /// directory: exists, has no database.
  DatabaseWriter(std::string directory, std::size_t memory);
  DatabaseWriter(const DatabaseWriter&) = delete;
  DatabaseWriter& operator=(const DatabaseWriter&) = delete;

  /// The next run; its first document follows the last of the run before.
  void add(Run run);

  /// Hands on all metadata, by key; values: not empty. Called once, in the calling thread.
  using Metadata =
      std::function<void(const std::function<void(std::string_view, std::string_view)>&)>;
  /// No run will be added any more: begins to write the table of positions, in another thread.
  void begin_positions();
  /// Makes the database. REQUIRES: one document or more.
  void finish(const Metadata& metadata);

 private:
  void add_statistics(const Run& run);
  std::string next_path();
  TableRoot write_postlist(const Metadata& metadata) const;
  TableRoot write_positions() const;

  std::string directory_;
  std::size_t memory_;
  std::size_t files_ = 0;  ///< made
  TableWriter docdata_, termlist_;
  RunStack postings_, positions_;
  Statistics statistics_;
  ValueSpreads spreads_;
  std::future<TableRoot> positions_table_;  ///< valid if begun; the last: waits for the thread
};

}  // namespace dragoman::indexer::glass
