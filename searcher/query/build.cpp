#include "searcher/query/build.h"

#include <algorithm>
#include <set>
#include <utility>

#include "searcher/query/builder.h"
#include "searcher/query/lexer.h"
#include "searcher/query/parse.h"

namespace dragoman::searcher {

Result<BuiltQuery> QueryBuilder::run() {
  auto filters = build_filters(request_.filters, index_, request_.today);
  if (!filters) return filters.error();
  built_.filters = std::move(*filters);
  auto tree = parse_query(request_.query, {.allow_only_negations = !built_.filters.empty()});
  if (!tree) return tree.error();
  if (*tree) top(**tree);
  if (error_) return *error_;
  built_.loosened = reading_.loose;
  for (const Filter& filter : built_.filters) note_filter(filter);
  return std::move(built_);
}

void QueryBuilder::top(const Node& root) {
  std::vector<const Node*> parts;
  if (root.kind == NodeKind::all_of)
    for (const Node& child : root.children) hoist(child, parts);
  else
    hoist(root, parts);
  choose_languages();
  if (parts.empty() || error_) return;
  const Marks marks = built_.marks;
  Part part = all_of(parts, StopWords::not_required, true);
  if (part.demand != Demand::something && !error_) {
    forget(marks);
    part = all_of(parts, StopWords::keep, true);
  }
  if (part.demand == Demand::nothing && !error_)
    fail({ErrorKind::usage, query_place(parts.front()->character),
          "expected a word, found \"" + typed(*parts.front()) + "\""});
  built_.query = part.query;
}

void QueryBuilder::forget(const Marks& marks) {
  built_.marks = marks;
  built_.conjuncts.clear();
  built_.words.clear();
  built_.unknown.clear();
  built_.understood.clear();
}

void QueryBuilder::choose_languages() {
  reading_.expansions = request_.expansions;
  reading_.max_expansion = request_.max_expansion;
  reading_.languages = index_.languages;
  for (const Filter& filter : built_.filters) {
    if (filter.excludes || filter.facet != FacetName::language) continue;
    std::set<std::string> allowed;
    for (const auto& match : filter.matches) allowed.insert(match.ids.begin(), match.ids.end());
    auto& languages = reading_.languages;
    languages.erase(std::remove_if(languages.begin(), languages.end(),
                                   [&](const auto& code) { return allowed.count(code) == 0; }),
                    languages.end());
  }
  if (reading_.languages.empty()) reading_.languages = index_.languages;
}

std::string QueryBuilder::typed(const Node& node) const { return typed(node, node); }

std::string QueryBuilder::typed(const Node& first, const Node& last) const {
  return request_.query.substr(first.begin, last.end - first.begin);
}

void QueryBuilder::fail(Error error) {
  if (!error_) error_ = std::move(error);
}

Result<BuiltQuery> build_query(const Request& request, IndexReader::Handle& index,
                               const BuildOptions& options) {
  return QueryBuilder{request, index, options}.run();
}

}  // namespace dragoman::searcher
