#pragma once

#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/write/part_options.h"

namespace dragoman::indexer {

/// Writes documents into many small databases in several threads, and merges these into one. The
/// documents get the numbers 1, 2, 3 ... in the order in which they were given, and where the parts
/// begin and end depends on the documents alone: the result does not depend on the threads.
class PartWriter {
 public:
  /// directory: exists, empty, nobody else's; what is left there without merge() is the caller's to
  /// remove. Throws what Xapian throws, here and below.
  PartWriter(std::string directory, const PartOptions& options);
  ~PartWriter();
  PartWriter(const PartWriter&) = delete;
  PartWriter& operator=(const PartWriter&) = delete;

  /// The next document. No other handle to it may live when add() or merge() is called again:
  /// another thread works with it then, and handles are counted without a lock.
  void add(const Xapian::Document& document);

  /// Merges `before`, all parts, and `after` (paths of databases), in this order, into one database
  /// that lies in the directory itself. Of metadata with the same key the last stays.
  void merge(const std::vector<std::string>& before, const std::vector<std::string>& after);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dragoman::indexer
