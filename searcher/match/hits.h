#pragma once

#include <vector>

#include "searcher/match/collect.h"
#include "searcher/match/index_handle.h"
#include "searcher/match/ranking.h"
#include "searcher/query/build.h"
#include "searcher/response.h"

namespace dragoman::searcher {

/// Reads one ranked document into a hit: its article, snippets, marks, copies.
/// Of a group of copies under SortOrder::relevance the hit is the first published among those that
/// match and have the full text, 80 % of the longest (then by id), whichever ranked best; the
/// others are its copies.
/// collector: has seen all matches. enquire: of the search, for --explain.
Hit read_hit(const RankedDocument& ranked, const Request& request, const BuiltQuery& query,
             const Collector& collector, const Xapian::Enquire& enquire,
             IndexReader::Handle& index);

}  // namespace dragoman::searcher
