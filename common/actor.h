#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

enum class ActorType : unsigned char { person = 0, organisation = 1, place = 2 };
inline constexpr std::array all_actor_types{ActorType::person, ActorType::organisation,
                                            ActorType::place};

/// "person", "organisation", "place": the words of the JSON contract.
constexpr std::string_view to_string(ActorType type) {
  constexpr std::array<std::string_view, 3> words{"person", "organisation", "place"};
  return words[static_cast<std::size_t>(type)];
}

/// An actor of one article.
struct Actor {
  std::string id;  ///< the same in every article and language: "person:hakan-fidan"; [a-z0-9:-], <=
                   ///< 120 bytes
  ActorType type = ActorType::person;
  std::string name;  ///< canonical name, as a reader of English would write it where that is known
  std::vector<std::string> mentions;  ///< distinct surface forms in title and text, as written, in
                                      ///< order of first appearance
};

}  // namespace dragoman
