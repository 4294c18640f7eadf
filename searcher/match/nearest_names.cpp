#include "searcher/match/nearest_names.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>
#include <utility>

#include "common/names/name_key.h"
#include "common/nearest_name.h"

namespace dragoman::searcher {
namespace {

constexpr std::size_t max_names = 5;

/// Is a name much longer or shorter than so many edits can bridge?
bool too_far(std::size_t a, std::size_t b, std::size_t edits) {
  return a > b ? a - b > edits : b - a > edits;
}

/// The least edits from the asked spelling to a name, or, for a single word, to a word of it.
std::size_t edits_to(const std::string& asked, const std::string& slug, std::size_t most) {
  std::size_t least = most + 1;
  if (!too_far(asked.size(), slug.size(), most)) least = edit_distance(asked, slug);
  if (asked.find('-') != std::string::npos) return least;
  for (std::size_t at = 0; at < slug.size();) {
    const auto end = std::min(slug.find('-', at), slug.size());
    if (!too_far(asked.size(), end - at, most))
      least = std::min(least, edit_distance(asked, slug.substr(at, end - at)));
    at = end + 1;
  }
  return least;
}

/// Does any article have this row of a table? Rows stay when their articles go.
bool is_used(const IndexReader::Handle& index, schema::Table table, const TableEntry& entry) {
  for (const ActorType type : all_actor_types)
    if (schema::table_of(type) == table)
      return index.database.term_exists(schema::actor_term(type, entry.id));
  return table != schema::Table::source ||
         index.database.term_exists(schema::source_term(entry.id));
}

std::vector<schema::Table> tables_of(FilterKind kind) {
  using schema::Table;
  switch (kind) {
    case FilterKind::person:
      return {Table::person};
    case FilterKind::org:
      return {Table::organisation};
    case FilterKind::place:
      return {Table::place};
    case FilterKind::actor:
      return {Table::person, Table::organisation, Table::place};
    case FilterKind::source:
      return {Table::source};
    case FilterKind::author:
      return {Table::author};
    case FilterKind::language:
    case FilterKind::date:
    case FilterKind::mentioned:
    case FilterKind::id:
      break;
  }
  return {};
}

}  // namespace

std::vector<std::string> nearest_names(const IndexReader::Handle& index, std::string_view text,
                                       FilterKind kind) {
  // One spelling for all scripts, whatever it names.
  const auto asked = name_slug(text, ActorType::person);
  if (asked.empty()) return {};
  const std::size_t most = std::max<std::size_t>(1, asked.size() / 4);
  std::set<std::pair<std::size_t, std::string>> near;
  for (const schema::Table table : tables_of(kind)) {
    const std::uint32_t size = index.table_size(table);
    for (std::uint32_t number = 1; number <= size; ++number) {
      const auto entry = index.entry(table, number);
      if (!entry) continue;
      const auto edits = edits_to(asked, name_slug(entry->name, ActorType::person), most);
      if (edits > most || !is_used(index, table, *entry)) continue;
      near.emplace(edits, entry->name);
      if (near.size() > max_names) near.erase(std::prev(near.end()));
    }
  }
  std::vector<std::string> names;
  for (const auto& row : near) names.push_back(row.second);
  return names;
}

std::vector<SimilarNames> names_like_unknown(const IndexReader::Handle& index,
                                             const std::vector<Filter>& filters) {
  std::vector<SimilarNames> found;
  for (const Filter& filter : filters) {
    if (filter.excludes) continue;
    auto typed = filter.unknown.begin();
    for (const FilterMatch& match : filter.matches) {
      if (match.known || typed == filter.unknown.end()) continue;
      auto names = nearest_names(index, match.text, match.kind);
      if (!names.empty()) found.push_back({*typed, std::move(names)});
      ++typed;
    }
  }
  return found;
}

}  // namespace dragoman::searcher
