#include "indexer/extract/actors/resolve.h"

#include <algorithm>
#include <array>
#include <optional>

#include "common/names/letters.h"
#include "common/names/name_key.h"

namespace dragoman::indexer {
namespace {

/// The parts of a person's name, as places in the list of words.
struct PersonName {
  std::optional<std::size_t> given;   ///< empty: family name alone
  std::optional<std::size_t> family;  ///< empty: given name alone
  bool given_is_initial = false;
};

struct Group {
  ActorType type = ActorType::person;
  std::optional<std::uint32_t> known;
  std::string given;   ///< key of the given name: nominative or stem; an initial; empty
  std::string family;  ///< stem
  std::vector<std::size_t> mentions;
};

constexpr std::array<std::string_view, 22> legal_words{
    "inc",         "corp", "ltd",   "plc", "llc", "co", "gmbh", "ag",  "sa",  "nv",  "company",
    "corporation", "the",  "group", "as",  "ооо", "ао", "тов",  "оао", "пао", "зао", "ат"};

bool is_legal_word(std::string_view word) {
  return std::find(legal_words.begin(), legal_words.end(), word) != legal_words.end();
}

/// Work on one article.
class Article {
 public:
  Article(const Lexicon& lexicon, const Finder& finder, const std::vector<Mention>& mentions,
          std::string_view text, const std::unordered_map<std::string, std::uint32_t>& known_slugs)
      : lexicon_(lexicon),
        finder_(finder),
        words_(finder.words()),
        mentions_(mentions),
        text_(text),
        known_slugs_(known_slugs) {}

  std::vector<Actor> run() {
    owner_.assign(mentions_.size(), none);
    for (std::size_t i = 0; i < mentions_.size(); ++i) place_sure(i);
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (!mentions_[i].dubious_first) place_full_person(i);
    }
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      if (mentions_[i].dubious_first) place_dubious_person(i);
    }
    for (std::size_t i = 0; i < mentions_.size(); ++i) place_single(i);
    return actors();
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  [[nodiscard]] std::string_view written(std::size_t word) const {
    return text_.substr(words_[word].begin, words_[word].end - words_[word].begin);
  }

  [[nodiscard]] bool is_given(std::size_t word) const {
    return finder_.info(word) != nullptr && finder_.info(word)->given_name != 0;
  }

  [[nodiscard]] PersonName parse(const Mention& mention) const {
    PersonName name;
    std::vector<std::size_t> parts;
    for (auto i = mention.first; i < mention.last; ++i) {
      const auto& word = words_[i];
      if (word.shape == Shape::lower || looks_like_patronymic(word.folded)) continue;
      parts.push_back(i);
    }
    if (parts.empty()) parts.push_back(mention.last - 1);
    const auto is_initial = [&](std::size_t i) { return words_[i].shape == Shape::initial; };
    if (parts.size() == 1) {
      name.family = parts.front();
      return name;
    }
    const bool family_first =
        is_initial(parts.back()) ||
        (is_given(parts.back()) && !is_given(parts.front()) && words_[parts.back()].cyrillic);
    name.family = family_first ? parts.front() : parts.back();
    name.given = family_first ? parts[1] : parts.front();
    name.given_is_initial = is_initial(*name.given);
    return name;
  }

  [[nodiscard]] std::string given_key(std::size_t word) const {
    if (is_given(word)) {
      return fold_letters(lexicon_.given_name(finder_.info(word)->given_name));
    }
    return family_stem(words_[word].folded);
  }

  std::size_t new_group(Group group) {
    groups_.push_back(std::move(group));
    return groups_.size() - 1;
  }

  void put(std::size_t mention, std::size_t group) {
    owner_[mention] = group;
    groups_[group].mentions.push_back(mention);
  }

  std::size_t group_of_known(std::uint32_t actor) {
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      if (groups_[g].known == actor) return g;
    }
    Group group;
    group.type = known_actors()[actor].type;
    group.known = actor;
    return new_group(std::move(group));
  }

  /// Known names in full, and bodies and places.
  void place_sure(std::size_t i) {
    const auto& mention = mentions_[i];
    if (mention.known && !mention.family_only) {
      const auto g = group_of_known(*mention.known);
      if (mention.type == ActorType::person && groups_[g].family.empty()) {
        const auto name = parse(mention);
        groups_[g].family = family_stem(words_[*name.family].folded);
        if (name.given) groups_[g].given = given_key(*name.given);
      }
      put(i, g);
      return;
    }
    if (mention.type == ActorType::person || mention.evidence == Evidence::weak) return;
    const auto key = body_key(mention);
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      if (groups_[g].type == mention.type && !groups_[g].known && groups_[g].family == key) {
        put(i, g);
        return;
      }
    }
    Group group;
    group.type = mention.type;
    group.family = key;
    put(i, new_group(std::move(group)));
  }

  /// The stems of the words of a body or place, without its legal form.
  [[nodiscard]] std::string body_key(const Mention& mention) const {
    std::string key;
    for (auto i = mention.first; i < mention.last; ++i) {
      const auto& word = words_[i];
      if (mention.last - mention.first > 1 && is_legal_word(word.folded)) continue;
      if (!key.empty()) key += ' ';
      key += word.shape == Shape::upper ? word.folded : family_stem(word.folded);
    }
    return key;
  }

  /// "Yesterday Putin": the first word of a sentence before a family name that others carry.
  void place_dubious_person(std::size_t i) {
    auto& mention = mentions_[i];
    if (owner_[i] != none || mention.type != ActorType::person) return;
    const auto family = family_stem(words_[mention.last - 1].folded);
    const auto given = given_key(mention.first);
    bool same = false;
    bool other = false;
    for (const auto& group : groups_) {
      if (group.type != ActorType::person || group.family != family) continue;
      same = same || group.given == given;
      other = other || group.given != given;
    }
    if (other && !same) {
      mention.first = mention.last - 1;
      mention.begin = words_[mention.first].begin;
      return;  // place_single() takes it
    }
    place_full_person(i);
  }

  void place_full_person(std::size_t i) {
    const auto& mention = mentions_[i];
    if (owner_[i] != none || mention.type != ActorType::person) return;
    if (mention.last - mention.first < 2) return;
    const auto name = parse(mention);
    if (!name.given || name.given_is_initial) return;
    const auto family = family_stem(words_[*name.family].folded);
    const auto given = given_key(*name.given);
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      if (groups_[g].type == ActorType::person && groups_[g].family == family &&
          groups_[g].given == given) {
        put(i, g);
        return;
      }
    }
    const auto slug = name_slug(full_name(mention, name), ActorType::person);
    const auto known = known_slugs_.find(slug);
    const auto g = known != known_slugs_.end() ? group_of_known(known->second) : new_group({});
    groups_[g].family = family;
    groups_[g].given = given;
    put(i, g);
  }

  /// One word, or initials and a family name.
  void place_single(std::size_t i) {
    const auto& mention = mentions_[i];
    if (owner_[i] != none) return;
    const auto name = parse(mention);
    const auto& word = words_[*name.family];
    const auto stem = family_stem(word.folded);
    if (const auto g = explained_by(stem, name, mention.begin)) {
      put(i, *g);
      return;
    }
    if (!mention.known && !name.given) {
      if (const auto g = body_of(stem)) {
        put(i, *g);
        return;
      }
    }
    if (mention.evidence == Evidence::weak) return;
    if (mention.known) {
      const auto g = group_of_known(*mention.known);
      groups_[g].family = stem;
      put(i, g);
      return;
    }
    Group group;
    group.type = mention.type;
    group.family = stem;
    if (name.given) group.given = words_[*name.given].folded;
    put(i, new_group(std::move(group)));
  }

  /// The group whose family name this is: the nearest one before, else the first behind.
  [[nodiscard]] std::optional<std::size_t> explained_by(const std::string& stem,
                                                        const PersonName& name,
                                                        std::size_t begin) const {
    std::optional<std::size_t> best;
    std::size_t best_begin = 0;
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      const auto& group = groups_[g];
      if (group.type != ActorType::person || group.mentions.empty()) continue;
      const bool family = group.family == stem;
      const bool given = !name.given && group.given == given_key(*name.family);
      if (!family && !given) continue;
      if (name.given && !group.given.empty() &&
          !group.given.starts_with(words_[*name.given].folded)) {
        continue;
      }
      std::size_t nearest = 0;
      for (const auto m : group.mentions) {
        if (mentions_[m].begin <= begin) nearest = std::max(nearest, mentions_[m].begin + 1);
      }
      // A family name explains better than a given name.
      nearest += family ? text_.size() : 0;
      if (!best || nearest > best_begin) {
        best = g;
        best_begin = nearest;
      }
    }
    return best;
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

  [[nodiscard]] Gender gender_of(const PersonName& name) const {
    if (name.given && is_given(*name.given)) return finder_.info(*name.given)->gender;
    return Gender::unknown;
  }

  /// The full name of a mention in the nominative, in its script.
  [[nodiscard]] std::string full_name(const Mention& mention, const PersonName& name) const {
    const auto& first = words_[mention.first];
    if (!first.cyrillic) {
      return squeezed(text_.substr(mention.begin, mention.end - mention.begin));
    }
    const auto gender = gender_of(name);
    const bool nominative =
        name.given && is_given(*name.given) && given_key(*name.given) == words_[*name.given].folded;
    std::string full;
    for (auto i = mention.first; i < mention.last; ++i) {
      std::string part{written(i)};
      if (!nominative) {
        part = name.given == i && is_given(i) && !name.given_is_initial
                   ? std::string{lexicon_.given_name(finder_.info(i)->given_name)}
               : name.family == i ? family_nominative(part, gender_or_shape(gender, part))
                                  : part;
      }
      if (!full.empty()) full += ' ';
      full += part;
    }
    return full;
  }

  /// Without a given name the ending of the family name has to tell.
  static Gender gender_or_shape(Gender gender, std::string_view family) {
    if (gender != Gender::unknown) return gender;
    const auto feminine = family_nominative(family, Gender::feminine);
    const bool sure = feminine != family && !family.ends_with("у");
    return sure ? Gender::feminine : Gender::masculine;
  }

  static std::string squeezed(std::string_view text) {
    std::string line;
    for (const char c : text) {
      const bool blank = c == '\n' || c == '\t' || c == '\r' || c == ' ';
      if (!blank) {
        line += c;
      } else if (!line.empty() && line.back() != ' ') {
        line += ' ';
      }
    }
    return line;
  }

  /// The fullest form of a group; of equally full ones one in the nominative, then the shortest.
  [[nodiscard]] std::string group_name(const Group& group) const {
    std::string best;
    long best_score = -1;
    for (const auto m : group.mentions) {
      const auto& mention = mentions_[m];
      const auto name = parse(mention);
      const bool person = group.type == ActorType::person;
      const bool nominative = person && name.given && is_given(*name.given) &&
                              given_key(*name.given) == words_[*name.given].folded;
      auto full = person ? full_name(mention, name)
                         : squeezed(text_.substr(mention.begin, mention.end - mention.begin));
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

  [[nodiscard]] std::string group_id(const Group& group, const std::string& name) const {
    const auto slug = group.type == ActorType::person ? name_slug(name, group.type)
                                                      : name_slug(group.family, group.type);
    return std::string{to_string(group.type)} + ':' + slug;
  }

  [[nodiscard]] Actor actor_of(const Group& group) const {
    Actor actor;
    actor.type = group.type;
    if (group.known) {
      actor.id = known_actors()[*group.known].id;
      actor.name = known_actors()[*group.known].name;
    } else {
      actor.name = group_name(group);
      actor.id = group_id(group, actor.name);
    }
    for (const auto m : group.mentions) {
      std::string form{text_.substr(mentions_[m].begin, mentions_[m].end - mentions_[m].begin)};
      const auto& seen = actor.mentions;
      if (std::find(seen.begin(), seen.end(), form) == seen.end()) {
        actor.mentions.push_back(std::move(form));
      }
    }
    return actor;
  }

  std::vector<Actor> actors() {
    std::vector<Actor> made;
    std::vector<std::size_t> order;
    for (auto& group : groups_) std::sort(group.mentions.begin(), group.mentions.end());
    for (std::size_t g = 0; g < groups_.size(); ++g) {
      if (!groups_[g].mentions.empty()) order.push_back(g);
    }
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
      return groups_[a].mentions.front() < groups_[b].mentions.front();
    });
    for (const auto g : order) {
      auto actor = actor_of(groups_[g]);
      if (actor.id.back() == ':') continue;
      const auto same = std::find_if(made.begin(), made.end(),
                                     [&](const Actor& other) { return other.id == actor.id; });
      if (same == made.end()) {
        made.push_back(std::move(actor));
        continue;
      }
      for (auto& form : actor.mentions) {
        if (std::find(same->mentions.begin(), same->mentions.end(), form) == same->mentions.end()) {
          same->mentions.push_back(std::move(form));
        }
      }
    }
    return made;
  }

  const Lexicon& lexicon_;
  const Finder& finder_;
  const std::vector<Word>& words_;
  std::vector<Mention> mentions_;
  std::string_view text_;
  const std::unordered_map<std::string, std::uint32_t>& known_slugs_;
  std::vector<Group> groups_;
  std::vector<std::size_t> owner_;
};

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
  return Article{lexicon_, finder, mentions, text, known_slugs_}.run();
}

}  // namespace dragoman::indexer
