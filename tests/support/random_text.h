#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace dragoman::testing_support {

/// Makes texts that a careless program breaks on: valid UTF-8 in many scripts, words among marks
/// that combine, apostrophes of all kinds, zero-width and bidirectional marks, soft hyphens,
/// figures, dates, URLs, emoji, characters beyond the basic plane. The same seed gives the same
/// texts on every machine.
class RandomText {
 public:
  explicit RandomText(std::uint64_t seed) : state_(seed) {}

  /// A number from 0 to bound - 1. REQUIRES: bound > 0
  std::size_t below(std::size_t bound);
  /// One code point of a script chosen at random, or one of the odd ones.
  std::string character();
  /// Letters of one script, now and then with something odd between them.
  std::string word();
  /// Words with blanks, punctuation and line breaks; about `words` of them. May be empty.
  std::string text(std::size_t words);
  /// Like text(), with some bytes damaged: as a rule not valid UTF-8.
  std::string damaged(std::size_t words);

 private:
  std::uint64_t next();
  std::uint64_t state_;
};

/// Appends a Unicode scalar value as UTF-8.
void append_utf8(std::string& text, char32_t code_point);

}  // namespace dragoman::testing_support
