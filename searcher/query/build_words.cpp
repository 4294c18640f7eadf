#include <algorithm>
#include <iterator>
#include <utility>

#include "common/schema.h"
#include "searcher/query/builder.h"
#include "searcher/query/combine.h"
#include "searcher/query/exact_forms.h"
#include "searcher/query/stem_queries.h"

namespace dragoman::searcher {
namespace {

using Query = Xapian::Query;

/// US, WHO, IT: an acronym, not the stop word that it looks like.
bool all_capitals(std::string_view text) {
  return text.size() > 1 && std::all_of(text.begin(), text.end(),
                                        [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

}  // namespace

QueryBuilder::Part QueryBuilder::words(const Node& node, StopWords stop_words) {
  auto readings = read_words(node, index_, reading_);
  if (!readings) {
    fail(readings.error());
    return {};
  }
  if (readings->empty()) return {{}, Demand::nothing};
  const bool one_word = std::all_of(readings->begin(), readings->end(),
                                    [](const auto& reading) { return reading.words.size() == 1; });
  if (one_word && !(in_title_ && has_forms(readings->front().words)))
    return word(node, *readings, stop_words);
  return {phrase(node, *readings), Demand::something};
}

QueryBuilder::Part QueryBuilder::word(const Node& node, const std::vector<Reading>& readings,
                                      StopWords stop_words) {
  const bool required = stop_words == StopWords::keep || all_capitals(node.text);
  std::vector<std::string> without;  // languages that have the word everywhere
  std::vector<Reading> used;
  for (const auto& reading : readings) {
    if (reading.stop_word && !required)
      without.push_back(reading.language);
    else
      used.push_back(reading);
  }
  if (used.empty()) {
    note_stop_word(node, without);
    return {{}, Demand::nothing};
  }
  const Query any_form = synonyms(node, used, without.empty());
  const Query query = with_forms(any_form, readings.front().words);
  if (without.empty() || stop_words == StopWords::drop) return {query, Demand::something};
  note_stop_word(node, without);
  std::vector<Query> alternatives{query};
  for (const auto& language : without)
    alternatives.push_back(without_weight(Query{schema::language_term(language)}));
  return {joined(Query::OP_OR, alternatives), Demand::little};
}

Query QueryBuilder::synonyms(const Node& node, const std::vector<Reading>& readings,
                             bool with_actors) {
  std::vector<FoundActor> actors;
  if (with_actors && aliases_apply() && is_plain_word(node))
    actors = find_namesakes(index_, node.text);
  std::vector<Query> queries;
  for (const auto& reading : readings) {
    mark(reading, 1, true, reading.words);
    auto stems = stem_queries(index_, reading.language, reading.words.front(), in_title_);
    std::move(stems.begin(), stems.end(), std::back_inserter(queries));
  }
  note_readings(node, readings);
  note_actors(typed(node), actors);
  if (queries.empty() && actors.empty()) note_unknown(node);
  auto more = actor_queries(actors);
  std::move(more.begin(), more.end(), std::back_inserter(queries));
  return joined(Query::OP_SYNONYM, queries);
}

void QueryBuilder::mark(const Reading& reading, std::size_t window, bool ordered,
                        std::vector<WordMatcher> matchers) {
  if (excluding_) return;
  built_.marks.by_language[reading.language].push_back(
      {std::move(matchers), window, ordered, in_title_});
}

}  // namespace dragoman::searcher
