#include "indexer/extract/actors/grouping.h"

#include <algorithm>
#include <utility>

#include "common/names/known_actors.h"
#include "common/names/name_key.h"

namespace dragoman::indexer {
namespace {

/// Work on one article.
class Grouping {
 public:
  Grouping(std::vector<Mention>& mentions, const NameReader& names, const KnownSlugs& known_slugs)
      : mentions_(mentions),
        names_(names),
        known_slugs_(known_slugs),
        placed_(mentions.size(), false) {}

  std::vector<MentionGroup> run() {
    for (std::size_t i = 0; i < mentions_.size(); ++i) place_sure(i);
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (!mentions_[i].dubious_first) place_full_person(i);
    }
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].dubious_first) place_dubious_person(i);
    }
    for (std::size_t i = 0; i < mentions_.size(); ++i) place_single(i);
    for (auto& group : groups_) std::sort(group.mentions.begin(), group.mentions.end());
    return std::move(groups_);
  }

 private:
  std::size_t new_group(MentionGroup group) {
    groups_.push_back(std::move(group));
    return groups_.size() - 1;
  }

  void put(std::size_t mention, std::size_t group) {
    placed_[mention] = true;
    groups_[group].mentions.push_back(mention);
  }

  std::size_t group_of_known(std::uint32_t actor) {
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      if (groups_[g].known == actor) return g;
    }
    MentionGroup group;
    group.type = known_actors()[actor].type;
    group.known = actor;
    return new_group(std::move(group));
  }

  /// Known names in full, and bodies and places.
  void place_sure(std::size_t i) {
    const auto& mention = mentions_[i];
    if (mention.known && !mention.family_only) return place_known(i);
    if (mention.type == ActorType::person || mention.evidence == Evidence::weak) return;
    place_body(i);
  }

  void place_known(std::size_t i) {
    const auto& mention = mentions_[i];
    const auto g = group_of_known(*mention.known);
    if (mention.type == ActorType::person && groups_[g].family.empty()) {
      const auto name = names_.parse(mention);
      groups_[g].family = names_.family_key(*name.family);
      if (name.given) groups_[g].given = names_.given_key(*name.given);
    }
    put(i, g);
  }

  void place_body(std::size_t i) {
    const auto& mention = mentions_[i];
    const auto key = names_.body_key(mention);
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      if (groups_[g].type == mention.type && !groups_[g].known && groups_[g].family == key) {
        return put(i, g);
      }
    }
    MentionGroup group;
    group.type = mention.type;
    group.family = key;
    put(i, new_group(std::move(group)));
  }

  /// "Yesterday Putin": the first word of a sentence before a family name that others carry.
  void place_dubious_person(std::size_t i) {
    auto& mention = mentions_[i];
    if (placed_[i] || mention.type != ActorType::person) return;
    const auto family = names_.family_key(mention.last - 1);
    const auto given = names_.given_key(mention.first);
    bool same = false;
    bool other = false;
    for (const auto& group : groups_) {
      if (group.type != ActorType::person || group.family != family) continue;
      same = same || group.given == given;
      other = other || group.given != given;
    }
    if (other && !same) {
      mention.first = mention.last - 1;
      mention.begin = names_.word(mention.first).begin;
      return;  // place_single() takes it
    }
    place_full_person(i);
  }

  void place_full_person(std::size_t i) {
    const auto& mention = mentions_[i];
    if (placed_[i] || mention.type != ActorType::person) return;
    if (mention.last - mention.first < 2) return;
    const auto name = names_.parse(mention);
    if (!name.given || name.given_is_initial) return;
    const auto family = names_.family_key(*name.family);
    const auto given = names_.given_key(*name.given);
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      if (groups_[g].type == ActorType::person && groups_[g].family == family &&
          groups_[g].given == given) {
        return put(i, g);
      }
    }
    const auto slug = name_slug(names_.full_name(mention, name), ActorType::person);
    const auto known = known_slugs_.find(slug);
    const auto g = known != known_slugs_.end() ? group_of_known(known->second) : new_group({});
    groups_[g].family = family;
    groups_[g].given = given;
    put(i, g);
  }

  /// One word, or initials and a family name.
  void place_single(std::size_t i) {
    const auto& mention = mentions_[i];
    if (placed_[i]) return;
    const auto name = names_.parse(mention);
    const auto stem = names_.family_key(*name.family);
    if (const auto g = explained_by(stem, name, mention.begin)) return put(i, *g);
    if (!mention.known && !name.given) {
      if (const auto g = body_of(stem)) return put(i, *g);
    }
    if (mention.evidence == Evidence::weak) return;
    if (mention.known) {
      const auto g = group_of_known(*mention.known);
      groups_[g].family = stem;
      return put(i, g);
    }
    MentionGroup group;
    group.type = mention.type;
    group.family = stem;
    if (name.given) group.given = names_.word(*name.given).folded;
    put(i, new_group(std::move(group)));
  }

  /// The group whose family name this is: the nearest one before, else the first behind.
  [[nodiscard]] std::optional<std::size_t> explained_by(const std::string& stem,
                                                        const PersonName& name,
                                                        std::size_t begin) const {
    std::optional<std::size_t> best;
    std::size_t best_begin = 0;
    const auto alone = name.given ? std::string{} : names_.given_key(*name.family);
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      const auto& group = groups_[g];
      if (group.type != ActorType::person || group.mentions.empty()) continue;
      const bool family = group.family == stem;
      const bool given = !name.given && group.given == alone;
      if (!family && !given) continue;
      if (name.given && !group.given.empty() &&
          !group.given.starts_with(names_.word(*name.given).folded)) {
        continue;
      }
      // A family name explains better than a given name.
      const auto nearest = last_before(group, begin) + (family ? names_.text_size() : 0);
      if (!best || nearest > best_begin) {
        best = g;
        best_begin = nearest;
      }
    }
    return best;
  }

  /// Where the last mention of a group up to here begins, counted from 1; 0: they are all behind.
  [[nodiscard]] std::size_t last_before(const MentionGroup& group, std::size_t begin) const {
    std::size_t nearest = 0;
    for (const auto m : group.mentions) {
      if (mentions_[m].begin <= begin) nearest = std::max(nearest, mentions_[m].begin + 1);
    }
    return nearest;
  }

  /// "Amoco" behind "Amoco Petroleum Corp".
  [[nodiscard]] std::optional<std::size_t> body_of(const std::string& stem) const {
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      const auto& group = groups_[g];
      if (group.type != ActorType::organisation || group.mentions.empty()) continue;
      if (group.family == stem || group.family.starts_with(stem + ' ')) return g;
    }
    return std::nullopt;
  }

  std::vector<Mention>& mentions_;
  const NameReader& names_;
  const KnownSlugs& known_slugs_;
  std::vector<MentionGroup> groups_;
  std::vector<bool> placed_;  ///< for each mention: it is in a group
};

}  // namespace

std::vector<MentionGroup> group_mentions(std::vector<Mention>& mentions, const NameReader& names,
                                         const KnownSlugs& known_slugs) {
  return Grouping{mentions, names, known_slugs}.run();
}

}  // namespace dragoman::indexer
