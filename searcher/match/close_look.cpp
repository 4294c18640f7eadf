#include "searcher/match/close_look.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <numeric>

namespace dragoman::searcher {
namespace {

/// Longer queries say enough by their words alone.
constexpr std::size_t max_words = 24;

/// Measured together on cran, med, cisi and npl (each gains in MAP and nDCG@10) and on known items
/// with and without titles: half and double the weights differ by less than 0.005 MAP.
constexpr double weight_adjacent = 0.2;
constexpr double weight_near = 0.1;
constexpr double weight_early = 0.15;
constexpr double weight_exact = 0.05;

/// A word of the query may have lost an article or preposition before it.
constexpr std::uint32_t adjacent_span = 2;
constexpr std::uint32_t near_span = 8;
constexpr std::uint32_t early_words = 50;
/// As BM25 dampens what comes again and again.
constexpr double damping = 1.3;

using Places = std::vector<std::uint32_t>;  ///< positions in one article, sorted

struct FoundWord {
  double weight = 0;           ///< how telling the word is: its idf
  std::vector<Places> places;  ///< for each document
  std::vector<bool> exact;
};

/// As Xapian's BM25 has it.
double idf(double articles, double with_word) {
  const double odds = (articles - with_word + 0.5) / (with_word + 0.5);
  return std::log(odds < 2 ? odds * 0.5 + 1 : odds);
}

/// Numbers of the documents, in the order of their ids, as posting lists run.
std::vector<std::size_t> in_order(const std::vector<Xapian::docid>& documents) {
  std::vector<std::size_t> order(documents.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [&](std::size_t a, std::size_t b) { return documents[a] < documents[b]; });
  return order;
}

/// Calls visit(number of the document, posting) for those that hold the term.
template <typename Visit>
void visit_postings(const Xapian::Database& database, const std::string& term,
                    const std::vector<Xapian::docid>& documents,
                    const std::vector<std::size_t>& order, Visit&& visit) {
  auto posting = database.postlist_begin(term);
  const auto end = database.postlist_end(term);
  for (const std::size_t number : order) {
    if (posting == end) return;
    posting.skip_to(documents[number]);
    if (posting != end && *posting == documents[number]) visit(number, posting);
  }
}

FoundWord find_word(const IndexReader::Handle& index, const QueryWord& word,
                    const std::vector<Xapian::docid>& documents,
                    const std::vector<std::size_t>& order) {
  FoundWord found;
  found.places.resize(documents.size());
  found.exact.assign(documents.size(), false);
  const double articles = index.database.get_doccount();
  double with_word = 0;
  for (const auto& term : word.stems) {
    with_word += index.database.get_termfreq(term);
    visit_postings(index.database, term, documents, order, [&](std::size_t number, auto& posting) {
      auto& places = found.places[number];
      for (auto at = posting.positionlist_begin(); at != posting.positionlist_end(); ++at)
        places.push_back(*at);
    });
  }
  for (auto& places : found.places) std::sort(places.begin(), places.end());
  for (const auto& term : word.forms)
    visit_postings(index.database, term, documents, order,
                   [&](std::size_t number, auto&) { found.exact[number] = true; });
  found.weight = idf(articles, std::min(with_word, articles));
  return found;
}

double dampened(unsigned times) { return (damping + 1) * times / (damping + times); }

/// What two words that follow each other in the query gain by their places.
double nearness(const Places& first, const Places& second) {
  unsigned adjacent = 0;
  unsigned near = 0;
  for (const auto place : first) {
    const auto behind = std::upper_bound(second.begin(), second.end(), place);
    const auto before = std::lower_bound(second.begin(), second.end(), place);
    if (behind != second.end() && *behind - place <= adjacent_span)
      ++adjacent;
    else if ((behind != second.end() && *behind - place < near_span) ||
             (before != second.begin() && place - *std::prev(before) < near_span))
      ++near;
  }
  return weight_adjacent * dampened(adjacent) + weight_near * dampened(near);
}

}  // namespace

std::vector<CloseLook> look_closely(const IndexReader::Handle& index,
                                    const std::vector<QueryWord>& words,
                                    const std::vector<Xapian::docid>& documents) {
  std::vector<CloseLook> looks(documents.size());
  if (words.empty() || words.size() > max_words) return looks;
  const auto order = in_order(documents);
  std::vector<FoundWord> found;
  for (const auto& word : words) found.push_back(find_word(index, word, documents, order));
  for (std::size_t number = 0; number < documents.size(); ++number) {
    CloseLook& look = looks[number];
    for (std::size_t i = 0; i < found.size(); ++i) {
      const Places& places = found[i].places[number];
      if (!places.empty() && places.front() <= schema::body_position + early_words)
        look.early += weight_early * found[i].weight;
      if (found[i].exact[number]) look.exact += weight_exact * found[i].weight;
      if (i > 0)
        look.near += std::min(found[i - 1].weight, found[i].weight) *
                     nearness(found[i - 1].places[number], places);
    }
  }
  return looks;
}

}  // namespace dragoman::searcher
