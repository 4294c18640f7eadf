#include "searcher/match/facets.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace dragoman::searcher {
namespace {

/// Among equally frequent values at the end of the list, the names of so many are compared.
constexpr std::size_t max_compared_names = 512;

constexpr std::string_view no_date = "(no date)";

struct Row {
  std::uint32_t key;
  std::uint32_t count;
  double lift = 0;
};

std::optional<schema::Table> table_of(FacetName name) {
  switch (name) {
    case FacetName::person:
      return schema::Table::person;
    case FacetName::org:
      return schema::Table::organisation;
    case FacetName::place:
      return schema::Table::place;
    case FacetName::source:
      return schema::Table::source;
    case FacetName::author:
      return schema::Table::author;
    case FacetName::language:
    case FacetName::date:
    case FacetName::mentioned:
      break;
  }
  return std::nullopt;
}

bool is_time(FacetName name) { return name == FacetName::date || name == FacetName::mentioned; }

bool belongs(const FoundActor& actor, FacetName name) {
  return static_cast<FacetName>(actor.type) == name;
}

/// What the filters have selected: keys of tables, or language codes.
struct Selection {
  std::set<std::uint32_t> numbers;
  std::set<std::string> codes;
  std::vector<DateRange> ranges;
  bool no_date = false;
};

Selection selection_of(FacetName name, const std::vector<Filter>& filters,
                       const IndexReader::Handle& index) {
  Selection selection;
  const auto table = table_of(name);
  for (const Filter& filter : filters) {
    if (filter.excludes) continue;
    for (const FilterMatch& match : filter.matches) {
      for (const auto& actor : match.actors)
        if (belongs(actor, name)) selection.numbers.insert(actor.number);
      if (filter.facet != name) continue;
      for (const auto& id : match.ids) {
        selection.codes.insert(id);
        if (!table) continue;
        if (const auto number = index.number(*table, id); number != 0)
          selection.numbers.insert(number);
      }
      if (match.range) selection.ranges.push_back(*match.range);
      if (name == FacetName::date && !match.range) selection.no_date = true;
    }
  }
  return selection;
}

std::vector<Row> rows_of(const Counts& counts) {
  std::vector<Row> rows;
  for (std::size_t key = 0; key < counts.by_key.size(); ++key)
    if (counts.by_key[key] > 0)
      rows.push_back({static_cast<std::uint32_t>(key), counts.by_key[key], 0});
  return rows;
}

std::uint32_t count_of(const Counts& counts, std::uint32_t key) {
  return key < counts.by_key.size() ? counts.by_key[key] : 0;
}

/// The key of a value in the counts of all articles: languages are numbered as they come.
std::uint32_t key_of_all(std::uint32_t key, const Counts& matches, const Counts& all) {
  if (matches.languages.empty()) return key;
  const auto place = std::find(all.languages.begin(), all.languages.end(), matches.languages[key]);
  return static_cast<std::uint32_t>(place - all.languages.begin());
}

double lift_of_row(std::uint32_t key, const FacetCounts& counts) {
  if (counts.all == nullptr) return 0;
  return lift_of(count_of(counts.matches, key), counts.articles,
                 count_of(*counts.all, key_of_all(key, counts.matches, *counts.all)),
                 counts.all_articles);
}

FacetValue named_value(FacetName name, const Row& row, const Counts& counts,
                       const Selection& selection, const IndexReader::Handle& index) {
  FacetValue value;
  value.count = row.count;
  value.lift = row.lift;
  if (const auto table = table_of(name)) {
    const auto entry = index.entry(*table, row.key).value_or(TableEntry{});
    value.name = entry.name;
    // People select a source or author by its name.
    const bool by_name = name == FacetName::source || name == FacetName::author;
    value.id = by_name ? entry.name : entry.id;
    value.selected = selection.numbers.count(row.key) > 0;
  } else {
    value.id = counts.languages[row.key];
    value.name = value.id;
    value.selected = selection.codes.count(value.id) > 0;
  }
  return value;
}

bool before(const FacetValue& a, const FacetValue& b) {
  if (a.lift != b.lift) return a.lift > b.lift;
  if (a.count != b.count) return a.count > b.count;
  return a.name != b.name ? a.name < b.name : a.id < b.id;
}

/// The rows that may be among the first `limit` by count, then name.
void keep_candidates(std::vector<Row>& rows, std::size_t limit) {
  if (limit == 0) return rows.clear();
  if (limit >= rows.size()) return;
  const auto more = [](const Row& a, const Row& b) {
    if (a.lift != b.lift) return a.lift > b.lift;
    return a.count != b.count ? a.count > b.count : a.key < b.key;
  };
  const auto last = rows.begin() + static_cast<std::ptrdiff_t>(limit) - 1;
  std::nth_element(rows.begin(), last, rows.end(), more);
  const Row least = *last;
  const auto ties = std::partition(last + 1, rows.end(), [&least](const Row& row) {
    return row.count == least.count && row.lift == least.lift;
  });
  rows.erase(ties, rows.end());
  if (rows.size() <= limit + max_compared_names) return;
  const auto kept = rows.begin() + static_cast<std::ptrdiff_t>(limit + max_compared_names);
  std::nth_element(rows.begin(), kept, rows.end(), more);
  rows.erase(kept, rows.end());
}

void add_selected(Facet& facet, const FacetCounts& facet_counts, const Selection& selection,
                  const IndexReader::Handle& index) {
  const Counts& counts = facet_counts.matches;
  const auto shown = [&](const FacetValue& wanted) {
    return std::any_of(facet.values.begin(), facet.values.end(),
                       [&](const FacetValue& value) { return value.id == wanted.id; });
  };
  std::vector<FacetValue> missing;
  if (table_of(facet.name)) {
    for (const auto number : selection.numbers)
      missing.push_back(named_value(
          facet.name, {number, count_of(counts, number), lift_of_row(number, facet_counts)}, counts,
          selection, index));
  } else {
    for (const auto& code : selection.codes) {
      const auto place = std::find(counts.languages.begin(), counts.languages.end(), code);
      const auto key = static_cast<std::uint32_t>(place - counts.languages.begin());
      const bool seen = key < counts.languages.size();
      missing.push_back(
          {code, code, count_of(counts, key), true, seen ? lift_of_row(key, facet_counts) : 0});
    }
  }
  for (auto& value : missing)
    if (!shown(value)) facet.values.push_back(std::move(value));
}

Facet named_facet(const FacetRequest& request, const FacetCounts& facet_counts,
                  const Selection& selection, const IndexReader::Handle& index) {
  const Counts& counts = facet_counts.matches;
  Facet facet;
  facet.name = request.name;
  facet.order = facet_counts.all == nullptr ? FacetOrder::count : FacetOrder::lift;
  auto rows = rows_of(counts);
  for (Row& row : rows) row.lift = lift_of_row(row.key, facet_counts);
  facet.total = rows.size();
  keep_candidates(rows, request.limit);
  for (const Row& row : rows)
    facet.values.push_back(named_value(request.name, row, counts, selection, index));
  std::sort(facet.values.begin(), facet.values.end(), before);
  if (facet.values.size() > request.limit) facet.values.resize(request.limit);
  add_selected(facet, facet_counts, selection, index);
  std::sort(facet.values.begin(), facet.values.end(), before);
  return facet;
}

Facet time_facet(const FacetRequest& request, const Counts& counts, const Selection& selection) {
  Facet facet;
  facet.name = request.name;
  const Bucket bucket = count_by(request).bucket;
  auto rows = rows_of(counts);
  const bool undated = !rows.empty() && rows.front().key == 0;
  const std::uint32_t undated_count = undated ? rows.front().count : 0;
  if (undated) rows.erase(rows.begin());
  facet.total = rows.size() + (undated ? 1 : 0);
  for (const auto& range : selection.ranges) {
    const auto key = bucket_key(range.from, bucket);
    if (bucket_range(key, bucket) == range && count_of(counts, key) == 0)
      rows.push_back({key, 0, 0});
  }
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) { return a.key < b.key; });
  const std::size_t first = rows.size() > request.limit ? rows.size() - request.limit : 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const DateRange days = bucket_range(rows[i].key, bucket);
    const bool chosen = std::any_of(
        selection.ranges.begin(), selection.ranges.end(),
        [&](const DateRange& range) { return range.from <= days.from && days.to <= range.to; });
    if (i < first && !chosen) continue;
    const std::string id = bucket_id(rows[i].key, bucket);
    facet.values.push_back({id, id, rows[i].count, chosen, 0});
  }
  if (undated || selection.no_date)
    facet.values.push_back({"", std::string{no_date}, undated_count, selection.no_date, 0});
  return facet;
}

}  // namespace

CountBy count_by(const FacetRequest& request) {
  switch (request.precision) {
    case DatePrecision::year:
      return {request.name, Bucket::year};
    case DatePrecision::month:
      return {request.name, Bucket::month};
    case DatePrecision::day:
      break;
  }
  return {request.name, Bucket::day};
}

double lift_of(std::size_t count, std::size_t articles, std::size_t count_of_all,
               std::size_t all_articles) {
  const double share =
      all_articles == 0 ? 0 : static_cast<double>(count_of_all) / static_cast<double>(all_articles);
  return (static_cast<double>(count) + 1) / (static_cast<double>(articles) * share + 1);
}

Facet make_facet(const FacetRequest& request, const FacetCounts& counts,
                 const std::vector<Filter>& filters, IndexReader::Handle& index) {
  const Selection selection = selection_of(request.name, filters, index);
  return is_time(request.name) ? time_facet(request, counts.matches, selection)
                               : named_facet(request, counts, selection, index);
}

}  // namespace dragoman::searcher
