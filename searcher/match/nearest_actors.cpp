#include <algorithm>
#include <set>
#include <utility>

#include "common/names/name_key.h"
#include "common/nearest_name.h"
#include "searcher/match/actor_list.h"

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

}  // namespace

std::vector<std::string> nearest_actor_names(const IndexReader::Handle& index,
                                             const ActorsRequest& request) {
  // One spelling for all scripts, whatever the type.
  const auto asked = name_slug(request.name, ActorType::person);
  const std::size_t most = std::max<std::size_t>(1, asked.size() / 4);
  std::set<std::pair<std::size_t, std::string>> near;
  for (const ActorType type : all_actor_types) {
    if (request.type && *request.type != type) continue;
    const auto table = schema::table_of(type);
    for (std::uint32_t number = 1; number <= index.table_size(table); ++number) {
      const auto entry = index.entry(table, number);
      if (!entry || !index.database.term_exists(schema::actor_term(type, entry->id))) continue;
      const auto edits = edits_to(asked, name_slug(entry->name, ActorType::person), most);
      if (edits > most) continue;
      near.emplace(edits, entry->name);
      if (near.size() > max_names) near.erase(std::prev(near.end()));
    }
  }
  std::vector<std::string> names;
  for (const auto& row : near) names.push_back(row.second);
  return names;
}

}  // namespace dragoman::searcher
