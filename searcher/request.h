#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/actor.h"
#include "common/date.h"

namespace dragoman::searcher {

/// What a user asks for, every option checked, nothing yet looked up in an index. No Xapian type
/// here.

enum class SortOrder : unsigned char { relevance, newest, oldest };

enum class FacetName : unsigned char {
  person,
  org,
  place,
  source,
  language,
  author,
  date,
  mentioned
};
enum class FacetOrder : unsigned char { count, lift };
enum class DatePrecision : unsigned char { year, month, day };

struct FacetRequest {
  FacetName name = FacetName::person;
  std::size_t limit = 10;  ///< values to show; selected ones are always shown besides
  DatePrecision precision = DatePrecision::month;  ///< date and mentioned only
};

/// A filter value as typed. `where` names it in errors: "option --person" or "query, character 14".
struct FilterValue {
  std::string text;
  std::string where;
};

/// Values within a list are ORed, lists are ANDed; the not_ lists exclude.
struct Filters {
  std::vector<FilterValue> person, org, place, actor, source, language, author;
  std::vector<FilterValue> not_person, not_org, not_place, not_actor, not_source, not_language,
      not_author;
  std::vector<FilterValue> date, mentioned;  ///< ranges (parse_date_range()), or "none" for date
  std::vector<FilterValue> not_date, not_mentioned;
};

/// The off switches of each expansion.
struct Expansions {
  bool stem = true;
  bool fold = true;
  bool aliases = true;
};

struct Request {
  std::string query;  ///< as typed; empty: filters alone
  Filters filters;
  Expansions expansions;  ///< --exact switches all three off
  SortOrder sort = SortOrder::relevance;
  std::size_t half_life_days = 0;  ///< --recent: newer articles are lifted; 0: not
  bool expand = false;             ///< --expand: by what the best articles have in common
  std::size_t offset = 0;
  std::size_t limit = 10;  ///< SIZE_MAX: all
  std::vector<FacetRequest> facets;
  FacetOrder facet_order = FacetOrder::count;  ///< dates stay in the order of time
  bool list_copies = false;                    ///< --copies
  std::size_t snippets = 2;                    ///< fragments an article; 0: none
  std::size_t snippet_length = 240;            ///< code points a fragment, at most
  bool explain = false;
  Day today;                         ///< against which "yesterday" is read
  std::size_t max_expansion = 1000;  ///< terms that one wildcard or fuzzy word may stand for
};

}  // namespace dragoman::searcher
