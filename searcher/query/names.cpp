#include "searcher/query/names.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "common/names/name_key.h"
#include "common/names/name_match.h"

namespace dragoman::searcher {
namespace {

/// A name shared by more actors tells nothing.
constexpr std::size_t max_person_namesakes = 50;
constexpr std::size_t max_other_namesakes = 5;

/// Beyond so many actors of one skeleton the rest are not compared: a name is fetched for each.
constexpr std::size_t max_compared = 2000;

/// Numbers of actors, each with the surest tier of the keys that lead to it.
using Candidates = std::map<std::uint32_t, KeyTier>;

template <typename Accept>
Candidates candidates_of(const IndexReader::Handle& index, const std::vector<NameKey>& keys,
                         ActorType type, Accept&& accept) {
  Candidates found;
  for (const NameKey& key : keys) {
    if (!accept(key.tier)) continue;
    const auto numbers = schema::unpack_numbers(
        index.database.get_metadata(schema::metadata::name_key(type, key.key)));
    for (const auto number : numbers) {
      const auto place = found.emplace(number, key.tier).first;
      place->second = std::min(place->second, key.tier);
    }
  }
  return found;
}

/// A skeleton is shared by other people, too.
void drop_unlike(const IndexReader::Handle& index, std::string_view text, ActorType type,
                 Candidates& found) {
  std::size_t compared = 0;
  for (auto place = found.begin(); place != found.end();) {
    bool keep = place->second != KeyTier::skeleton;
    if (!keep && compared++ < max_compared) {
      const auto entry = index.entry(schema::table_of(type), place->first).value_or(TableEntry{});
      const auto alike = [&](const std::string& name) { return sound_alike(text, name); };
      keep = alike(entry.name) || std::any_of(entry.aliases.begin(), entry.aliases.end(), alike);
    }
    place = keep ? std::next(place) : found.erase(place);
  }
}

std::optional<ActorType> type_of_id(std::string_view id) {
  for (const ActorType type : all_actor_types)
    if (id.starts_with(std::string{to_string(type)} + ":")) return type;
  return std::nullopt;
}

/// The actor of an id, or the one that it has become.
std::optional<FoundActor> current_actor(const IndexReader::Handle& index, std::string id,
                                        std::string name, ActorType type, std::uint32_t number) {
  const auto became = index.database.get_metadata(schema::metadata::redirect(id));
  if (became.empty()) return FoundActor{type, number, std::move(id), std::move(name)};
  const auto new_type = type_of_id(became).value_or(type);
  const auto new_number = index.number(schema::table_of(new_type), became);
  auto entry = index.entry(schema::table_of(new_type), new_number);
  if (!entry) return std::nullopt;
  return FoundActor{new_type, new_number, std::move(entry->id), std::move(entry->name)};
}

void add_distinct(std::vector<FoundActor>& actors, FoundActor actor) {
  const auto same = [&](const FoundActor& other) { return other.id == actor.id; };
  if (std::none_of(actors.begin(), actors.end(), same)) actors.push_back(std::move(actor));
}

/// Of two actors that are known to be different only the one stays whom the name means more surely.
void part(const IndexReader::Handle& index, std::vector<std::pair<FoundActor, KeyTier>>& found) {
  const auto bytes = index.database.get_metadata(std::string{schema::metadata::actors_apart});
  if (bytes.empty()) return;
  const auto tier_of = [&](const std::string& id) {
    const auto place = std::find_if(found.begin(), found.end(),
                                    [&](const auto& row) { return row.first.id == id; });
    return place == found.end() ? std::optional<KeyTier>{} : place->second;
  };
  for (const auto& pair : decode_id_pairs(bytes)) {
    const auto one = tier_of(pair.first);
    const auto other = tier_of(pair.second);
    if (!one || !other || *one == *other) continue;
    const std::string& weaker = *one < *other ? pair.second : pair.first;
    std::erase_if(found, [&](const auto& row) { return row.first.id == weaker; });
  }
}

std::vector<FoundActor> with_names(const IndexReader::Handle& index, ActorType type,
                                   const Candidates& candidates) {
  std::vector<std::pair<FoundActor, KeyTier>> found;
  for (const auto& [number, tier] : candidates) {
    auto entry = index.entry(schema::table_of(type), number);
    if (!entry) continue;
    auto actor = current_actor(index, std::move(entry->id), std::move(entry->name), type, number);
    if (actor) found.emplace_back(std::move(*actor), tier);
  }
  part(index, found);
  std::vector<FoundActor> actors;
  for (auto& row : found) add_distinct(actors, std::move(row.first));
  return actors;
}

/// "person:jane-roe", or "jane-roe" of a type that is known.
std::optional<FoundActor> actor_of_id(const IndexReader::Handle& index, std::string_view text,
                                      ActorType type) {
  std::string id{text};
  if (text.find(':') == std::string_view::npos) {
    // A single word is a name: everybody who is called so is meant.
    if (text.find('-') == std::string_view::npos) return std::nullopt;
    id.insert(0, std::string{to_string(type)} + ":");
  }
  if (type_of_id(id) != type) return std::nullopt;
  const auto number = index.number(schema::table_of(type), id);
  if (number == 0 && index.database.get_metadata(schema::metadata::redirect(id)).empty())
    return std::nullopt;
  const auto entry = index.entry(schema::table_of(type), number).value_or(TableEntry{});
  return current_actor(index, std::move(id), entry.name, type, number);
}

}  // namespace

std::vector<FoundActor> find_actors(const IndexReader::Handle& index, std::string_view text,
                                    ActorType type) {
  if (auto actor = actor_of_id(index, text, type)) return {std::move(*actor)};
  const auto keys = name_keys(text, type);
  auto found =
      candidates_of(index, keys, type, [](KeyTier tier) { return tier != KeyTier::family; });
  drop_unlike(index, text, type, found);
  if (found.empty())
    found = candidates_of(index, keys, type, [](KeyTier tier) { return tier == KeyTier::family; });
  return with_names(index, type, found);
}

std::vector<FoundActor> find_namesakes(const IndexReader::Handle& index, std::string_view words) {
  const bool one_word = words.find(' ') == std::string_view::npos;
  std::vector<FoundActor> found;
  for (const ActorType type : all_actor_types) {
    const bool person = type == ActorType::person;
    const auto candidates = candidates_of(index, name_keys(words, type), type, [&](KeyTier tier) {
      if (!person) return tier == KeyTier::exact;
      return tier == KeyTier::family ? one_word : tier != KeyTier::skeleton;
    });
    if (candidates.size() > (person ? max_person_namesakes : max_other_namesakes)) continue;
    for (auto& actor : with_names(index, type, candidates)) add_distinct(found, std::move(actor));
  }
  return found;
}

}  // namespace dragoman::searcher
