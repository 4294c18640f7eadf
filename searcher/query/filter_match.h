#pragma once

#include <optional>
#include <string>
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
  /// Boolean. Where the index knows no such thing: MatchNothing. For the name of a person, and for
  /// that of no known actor, also the articles whose text has its words, two or more, one behind
  /// the other.
  Xapian::Query query;
  FilterKind kind = FilterKind::id;
  std::string text;                ///< the value as typed
  bool known = true;               ///< false: the index knows no such actor, source, language ...
  std::vector<FoundActor> actors;  ///< person, org, place, actor
  std::vector<std::string> ids;    ///< source, author (ids of their tables), language (code)
  std::optional<DateRange> range;  ///< date (unless "none"), mentioned
};

/// Errors: usage where value.text cannot be read as such a value, at value.where.
Result<FilterMatch> match_filter(FilterKind kind, const FilterValue& value,
                                 IndexReader::Handle& index, Day today);

}  // namespace dragoman::searcher
