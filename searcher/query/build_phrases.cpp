#include <map>
#include <utility>

#include "searcher/query/builder.h"
#include "searcher/query/combine.h"
#include "searcher/query/exact_forms.h"
#include "searcher/query/stem_queries.h"

namespace dragoman::searcher {

using Query = Xapian::Query;

Query QueryBuilder::phrase(const Node& node, const std::vector<Reading>& readings) {
  std::vector<Query> languages;
  std::map<std::string, Nearness> to_verify;
  for (const auto& reading : readings) {
    mark(reading.language, reading.words.size(), true, reading.words);
    const Query query = sequence(reading);
    if (query.empty()) continue;
    languages.push_back(query);
    if (has_forms(reading.words)) to_verify[reading.language] = {{reading.words}, 0};
  }
  note_readings(node, readings);
  const Query candidates = joined(Query::OP_OR, languages);
  if (to_verify.empty() || languages.empty()) return candidates;
  return {Query::OP_FILTER, candidates, verified(candidates, to_verify, in_title_, index_)};
}

Query QueryBuilder::sequence(const Reading& reading) const {
  const Query query = stem_sequence(index_, reading, in_title_);
  return query.empty() ? query : with_forms(query, reading.words);
}

QueryBuilder::Part QueryBuilder::near(const Node& node) {
  std::map<std::string, Nearness> by_language;
  for (const Node& child : node.children) {
    auto readings = read_words(child, index_, reading_);
    if (!readings) {
      fail(readings.error());
      return {};
    }
    note_readings(child, *readings);
    for (auto& reading : *readings)
      by_language[reading.language].parts.push_back(std::move(reading.words));
  }
  std::vector<Query> languages;
  bool verify = false;
  for (auto& [language, nearness] : by_language) {
    if (nearness.parts.size() != node.children.size()) continue;
    const Query query = gathering(language, nearness, node.distance);
    if (query.empty()) continue;
    for (const auto& words : nearness.parts)
      verify = verify || words.size() > 1 || has_forms(words);
    languages.push_back(query);
  }
  const Query candidates = joined(Query::OP_OR, languages);
  if (!verify) return {candidates, Demand::something};
  return {Query{Query::OP_FILTER, candidates, verified(candidates, by_language, in_title_, index_)},
          Demand::something};
}

Query QueryBuilder::gathering(const std::string& language, Nearness& nearness,
                              std::size_t distance) {
  std::vector<Query> slots;
  std::vector<WordMatcher> all;
  for (const auto& words : nearness.parts) {
    for (const auto& word : words) {
      slots.push_back(joined(Query::OP_OR, stem_queries(index_, language, word, in_title_)));
      all.push_back(word);
      if (slots.back().empty()) return Query::MatchNothing;
    }
  }
  nearness.span = (distance - 1) * (nearness.parts.size() - 1) + slots.size();
  mark(language, nearness.span, false, all);
  return with_forms(Query{Query::OP_NEAR, slots.begin(), slots.end(),
                          static_cast<Xapian::termcount>(nearness.span)},
                    all);
}

}  // namespace dragoman::searcher
