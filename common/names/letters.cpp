#include "common/names/letters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <array>
#include <atomic>
#include <mutex>

namespace dragoman {
namespace {

constexpr char32_t table_size = 0x2000;  // Latin, Greek, Cyrillic, Armenian ... Latin Extended
constexpr char32_t block_size = 0x80;

struct Plain {
  char32_t code;
  char32_t letter;
};

/// Letters that Unicode does not take apart, and Cyrillic ones whose mark is no mere accent.
constexpr std::array plain_letters{
    Plain{U'ß', U's'}, Plain{U'ø', U'o'}, Plain{U'ł', U'l'}, Plain{U'đ', U'd'}, Plain{U'æ', U'a'},
    Plain{U'œ', U'o'}, Plain{U'þ', U't'}, Plain{U'ð', U'd'}, Plain{U'ə', U'e'}, Plain{U'ı', U'i'},
    Plain{U'й', U'й'}, Plain{U'ї', U'ї'}, Plain{U'ґ', U'г'}, Plain{U'ё', U'е'}, Plain{U'ў', U'ў'}};

char32_t fold_by_icu(char32_t code) {
  const auto lower = static_cast<char32_t>(
      code == U'İ' ? U'i' : static_cast<char32_t>(u_tolower(static_cast<UChar32>(code))));
  for (const auto& plain : plain_letters) {
    if (plain.code == lower) return plain.letter;
  }
  if (u_charType(static_cast<UChar32>(lower)) == U_NON_SPACING_MARK) return 0;
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfd = icu::Normalizer2::getNFDInstance(status);
  icu::UnicodeString parts;
  if (U_FAILURE(status) || !nfd->getDecomposition(static_cast<UChar32>(lower), parts)) return lower;
  return static_cast<char32_t>(parts.char32At(0));
}

LetterKind kind_by_icu(char32_t code) {
  const auto c = static_cast<UChar32>(code);
  if (u_isUUppercase(c) || u_istitle(c)) return LetterKind::upper;
  if (u_isULowercase(c) || u_charType(c) == U_NON_SPACING_MARK) return LetterKind::lower;
  if (u_isdigit(c)) return LetterKind::digit;
  return u_isalpha(c) ? LetterKind::uncased : LetterKind::other;
}

/// Letters of one alphabet lie close together: a search asks for few blocks, and a table of all
/// takes longer to make than the search.
struct Block {
  std::atomic<bool> ready = false;  ///< asked first, for call_once() is dear
  std::once_flag made;
  std::array<LetterKind, block_size> kind{};
  std::array<char32_t, block_size> folded{};

  void make(char32_t first) {
    for (char32_t i = 0; i < block_size; ++i) {
      kind[i] = kind_by_icu(first + i);
      folded[i] = fold_by_icu(first + i);
    }
    ready.store(true, std::memory_order_release);
  }
};

const Block& block_of(char32_t code) {
  static std::array<Block, table_size / block_size> blocks;
  Block& block = blocks[code / block_size];
  if (!block.ready.load(std::memory_order_acquire))
    std::call_once(block.made, &Block::make, &block, code / block_size * block_size);
  return block;
}

}  // namespace

namespace beyond_ascii {

char32_t next_code_point(std::string_view text, std::size_t& at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const char32_t lead = byte(at++);
  if (lead < 0x80) return lead;
  const std::size_t more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  if (lead < 0xC2 || lead > 0xF4 || at + more > text.size()) return 0xFFFD;
  char32_t code = lead & (0x3FU >> more);
  for (std::size_t i = 0; i < more; ++i) {
    if ((byte(at + i) & 0xC0U) != 0x80U) return 0xFFFD;
    code = (code << 6U) | (byte(at + i) & 0x3FU);
  }
  at += more;
  return code;
}

LetterKind letter_kind(char32_t code) {
  return code < table_size ? block_of(code).kind[code % block_size] : kind_by_icu(code);
}

char32_t fold_letter(char32_t code) {
  return code < table_size ? block_of(code).folded[code % block_size] : fold_by_icu(code);
}

}  // namespace beyond_ascii

void append_code_point(std::string& text, char32_t code) {
  const auto put = [&](char32_t byte) { text += static_cast<char>(byte); };
  if (code < 0x80) {
    put(code);
  } else if (code < 0x800) {
    put(0xC0U | (code >> 6U));
    put(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    put(0xE0U | (code >> 12U));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  } else {
    put(0xF0U | (code >> 18U));
    put(0x80U | ((code >> 12U) & 0x3FU));
    put(0x80U | ((code >> 6U) & 0x3FU));
    put(0x80U | (code & 0x3FU));
  }
}

std::string fold_letters(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto code = next_code_point(text, at);
    if (code == U'’' || code == U'ʼ' || code == U'‘' || code == U'`') {
      folded += '\'';
    } else if (const auto letter = fold_letter(code)) {
      append_code_point(folded, letter);
    }
  }
  return folded;
}

bool has_cyrillic(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto code = next_code_point(text, at);
    if (code >= 0x400 && code < 0x530) return true;
  }
  return false;
}

}  // namespace dragoman
