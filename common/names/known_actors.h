#pragma once

#include <span>
#include <string_view>

#include "common/actor.h"

namespace dragoman {

/// An actor that Dragoman knows beforehand. Written by us: the people, bodies and places of the
/// field.
struct KnownActor {
  std::string_view id;  ///< "person:volodymyr-zelenskyy"
  ActorType type;
  std::string_view name;  ///< canonical, in English
  std::string_view
      aliases;          ///< other names in any language and script, nominative, separated by '|'
  bool by_family_name;  ///< the family name alone, without any other hint, means this person
};

/// The curated table, sorted by id; countries with their names from CLDR. Static storage, built at
/// the first call. The rows lie in known_*.inc beside this file.
std::span<const KnownActor> known_actors();

}  // namespace dragoman
