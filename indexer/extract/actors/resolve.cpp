#include "indexer/extract/actors/resolve.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "common/names/known_actors.h"
#include "common/names/name_key.h"
#include "indexer/extract/actors/name_reader.h"

namespace dragoman::indexer {
namespace {

/// The fullest form of a group; of equally full ones one in the nominative, then the shortest.
std::string group_name(const MentionGroup& group, const std::vector<Mention>& mentions,
                       const NameReader& names) {
  const bool person = group.type == ActorType::person;
  std::string best;
  long best_score = -1;
  for (const auto m : group.mentions) {
    const auto& mention = mentions[m];
    const auto name = names.parse(mention);
    const bool nominative = person && names.in_nominative(name);
    auto full = person ? names.full_name(mention, name) : names.on_one_line(mention);
    const auto length = static_cast<long>(mention.last - mention.first);
    const auto score = length * 4000 + (nominative ? 2000 : 0) +
                       (1000 - static_cast<long>(std::min<std::size_t>(full.size(), 999)));
    if (score > best_score) {
      best_score = score;
      best = std::move(full);
    }
  }
  return best;
}

std::string group_id(const MentionGroup& group, const std::string& name) {
  const auto slug = group.type == ActorType::person ? name_slug(name, group.type)
                                                    : name_slug(group.family, group.type);
  return std::string{to_string(group.type)} + ':' + slug;
}

/// Adds forms that are not there yet.
void add_forms(std::vector<std::string>& forms, std::vector<std::string> more) {
  for (auto& form : more) {
    if (std::find(forms.begin(), forms.end(), form) == forms.end()) {
      forms.push_back(std::move(form));
    }
  }
}

Actor actor_of(const MentionGroup& group, const std::vector<Mention>& mentions,
               const NameReader& names) {
  Actor actor;
  actor.type = group.type;
  if (group.known) {
    actor.id = known_actors()[*group.known].id;
    actor.name = known_actors()[*group.known].name;
  } else {
    actor.name = group_name(group, mentions, names);
    actor.id = group_id(group, actor.name);
  }
  std::vector<std::string> forms;
  for (const auto m : group.mentions) forms.emplace_back(names.as_written(mentions[m]));
  add_forms(actor.mentions, std::move(forms));
  return actor;
}

/// One actor for each group, those of one id joined, in order of first appearance.
std::vector<Actor> actors_of(std::vector<MentionGroup> groups, const std::vector<Mention>& mentions,
                             const NameReader& names) {
  groups.erase(std::remove_if(groups.begin(), groups.end(),
                              [](const MentionGroup& group) { return group.mentions.empty(); }),
               groups.end());
  std::sort(groups.begin(), groups.end(), [](const MentionGroup& a, const MentionGroup& b) {
    return a.mentions.front() < b.mentions.front();
  });
  std::vector<Actor> actors;
  std::unordered_map<std::string, std::size_t> place_of;  // by id
  for (const auto& group : groups) {
    auto actor = actor_of(group, mentions, names);
    if (actor.id.back() == ':') continue;
    const auto [same, is_new] = place_of.try_emplace(actor.id, actors.size());
    if (is_new) {
      actors.push_back(std::move(actor));
    } else {
      add_forms(actors[same->second].mentions, std::move(actor.mentions));
    }
  }
  return actors;
}

}  // namespace

Resolver::Resolver(const Lexicon& lexicon) : lexicon_(lexicon) {
  const auto actors = known_actors();
  for (std::uint32_t i = 0; i < actors.size(); ++i) {
    if (actors[i].type != ActorType::person) continue;
    const auto add = [&](std::string_view name) {
      known_slugs_.emplace(name_slug(name, ActorType::person), i);
    };
    add(actors[i].name);
    const auto aliases = actors[i].aliases;
    for (std::size_t at = 0; at < aliases.size();) {
      const auto end = std::min(aliases.find('|', at), aliases.size());
      add(aliases.substr(at, end - at));
      at = end + 1;
    }
  }
}

std::vector<Actor> Resolver::resolve(const Finder& finder, const std::vector<Mention>& mentions,
                                     std::string_view text) const {
  const NameReader names{lexicon_, finder, text};
  std::vector<Mention> grouped = mentions;
  auto groups = group_mentions(grouped, names, known_slugs_);
  return actors_of(std::move(groups), grouped, names);
}

}  // namespace dragoman::indexer
