#pragma once

#include <string_view>
#include <vector>

#include "common/actor.h"
#include "indexer/extract/actors/find.h"
#include "indexer/extract/actors/grouping.h"
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
  KnownSlugs known_slugs_;
};

}  // namespace dragoman::indexer
