#pragma once

#include <cstddef>
#include <cstdint>

namespace dragoman::indexer {

/// Of the memory that a program may take, what is left for PartOptions::memory when texts are being
/// read and understood in `jobs` threads. Measured; never less than 16 MB.
std::size_t memory_of_runs(std::uint64_t bytes, std::size_t jobs);

/// How a large run is written (write/document_sink.h).
struct PartOptions {
  std::size_t jobs = 1;  ///< threads that write
  bool by_api = false;   ///< through Xapian, also where its tables could be written directly
  /// Documents of so many bytes, with their terms, are turned inside out at a time by each thread.
  std::uint64_t run_bytes = 16'000'000;
  /// What is turned inside out and waits for the end takes so much of the memory; the rest is kept
  /// in files.
  std::size_t memory = 128'000'000;
  /// Through Xapian: a part holds so many bytes of document data. Half of the time of a large batch
  /// goes into cache misses in its maps; one that stays in the cache takes half as long.
  std::uint64_t part_bytes = 1'600'000;
  std::size_t part_documents = 1'000;  ///< at most, of a part or of what is turned inside out
  /// Databases that are merged at a time; each takes four open files.
  std::size_t merged_at_once = 128;
};

}  // namespace dragoman::indexer
