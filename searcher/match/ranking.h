#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "searcher/match/close_look.h"
#include "searcher/match/collect.h"
#include "searcher/match/index_handle.h"
#include "searcher/request.h"

namespace dragoman::searcher {

/// One article of the answer, before it is read.
struct RankedDocument {
  Xapian::docid document = 0;
  double score = 0;  ///< `look` included
  CloseLook look;
};

/// A stretch of the answer.
struct Page {
  std::size_t offset = 0;
  std::size_t limit = 10;
};

/// Gives the weighting and the order: relevance (BM25; ties: newer first), newest or oldest (ties:
/// relevance); articles without a date last. list_copies false: of each group of copies only the
/// first in this order.
void set_ranking(Xapian::Enquire& enquire, SortOrder sort, bool list_copies);

/// The documents of the page in the order of set_ranking(), the best looked at closely
/// (close_look.h) by these words (none: not at all); ties that remain (same score, same day) in the
/// order of the articles' ids. collector sees every match, once.
std::vector<RankedDocument> ranked(Xapian::Enquire& enquire, const IndexReader::Handle& index,
                                   Page page, const std::vector<QueryWord>& words,
                                   Collector& collector);

}  // namespace dragoman::searcher
