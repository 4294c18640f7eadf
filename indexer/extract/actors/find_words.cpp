#include <algorithm>
#include <array>
#include <cstddef>

#include "common/hash.h"
#include "indexer/extract/actors/find.h"
#include "indexer/extract/actors/name_words.h"

namespace dragoman::indexer {
namespace {

/// Lower-case words inside an English name of a body.
constexpr std::array<std::string_view, 6> connectors{"of", "for", "and", "the", "on", "ve"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

void Finder::look_up_words() {
  const auto count = words_.size();
  infos_.resize(count);
  hashes_.resize(count);
  matches_.assign(count, {});
  looked_up_.assign(count, 0);
  std::size_t room = 64;
  while (room < 2 * count) room *= 2;
  lower_.assign(room, 0);
  for (std::size_t i = 0; i < count; ++i) {
    const auto& word = words_[i];
    const auto hash = fnv1a(word.folded);
    hashes_[i] = hash | 1U;  // 0 is no word
    infos_[i] = look_up(hash);
    if (word.shape == Shape::lower) lower_[lower_place(hashes_[i])] = hashes_[i];
  }
}

const WordInfo* Finder::look_up(std::uint64_t hash) {
  auto& recent = recent_[(hash >> 40U) & (recent_.size() - 1)];
  if (recent.hash != hash) recent = {hash, lexicon_.find(hash)};
  return recent.info;
}

/// Where the hash of a lower-case word is or would be.
std::size_t Finder::lower_place(std::uint64_t hash) const {
  const auto mask = lower_.size() - 1;
  auto at = static_cast<std::size_t>(hash >> 20U) & mask;
  while (lower_[at] != 0 && lower_[at] != hash) at = (at + 1) & mask;
  return at;
}

void Finder::mark_shouting() {
  shouting_.assign(words_.size(), 0);
  for (std::size_t first = 0; first < words_.size();) {
    std::size_t last = first;
    std::size_t upper = 0;
    std::size_t other = 0;
    do {
      const auto shape = words_[last].shape;
      upper += shape == Shape::upper && !words_[last].dotted ? 1U : 0U;
      other += shape == Shape::lower || shape == Shape::capital ? 1U : 0U;
      ++last;
    } while (last < words_.size() && (words_[last].before & gap::stop) == 0);
    const bool loud = upper >= 3 && other * 3 <= upper;
    std::fill(shouting_.begin() + static_cast<std::ptrdiff_t>(first),
              shouting_.begin() + static_cast<std::ptrdiff_t>(last), loud ? 1 : 0);
    first = last;
  }
}

bool Finder::is(std::size_t word, WordClass word_class) const {
  return word < infos_.size() && infos_[word] != nullptr && infos_[word]->is(word_class);
}

bool Finder::starts_sentence(std::size_t word) const {
  if (word == 0) return true;
  const auto before = words_[word].before;
  const bool quote_after_colon = (before & gap::open) != 0 && (before & gap::comma) != 0;
  return ((before & gap::stop) != 0 && !words_[word - 1].dotted) || quote_after_colon;
}

bool Finder::is_capital(std::size_t word) const {
  const auto shape = words_[word].shape;
  return shape == Shape::capital || shape == Shape::upper || shape == Shape::initial;
}

bool Finder::follows(std::size_t word, unsigned allowed) const {
  return word < words_.size() && word > 0 && (words_[word].before & ~allowed) == 0;
}

bool Finder::seen_lower(std::size_t word) const { return lower_[lower_place(hashes_[word])] != 0; }

bool Finder::is_connector(std::size_t word) const {
  return contains(connectors, words_[word].folded) || is_name_particle(words_[word].folded);
}

bool Finder::is_place_word(std::size_t word) const {
  const auto match = gazetteer(word);
  return match && match->last == word + 1 && !match->entry->family_only &&
         match->entry->type == ActorType::place;
}

std::optional<Finder::Match> Finder::gazetteer(std::size_t first) const {
  if (first >= words_.size() || infos_[first] == nullptr || !infos_[first]->begins_name)
    return std::nullopt;
  if (looked_up_[first] == 0) {
    looked_up_[first] = 1;
    matches_[first] = find_in_gazetteer(first);
  }
  if (matches_[first].entry == nullptr) return std::nullopt;
  return matches_[first];
}

Finder::Match Finder::find_in_gazetteer(std::size_t first) const {
  Match best;
  nodes_.assign(1, 0);
  bool capital = false;
  for (std::size_t at = first; at < words_.size() && !nodes_.empty(); ++at) {
    if (at > first && !follows(at, gap::blank | gap::joint)) break;
    if (infos_[at] == nullptr || infos_[at]->lemmas.empty()) break;
    next_.clear();
    for (const auto node : nodes_) lexicon_.follow(node, *infos_[at], next_);
    nodes_.swap(next_);
    capital = capital || is_capital(at);
    for (const auto node : nodes_) {
      const auto* entry = lexicon_.entry(node);
      if (entry == nullptr || !capital) continue;
      const auto shape = words_[at].shape;
      if (entry->upper_only && shape != Shape::upper) continue;
      if (entry->upper_only && shouting_[at] != 0 && is(at, WordClass::no_name)) continue;
      if (at == first && !is_capital(first)) continue;
      // A long name in which only the first word of a sentence is a capital is a common phrase.
      best = Match{at + 1, entry};
    }
  }
  return best;
}

}  // namespace dragoman::indexer
