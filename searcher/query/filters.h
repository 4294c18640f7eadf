#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/date.h"
#include "common/result.h"
#include "searcher/match/index_handle.h"
#include "searcher/query/filter_match.h"
#include "searcher/request.h"

namespace dragoman::searcher {

/// What every hit has to fulfil, one condition.
struct Filter {
  Xapian::Query query;             ///< boolean
  bool excludes = false;           ///< hits must not match `query`
  std::optional<FacetName> facet;  ///< the facet that is counted without this filter
  std::vector<FilterMatch> matches;
  std::vector<std::string> unknown;  ///< values that the index does not know, as typed
  std::string shown;                 ///< as a user would type it
};

/// The facet of a filter of this kind, if it has one of its own. --actor: the facet of its actors'
/// type, if all are of one.
std::optional<FacetName> facet_of(FilterKind kind, const std::vector<FilterMatch>& matches);

/// One Filter for each list that is not empty: its values ORed.
Result<std::vector<Filter>> build_filters(const Filters& filters, IndexReader::Handle& index,
                                          Day today);

/// The query within all filters but those of `without`. Filters carry no weight. query: empty for
/// all articles (Xapian's own empty query is MatchNothing).
Xapian::Query within(const std::optional<Xapian::Query>& query, const std::vector<Filter>& filters,
                     std::optional<FacetName> without = std::nullopt);

}  // namespace dragoman::searcher
