#include "common/analysis/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/text/normalise.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

/// Letters that no decomposition makes plain. Latin by the customs of catalogues and keyboards
/// (compare CLDR Latin-ASCII); Cyrillic ё ґ are what Russian and Ukrainian writers leave out;
/// Arabic and Persian variants after Lucene's ArabicNormalizer and PersianNormalizer. Sorted.
struct Row {
  char32_t from;
  std::string_view to;
};
constexpr std::array rows{
    Row{U'\'', ""},           Row{U'\u00DF', "ss"},     Row{U'\u00E6', "ae"},
    Row{U'\u00F0', "d"},      Row{U'\u00F8', "o"},      Row{U'\u00FE', "th"},
    Row{U'\u0111', "d"},      Row{U'\u0127', "h"},      Row{U'\u0131', "i"},
    Row{U'\u0138', "k"},      Row{U'\u0142', "l"},      Row{U'\u014B', "n"},
    Row{U'\u0153', "oe"},     Row{U'\u0167', "t"},      Row{U'\u0180', "b"},
    Row{U'\u0192', "f"},      Row{U'\u01B6', "z"},      Row{U'\u0257', "d"},
    Row{U'\u0259', "e"},      Row{U'\u0268', "i"},      Row{U'\u0272', "n"},
    Row{U'\u0199', "k"},      Row{U'\u0253', "b"},      Row{U'\u01B4', "y"},
    Row{U'\u03C2', "\u03C3"}, Row{U'\u0450', "\u0435"}, Row{U'\u0451', "\u0435"},
    Row{U'\u045D', "\u0438"}, Row{U'\u0491', "\u0433"}, Row{U'\u0622', "\u0627"},
    Row{U'\u0623', "\u0627"}, Row{U'\u0625', "\u0627"}, Row{U'\u0640', ""},
    Row{U'\u0649', "\u064A"}, Row{U'\u0671', "\u0627"}, Row{U'\u06A9', "\u0643"},
    Row{U'\u06CC', "\u064A"},
};

bool is_hebrew_or_arabic_point(char32_t c) {
  return (c >= 0x591 && c <= 0x5C7 && c != 0x5BE) || (c >= 0x610 && c <= 0x61A) ||
         (c >= 0x64B && c <= 0x65F) || c == 0x670 || (c >= 0x6D6 && c <= 0x6DC) ||
         (c >= 0x6DF && c <= 0x6E8) || (c >= 0x6EA && c <= 0x6ED);
}

bool is_modifier_letter(char32_t c) {
  return (c >= 0x2B0 && c <= 0x2FF) || c == 0x5F3 || c == 0x5F4;
}

const Row* find_row(char32_t c) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [c](const Row& row) { return row.from == c; });
  return found == rows.end() ? nullptr : &*found;
}

bool loses_marks(char32_t base) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(static_cast<UChar32>(base), &status);
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK;
}

/// The letter under its marks: first code point of the canonical decomposition.
char32_t base_letter(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) != 0 || nfd->getDecomposition(static_cast<UChar32>(c), parts) == 0)
    return c;
  return static_cast<char32_t>(parts.char32At(0));
}

void fold_letter(char32_t c, std::string& folded) {
  if (const Row* row = find_row(c)) {
    folded += row->to;
  } else if (c < 0x80) {
    folded += static_cast<char>(c);
  } else if (!is_modifier_letter(c) && !is_hebrew_or_arabic_point(c)) {
    utf8::append(folded, c);
  }
}

bool is_combining_mark(char32_t c) { return c >= 0x300 && c < 0x370; }

}  // namespace

std::string lower_case(std::string_view text, bool dotless_i) {
  std::string lower;
  lower.reserve(text.size() + 2);
  bool after_letter = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c == U'I') {
      lower += dotless_i ? "\u0131" : "i";
    } else if (c < 0x80) {
      lower += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
    } else if (c == 0x3A3 || c == 0x3C3 || c == 0x3C2) {
      std::size_t ahead = at;
      const bool last =
          ahead >= text.size() || u_isalpha(static_cast<UChar32>(utf8::next(text, ahead))) == 0;
      lower += after_letter && last ? "\u03C2" : "\u03C3";
    } else {
      utf8::append(lower, static_cast<char32_t>(u_tolower(static_cast<UChar32>(c))));
    }
    after_letter = c >= 0x80 ? u_isalpha(static_cast<UChar32>(c)) != 0 : c >= 'A';
  }
  return lower;
}

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  char32_t base = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c < 0x80) {  // most letters of most texts; of these the rows know the apostrophe alone
      base = c;
      if (c != U'\'') folded += static_cast<char>(c);
      continue;
    }
    if (is_combining_mark(c)) {
      if (!loses_marks(base)) utf8::append(folded, c);
      continue;
    }
    base = c;
    if (find_row(c) == nullptr) {
      const char32_t letter = base_letter(c);
      if (letter != c && loses_marks(letter)) base = letter;
    }
    fold_letter(base, folded);
  }
  return folded;
}

std::string plain_letters(std::string_view text) {
  if (utf8::is_ascii(text)) return std::string{text};
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  std::string plain;
  plain.reserve(text.size());
  icu::UnicodeString parts;
  for (std::size_t at = 0; at < text.size();) {
    const auto c = static_cast<UChar32>(utf8::next(text, at));
    const bool compatible = c > 0xA0 && U_SUCCESS(status) != 0 &&
                            u_getIntPropertyValue(c, UCHAR_DECOMPOSITION_TYPE) > U_DT_CANONICAL &&
                            nfkc->getDecomposition(c, parts) != 0;
    if (!compatible) {
      utf8::append(plain, static_cast<char32_t>(c));
      continue;
    }
    for (std::int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
      const UChar32 part = parts.char32At(i);
      const bool mark = (U_MASK(u_charType(part)) & U_GC_M_MASK) != 0;
      if (mark || u_isalnum(part) != 0) utf8::append(plain, static_cast<char32_t>(part));
    }
  }
  return to_nfc(plain);
}

}  // namespace dragoman
