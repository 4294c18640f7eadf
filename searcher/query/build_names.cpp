#include <utility>

#include "common/schema.h"
#include "searcher/query/builder.h"
#include "searcher/query/combine.h"

namespace dragoman::searcher {
namespace {

using Query = Xapian::Query;

/// Names of more words are not looked for, nor in longer queries.
constexpr std::size_t max_name_words = 4;
constexpr std::size_t max_words_with_names = 16;

}  // namespace

bool QueryBuilder::aliases_apply() const { return request_.expansions.aliases && !in_title_; }

QueryBuilder::Name QueryBuilder::name_at(const std::vector<const Node*>& children,
                                         std::size_t from) const {
  if (!aliases_apply() || children.size() > max_words_with_names) return {};
  std::size_t most = from;
  while (most < children.size() && most < from + max_name_words && is_plain_word(*children[most]))
    ++most;
  for (std::size_t to = most; to > from + 1; --to) {
    std::string text = children[from]->text;
    for (std::size_t i = from + 1; i < to; ++i) text += " " + children[i]->text;
    auto actors = find_namesakes(index_, text);
    if (!actors.empty()) return {to - from, std::move(actors)};
  }
  return {};
}

QueryBuilder::Part QueryBuilder::name(const std::vector<const Node*>& children, std::size_t from,
                                      const Name& found, StopWords stop_words) {
  std::vector<Query> words_of_name;
  for (std::size_t i = from; i < from + found.length; ++i) {
    const Part next = part(*children[i], stop_words);
    if (next.demand != Demand::nothing) words_of_name.push_back(next.query);
  }
  note_actors(typed(*children[from], *children[from + found.length - 1]), found.actors);
  std::vector<Query> alternatives{joined(Query::OP_SYNONYM, actor_queries(found.actors))};
  if (!words_of_name.empty()) alternatives.push_back(joined(Query::OP_AND, words_of_name));
  return {joined(Query::OP_OR, alternatives), Demand::something};
}

std::vector<Query> QueryBuilder::actor_queries(const std::vector<FoundActor>& actors) {
  std::vector<Query> queries;
  for (const auto& actor : actors) {
    queries.emplace_back(schema::actor_term(actor.type, actor.id));
    if (!excluding_) built_.marks.actor_ids.push_back(actor.id);
  }
  return queries;
}

}  // namespace dragoman::searcher
