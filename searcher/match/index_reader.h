#pragma once

#include <memory>
#include <string>
#include <vector>

#include "common/result.h"

namespace dragoman::searcher {

/// An index, opened for reading: the only door to Xapian::Database in the searcher.
/// Not thread-safe: one a thread.
class IndexReader {
 public:
  /// Errors: bad_index with words that help (missing; not an index of ours; made by a newer or
  /// older version, both named).
  static Result<IndexReader> open(const std::string& directory);
  ~IndexReader();
  IndexReader(IndexReader&&) noexcept;
  IndexReader& operator=(IndexReader&&) noexcept;

  /// The handle; defined in match/index_handle.h, which only query/, match/ and search.cpp include.
  struct Handle;
  [[nodiscard]] Handle& handle() const { return *handle_; }

  /// Languages of the articles in the index, most frequent first.
  [[nodiscard]] const std::vector<std::string>& languages() const;

 private:
  explicit IndexReader(std::unique_ptr<Handle> handle);
  std::unique_ptr<Handle> handle_;
};

}  // namespace dragoman::searcher
