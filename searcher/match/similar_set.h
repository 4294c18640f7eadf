#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "searcher/match/index_handle.h"

namespace dragoman::searcher {

/// Which documents are like one, by the score that a query made of its terms gives them. whole: a
/// query of its terms that tells what it weighs itself.
/// Like it: at least `share` of the score that it gets itself, in at most `most` documents, the
/// best ones. A score among others says little; beside its own it says how much they have in
/// common.
struct SimilarOptions {
  double share = 0.1;
  std::size_t most = 5000;
  bool copies = false;  ///< its near copies, too
};

struct SimilarSet {
  std::vector<Xapian::docid>
      documents;           ///< ordered by number; the document itself is not among them
  std::size_t copies = 0;  ///< near copies of it that were left out
};

SimilarSet similar_set(const Xapian::Query& query, const Xapian::Query& whole,
                       Xapian::docid document, const IndexReader::Handle& index,
                       const SimilarOptions& options);

/// `query` within these documents. Ordered by number.
Xapian::Query within_documents(const Xapian::Query& query, std::vector<Xapian::docid> documents);

}  // namespace dragoman::searcher
