#include "searcher/present/characters.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include "common/text/utf8.h"

namespace dragoman::searcher {
namespace {

UChar32 icu(char32_t code) { return static_cast<UChar32>(code); }

int grapheme_class(char32_t code) {
  return u_getIntPropertyValue(icu(code), UCHAR_GRAPHEME_CLUSTER_BREAK);
}

bool is_control_class(int kind) {
  return kind == U_GCB_CONTROL || kind == U_GCB_CR || kind == U_GCB_LF;
}

/// GB6 to GB8: syllables of Hangul stay together.
bool joins_hangul(int before, int after) {
  if (before == U_GCB_L)
    return after == U_GCB_L || after == U_GCB_V || after == U_GCB_LV || after == U_GCB_LVT;
  if (before == U_GCB_LV || before == U_GCB_V) return after == U_GCB_V || after == U_GCB_T;
  return (before == U_GCB_LVT || before == U_GCB_T) && after == U_GCB_T;
}

/// GB12, GB13: flags are pairs of regional indicators, counted from the first.
bool is_inside_flag(std::string_view text, std::size_t at) {
  std::size_t indicators = 0;
  while (at > 0) {
    const Character before = character_before(text, at);
    if (grapheme_class(before.code) != U_GCB_REGIONAL_INDICATOR) break;
    ++indicators;
    at -= before.size;
  }
  return indicators % 2 == 1;
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
  std::size_t end = at;
  const char32_t code = utf8::next(text, end);
  return {code, end - at};
}

Character character_before(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  const char32_t code = utf8::previous(text, begin);
  return {code, at - begin};
}

std::size_t count_characters(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += character_at(text, at).size) ++count;
  return count;
}

bool is_grapheme_boundary(std::string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return true;
  const int before = grapheme_class(character_before(text, at).code);
  const int after = grapheme_class(character_at(text, at).code);
  if (before == U_GCB_CR && after == U_GCB_LF) return false;
  if (is_control_class(before) || is_control_class(after)) return true;
  if (after == U_GCB_EXTEND || after == U_GCB_ZWJ || after == U_GCB_SPACING_MARK) return false;
  if (before == U_GCB_PREPEND || before == U_GCB_ZWJ || joins_hangul(before, after)) return false;
  if (before == U_GCB_REGIONAL_INDICATOR && after == U_GCB_REGIONAL_INDICATOR)
    return !is_inside_flag(text, at);
  return true;
}

bool is_white_space(char32_t code) {
  if (code < 0x80) return code == ' ' || (code >= 0x09 && code <= 0x0D);
  return u_isUWhiteSpace(icu(code)) != 0;
}

bool is_word_character(char32_t code) {
  constexpr std::uint32_t kinds = U_GC_L_MASK | U_GC_M_MASK | U_GC_ND_MASK;
  return (U_MASK(u_charType(icu(code))) & kinds) != 0;
}

bool is_lower_case(char32_t code) { return u_islower(icu(code)) != 0; }

bool is_of_unspaced_script(char32_t code) {
  if (code < 0xE00) return false;
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(icu(code), &status)) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

bool is_hostile(char32_t code) {
  if (code < 0x20 || (code >= 0x7F && code <= 0x9F)) return true;
  return code == 0x2028 || code == 0x2029 || (code >= 0x202A && code <= 0x202E) ||
         (code >= 0x2066 && code <= 0x2069);
}

std::size_t columns(char32_t code) {
  if (code >= 0x20 && code < 0x7F) return 1;
  constexpr std::uint32_t invisible = U_GC_MN_MASK | U_GC_ME_MASK | U_GC_CF_MASK | U_GC_CC_MASK;
  if (code != 0xAD && (U_MASK(u_charType(icu(code))) & invisible) != 0) return 0;
  const int width = u_getIntPropertyValue(icu(code), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH ? 2 : 1;
}

std::size_t columns(std::string_view text) {
  std::size_t sum = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Character next = character_at(text, at);
    sum += columns(next.code);
    at += next.size;
  }
  return sum;
}

}  // namespace dragoman::searcher
