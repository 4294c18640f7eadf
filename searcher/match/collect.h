#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "searcher/request.h"

namespace dragoman::searcher {

/// Lengths of time to count by.
enum class Bucket : unsigned char { day, week, month, year };

/// What to count the articles by.
struct CountBy {
  FacetName name = FacetName::person;
  Bucket bucket = Bucket::month;  ///< date and mentioned only
};

/// Counts of one CountBy: for each key the distinct articles with it.
/// Keys: number of the table (person, org, place, source, author); place in `languages` (language);
/// for dates day, week (1 for the days to 0001-01-07), month (year * 12 + month - 1) or year, each
/// counted from 1 for the first there is; date: 0 without date.
struct Counts {
  std::vector<std::uint32_t> by_key;
  std::vector<std::string> languages;
};

/// Sees every match of a query and counts distinct articles: copies of each other (same copy group)
/// are one article, which has what any of its matching copies has. list_copies: each counts.
/// Give it to Enquire::add_matchspy and ask for all documents (check_at_least).
class Collector : public Xapian::MatchSpy {
 public:
  Collector(std::vector<CountBy> wanted, bool list_copies);

  void operator()(const Xapian::Document& document, double weight) override;

  /// Distinct articles seen.
  [[nodiscard]] std::size_t total() const;
  /// Of the n-th CountBy.
  [[nodiscard]] const Counts& counts(std::size_t n) const { return counts_[n]; }
  /// The matching documents of a copy group.
  [[nodiscard]] std::vector<Xapian::docid> copies(std::uint32_t group) const;

  /// Forgets everything: the matcher may be run again.
  void reset();

 private:
  void keys_of(const Xapian::Document& document, std::size_t n);

  std::vector<CountBy> wanted_;
  bool list_copies_;
  std::vector<Counts> counts_;
  std::size_t single_ = 0;
  std::unordered_map<std::uint32_t, std::vector<Xapian::docid>> groups_;
  std::unordered_set<std::uint64_t> counted_;  ///< group, CountBy and key that were counted already
  std::vector<std::uint32_t> keys_;
};

/// The number of a document's copy group; 0: none.
std::uint32_t copy_group(const Xapian::Document& document);

/// The key of a day under Counts.
std::uint32_t bucket_key(Day day, Bucket bucket);
/// First and last day of a key. REQUIRES: key > 0
DateRange bucket_range(std::uint32_t key, Bucket bucket);
/// "2025-05-16", "2025-W20" (ISO 8601), "2025-05", "2025"
std::string bucket_id(std::uint32_t key, Bucket bucket);

}  // namespace dragoman::searcher
