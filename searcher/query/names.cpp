#include "searcher/query/names.h"

#include <algorithm>

#include "common/names/name_key.h"

namespace dragoman::searcher {
namespace {

/// A name shared by more actors tells nothing.
constexpr std::size_t max_person_namesakes = 50;
constexpr std::size_t max_other_namesakes = 5;

template <typename Accept>
std::vector<std::uint32_t> numbers_of(const IndexReader::Handle& index,
                                      const std::vector<NameKey>& keys, ActorType type,
                                      Accept&& accept) {
  std::vector<std::uint32_t> numbers;
  for (const NameKey& key : keys) {
    if (!accept(key.tier)) continue;
    const auto more = schema::unpack_numbers(
        index.database.get_metadata(schema::metadata::name_key(type, key.key)));
    numbers.insert(numbers.end(), more.begin(), more.end());
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

std::vector<FoundActor> with_names(const IndexReader::Handle& index, ActorType type,
                                   const std::vector<std::uint32_t>& numbers) {
  std::vector<FoundActor> actors;
  for (const auto number : numbers)
    if (auto entry = index.entry(schema::table_of(type), number))
      actors.push_back({type, number, std::move(entry->id), std::move(entry->name)});
  return actors;
}

std::uint32_t number_of_id(const IndexReader::Handle& index, std::string_view text,
                           ActorType type) {
  const auto table = schema::table_of(type);
  if (const auto number = index.number(table, text); number != 0) return number;
  if (text.find(':') != std::string_view::npos) return 0;
  return index.number(table, std::string{to_string(type)} + ":" + std::string{text});
}

}  // namespace

std::vector<FoundActor> find_actors(const IndexReader::Handle& index, std::string_view text,
                                    ActorType type) {
  if (const auto number = number_of_id(index, text, type); number != 0)
    return with_names(index, type, {number});
  const auto keys = name_keys(text, type);
  auto numbers =
      numbers_of(index, keys, type, [](KeyTier tier) { return tier != KeyTier::family; });
  if (numbers.empty())
    numbers = numbers_of(index, keys, type, [](KeyTier tier) { return tier == KeyTier::family; });
  return with_names(index, type, numbers);
}

std::vector<FoundActor> find_namesakes(const IndexReader::Handle& index, std::string_view words) {
  const bool one_word = words.find(' ') == std::string_view::npos;
  std::vector<FoundActor> found;
  for (const ActorType type : all_actor_types) {
    const bool person = type == ActorType::person;
    const auto numbers = numbers_of(index, name_keys(words, type), type, [&](KeyTier tier) {
      if (!person) return tier == KeyTier::exact;
      return tier == KeyTier::family ? one_word : tier != KeyTier::skeleton;
    });
    if (numbers.size() > (person ? max_person_namesakes : max_other_namesakes)) continue;
    auto actors = with_names(index, type, numbers);
    std::move(actors.begin(), actors.end(), std::back_inserter(found));
  }
  return found;
}

}  // namespace dragoman::searcher
