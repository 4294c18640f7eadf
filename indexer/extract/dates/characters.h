#pragma once

namespace dragoman::indexer::dates {

/// Classes of characters, as dates in news need them.

inline bool is_digit(char c) { return c >= '0' && c <= '9'; }
inline bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
inline bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

inline bool is_apostrophe(char32_t c) { return c == U'\'' || c == U'\u2019' || c == U'\u02BC'; }

/// A tilde too: it joins days as a dash does.
inline bool is_dash(char32_t c) {
  return c == U'-' || c == U'~' || (c >= U'\u2010' && c <= U'\u2015') || c == U'\u2212';
}

/// Without the line feed, which may end a paragraph.
inline bool is_blank(char32_t c) {
  return c == U' ' || c == U'\t' || c == U'\r' || c == U'\u00A0' || c == U'\u202F' ||
         (c >= U'\u2000' && c <= U'\u200B');
}

inline bool is_quote(char32_t c) {
  return c == U'"' || c == U'\u00AB' || c == U'\u00BB' || (c >= U'\u2018' && c <= U'\u201F');
}

/// Punctuation and symbols of the blocks that news use; everything else beyond ASCII is a letter.
inline bool is_sign(char32_t c) {
  return (c >= 0x80 && c < 0xC0 && c != 0xAA && c != 0xB5 && c != 0xBA && c != 0xAD) ||
         (c >= 0x2000 && c < 0x2C00) || (c >= 0x3000 && c < 0x3040) || c == 0xFFFD || c == 0xD7 ||
         c == 0xF7;
}

/// Currencies, and the signs of a number: what stands before figures that are no date.
inline bool is_money(char32_t c) {
  return c == U'$' || c == U'#' || c == U'\u00A3' || c == U'\u2116' || (c >= 0x20A0 && c < 0x20D0);
}

}  // namespace dragoman::indexer::dates
