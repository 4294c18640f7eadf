#pragma once

#include <cstddef>
#include <cstdint>

namespace dragoman::indexer {

/// How a large run is cut into small databases (write/part_writer.h).
struct PartOptions {
  std::size_t jobs = 1;  ///< threads that write
  /// A part holds so many bytes of document data, or so many documents. Half of the time of a large
  /// batch goes into cache misses in Xapian's maps; one that stays in the cache takes half as long.
  std::uint64_t part_bytes = 1'600'000;
  std::size_t part_documents = 1'000;
  /// Databases that are merged at a time; each takes four open files.
  std::size_t merged_at_once = 128;
};

}  // namespace dragoman::indexer
