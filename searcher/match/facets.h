#pragma once

#include <vector>

#include "searcher/match/collect.h"
#include "searcher/match/index_handle.h"
#include "searcher/query/filters.h"
#include "searcher/request.h"
#include "searcher/response.h"

namespace dragoman::searcher {

CountBy count_by(const FacetRequest& request);

/// Counts as people read them: names looked up for the values shown only.
/// Values: the most frequent `limit`, by count, then name; of date and mentioned the latest `limit`
/// in order of time, articles without a date ("", "(no date)") last and beyond the limit. Values
/// that a filter has selected come besides, with count 0 if need be.
Facet make_facet(const FacetRequest& request, const Counts& counts,
                 const std::vector<Filter>& filters, IndexReader::Handle& index);

}  // namespace dragoman::searcher
