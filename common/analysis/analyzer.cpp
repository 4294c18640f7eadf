#include "common/analysis/analyzer.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <unordered_map>
#include <unordered_set>

#include "common/analysis/fold.h"
#include "common/analysis/language.h"
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

/// What a word becomes, wherever it stands.
struct Terms {
  std::string form;
  std::string stem;
  std::string alternate_stem;
};

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const {
    return std::hash<std::string_view>{}(text);
  }
};
using Cache = std::unordered_map<std::string, Terms, StringHash, std::equal_to<>>;

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

  const Terms& terms_of(std::string_view word);
  Terms make_terms(std::string_view word) const;

  std::string language;
  const LanguageRules& rules;
  WordBreaker breaker;
  Stemmer stemmer;
  std::unordered_set<std::string_view> stop_words;
  std::vector<WordSpan> spans;
  Cache cache;
  Terms uncached;
};

Terms Analyzer::State::make_terms(std::string_view word) const {
  Terms terms;
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

const Terms& Analyzer::State::terms_of(std::string_view word) {
  if (word.size() > max_cached_bytes) return uncached = make_terms(word);
  if (const auto known = cache.find(word); known != cache.end()) return known->second;
  if (cache.size() >= max_cached_words) cache.clear();
  return cache.emplace(word, make_terms(word)).first->second;
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
  state_->breaker.find(text, state_->spans);
  tokens.resize(state_->spans.size());  // strings of tokens that stay keep their memory
  std::uint32_t position = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const WordSpan& span = state_->spans[i];
    const Terms& terms = state_->terms_of(text.substr(span.begin, span.end - span.begin));
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
