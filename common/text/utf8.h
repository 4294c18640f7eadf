#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// UTF-8 by code point. The only place that touches ICU's decoding macros.
/// Offsets are bytes. Nothing here fails on invalid UTF-8: a maximal ill-formed sequence reads as
/// one U+FFFD, as the Unicode Standard recommends (3.9, "U+FFFD Substitution of Maximal Subparts").
namespace dragoman::utf8 {

inline constexpr char32_t replacement = 0xFFFD;

namespace detail {
char32_t next_beyond_ascii(std::string_view text, std::size_t& offset);
}

/// The code point at offset; moves offset behind it. REQUIRES: offset < text.size()
inline char32_t next(std::string_view text, std::size_t& offset) {
  const auto byte = static_cast<unsigned char>(text[offset]);
  if (byte < 0x80) {
    ++offset;
    return byte;
  }
  return detail::next_beyond_ascii(text, offset);
}

/// The code point that ends at offset; moves offset to its begin. REQUIRES: 0 < offset <= size
char32_t previous(std::string_view text, std::size_t& offset);

/// Appends a code point; a surrogate or a number beyond U+10FFFF becomes U+FFFD.
void append(std::string& text, char32_t code_point);

bool is_ascii(std::string_view text);
bool is_valid(std::string_view text);

/// The text with each ill-formed sequence replaced by U+FFFD.
std::string repair(std::string_view text);

/// The largest code point boundary <= offset (offset itself if it lies at or behind the end: then
/// the size).
std::size_t boundary_before(std::string_view text, std::size_t offset);

/// The longest beginning of at most max_bytes that ends on a code point boundary.
std::string_view cut(std::string_view text, std::size_t max_bytes);

/// How many code points the text has. REQUIRES: valid UTF-8, else a count without meaning.
std::size_t count(std::string_view text);

/// Byte offset of the n-th code point, counted from 0; text.size() if there are no more than n.
/// REQUIRES: valid UTF-8
std::size_t byte_offset(std::string_view text, std::size_t code_points);

/// The largest boundary <= offset between two characters as a reader sees them (grapheme clusters:
/// a letter with its marks, a flag, an emoji with its skin tone).
std::size_t grapheme_boundary_before(std::string_view text, std::size_t offset);

}  // namespace dragoman::utf8
