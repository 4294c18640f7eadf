#include <algorithm>
#include <utility>

#include "searcher/query/builder.h"
#include "searcher/query/combine.h"

namespace dragoman::searcher {
namespace {

using Query = Xapian::Query;

/// Among few alternatives, who has all of them comes first: a search for two names is for what
/// joins them. In long lists it changes nothing but the time.
constexpr std::size_t max_gathered = 4;
constexpr double weight_of_all = 0.3;
constexpr double weight_of_all_names = 0.6;

std::vector<const Node*> pointers(const Node& node) {
  std::vector<const Node*> children;
  for (const Node& child : node.children) children.push_back(&child);
  return children;
}

}  // namespace

QueryBuilder::Part QueryBuilder::part(const Node& node, StopWords stop_words) {
  if (error_) return {};
  switch (node.kind) {
    case NodeKind::word:
    case NodeKind::phrase:
      return words(node, stop_words);
    case NodeKind::near:
      return near(node);
    case NodeKind::all_of:
      return all_of(pointers(node), stop_words, false);
    case NodeKind::any_of:
      return any_of(node, stop_words);
    case NodeKind::none_of:
      return {Query{Query::OP_AND_NOT, everything(), excluded(node)}, Demand::something};
    case NodeKind::title:
      return title(node, stop_words);
    case NodeKind::filter:
      break;
  }
  const auto match = look_up(node);
  return {match ? without_weight(match->query) : Query{}, Demand::something};
}

QueryBuilder::Part QueryBuilder::all_of(const std::vector<const Node*>& children,
                                        StopWords stop_words, bool top) {
  std::vector<Query> required;
  std::vector<Query> excluding;
  std::vector<Query> left_over;
  Demand demand = Demand::nothing;
  const auto inner = stop_words == StopWords::keep ? stop_words : StopWords::not_required;
  for (std::size_t i = 0; i < children.size() && !error_;) {
    const Node& child = *children[i];
    if (child.kind == NodeKind::none_of) {
      excluding.push_back(excluded(child));
      ++i;
      continue;
    }
    if (is_left_over(children, i)) {
      left_over.push_back(part(child, inner).query);
      ++i;
      continue;
    }
    const auto [next, length] = operand(children, i, inner);
    demand = std::min(demand, next.demand);
    if (next.demand != Demand::nothing) {
      required.push_back(next.query);
      const Node& last = *children[i + length - 1];
      if (top) built_.conjuncts.push_back({typed(child, last), next.query});
    }
    i += length;
  }
  if (required.empty() && excluding.size() < children.size()) return {{}, Demand::nothing};
  if (demand == Demand::little && stop_words == StopWords::drop)
    return all_of(children, StopWords::keep, top);
  Query query = required.empty() ? everything() : joined(Query::OP_AND, required);
  if (!left_over.empty() && !required.empty())
    query = {Query::OP_AND_MAYBE, query, joined(Query::OP_OR, left_over)};
  if (!excluding.empty()) query = {Query::OP_AND_NOT, query, joined(Query::OP_OR, excluding)};
  return {query, required.empty() ? Demand::something : demand};
}

std::pair<QueryBuilder::Part, std::size_t> QueryBuilder::operand(
    const std::vector<const Node*>& children, std::size_t from, StopWords stop_words) {
  const Name found = name_at(children, from);
  if (found.length > 1) return {name(children, from, found, stop_words), found.length};
  if (!is_left_over(children, from + 1)) {
    const Joined one = joined_at(children, from);
    if (one.length > 0) return {joined_word(children, from, one, stop_words), one.length};
  }
  return {part(*children[from], stop_words), 1};
}

QueryBuilder::Part QueryBuilder::any_of(const Node& node, StopWords stop_words) {
  std::vector<Query> alternatives;
  const auto inner = stop_words == StopWords::keep ? stop_words : StopWords::drop;
  kindred_.clear();
  const BuiltQuery before = built_;
  Demand most = Demand::nothing;
  for (const Node& child : node.children) {
    const Part next = part(child, inner);
    most = std::min(most, next.demand);
    if (next.demand != Demand::nothing) alternatives.push_back(next.query);
  }
  if (alternatives.empty()) return {{}, Demand::nothing};
  if (most == Demand::little && inner == StopWords::drop) {
    built_ = before;  // stop words of the one language, rare words of another: "the OR of"
    return any_of(node, StopWords::keep);
  }
  Query any = joined(Query::OP_OR, alternatives);
  const bool names = built_.marks.actor_ids.size() > before.marks.actor_ids.size();
  if (alternatives.size() > 1 && alternatives.size() <= max_gathered)
    any = {Query::OP_OR, any,
           Query{Query::OP_SCALE_WEIGHT, joined(Query::OP_AND, alternatives),
                 names ? weight_of_all_names : weight_of_all}};
  if (!kindred_.empty()) any = {Query::OP_AND_MAYBE, any, joined(Query::OP_OR, kindred_)};
  kindred_.clear();
  return {any, Demand::something};
}

Query QueryBuilder::excluded(const Node& none_of) {
  const bool outer = std::exchange(excluding_, true);
  Query query = part(none_of.children.front(), StopWords::keep).query;
  excluding_ = outer;
  return query;
}

QueryBuilder::Part QueryBuilder::title(const Node& node, StopWords stop_words) {
  in_title_ = true;
  Part inside = part(node.children.front(), stop_words);
  in_title_ = false;
  return inside;
}

}  // namespace dragoman::searcher
