#include "searcher/query/stem_queries.h"

namespace dragoman::searcher {

using Query = Xapian::Query;

std::vector<std::string> stem_terms(const IndexReader::Handle& index, const std::string& language,
                                    const WordMatcher& word, bool title) {
  std::vector<std::string> terms;
  for (const auto& stem : word.stems) {
    auto term = title ? schema::title_term(language, stem) : schema::word_term(language, stem);
    if (index.database.term_exists(term)) terms.push_back(std::move(term));
  }
  return terms;
}

std::vector<Query> stem_queries(const IndexReader::Handle& index, const std::string& language,
                                const WordMatcher& word, bool title) {
  const auto terms = stem_terms(index, language, word, title);
  return {terms.begin(), terms.end()};
}

Query stem_sequence(const IndexReader::Handle& index, const Reading& reading, bool title) {
  std::vector<Query> slots;
  for (const auto& word : reading.words) {
    // OP_PHRASE takes OP_OR of terms, but no OP_SYNONYM (Xapian 1.4.22).
    const auto stems = stem_queries(index, reading.language, word, title);
    if (stems.empty()) return Query::MatchNothing;
    slots.emplace_back(Query::OP_OR, stems.begin(), stems.end());
  }
  if (slots.size() == 1) return slots.front();
  return {Query::OP_PHRASE, slots.begin(), slots.end(),
          static_cast<Xapian::termcount>(slots.size())};
}

}  // namespace dragoman::searcher
