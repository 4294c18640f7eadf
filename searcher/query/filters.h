#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "common/date.h"
#include "common/result.h"
#include "searcher/match/index_handle.h"
#include "searcher/query/names.h"
#include "searcher/request.h"

namespace dragoman::searcher {

enum class FilterKind : unsigned char {
  person,
  org,
  place,
  actor,  ///< any of the three
  source,
  language,
  author,
  date,
  mentioned,
  id
};

/// One value of a filter, looked up in an index.
struct FilterMatch {
  /// Boolean. Where the index knows no such thing: MatchNothing; for the name of no known actor the
  /// articles whose text has all its words, two or more, one behind the other.
  Xapian::Query query;
  bool known = true;               ///< false: the index knows no such actor, source, language ...
  std::vector<FoundActor> actors;  ///< person, org, place, actor
  std::vector<std::string> ids;    ///< source, author (ids of their tables), language (code)
  std::optional<DateRange> range;  ///< date (unless "none"), mentioned
};

/// Errors: usage where value.text cannot be read as such a value, at value.where.
Result<FilterMatch> match_filter(FilterKind kind, const FilterValue& value,
                                 IndexReader::Handle& index, Day today);

/// The terms of the articles that speak of a day of the range: the fewest years, months and days
/// that cover it. Sorted; only years that the index has.
std::vector<std::string> mentioned_terms(const Xapian::Database& database, const DateRange& range);

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
