#include "common/analysis/characters.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdint>

namespace dragoman::characters {
namespace {

struct Range {
  char32_t first;
  char32_t last;
};

/// Blocks of the scripts whose words ICU finds by dictionary (Unicode 15, Blocks.txt).
constexpr std::array unspaced_blocks{
    Range{0x0E01, 0x0E7F},    // Thai
    Range{0x0E80, 0x0EFF},    // Lao
    Range{0x1000, 0x109F},    // Myanmar
    Range{0x1780, 0x17DD},    // Khmer
    Range{0x3005, 0x3007},    // ideographic iteration mark, closing mark, zero
    Range{0x3041, 0x30FF},    // Hiragana, Katakana
    Range{0x31F0, 0x31FF},    // Katakana phonetic extensions
    Range{0x3400, 0x4DBF},    // CJK extension A
    Range{0x4E00, 0x9FFF},    // CJK
    Range{0xF900, 0xFAFF},    // CJK compatibility
    Range{0xFF66, 0xFF9F},    // half-width Katakana
    Range{0x20000, 0x3FFFD},  // CJK extensions B and on
};

bool is_unspaced(char32_t c) {
  if (c < unspaced_blocks.front().first) return false;
  return std::any_of(unspaced_blocks.begin(), unspaced_blocks.end(),
                     [c](const Range& r) { return c >= r.first && c <= r.last; });
}

Kind kind_by_category(char32_t c) {
  const std::uint32_t category = U_MASK(u_charType(static_cast<UChar32>(c)));
  if ((category & (U_GC_L_MASK | U_GC_NL_MASK)) != 0) return Kind::letter;
  if ((category & U_GC_ND_MASK) != 0) return Kind::digit;
  if ((category & (U_GC_MN_MASK | U_GC_MC_MASK)) != 0) return Kind::mark;
  if ((category & U_GC_CF_MASK) != 0) return Kind::ignorable;
  return Kind::other;
}

}  // namespace

Kind kind_of(char32_t c) {
  if (c < 0x80) {
    if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) return Kind::letter;
    return c >= '0' && c <= '9' ? Kind::digit : Kind::other;
  }
  if (c >= 0xC0 && c < 0x2B0) return c == 0xD7 || c == 0xF7 ? Kind::other : Kind::letter;
  if (c >= 0x400 && c < 0x482) return Kind::letter;
  if (is_apostrophe(c)) return Kind::other;
  if (c >= 0x2080 && c <= 0x2089) return Kind::letter;
  if (c >= 0xFE00 && c <= 0xFE0F) return Kind::ignorable;  // variation selectors
  return is_unspaced(c) ? Kind::unspaced : kind_by_category(c);
}

bool is_apostrophe(char32_t c) {
  switch (c) {
    case U'\'':
    case U'`':
    case U'\u00B4':
    case U'\u02B9':
    case U'\u02BB':
    case U'\u02BC':
    case U'\u2018':
    case U'\u2019':
    case U'\u201B':
    case U'\u2032':
    case U'\uFF07':
      return true;
    default:
      return false;
  }
}

bool is_cyrillic_vowel(char32_t c) {
  constexpr std::u32string_view vowels = U"аеиоуыэюяіїєёАЕИОУЫЭЮЯІЇЄЁ";
  return vowels.find(c) != std::u32string_view::npos;
}

bool is_hebrew(char32_t c) { return c >= 0x5D0 && c <= 0x5EA; }

}  // namespace dragoman::characters
