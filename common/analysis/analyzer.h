#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// Version of everything that decides which term a word becomes. Stored in the index; raise it
/// whenever terms change.
inline constexpr int analyzer_version = 1;

/// A word of a text.
struct Token {
  std::size_t begin =
      0;                ///< bytes into the text as given (not normalised), on code point boundaries
  std::size_t end = 0;  ///< half-open
  std::uint32_t position =
      0;  ///< 1, 2, 3 ... ; +100 across a paragraph (blank line), so that no phrase crosses it
  std::string form;  ///< the word itself: NFC, apostrophes unified, soft hyphens and stress marks
                     ///< gone, lower case by language. Not stemmed, not folded. Never empty; <= 200
                     ///< bytes (longer words keep a hash of their tail).
  std::string stem;  ///< form, stemmed by the language, then folded. Never empty; <= 200 bytes.
  std::string alternate_stem;  ///< stem of the folded form, where that differs from `stem`; else
                               ///< empty. A reader who types without marks ("Turkiye") reaches the
                               ///< same term through it.
};

/// What a word becomes wherever it stands: the strings of a Token.
struct WordTerms {
  std::string form;
  std::string stem;
  std::string alternate_stem;
};

/// A word of a text without copies of its strings: for indexing, which sees most words many times.
struct PlacedWord {
  const WordTerms* terms = nullptr;  ///< equal words (of 64 bytes at most) have the same ones
  std::uint32_t position = 0;        ///< as Token::position
};

/// The chain normalise -> tokenise -> lower-case by language -> stem by language -> fold. One and
/// the same for indexing, for queries and for highlighting. Not thread-safe: one a thread. Cheap to
/// move.
class Analyzer {
 public:
  /// language: ISO 639-1 code; any other (and "und") gives folding without stemming.
  explicit Analyzer(std::string_view language);
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  [[nodiscard]] const std::string& language() const;

  /// Tokens in order of their begin. text: UTF-8; invalid bytes separate words.
  std::vector<Token> analyze(std::string_view text);
  /// The same, reusing the vector (cleared first).
  void analyze(std::string_view text, std::vector<Token>& tokens);

  /// The words of a text and their positions. Valid until the next call of any function.
  const std::vector<PlacedWord>& place_words(std::string_view text);

  /// Stems (as Token::stem) that other cases of a form have, were it a noun (paradigm_stems()).
  [[nodiscard]] std::vector<std::string> stems_of_cases(const std::string& form) const;

  /// Is this form (Token::form) a stop word of the language?
  [[nodiscard]] bool is_stop_word(std::string_view form) const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

/// What a word is searched by: stem and alternate stem of each token in it, each once, in order.
std::vector<std::string> index_terms(Analyzer& analyzer, std::string_view word);

/// Codes of the languages that have a stemmer (Xapian's Snowball set and our Ukrainian), sorted.
std::vector<std::string_view> stemmed_languages();

}  // namespace dragoman
