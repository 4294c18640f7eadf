#include "searcher/match/feedback.h"

#include <algorithm>
#include <set>
#include <utility>

#include "common/schema.h"
#include "common/text/utf8.h"
#include "searcher/match/ranking.h"

namespace dragoman::searcher {
namespace {

constexpr Xapian::doccount best_articles = 10;
constexpr Xapian::termcount added_words = 25;
/// Of the weight that a word of the query has, what the most telling added one has.
constexpr double weight_of_added = 0.4;
constexpr std::size_t min_letters = 3;

/// A stem term taken apart; empty language: another kind of term.
std::pair<std::string, std::string> language_and_stem(const std::string& term) {
  const std::size_t prefix = schema::prefix::word.size();
  const auto colon = term.find(':');
  if (term.compare(0, prefix, schema::prefix::word) != 0 || colon == std::string::npos) return {};
  return {term.substr(prefix, colon - prefix), term.substr(colon + 1)};
}

/// Stems that say something and are not in the query.
class TellingStems : public Xapian::ExpandDecider {
 public:
  TellingStems(const Xapian::Query& query, const IndexReader::Handle& index)
      : asked_(query.get_unique_terms_begin(), query.get_unique_terms_end()) {
    for (const auto& language : index.languages) analyzers_.emplace(language, language);
  }

  bool operator()(const std::string& term) const override {
    const auto [language, stem] = language_and_stem(term);
    if (language.empty() || asked_.count(term) > 0 || utf8::count(stem) < min_letters) return false;
    if (stem.find_first_of("0123456789") != std::string::npos) return false;
    const auto analyzer = analyzers_.find(language);
    return analyzer == analyzers_.end() || !analyzer->second.is_stop_word(stem);
  }

 private:
  std::set<std::string> asked_;
  std::map<std::string, Analyzer> analyzers_;
};

}  // namespace

ExpandedQuery expand(const Xapian::Query& query, const IndexReader::Handle& index) {
  Xapian::Enquire enquire{index.database};
  enquire.set_query(query);
  set_ranking(enquire, SortOrder::relevance, false);
  const auto best = enquire.get_mset(0, best_articles);
  Xapian::RSet good;
  for (auto match = best.begin(); match != best.end(); ++match) good.add_document(*match);
  const TellingStems telling{query, index};
  enquire.set_expansion_scheme("bo1");
  const auto found = enquire.get_eset(added_words, good, 0, &telling);
  ExpandedQuery expanded{query, {}};
  std::vector<Xapian::Query> added;
  double most = 0;
  for (auto term = found.begin(); term != found.end(); ++term) {
    most = std::max(most, term.get_weight());
    added.emplace_back(Xapian::Query::OP_SCALE_WEIGHT, Xapian::Query{*term},
                       weight_of_added * term.get_weight() / most);
    const auto parts = language_and_stem(*term);
    expanded.words.push_back(parts.second + " (" + parts.first + ")");
  }
  if (added.empty()) return expanded;
  expanded.query = {Xapian::Query::OP_AND_MAYBE, query,
                    Xapian::Query{Xapian::Query::OP_OR, added.begin(), added.end()}};
  return expanded;
}

}  // namespace dragoman::searcher
