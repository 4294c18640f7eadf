#include "searcher/query/filters.h"

#include <array>
#include <string_view>
#include <utility>

#include "searcher/query/combine.h"

namespace dragoman::searcher {
namespace {

using Query = Xapian::Query;

/// A list of values of the request, and what it means.
struct Row {
  FilterKind kind;
  std::vector<FilterValue> Filters::*values;
  std::vector<FilterValue> Filters::*excluded;
};
constexpr std::array<Row, 9> rows{
    {{FilterKind::person, &Filters::person, &Filters::not_person},
     {FilterKind::org, &Filters::org, &Filters::not_org},
     {FilterKind::place, &Filters::place, &Filters::not_place},
     {FilterKind::actor, &Filters::actor, &Filters::not_actor},
     {FilterKind::source, &Filters::source, &Filters::not_source},
     {FilterKind::language, &Filters::language, &Filters::not_language},
     {FilterKind::author, &Filters::author, &Filters::not_author},
     {FilterKind::date, &Filters::date, &Filters::not_date},
     {FilterKind::mentioned, &Filters::mentioned, &Filters::not_mentioned}}};

/// "option --person" and "Roe": "--person Roe".
std::string as_typed(const FilterValue& value) {
  constexpr std::string_view option = "option ";
  const bool named = value.where.compare(0, option.size(), option) == 0;
  return (named ? value.where.substr(option.size()) + " " : std::string{}) + value.text;
}

Result<Filter> build_filter(FilterKind kind, const std::vector<FilterValue>& values, bool excludes,
                            IndexReader::Handle& index, Day today) {
  Filter filter;
  filter.excludes = excludes;
  std::vector<Query> alternatives;
  for (const FilterValue& value : values) {
    auto match = match_filter(kind, value, index, today);
    if (!match) return match.error();
    if (!match->known) filter.unknown.push_back(as_typed(value));
    filter.shown += (filter.shown.empty() ? "" : " or ") + as_typed(value);
    alternatives.push_back(match->query);
    filter.matches.push_back(std::move(*match));
  }
  filter.query = Query{Query::OP_OR, alternatives.begin(), alternatives.end()};
  if (!excludes) filter.facet = facet_of(kind, filter.matches);
  return filter;
}

}  // namespace

std::optional<FacetName> facet_of(FilterKind kind, const std::vector<FilterMatch>& matches) {
  switch (kind) {
    case FilterKind::person:
      return FacetName::person;
    case FilterKind::org:
      return FacetName::org;
    case FilterKind::place:
      return FacetName::place;
    case FilterKind::source:
      return FacetName::source;
    case FilterKind::language:
      return FacetName::language;
    case FilterKind::author:
      return FacetName::author;
    case FilterKind::date:
      return FacetName::date;
    case FilterKind::mentioned:
      return FacetName::mentioned;
    case FilterKind::id:
      return std::nullopt;
    case FilterKind::actor:
      break;
  }
  std::optional<FacetName> facet;
  for (const auto& match : matches) {
    for (const auto& actor : match.actors) {
      const auto own = static_cast<FacetName>(actor.type);
      if (facet && *facet != own) return std::nullopt;
      facet = own;
    }
  }
  return facet;
}

Result<std::vector<Filter>> build_filters(const Filters& filters, IndexReader::Handle& index,
                                          Day today) {
  std::vector<Filter> built;
  for (const Row& row : rows) {
    for (const bool excludes : {false, true}) {
      const auto& values = filters.*(excludes ? row.excluded : row.values);
      if (values.empty()) continue;
      auto filter = build_filter(row.kind, values, excludes, index, today);
      if (!filter) return filter.error();
      built.push_back(std::move(*filter));
    }
  }
  return built;
}

Xapian::Query within(const std::optional<Xapian::Query>& query, const std::vector<Filter>& filters,
                     std::optional<FacetName> without) {
  Query all = query.value_or(everything());
  for (const Filter& filter : filters) {
    if (without && filter.facet == without) continue;
    all = Query{filter.excludes ? Query::OP_AND_NOT : Query::OP_FILTER, all, filter.query};
  }
  return all;
}

}  // namespace dragoman::searcher
