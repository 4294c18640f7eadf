#include "common/names/name_key.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "common/names/letters.h"
#include "common/names/name_match.h"
#include "common/names/name_parts.h"
#include "common/names/romanise.h"
#include "common/names/sound_distance.h"

namespace dragoman {
namespace {

constexpr std::size_t max_key_bytes = 99;  // and one for the tier
constexpr std::size_t max_keys = 64;
constexpr std::size_t max_readings = 8;  // of a family name

/// Words that many bodies and places have in common (folded); they tell nothing alone.
constexpr std::array<std::string_view, 62> generic_words{
    "the",      "of",           "and",          "for",       "ministry",      "department",
    "party",    "university",   "bank",         "agency",    "national",      "state",
    "service",  "council",      "committee",    "court",     "company",       "corp",
    "inc",      "ltd",          "group",        "institute", "international", "office",
    "affairs",  "foreign",      "defence",      "defense",   "security",      "bakanligi",
    "partisi",  "universitesi", "bankasi",      "ajansi",    "baskanligi",    "kurumu",
    "ve",       "milli",        "министерство", "партия",    "университет",   "банк",
    "служба",   "агентство",    "совет",        "суд",       "институт",      "міністерство",
    "партія",   "університет",  "агентство",    "рада",      "інститут",      "федеральная",
    "national", "region",       "oblast",       "область",   "city",          "palace",
    "sarayi",   "иностранных"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

std::string join(const std::vector<std::string>& words, char between) {
  std::string text;
  for (const auto& word : words) {
    if (word.empty()) continue;
    if (!text.empty()) text += between;
    text += word;
  }
  return text;
}

std::string romanised(const std::string& word, ActorType type) {
  return type == ActorType::person ? romanised_name_word(word) : romanise_word(word);
}

std::vector<std::string> romanised_all(const std::vector<std::string>& words, ActorType type) {
  std::vector<std::string> keys;
  keys.reserve(words.size());
  for (const auto& word : words) keys.push_back(romanised(word, type));
  return keys;
}

class KeyList {
 public:
  void add(KeyTier tier, std::string key) {
    if (key.empty() || keys_.size() >= max_keys) return;
    if (key.size() > max_key_bytes) {
      std::size_t cut = max_key_bytes;
      while ((static_cast<unsigned char>(key[cut]) & 0xC0U) == 0x80U) --cut;
      key.resize(cut);
    }
    NameKey made{tier, std::string(1, static_cast<char>('0' + static_cast<int>(tier))) + key};
    if (std::find(keys_.begin(), keys_.end(), made) == keys_.end())
      keys_.push_back(std::move(made));
  }
  std::vector<NameKey> take() { return std::move(keys_); }

 private:
  std::vector<NameKey> keys_;
};

/// How a given name may begin, as consonant classes, its equivalents included.
std::vector<std::string> first_sounds(const std::string& given) {
  std::vector<std::string> sounds;
  const auto add = [&](const std::string& word) {
    for (const auto& skeleton : consonant_skeletons(word)) {
      auto first = skeleton.substr(0, 1);
      if (!first.empty() && std::find(sounds.begin(), sounds.end(), first) == sounds.end())
        sounds.push_back(std::move(first));
    }
  };
  add(given);
  const auto key = romanise_word(given);
  const auto same = romanised(given, ActorType::person);
  if (same != key) add(same);
  return sounds;
}

/// How a given name begins and the skeleton of a family name, in this order: "Paul Ryan" is not
/// "Rand Paul". Who looks them up compares the names besides (name_match.h).
void add_skeletons(KeyList& keys, const std::vector<std::string>& words) {
  for (const auto& last : consonant_skeletons(words.back(), max_readings))
    for (std::size_t i = 0; i + 1 < words.size(); ++i)
      for (const auto& first : first_sounds(words[i]))
        keys.add(KeyTier::skeleton, first + ' ' + last);
  // "Manuel Ortega Ruiz" is also called by his first family name.
  if (words.size() < 3) return;
  for (const auto& middle : consonant_skeletons(words[1], 2))
    for (const auto& first : first_sounds(words[0]))
      keys.add(KeyTier::skeleton, first + ' ' + middle);
}

/// A person may be called by any one of several given names.
void add_short_names(KeyList& keys, const std::vector<std::string>& roman) {
  for (std::size_t i = 0; roman.size() > 2 && i + 1 < roman.size(); ++i)
    keys.add(KeyTier::romanised,
             std::min(roman[i], roman.back()) + ' ' + std::max(roman[i], roman.back()));
}

void add_person_keys(KeyList& keys, const std::vector<std::string>& all) {
  const auto words = telling_words(all);
  const auto roman = romanised_all(words, ActorType::person);
  const auto family = roman.empty() ? std::string{} : roman.back();
  if (words.size() >= 2) {
    auto sorted = roman;
    std::sort(sorted.begin(), sorted.end());
    keys.add(KeyTier::romanised, join(sorted, ' '));
    add_short_names(keys, roman);
    add_skeletons(keys, words);
  }
  keys.add(KeyTier::family, family);
}

void add_other_keys(KeyList& keys, const std::vector<std::string>& words, ActorType type) {
  auto roman = romanised_all(words, type);
  std::sort(roman.begin(), roman.end());
  keys.add(KeyTier::romanised, join(roman, ' '));
  std::string telling;
  for (const auto& word : words) {
    if (!contains(generic_words, word) && word.size() > telling.size()) telling = word;
  }
  keys.add(KeyTier::family, romanise_word(telling));
}

/// A name in a script that we do not romanise: FNV-1a of its letters. Empty if it has none.
std::string hashed(std::string_view text) {
  if (text.empty()) return {};
  std::uint64_t hash = 14695981039346656037U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
  std::string digits;
  for (; hash != 0; hash >>= 4U) digits += "0123456789abcdef"[hash & 15U];
  return "x" + digits;
}

double word_distance(const std::string& a, const std::string& b) {
  if (romanised_name_word(a) == romanised_name_word(b)) return 0;
  return sound_distance(a, b);
}

}  // namespace

std::vector<NameKey> name_keys(std::string_view name, ActorType type) {
  KeyList keys;
  keys.add(KeyTier::exact, join(folded_words(name), ' '));
  auto words = folded_words(comma_undone(name));
  auto sorted = words;
  std::sort(sorted.begin(), sorted.end());
  if (sorted.size() > 1) keys.add(KeyTier::reordered, join(sorted, ' '));
  if (type == ActorType::person) {
    add_person_keys(keys, words);
  } else {
    add_other_keys(keys, words, type);
  }
  return keys.take();
}

NameDistance name_distance(std::string_view a, std::string_view b) {
  const auto one = telling_words(folded_words(comma_undone(a)));
  const auto two = telling_words(folded_words(comma_undone(b)));
  if (one.empty() || two.empty()) return {2, 2};
  double family = word_distance(one.back(), two.back());
  // "Manuel Ortega" and "Manuel Ortega Ruiz": only where nothing had to be guessed.
  const auto& longer = one.size() > two.size() ? one : two;
  const auto& shorter = one.size() > two.size() ? two : one;
  if (shorter.size() == 2 && longer.size() > 2 &&
      word_distance(shorter[0], longer[0]) + word_distance(shorter[1], longer[1]) < 0.05) {
    family = 0;
  }
  double given = one.size() == 1 && two.size() == 1 ? family : 1;
  for (std::size_t i = 0; i + 1 < one.size(); ++i)
    for (std::size_t j = 0; j + 1 < two.size(); ++j)
      given = std::min(given, word_distance(one[i], two[j]));
  return {given, family};
}

bool sound_alike(std::string_view a, std::string_view b) {
  // Measured on names of politicians in four languages; the middle of a wide plateau.
  constexpr double farthest_part = 0.3;
  constexpr double farthest = 0.18;
  constexpr double farthest_in_one_script = 0.1;
  const auto distance = name_distance(a, b);
  if (distance.given > farthest_part || distance.family > farthest_part) return false;
  const bool one_script = has_cyrillic(a) == has_cyrillic(b);
  return 0.6 * distance.family + 0.4 * distance.given <=
         (one_script ? farthest_in_one_script : farthest);
}

std::string name_slug(std::string_view name, ActorType type) {
  auto words = folded_words(comma_undone(name));
  if (type == ActorType::person) words = telling_words(std::move(words));
  // Bodies and places keep their Latin spelling; people's differs between languages.
  const bool romanise = type == ActorType::person || has_cyrillic(name);
  auto text = join(romanise ? romanised_all(words, type) : words, '-');
  std::erase_if(
      text, [](char c) { return !((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'); });
  if (std::all_of(text.begin(), text.end(), [](char c) { return c == '-'; })) {
    text = hashed(join(words, ' '));
  }
  if (text.size() > max_key_bytes) text.resize(max_key_bytes);
  while (!text.empty() && text.back() == '-') text.pop_back();
  return text;
}

}  // namespace dragoman
