#include "searcher/match/ranking.h"

#include <algorithm>
#include <string>
#include <utility>

namespace dragoman::searcher {
namespace {

/// How many ties behind the page are looked at, so that a page does not depend on the order in
/// which the articles were indexed. A longer run of ties is ordered as far as it was read.
constexpr std::size_t first_look_ahead = 32;
constexpr std::size_t max_look_ahead = 4096;

/// Measured on four collections with judgements, queries of two names in Russian and Ukrainian, and
/// known items: k1 of 1.1 to 1.5 and b of 0.5 to 0.7 differ by less than 0.01 MAP each; long
/// scientific queries like higher ones, abstracts of equal length lower ones. No least length:
/// Xapian's default takes from short news what b gives them (known items in Turkish: MRR .83 ->
/// .85).
constexpr double bm25_k1 = 1.3;
constexpr double bm25_b = 0.6;
constexpr double bm25_least_length = 0;

struct Entry {
  RankedDocument ranked;
  std::string day;  ///< of Slot::published
  std::string id;   ///< read only among ties
};

bool tied(const Entry& a, const Entry& b) {
  return a.ranked.score == b.ranked.score && a.day == b.day;
}

/// Sorts [first, last), all tied, by the articles' ids.
void sort_ties(std::vector<Entry>& entries, std::size_t first, std::size_t last,
               const IndexReader::Handle& index) {
  if (last - first < 2) return;
  for (std::size_t i = first; i < last; ++i)
    entries[i].id = index.article(entries[i].ranked.document).id;
  const auto begin = entries.begin();
  std::sort(begin + static_cast<std::ptrdiff_t>(first), begin + static_cast<std::ptrdiff_t>(last),
            [](const Entry& a, const Entry& b) { return a.id < b.id; });
}

std::vector<Entry> entries_of(const Xapian::MSet& matches) {
  std::vector<Entry> entries;
  for (auto match = matches.begin(); match != matches.end(); ++match)
    entries.push_back({{*match, match.get_weight(), {}},
                       match.get_document().get_value(schema::number(schema::Slot::published)),
                       {}});
  return entries;
}

/// The first entries up to `end`, and behind them all that are tied with the last.
std::vector<Entry> entries_up_to(Xapian::Enquire& enquire, std::size_t end, std::size_t all,
                                 Collector& collector) {
  for (std::size_t ahead = first_look_ahead;; ahead *= 4) {
    const std::size_t wanted = end >= all ? all : std::min(all, end + ahead);
    collector.reset();
    auto entries = entries_of(enquire.get_mset(0, static_cast<Xapian::doccount>(wanted),
                                               static_cast<Xapian::doccount>(all)));
    const bool run_ends = entries.size() < wanted || entries.size() <= end || end == 0 ||
                          !tied(entries[end - 1], entries.back());
    if (run_ends || ahead >= max_look_ahead) return entries;
  }
}

/// Looks closely at the first entries, and at those tied with the last of them.
void rank_closely(std::vector<Entry>& entries, const std::vector<QueryWord>& words,
                  const IndexReader::Handle& index) {
  std::size_t end = std::min(closely_looked_at, entries.size());
  while (end > 0 && end < entries.size() &&
         entries[end].ranked.score == entries[end - 1].ranked.score)
    ++end;
  std::vector<Xapian::docid> documents;
  for (std::size_t i = 0; i < end; ++i) documents.push_back(entries[i].ranked.document);
  const auto looks = look_closely(index, words, documents);
  for (std::size_t i = 0; i < end; ++i) {
    entries[i].ranked.look = looks[i];
    entries[i].ranked.score += looks[i].sum();
  }
  std::stable_sort(entries.begin(), entries.begin() + static_cast<std::ptrdiff_t>(end),
                   [](const Entry& a, const Entry& b) {
                     if (a.ranked.score != b.ranked.score) return a.ranked.score > b.ranked.score;
                     return a.day > b.day;
                   });
}

}  // namespace

void set_ranking(Xapian::Enquire& enquire, SortOrder sort, bool list_copies) {
  const auto published = schema::number(schema::Slot::published);
  enquire.set_weighting_scheme(Xapian::BM25Weight{bm25_k1, 0, 1, bm25_b, bm25_least_length});
  switch (sort) {
    case SortOrder::relevance:
      enquire.set_sort_by_relevance_then_value(published, true);
      break;
    case SortOrder::newest:
      enquire.set_sort_by_value_then_relevance(published, true);
      break;
    case SortOrder::oldest: {
      // A slot without value would sort first.
      auto* key = new Xapian::MultiValueKeyMaker;
      key->add_value(published, false, std::string(4, '\xFF'));
      enquire.set_sort_by_key_then_relevance(key->release(), false);
      break;
    }
  }
  if (!list_copies) enquire.set_collapse_key(schema::number(schema::Slot::copy_group));
}

std::vector<RankedDocument> ranked(Xapian::Enquire& enquire, const IndexReader::Handle& index,
                                   Page page, const std::vector<QueryWord>& words,
                                   Collector& collector) {
  enquire.add_matchspy(&collector);
  const std::size_t all = index.database.get_doccount();
  const std::size_t end =
      page.limit >= all || page.offset >= all ? all : std::min(all, page.offset + page.limit);
  const std::size_t read = words.empty() ? end : std::min(all, std::max(end, closely_looked_at));
  auto entries = page.limit == 0
                     ? entries_of(enquire.get_mset(0, 0, static_cast<Xapian::doccount>(all)))
                     : entries_up_to(enquire, read, all, collector);
  if (!words.empty()) rank_closely(entries, words, index);
  for (std::size_t first = 0; first < std::min(end, entries.size());) {
    std::size_t last = first + 1;
    while (last < entries.size() && tied(entries[first], entries[last])) ++last;
    if (last > page.offset) sort_ties(entries, first, last, index);
    first = last;
  }
  std::vector<RankedDocument> found;
  for (std::size_t i = page.offset; i < std::min(end, entries.size()); ++i)
    found.push_back(entries[i].ranked);
  return found;
}

}  // namespace dragoman::searcher
