#include "indexer/extract/actors/grouping.h"

#include <algorithm>
#include <string_view>
#include <unordered_map>
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

  /// The first of the groups listed under a key that fits; they may have been renamed since.
  template <typename Fits>
  [[nodiscard]] std::optional<std::size_t> first_of(const std::vector<std::size_t>* listed,
                                                    Fits fits) const {
    std::optional<std::size_t> first;
    if (listed == nullptr) return first;
    for (const std::size_t g : *listed) {
      if ((!first || g < *first) && fits(groups_[g])) first = g;
    }
    return first;
  }

  using Places = std::unordered_map<std::string, std::vector<std::size_t>>;

  static const std::vector<std::size_t>* listed(const Places& places, const std::string& key) {
    const auto found = places.find(key);
    return found == places.end() ? nullptr : &found->second;
  }

  static std::string both(const std::string& family, const std::string& given) {
    return family + '\0' + given;
  }

  static std::string first_word(const std::string& name) { return name.substr(0, name.find(' ')); }

  /// Names a group anew, and lists it under its names.
  void name_group(std::size_t g, std::string family, std::string given) {
    MentionGroup& group = groups_[g];
    group.family = std::move(family);
    group.given = std::move(given);
    if (group.type == ActorType::person) {
      by_name_[both(group.family, group.given)].push_back(g);
      by_family_[group.family].push_back(g);
      by_given_[group.given].push_back(g);
    } else {
      by_first_word_[first_word(group.family)].push_back(g);
    }
  }

  std::size_t group_of_known(std::uint32_t actor) {
    const auto [place, is_new] = of_known_.try_emplace(actor, groups_.size());
    if (!is_new) return place->second;
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
      name_group(g, names_.family_key(*name.family),
                 name.given ? names_.given_key(*name.given) : std::string{});
    }
    put(i, g);
  }

  void place_body(std::size_t i) {
    const auto& mention = mentions_[i];
    const auto key = names_.body_key(mention);
    const auto same =
        first_of(listed(by_first_word_, first_word(key)), [&](const MentionGroup& group) {
          return group.type == mention.type && !group.known && group.family == key;
        });
    if (same) return put(i, *same);
    MentionGroup group;
    group.type = mention.type;
    const std::size_t g = new_group(std::move(group));
    name_group(g, key, {});
    put(i, g);
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
    const auto same = first_of(
        listed(by_name_, both(family, given)),
        [&](const MentionGroup& group) { return group.family == family && group.given == given; });
    if (same) return put(i, *same);
    const auto slug = name_slug(names_.full_name(mention, name), ActorType::person);
    const auto known = known_slugs_.find(slug);
    const auto g = known != known_slugs_.end() ? group_of_known(known->second) : new_group({});
    name_group(g, family, given);
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
      name_group(g, stem, groups_[g].given);
      return put(i, g);
    }
    MentionGroup group;
    group.type = mention.type;
    const std::size_t g = new_group(std::move(group));
    name_group(g, stem, name.given ? names_.word(*name.given).folded : std::string{});
    put(i, g);
  }

  /// The group whose family name this is: the nearest one before, else the first behind.
  [[nodiscard]] std::optional<std::size_t> explained_by(const std::string& stem,
                                                        const PersonName& name,
                                                        std::size_t begin) const {
    std::optional<std::size_t> best;
    std::size_t best_begin = 0;
    const auto alone = name.given ? std::string{} : names_.given_key(*name.family);
    for (const std::size_t g : named(stem, alone)) {
      const auto& group = groups_[g];
      if (group.mentions.empty()) continue;
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

  /// The persons listed under a family name or a given one, ascending, each once.
  [[nodiscard]] std::vector<std::size_t> named(const std::string& family,
                                               const std::string& given) const {
    std::vector<std::size_t> all;
    for (const auto* some : {listed(by_family_, family), listed(by_given_, given)}) {
      if (some != nullptr) all.insert(all.end(), some->begin(), some->end());
    }
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
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
    return first_of(listed(by_first_word_, first_word(stem)), [&](const MentionGroup& group) {
      return group.type == ActorType::organisation && !group.mentions.empty() &&
             (group.family == stem || group.family.starts_with(stem + ' '));
    });
  }

  std::vector<Mention>& mentions_;
  const NameReader& names_;
  const KnownSlugs& known_slugs_;
  std::vector<MentionGroup> groups_;
  std::vector<bool> placed_;  ///< for each mention: it is in a group
  // Groups by what they are or were called: an article may name a hundred thousand.
  Places by_name_, by_family_, by_given_;  ///< persons
  Places by_first_word_;                   ///< bodies and places
  std::unordered_map<std::uint32_t, std::size_t> of_known_;
};

}  // namespace

std::vector<MentionGroup> group_mentions(std::vector<Mention>& mentions, const NameReader& names,
                                         const KnownSlugs& known_slugs) {
  return Grouping{mentions, names, known_slugs}.run();
}

}  // namespace dragoman::indexer
