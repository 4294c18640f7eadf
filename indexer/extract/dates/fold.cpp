#include "indexer/extract/dates/fold.h"

#include <unicode/uchar.h>

namespace dragoman::indexer::dates {
namespace {

/// U+00C0..U+017F without their marks.
constexpr std::string_view latin_bases =
    "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnoooooxouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin_bases.size() == 0x180 - 0xC0);

bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019' || c == U'\u2018' || c == U'\u02BC';
}

void append(std::string& out, char32_t c) {
  const auto byte = [&out](char32_t value) { out += static_cast<char>(value); };
  if (c < 0x80) {
    byte(c);
  } else if (c < 0x800) {
    // Most letters beyond ASCII; one append costs less than two.
    const char bytes[] = {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 0x3F))};
    out.append(bytes, 2);
  } else if (c < 0x10000) {
    byte(0xE0 | (c >> 12));
    byte(0x80 | ((c >> 6) & 0x3F));
    byte(0x80 | (c & 0x3F));
  } else {
    byte(0xF0 | (c >> 18));
    byte(0x80 | ((c >> 12) & 0x3F));
    byte(0x80 | ((c >> 6) & 0x3F));
    byte(0x80 | (c & 0x3F));
  }
}

char32_t fold(char32_t c) {
  if (c < 0x80) return c >= U'A' && c <= U'Z' ? c + 32 : c;
  if (c >= 0xC0 && c < 0x180) return static_cast<unsigned char>(latin_bases[c - 0xC0]);
  if (c >= 0x410 && c < 0x430) return c + 32;
  if (c >= 0x430 && c < 0x450) return c;
  if (c == 0x401 || c == 0x451) return 0x435;
  if (is_apostrophe(c)) return U'\'';
  return static_cast<char32_t>(u_tolower(static_cast<UChar32>(c)));
}

}  // namespace

char32_t code_point_at(std::string_view text, std::size_t at, std::size_t& length) {
  const auto byte = [&](std::size_t i) {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0U;
  };
  const auto tail = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
  const char32_t lead = byte(0);
  length = 1;
  if (lead < 0x80) return lead;
  if (lead >= 0xC2 && lead < 0xE0 && tail(1)) {
    length = 2;
    return ((lead & 0x1F) << 6) | (byte(1) & 0x3F);
  }
  if (lead >= 0xE0 && lead < 0xF0 && tail(1) && tail(2)) {
    length = 3;
    return ((lead & 0x0F) << 12) | ((byte(1) & 0x3FU) << 6) | (byte(2) & 0x3F);
  }
  if (lead >= 0xF0 && lead < 0xF5 && tail(1) && tail(2) && tail(3)) {
    length = 4;
    return ((lead & 0x07) << 18) | ((byte(1) & 0x3FU) << 12) | ((byte(2) & 0x3FU) << 6) |
           (byte(3) & 0x3F);
  }
  return U'\uFFFD';
}

std::size_t fold_next(std::string_view text, std::size_t at, std::string& folded) {
  std::size_t length = 1;
  append_folded(code_point_at(text, at, length), folded);
  return length;
}

void append_folded(char32_t c, std::string& folded) {
  if (c == U'\u0307' || c == U'\u00AD' || c == U'\u0301') return;
  append(folded, c == U'\uFFFD' ? U'?' : fold(c));
}

std::string fold_word(std::string_view word) {
  std::string folded;
  for (std::size_t at = 0; at < word.size();) at += fold_next(word, at, folded);
  return folded;
}

}  // namespace dragoman::indexer::dates
