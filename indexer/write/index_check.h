#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"

namespace dragoman::indexer {

/// What `indexer check` found.
struct IndexCheck {
  struct Fault {
    std::string where;  ///< "document 12", "input news/a.html", "database"
    std::string what;   ///< "expected X, found Y"
    std::string mend;   ///< the command that mends it
  };
  std::uint64_t articles = 0;
  std::uint64_t inputs = 0;
  std::uint64_t total_faults = 0;
  std::vector<Fault> faults;  ///< the first max_faults of them
};

inline constexpr std::size_t max_faults = 100;

/// Verifies an index: Xapian's own check of its files; then that each document holds one article
/// under its own id, that its terms, slots and tables agree, that each input of the manifest can be
/// read, and that each article has an input. Memory does not grow with the index.
/// database: where the current generation lies; nobody should write it meanwhile.
/// Errors: bad_index where it cannot be opened at all.
Result<IndexCheck> check_index(const std::string& database);

}  // namespace dragoman::indexer
