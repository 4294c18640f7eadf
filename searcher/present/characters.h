#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman::searcher {

/// One code point of a UTF-8 text.
struct Character {
  char32_t code = 0;     ///< U+FFFD for bytes that are no valid sequence
  std::size_t size = 1;  ///< bytes
};

/// The character that begins at byte `at`. REQUIRES: at < text.size()
Character character_at(std::string_view text, std::size_t at);
/// The one that ends at byte `at`. REQUIRES: 0 < at <= text.size()
Character character_before(std::string_view text, std::size_t at);

/// Code points of a text; an ill-formed sequence counts as one.
std::size_t count_characters(std::string_view text);

/// May a reader be shown the text up to `at` alone? True between two user-perceived characters.
/// Never true inside one; in doubt (after a zero-width joiner) false. Asked at every character of a
/// passage, hence by the properties of its two neighbours and not by an iterator over the text.
/// Source: Unicode Standard Annex #29, section 3.1.1, rules GB3 to GB13.
bool is_grapheme_boundary(std::string_view text, std::size_t at);

bool is_white_space(char32_t code);
/// A letter, mark or digit.
bool is_word_character(char32_t code);
bool is_lower_case(char32_t code);
/// A character of a script that sets no blanks between words (Han, kana, Thai, Lao, Khmer,
/// Burmese).
bool is_of_unspaced_script(char32_t code);

/// C0, C1, DEL, line separators, and the marks that embed, override or isolate directions of
/// writing: what text from outside must not do to a terminal.
bool is_hostile(char32_t code);

/// Columns of a terminal: 0 for marks and invisible characters, 2 for wide ones, else 1.
/// Source: Unicode Standard Annex #11 (wide and full-width are two columns).
std::size_t columns(char32_t code);
std::size_t columns(std::string_view text);

}  // namespace dragoman::searcher
