#include "common/analysis/analyzer.h"

#include <algorithm>
#include <cstdint>
#include <deque>
#include <functional>
#include <unordered_set>

#include "common/analysis/fold.h"
#include "common/analysis/language.h"
#include "common/analysis/paradigm.h"
#include "common/analysis/stem.h"
#include "common/analysis/tokenise.h"
#include "common/analysis/word_form.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

constexpr std::uint32_t paragraph_gap = 100;
constexpr std::size_t max_word_bytes = 200;
/// Words of natural text are shorter; longer ones rarely come twice.
constexpr std::size_t max_cached_bytes = 64;
/// About 20 MB; a newspaper's vocabulary of common words fits many times.
constexpr std::size_t max_cached_words = 100'000;

/// Cuts a text that is too long and puts a hash of the rest in its place.
std::string bounded(std::string text) {
  if (text.size() <= max_word_bytes) return text;
  constexpr std::size_t hash_digits = 16;
  const std::string_view kept = utf8::cut(text, max_word_bytes - hash_digits);
  std::uint64_t hash = 0xCBF29CE484222325U;  // FNV-1a
  for (const char c : std::string_view{text}.substr(kept.size())) {
    hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3U;
  }
  text.resize(kept.size());
  for (std::size_t i = 0; i < hash_digits; ++i, hash >>= 4U) text += "0123456789abcdef"[hash & 15U];
  return text;
}

/// The terms of words seen before, which stay where they are. Nearly every word of a text is looked
/// up here, so it has its own table with open addressing.
class WordCache {
 public:
  [[nodiscard]] std::size_t size() const { return entries_.size(); }
  void clear() {
    entries_.clear();
    slots_.assign(first_slots, {});
  }
  /// make: called for a word that is not known.
  template <typename Make>
  const WordTerms& find(std::string_view word, Make make) {
    const auto hash = static_cast<std::uint32_t>(std::hash<std::string_view>{}(word));
    std::size_t place = hash & (slots_.size() - 1);
    for (; slots_[place].entry != 0; place = (place + 1) & (slots_.size() - 1)) {
      if (slots_[place].hash != hash) continue;
      const Entry& entry = entries_[slots_[place].entry - 1];
      if (entry.word == word) return entry.terms;
    }
    entries_.push_back({std::string{word}, make(word)});
    slots_[place] = {hash, static_cast<std::uint32_t>(entries_.size())};
    if (entries_.size() * 2 > slots_.size()) grow();
    return entries_.back().terms;
  }

 private:
  struct Entry {
    std::string word;
    WordTerms terms;
  };
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t entry = 0;  ///< its number, from 1; 0: free
  };
  static constexpr std::size_t first_slots = 1024;
  void grow() {
    std::vector<Slot> before(slots_.size() * 2);
    before.swap(slots_);
    for (const Slot& slot : before) {
      if (slot.entry == 0) continue;
      std::size_t place = slot.hash & (slots_.size() - 1);
      while (slots_[place].entry != 0) place = (place + 1) & (slots_.size() - 1);
      slots_[place] = slot;
    }
  }
  std::deque<Entry> entries_;
  std::vector<Slot> slots_ = std::vector<Slot>(first_slots);
};

std::unordered_set<std::string_view> split(std::string_view words) {
  std::unordered_set<std::string_view> parts;
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    parts.insert(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return parts;
}

}  // namespace

struct Analyzer::State {
  explicit State(std::string_view code)
      : language(code),
        rules(language_rules(code)),
        breaker(rules),
        stemmer(rules),
        stop_words(split(rules.stop_words)) {}

  /// Begins a text: only between two of them are words forgotten.
  void find_words(std::string_view text);
  /// Of one of the words found.
  const WordTerms& terms_of(std::string_view word);
  WordTerms make_terms(std::string_view word) const;

  std::string language;
  const LanguageRules& rules;
  WordBreaker breaker;
  Stemmer stemmer;
  std::unordered_set<std::string_view> stop_words;
  std::vector<WordSpan> spans;
  WordCache cache;
  std::deque<WordTerms> uncached;  ///< of this text
  std::vector<PlacedWord> placed;
};

WordTerms Analyzer::State::make_terms(std::string_view word) const {
  WordTerms terms;
  terms.form = bounded(word_form(word, rules));
  const std::string folded_form = fold(terms.form);
  if (folded_form.empty()) {
    terms.stem = terms.form;
    return terms;
  }
  terms.stem = bounded(fold(stemmer(terms.form)));
  if (terms.stem.empty()) terms.stem = folded_form;
  if (folded_form == terms.form) return terms;
  std::string alternate = bounded(fold(stemmer(folded_form)));
  if (alternate != terms.stem) terms.alternate_stem = std::move(alternate);
  return terms;
}

void Analyzer::State::find_words(std::string_view text) {
  breaker.find(text, spans);
  uncached.clear();
  if (cache.size() >= max_cached_words) cache.clear();
}

const WordTerms& Analyzer::State::terms_of(std::string_view word) {
  if (word.size() > max_cached_bytes) return uncached.emplace_back(make_terms(word));
  return cache.find(word, [this](std::string_view unknown) { return make_terms(unknown); });
}

Analyzer::Analyzer(std::string_view language) : state_(std::make_unique<State>(language)) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

const std::string& Analyzer::language() const { return state_->language; }

std::vector<Token> Analyzer::analyze(std::string_view text) {
  std::vector<Token> tokens;
  analyze(text, tokens);
  return tokens;
}

void Analyzer::analyze(std::string_view text, std::vector<Token>& tokens) {
  state_->find_words(text);
  tokens.resize(state_->spans.size());  // strings of tokens that stay keep their memory
  std::uint32_t position = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const WordSpan& span = state_->spans[i];
    const WordTerms& terms = state_->terms_of(text.substr(span.begin, span.end - span.begin));
    position += span.new_paragraph && i > 0 ? paragraph_gap + 1 : 1;
    Token& token = tokens[i];
    token.begin = span.begin;
    token.end = span.end;
    token.position = position;
    token.form = terms.form;
    token.stem = terms.stem;
    token.alternate_stem = terms.alternate_stem;
  }
}

const std::vector<PlacedWord>& Analyzer::place_words(std::string_view text) {
  State& state = *state_;
  state.find_words(text);
  state.placed.clear();
  std::uint32_t position = 0;
  for (const WordSpan& span : state.spans) {
    position += span.new_paragraph && !state.placed.empty() ? paragraph_gap + 1 : 1;
    state.placed.push_back(
        {&state.terms_of(text.substr(span.begin, span.end - span.begin)), position});
  }
  return state.placed;
}

std::vector<std::string> Analyzer::stems_of_cases(const std::string& form) const {
  auto stems = paradigm_stems(state_->stemmer, state_->rules.code, form);
  for (std::string& stem : stems) stem = bounded(fold(stem));
  return stems;
}

bool Analyzer::is_stop_word(std::string_view form) const {
  return state_->stop_words.contains(form);
}

std::vector<std::string> index_terms(Analyzer& analyzer, std::string_view word) {
  std::vector<std::string> terms;
  const auto add = [&terms](const std::string& term) {
    if (!term.empty() && std::find(terms.begin(), terms.end(), term) == terms.end()) {
      terms.push_back(term);
    }
  };
  for (const Token& token : analyzer.analyze(word)) {
    add(token.stem);
    add(token.alternate_stem);
  }
  return terms;
}

}  // namespace dragoman
