#include "searcher/query/suggest.h"

#include <algorithm>

#include "common/analysis/fold.h"
#include "searcher/query/forms.h"

namespace dragoman::searcher {
namespace {

/// A query of many unknown words is in no language of the index; no spelling helps.
constexpr std::size_t max_words = 8;

bool finds_something(const Xapian::Query& query, const IndexReader::Handle& index) {
  Xapian::Enquire enquire{index.database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  return !enquire.get_mset(0, 1).empty();
}

struct Search {
  std::u32string wanted;
  unsigned edits;  ///< of the best so far; at first: one more than allowed
  Xapian::doccount articles = 0;
  std::string best;
};

void consider(Search& search, const std::string& form, std::u32string_view folded,
              Xapian::doccount articles) {
  const unsigned edits = edit_distance(search.wanted, folded, search.edits);
  if (edits > search.edits || (edits == search.edits && articles <= search.articles)) return;
  search.edits = edits;
  search.articles = articles;
  search.best = form;
}

std::vector<Search> searches_for(const std::vector<UnknownWord>& unknown) {
  std::vector<Search> searches;
  for (const UnknownWord& word : unknown) {
    const auto wanted = code_points(fold(lower_case(word.word)));
    const unsigned allowed = wanted.size() <= 2 ? 0 : wanted.size() <= 4 ? 1 : 2;
    searches.push_back({wanted, allowed, 0, {}});
  }
  return searches;
}

}  // namespace

std::vector<std::string> parts_without_hits(const BuiltQuery& query,
                                            const IndexReader::Handle& index) {
  std::vector<std::string> parts;
  for (const Conjunct& conjunct : query.conjuncts)
    if (!finds_something(conjunct.query, index)) parts.push_back(conjunct.typed);
  for (const Filter& filter : query.filters)
    if (!filter.excludes && !finds_something(filter.query, index)) parts.push_back(filter.shown);
  return parts;
}

std::optional<std::string> suggest_spelling(std::string_view query,
                                            const std::vector<UnknownWord>& unknown,
                                            const IndexReader::Handle& index) {
  if (unknown.empty() || unknown.size() > max_words) return std::nullopt;
  auto searches = searches_for(unknown);
  visit_forms(index.database, "",
              [&](const std::string& form, const std::string& folded, Xapian::doccount articles) {
                const auto points = code_points(folded);
                for (auto& search : searches) consider(search, form, points, articles);
              });
  std::string better;
  std::size_t copied = 0;
  bool changed = false;
  for (std::size_t i = 0; i < unknown.size(); ++i) {
    if (searches[i].best.empty() || unknown[i].begin < copied) continue;
    better += query.substr(copied, unknown[i].begin - copied);
    better += searches[i].best;
    copied = unknown[i].end;
    changed = true;
  }
  if (!changed) return std::nullopt;
  better += query.substr(copied);
  return better;
}

}  // namespace dragoman::searcher
