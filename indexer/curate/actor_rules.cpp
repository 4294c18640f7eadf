#include "indexer/curate/actor_rules.h"

#include <algorithm>
#include <utility>

#include "indexer/curate/rule_keys.h"

namespace dragoman::indexer {
namespace {

void add_distinct(std::vector<std::string>& list, const std::string& text) {
  if (std::find(list.begin(), list.end(), text) == list.end()) list.push_back(text);
}

}  // namespace

std::optional<std::size_t> ActorRules::find(const Actor& actor) const {
  if (const auto known = by_id_.find(actor.id); known != by_id_.end()) return known->second;
  for (const auto& key : spelling_keys(actor.name, actor.type))
    if (const auto known = by_key_.find(key); known != by_key_.end()) return known->second;
  return std::nullopt;
}

std::optional<Actor> ActorRules::applied(const Actor& found) const {
  Actor actor = found;
  if (!separate_ids_.empty()) {
    const auto separate = separate_ids_.find(exact_key(found.name, found.type));
    if (separate != separate_ids_.end()) actor.id = separate->second;
  }
  const auto place = find(actor);
  if (!place) return actor;
  if (*place == dropped) return std::nullopt;
  const Actor& known = actors_[*place];
  actor.id = known.id;
  actor.type = known.type;
  if (!known.name.empty()) actor.name = known.name;
  return actor;
}

std::vector<Actor> ActorRules::named_in(std::string_view title, std::string_view text,
                                        const std::vector<Actor>& known) const {
  std::vector<Actor> actors;
  if (finder_.empty()) return actors;
  const auto taken = [&](const std::string& surface) {
    return std::any_of(known.begin(), known.end(), [&](const Actor& actor) {
      return std::any_of(
          actor.mentions.begin(), actor.mentions.end(),
          [&](const std::string& mention) { return mention.find(surface) != std::string::npos; });
    });
  };
  for (const auto part : {title, text}) {
    for (const NamedPlace& place : finder_.find(part)) {
      if (taken(place.surface)) continue;
      const Actor& actor = actors_[place.actor];
      const auto same = std::find_if(actors.begin(), actors.end(),
                                     [&](const Actor& other) { return other.id == actor.id; });
      if (same == actors.end())
        actors.push_back({actor.id, actor.type, actor.name, {place.surface}});
      else
        add_distinct(same->mentions, place.surface);
    }
  }
  return actors;
}

std::vector<Actor> ActorRules::apply(const std::vector<Actor>& found) const {
  if (by_id_.empty()) return found;
  std::vector<Actor> actors;
  for (const Actor& each : found) {
    auto actor = applied(each);
    if (!actor) continue;
    const auto same = std::find_if(actors.begin(), actors.end(),
                                   [&](const Actor& other) { return other.id == actor->id; });
    if (same == actors.end()) {
      actors.push_back(std::move(*actor));
    } else {
      for (const auto& mention : actor->mentions) add_distinct(same->mentions, mention);
    }
  }
  return actors;
}

}  // namespace dragoman::indexer
