#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "searcher/match/collect.h"
#include "searcher/match/index_handle.h"
#include "searcher/request.h"

namespace dragoman::searcher {

/// One article of the answer, before it is read.
struct RankedDocument {
  Xapian::docid document = 0;
  double score = 0;
};

/// Gives the weighting and the order: relevance (BM25; ties: newer first), newest or oldest (ties:
/// relevance); articles without a date last. list_copies false: of each group of copies only the
/// first in this order.
void set_ranking(Xapian::Enquire& enquire, SortOrder sort, bool list_copies);

/// The documents from offset to offset + limit in the order of set_ranking(); ties that remain
/// (same score, same day) in the order of the articles' ids. collector sees every match, once.
std::vector<RankedDocument> ranked(Xapian::Enquire& enquire, const IndexReader::Handle& index,
                                   std::size_t offset, std::size_t limit, Collector& collector);

}  // namespace dragoman::searcher
