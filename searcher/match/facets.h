#pragma once

#include <vector>

#include "searcher/match/collect.h"
#include "searcher/match/index_handle.h"
#include "searcher/query/filters.h"
#include "searcher/request.h"
#include "searcher/response.h"

namespace dragoman::searcher {

/// What a facet is made of.
struct FacetCounts {
  const Counts& matches;
  std::size_t articles = 0;     ///< distinct ones that match
  const Counts* all = nullptr;  ///< of the whole index, for FacetOrder::lift; null: by count
  std::size_t all_articles = 0;
};

CountBy count_by(const FacetRequest& request);

/// Counts as people read them: names looked up for the values shown only.
/// Values: the most frequent (or special) `limit`, by count (or lift), then name; of date and
/// mentioned the latest `limit` in order of time, articles without a date ("", "(no date)") last
/// and beyond the limit. Values that a filter has selected come besides, with count 0 if need be.
Facet make_facet(const FacetRequest& request, const FacetCounts& counts,
                 const std::vector<Filter>& filters, IndexReader::Handle& index);

/// How many times as frequent a value is among `articles` of which `count` have it as among all,
/// one added to the articles that have it and to those expected to, so that a chance article does
/// not lead: (count + 1) / (expected + 1). 1: as anywhere.
double lift_of(std::size_t count, std::size_t articles, std::size_t count_of_all,
               std::size_t all_articles);

}  // namespace dragoman::searcher
