#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/actor.h"
#include "indexer/extract/actors/find.h"
#include "indexer/extract/actors/name_reader.h"

namespace dragoman::indexer {

/// Slugs of the names of known persons -> place in known_actors().
using KnownSlugs = std::unordered_map<std::string, std::uint32_t>;

/// The mentions of one actor.
struct MentionGroup {
  ActorType type = ActorType::person;
  std::optional<std::uint32_t> known;  ///< place in known_actors()
  std::string given;   ///< persons: NameReader::given_key(), or an initial; may be empty
  std::string family;  ///< persons: NameReader::family_key(), else body_key()
  std::vector<std::size_t> mentions;  ///< places in the list of mentions, ascending
};

/// Puts mentions that name the same actor into one group, the surest first: known names, bodies and
/// places; full names of persons; single names, which a full name near them explains. Weak mentions
/// that nothing explains are in no group. mentions: of the text of `names`; one that begins with a
/// word that is no part of the name is cut ("Yesterday Putin").
std::vector<MentionGroup> group_mentions(std::vector<Mention>& mentions, const NameReader& names,
                                         const KnownSlugs& known_slugs);

}  // namespace dragoman::indexer
