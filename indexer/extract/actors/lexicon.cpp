#include "indexer/extract/actors/lexicon.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <functional>
#include <utility>

#include "common/hash.h"
#include "common/names/letters.h"
#include "indexer/extract/actors/name_words.h"
#include "indexer/extract/actors/words.h"

namespace dragoman::indexer {
namespace {

struct GivenNames {
  char gender;
  std::string_view names;
};

constexpr GivenNames given_rows[] = {
#include "indexer/extract/actors/tables/given_names.inc"
};

constexpr std::string_view family_rows[] = {
#include "indexer/extract/actors/tables/family_names.inc"
};

struct ClassRow {
  WordClass word_class;
  std::string_view words;
  bool turkish_compound = false;  ///< "bakanlığı": case endings follow without an apostrophe
};

constexpr ClassRow class_rows[] = {
#include "indexer/extract/actors/tables/word_classes.inc"
};

/// Names of places, a blank between two, '_' inside one.
constexpr std::string_view place_rows[] = {
#include "indexer/extract/actors/tables/place_names.inc"
};

/// Case endings behind a folded Turkish compound in the possessive: "bakanligi" + "nin".
constexpr std::array<std::string_view, 20> compound_endings{
    "nin", "nun", "na",  "ne",  "ni",  "nu",  "nda",   "nde",   "ndan", "nden",
    "yla", "yle", "dir", "dur", "nca", "nce", "ndaki", "ndeki", "ndan", "yken"};

/// Calls `use` with each blank-separated word.
template <typename Use>
void for_each_word(std::string_view row, char blank, Use use) {
  for (std::size_t at = 0; at < row.size();) {
    const auto end = std::min(row.find(blank, at), row.size());
    if (end > at) use(row.substr(at, end - at));
    at = end + 1;
  }
}

std::uint32_t bit(WordClass word_class) { return 1U << static_cast<unsigned>(word_class); }

}  // namespace

Lexicon::Lexicon() {
  words_.reserve(260000);
  add_given_names();
  add_family_names();
  add_word_classes();
  add_known_actors();
  add_places();
  freeze();
}

/// What is only asked from now on, in a form that answers fast.
void Lexicon::freeze() {
  infos_.reserve(words_.size());
  word_numbers_ = FrozenMap{words_.size()};
  for (auto& [word, info] : words_) {
    info.begins_name =
        std::any_of(info.lemmas.begin(), info.lemmas.end(),
                    [&](std::uint32_t lemma) { return edges_.find(lemma).has_value(); });
    word_numbers_.add(fnv1a(word), static_cast<std::uint32_t>(infos_.size()));
    infos_.push_back(std::move(info));
  }
  words_.clear();
}

const Lexicon& Lexicon::shared() {
  static const Lexicon lexicon;
  return lexicon;
}

const WordInfo* Lexicon::find(std::uint64_t hash) const {
  const auto number = word_numbers_.find(hash);
  return number ? &infos_[*number] : nullptr;
}

const WordInfo* Lexicon::find(std::string_view folded) const { return find(fnv1a(folded)); }

std::string_view Lexicon::given_name(std::uint32_t number) const { return given_names_[number]; }

const std::string& Lexicon::folded_given_name(std::uint32_t number) const {
  return folded_given_names_[number];
}

std::size_t Lexicon::case_letters(std::string_view folded) const {
  std::size_t longest = 0;
  for (const auto ending : compound_endings) {
    if (ending.size() <= longest || !folded.ends_with(ending)) continue;
    const auto base = folded.substr(0, folded.size() - ending.size());
    if (!base.ends_with('i') && !base.ends_with('u')) continue;
    const auto* info = find(base);
    const bool head =
        info != nullptr && (info->is(WordClass::org_head) || info->is(WordClass::place_head));
    if (head) longest = ending.size();
  }
  return longest;
}

void Lexicon::follow(std::uint32_t node, const WordInfo& word,
                     std::vector<std::uint32_t>& next) const {
  for (const auto lemma : word.lemmas) {
    const auto edge = edges_.find((static_cast<std::uint64_t>(node) << 32U) | lemma);
    if (edge) next.push_back(*edge);
  }
}

const GazetteerEntry* Lexicon::entry(std::uint32_t node) const {
  return node < has_entry_.size() && has_entry_[node] != 0 ? &entries_[node] : nullptr;
}

void Lexicon::add_given_names() {
  for (const auto& row : given_rows) {
    for_each_word(row.names, ' ', [&](std::string_view name) {
      given_names_.emplace_back(name);
      folded_given_names_.push_back(fold_letters(name));
      const auto number = static_cast<std::uint32_t>(given_names_.size() - 1);
      bool nominative = true;
      for (const auto& form : inflected_forms(fold_letters(name))) {
        auto& word = words_[form];
        word.classes |= bit(WordClass::given_name);
        // A form belongs first to the name of which it is the nominative: "Александра".
        if (word.given_name == 0 || nominative) {
          word.given_name = number;
          word.gender = row.gender == 'm'   ? Gender::masculine
                        : row.gender == 'f' ? Gender::feminine
                                            : Gender::unknown;
        }
        nominative = false;
      }
    });
  }
}

void Lexicon::add_family_names() {
  for (const auto row : family_rows) {
    for_each_word(row, ' ', [&](std::string_view name) {
      words_[fold_letters(name)].classes |= bit(WordClass::family_name);
    });
  }
}

void Lexicon::add_word_classes() {
  for (const auto& row : class_rows) {
    for_each_word(row.words, ' ', [&](std::string_view word) {
      const bool fixed = word.starts_with('=');
      word.remove_prefix(fixed ? 1 : 0);
      const auto folded = fold_letters(word);
      if (fixed) {
        words_[folded].classes |= bit(row.word_class);
        return;
      }
      for (const auto& form : inflected_forms(folded)) words_[form].classes |= bit(row.word_class);
      if (!row.turkish_compound) return;
      for (const auto ending : compound_endings) {
        words_[std::string{folded}.append(ending)].classes |= bit(row.word_class);
      }
    });
  }
}

void Lexicon::add_known_actors() {
  const auto actors = known_actors();
  for (std::uint32_t i = 0; i < actors.size(); ++i) {
    const auto add = [&](std::string_view name) {
      add_name(name, {actors[i].type, i, false, false});
      if (actors[i].type != ActorType::person) return;
      add_known_given_name(name);
      if (actors[i].by_family_name) add_family_name(name, i);
    };
    add(actors[i].name);
    for_each_word(actors[i].aliases, '|', add);
  }
}

void Lexicon::add_places() {
  for (const auto row : place_rows) {
    for_each_word(row, ' ', [&](std::string_view place) {
      std::string name{place};
      std::replace(name.begin(), name.end(), '_', ' ');
      add_name(name, {ActorType::place, std::nullopt, false, false});
    });
  }
}

/// Who bears the name of a known person's first word is a person too, unless the word is another.
void Lexicon::add_known_given_name(std::string_view name) {
  const auto blank = name.find(' ');
  if (blank == std::string_view::npos) return;
  const auto folded = fold_letters(name.substr(0, blank));
  constexpr std::size_t shortest = 3;
  const bool letters = folded.size() > shortest * (has_cyrillic(folded) ? 2 : 1) &&
                       folded.find_first_of("-.'") == std::string::npos;
  if (!letters || is_name_particle(folded)) return;
  for (const auto& form : inflected_forms(folded)) {
    auto& word = words_[form];
    if (word.classes == 0) word.classes |= bit(WordClass::given_name);
  }
}

void Lexicon::add_family_name(std::string_view name, std::uint32_t actor) {
  const auto blank = name.rfind(' ');
  if (blank != std::string_view::npos)
    add_name(name.substr(blank + 1), {ActorType::person, actor, true, false});
  // "von der Leyen", "al-Sharaa" are family names with their particles.
  for (const std::string_view particle : {" al-", " el-", " von ", " фон ", " аль-", " аш-"}) {
    const auto at = name.find(particle);
    if (at != std::string_view::npos)
      add_name(name.substr(at + 1), {ActorType::person, actor, true, false});
  }
}

void Lexicon::add_name(std::string_view name, GazetteerEntry entry) {
  std::vector<Word> words;
  split_words(name, words);
  if (words.empty()) return;
  entry.upper_only =
      words.size() == 1 && words.front().shape == Shape::upper && words.front().folded.size() <= 10;
  std::uint32_t node = 0;
  for (const auto& word : words) {
    const auto edge = (static_cast<std::uint64_t>(node) << 32U) | lemma(word.folded);
    assert(nodes_ < max_nodes);
    node = edges_.add(edge, nodes_);
    if (node == nodes_) ++nodes_;
  }
  if (node >= entries_.size()) {
    entries_.resize(node + 1);
    has_entry_.resize(node + 1, 0);
  }
  // The first who claims a name keeps it; a full name outdoes a family name.
  if (has_entry_[node] == 0 || (entries_[node].family_only && !entry.family_only)) {
    entries_[node] = entry;
    has_entry_[node] = 1;
  }
}

std::uint32_t Lexicon::lemma(const std::string& folded) {
  const auto number = static_cast<std::uint32_t>(lemmas_.size());
  const auto found = lemmas_.emplace(folded, number);
  if (found.second) {
    for (const auto& form : inflected_forms(folded)) {
      auto& lemmas = words_[form].lemmas;
      if (std::find(lemmas.begin(), lemmas.end(), number) == lemmas.end()) lemmas.push_back(number);
    }
  }
  return found.first->second;
}

}  // namespace dragoman::indexer
