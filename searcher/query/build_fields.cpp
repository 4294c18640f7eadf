#include <utility>

#include "searcher/query/builder.h"
#include "searcher/query/combine.h"
#include "searcher/query/lexer.h"

namespace dragoman::searcher {
namespace {

FilterKind kind_of(Field field) {
  switch (field) {
    case Field::author:
      return FilterKind::author;
    case Field::source:
      return FilterKind::source;
    case Field::lang:
      return FilterKind::language;
    case Field::person:
      return FilterKind::person;
    case Field::org:
      return FilterKind::org;
    case Field::place:
      return FilterKind::place;
    case Field::date:
      return FilterKind::date;
    case Field::mentioned:
      return FilterKind::mentioned;
    case Field::id:
    case Field::title:
      break;
  }
  return FilterKind::id;
}

}  // namespace

void QueryBuilder::hoist(const Node& node, std::vector<const Node*>& rest) {
  const bool excludes =
      node.kind == NodeKind::none_of && node.children.front().kind == NodeKind::filter;
  if (node.kind != NodeKind::filter && !excludes) {
    rest.push_back(&node);
    return;
  }
  const Node& field = excludes ? node.children.front() : node;
  auto match = look_up(field);
  if (!match) return;
  Filter filter;
  filter.excludes = excludes;
  filter.query = match->query;
  filter.shown = typed(node);
  if (!match->known) filter.unknown = {typed(field)};
  filter.matches = {std::move(*match)};
  if (!excludes) filter.facet = facet_of(kind_of(field.field), filter.matches);
  built_.filters.push_back(std::move(filter));
}

std::optional<FilterMatch> QueryBuilder::look_up(const Node& field) {
  auto match = match_filter(kind_of(field.field), {field.text, query_place(field.character)},
                            index_, request_.today);
  if (match) return std::move(*match);
  fail(match.error());
  return std::nullopt;
}

}  // namespace dragoman::searcher
