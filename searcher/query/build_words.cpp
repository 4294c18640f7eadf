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

/// A word's kindred in an article speak for it, without making it a hit. On known items in Turkish,
/// MRR .843 -> .860; weights of .3 to .8 are alike.
constexpr double weight_of_kindred = 0.5;

/// US, WHO, IT: an acronym, not the stop word that it looks like.
bool all_capitals(std::string_view text) {
  return text.size() > 1 && std::all_of(text.begin(), text.end(),
                                        [](char c) { return (c >= 'A' && c <= 'Z') || c == '.'; });
}

/// Languages mostly agree on the form.
void add_form(const std::string& form, std::vector<std::string>& terms) {
  const std::string term = schema::exact_term(form);
  if (!form.empty() && std::find(terms.begin(), terms.end(), term) == terms.end())
    terms.push_back(term);
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
  if (without.empty()) return {query, Demand::something};
  if (stop_words == StopWords::drop) return {query, Demand::little};
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
  QueryWord ranked_by;
  for (const auto& reading : readings) {
    mark(reading.language, 1, true, reading.words);
    for (const auto& term :
         stem_terms(index_, reading.language, reading.words.front(), in_title_)) {
      queries.emplace_back(term);
      if (!in_title_) ranked_by.stems.push_back(term);
    }
    add_form(reading.form, ranked_by.forms);
  }
  if (!excluding_ && !ranked_by.stems.empty()) built_.words.push_back(std::move(ranked_by));
  const Query kindred = kindred_of(readings);
  note_readings(node, readings);
  note_actors(typed(node), actors);
  if (queries.empty() && actors.empty()) note_unknown(node);
  auto more = actor_queries(actors);
  std::move(more.begin(), more.end(), std::back_inserter(queries));
  if (!kindred.empty()) kindred_.push_back(kindred);
  return joined(Query::OP_SYNONYM, queries);
}

Query QueryBuilder::kindred_of(const std::vector<Reading>& readings) {
  std::vector<Query> queries;
  for (const auto& reading : readings) {
    const auto stems = kindred_stems(index_, reading.language, reading.words.front(), reading.form);
    // No more than the word itself.
    const auto& own = reading.words.front().stems;
    if (std::includes(own.begin(), own.end(), stems.begin(), stems.end())) continue;
    for (const auto& stem : stems)
      queries.emplace_back(in_title_ ? schema::title_term(reading.language, stem)
                                     : schema::word_term(reading.language, stem));
  }
  if (queries.empty()) return {};
  built_.can_be_looser = built_.can_be_looser || !reading_.loose;
  return {Query::OP_SCALE_WEIGHT, joined(Query::OP_SYNONYM, queries), weight_of_kindred};
}

void QueryBuilder::mark(const std::string& language, std::size_t window, bool ordered,
                        std::vector<WordMatcher> matchers) {
  if (excluding_) return;
  built_.marks.by_language[language].push_back({std::move(matchers), window, ordered, in_title_});
}

}  // namespace dragoman::searcher
