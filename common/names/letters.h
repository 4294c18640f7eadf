#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dragoman {

/// The letters of names. A code point is looked at once: what it is, and which plain lower-case
/// letter it becomes.
enum class LetterKind : unsigned char { other, lower, upper, uncased, digit };

namespace beyond_ascii {
char32_t next_code_point(std::string_view text, std::size_t& at);
LetterKind letter_kind(char32_t code);
char32_t fold_letter(char32_t code);
}  // namespace beyond_ascii

/// Next code point of UTF-8 text; `at` moves behind it. Broken bytes give U+FFFD, one byte each.
inline char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte >= 0x80) return beyond_ascii::next_code_point(text, at);
  ++at;
  return byte;
}
void append_code_point(std::string& text, char32_t code);

/// Letters of any script; combining marks count as lower-case letters.
inline LetterKind letter_kind(char32_t code) {
  if (code >= 0x80) return beyond_ascii::letter_kind(code);
  if (code >= U'a' && code <= U'z') return LetterKind::lower;
  if (code >= U'A' && code <= U'Z') return LetterKind::upper;
  return code >= U'0' && code <= U'9' ? LetterKind::digit : LetterKind::other;
}

/// Lower case without marks, by ICU: é -> e, İ and ı -> i, Ё -> е, Й stays й, Ї stays ї, Ґ -> г;
/// ß, ø, ł, đ, æ, þ, ð and ə become one plain letter. Combining marks give 0 (nothing).
inline char32_t fold_letter(char32_t code) {
  if (code >= 0x80) return beyond_ascii::fold_letter(code);
  return code >= U'A' && code <= U'Z' ? code + (U'a' - U'A') : code;
}

/// fold_letter() for each code point; typographic apostrophes become '. Everything else is kept.
std::string fold_letters(std::string_view text);

/// Is there a letter of the Cyrillic block?
bool has_cyrillic(std::string_view text);

}  // namespace dragoman
