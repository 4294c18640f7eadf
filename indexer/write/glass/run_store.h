#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/write/glass/run.h"

namespace dragoman::indexer::glass {

/// The entries of one run, in memory or in a file of its own, which goes with it.
class StoredRun {
 public:
  explicit StoredRun(std::string bytes);
  /// A new, empty file. Throws Xapian::DatabaseError, here and below.
  static StoredRun in_file(const std::string& path);
  ~StoredRun();
  StoredRun(StoredRun&& other) noexcept;
  StoredRun& operator=(StoredRun&& other) noexcept;

  /// Appends to the file. REQUIRES: in_file()
  void write(std::string_view bytes);

  /// Some bytes from an offset on, fewer at the end. In memory: all that there are.
  std::string_view read(std::uint64_t offset, std::size_t size, std::string& buffer) const;

 private:
  StoredRun() = default;
  std::string bytes_;
  std::string path_;
  int file_ = -1;
};

/// Hands on all entries of one key, in the order of the runs; keys ascend.
using EntrySink = std::function<void(const std::vector<const RunEntry*>&)>;
void merge_runs(const std::vector<const StoredRun*>& runs, const EntrySink& sink);

/// Many runs in the order in which they came. What is too much for the memory is joined in files;
/// many files are joined once more, so that few are open and each byte is written thrice at most.
class RunStack {
 public:
  /// paths: makes the path of a new file.
  explicit RunStack(std::function<std::string()> paths) : paths_(std::move(paths)) {}
  void add(std::string run);
  [[nodiscard]] std::size_t memory() const { return memory_size_; }
  [[nodiscard]] bool empty() const { return all().empty(); }
  /// Moves all that is in memory into files.
  void spill();
  [[nodiscard]] std::vector<const StoredRun*> all() const;
  void clear();

 private:
  std::function<std::string()> paths_;
  std::vector<StoredRun> large_, files_, memory_;
  std::size_t memory_size_ = 0;
};

}  // namespace dragoman::indexer::glass
