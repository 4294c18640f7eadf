#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "searcher/match/index_handle.h"
#include "searcher/query/build.h"

namespace dragoman::searcher {

/// The best so many articles by BM25 are looked at closely. Always the same ones, so that a page
/// does not depend on the one before it.
inline constexpr std::size_t closely_looked_at = 200;

/// What BM25 does not see of an article.
struct CloseLook {
  double near = 0;   ///< words that follow each other in the query stand near each other
  double early = 0;  ///< words stand in the title or among the first of the text
  double exact = 0;  ///< words stand as they were typed
  [[nodiscard]] double sum() const { return near + early + exact; }
};

/// What the articles gain over their BM25 score; never negative, in the same unit.
/// words: in the order of the query. Result: one for each document, in the same order.
std::vector<CloseLook> look_closely(const IndexReader::Handle& index,
                                    const std::vector<QueryWord>& words,
                                    const std::vector<Xapian::docid>& documents);

}  // namespace dragoman::searcher
