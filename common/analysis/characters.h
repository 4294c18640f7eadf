#pragma once

#include <cstddef>
#include <string_view>

/// What the tokeniser needs to know of a character.
namespace dragoman::characters {

enum class Kind : unsigned char {
  other,      ///< parts words
  letter,     ///< letters, letter numbers (Ⅷ), subscript digits (CO₂)
  digit,      ///< decimal digits of any script
  mark,       ///< combining marks: continue a word, never begin one
  ignorable,  ///< soft hyphen, zero-width characters: inside a word, no part of its form
  unspaced    ///< letters of scripts that write no blanks between words
};

Kind kind_of(char32_t c);

/// ' ’ ‘ ‛ ʼ ʻ ` ´ and their like.
bool is_apostrophe(char32_t c);

/// A vowel that carries a stress mark in Russian, Ukrainian, Belarusian and Bulgarian texts.
bool is_cyrillic_vowel(char32_t c);

bool is_hebrew(char32_t c);

}  // namespace dragoman::characters
