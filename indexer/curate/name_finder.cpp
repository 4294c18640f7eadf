#include "indexer/curate/name_finder.h"

#include <algorithm>
#include <set>
#include <utility>

#include "common/names/letters.h"

namespace dragoman::indexer {
namespace {

constexpr std::size_t key_letters = 3;
/// Endings of Russian and Ukrainian cases are no longer; what is left of a name must tell it.
constexpr std::size_t longest_ending = 3;
constexpr std::size_t shortest_stem = 3;

std::vector<char32_t> letters_of(std::string_view text) {
  std::vector<char32_t> letters;
  for (std::size_t at = 0; at < text.size();) letters.push_back(next_code_point(text, at));
  return letters;
}

/// One stem with two endings?
bool same_stem(const std::string& a, const std::string& b) {
  const auto one = letters_of(a);
  const auto two = letters_of(b);
  const auto parted = std::mismatch(one.begin(), one.end(), two.begin(), two.end());
  const auto common = static_cast<std::size_t>(parted.first - one.begin());
  return common >= shortest_stem && one.size() - common <= 2 &&
         two.size() - common <= longest_ending;
}

}  // namespace

std::vector<NameFinder::Word> NameFinder::words_of(std::string_view text) {
  std::vector<Word> words;
  bool inside = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto begin = at;
    const auto code = next_code_point(text, at);
    const auto kind = letter_kind(code);
    if (kind == LetterKind::other) {
      inside = false;
      continue;
    }
    if (!inside) words.push_back({{}, kind == LetterKind::upper, begin, at});
    inside = true;
    if (const auto letter = fold_letter(code)) append_code_point(words.back().folded, letter);
    words.back().end = at;
  }
  return words;
}

bool NameFinder::fits(const Word& name, const Word& word) {
  if (name.upper && !word.upper) return false;
  if (name.folded == word.folded) return true;
  return has_cyrillic(name.folded) && same_stem(name.folded, word.folded);
}

std::string NameFinder::first_letters(const std::string& folded) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < key_letters && at < folded.size(); ++i) next_code_point(folded, at);
  return folded.substr(0, at);
}

void NameFinder::add(std::size_t actor, std::string_view name) {
  auto words = words_of(name);
  if (words.empty()) return;
  by_first_letters_[first_letters(words.front().folded)].push_back(names_.size());
  names_.push_back({actor, std::move(words)});
}

const NameFinder::Name* NameFinder::longest_at(const std::vector<Word>& words,
                                               std::size_t at) const {
  const auto candidates = by_first_letters_.find(first_letters(words[at].folded));
  if (candidates == by_first_letters_.end()) return nullptr;
  const Name* longest = nullptr;
  for (const auto place : candidates->second) {
    const Name& name = names_[place];
    if (longest != nullptr && longest->words.size() >= name.words.size()) continue;
    if (name.words.size() > words.size() - at) continue;
    if (std::equal(name.words.begin(), name.words.end(),
                   words.begin() + static_cast<std::ptrdiff_t>(at), fits))
      longest = &name;
  }
  return longest;
}

std::vector<NamedPlace> NameFinder::find(std::string_view text) const {
  std::vector<NamedPlace> places;
  std::set<std::pair<std::size_t, std::string>> seen;
  const auto words = words_of(text);
  for (std::size_t at = 0; at < words.size();) {
    const Name* name = longest_at(words, at);
    if (name == nullptr) {
      ++at;
      continue;
    }
    const auto begin = words[at].begin;
    at += name->words.size();
    std::string surface{text.substr(begin, words[at - 1].end - begin)};
    // A line break within it parts two names.
    if (surface.find('\n') != std::string::npos) continue;
    if (seen.emplace(name->actor, surface).second)
      places.push_back({name->actor, std::move(surface)});
  }
  return places;
}

}  // namespace dragoman::indexer
