#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/actor.h"
#include "indexer/extract/actors/find.h"
#include "indexer/extract/actors/lexicon.h"

namespace dragoman::indexer {

/// Puts the mentions of one article under actors: a family name alone belongs to the full name in
/// the article, inflected forms to their name, known names to their entry of the authority table.
class Resolver {
 public:
  explicit Resolver(const Lexicon& lexicon);

  /// finder: after find(text). Result: in order of first appearance.
  std::vector<Actor> resolve(const Finder& finder, const std::vector<Mention>& mentions,
                             std::string_view text) const;

 private:
  const Lexicon& lexicon_;
  std::unordered_map<std::string, std::uint32_t> known_slugs_;  ///< id without its type -> actor
};

}  // namespace dragoman::indexer
