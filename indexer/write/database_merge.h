#pragma once

#include <string>
#include <vector>

namespace dragoman::indexer {

/// Merges databases in their order into one in a directory that has none. Of metadata with the same
/// key the last stays. All are paths. Throws what Xapian throws.
void merge_databases(const std::vector<std::string>& sources, const std::string& destination);

}  // namespace dragoman::indexer
