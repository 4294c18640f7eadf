#include "common/text/utf8.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <memory>

namespace dragoman::utf8 {
namespace {

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

/// ICU counts in int32_t; this many bytes around an offset hold any one code point.
constexpr std::size_t longest = 4;

// The macros of ICU mix signed and unsigned numbers; their warnings stop here.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wold-style-cast"

UChar32 decode_forward(const char* bytes, std::int32_t& at, std::int32_t length) {
  UChar32 c = 0;
  U8_NEXT(bytes, at, length, c);
  return c;
}

UChar32 decode_backward(const char* bytes, std::int32_t& at) {
  UChar32 c = 0;
  U8_PREV(bytes, 0, at, c);
  return c;
}

#pragma GCC diagnostic pop

}  // namespace

char32_t detail::next_beyond_ascii(std::string_view text, std::size_t& offset) {
  const std::size_t available = std::min(longest, text.size() - offset);
  std::int32_t at = 0;
  const UChar32 c = decode_forward(text.data() + offset, at, static_cast<std::int32_t>(available));
  offset += static_cast<std::size_t>(at);
  return c < 0 ? replacement : static_cast<char32_t>(c);
}

char32_t previous(std::string_view text, std::size_t& offset) {
  const std::size_t available = std::min(longest, offset);
  auto at = static_cast<std::int32_t>(available);
  const UChar32 c = decode_backward(text.data() + (offset - available), at);
  offset -= available - static_cast<std::size_t>(at);
  return c < 0 ? replacement : static_cast<char32_t>(c);
}

void append(std::string& text, char32_t c) {
  if (c > 0x10FFFF || (c >= 0xD800 && c < 0xE000)) c = replacement;
  const auto tail = [&](unsigned shift) {
    text += static_cast<char>(0x80U | ((static_cast<std::uint32_t>(c) >> shift) & 0x3FU));
  };
  if (c < 0x80) {
    text += static_cast<char>(c);
  } else if (c < 0x800) {
    text += static_cast<char>(0xC0U | (c >> 6U));
    tail(0);
  } else if (c < 0x10000) {
    text += static_cast<char>(0xE0U | (c >> 12U));
    tail(6);
    tail(0);
  } else {
    text += static_cast<char>(0xF0U | (c >> 18U));
    tail(12);
    tail(6);
    tail(0);
  }
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_valid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next(text, at);
    if (c == replacement && text.substr(begin, at - begin) != "\xEF\xBF\xBD") return false;
  }
  return true;
}

std::string repair(std::string_view text) {
  if (is_valid(text)) return std::string{text};
  std::string repaired;
  repaired.reserve(text.size() + 16);
  for (std::size_t at = 0; at < text.size();) append(repaired, next(text, at));
  return repaired;
}

std::size_t boundary_before(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return text.size();
  const std::size_t earliest = offset < longest ? 0 : offset - (longest - 1);
  for (std::size_t begin = offset; begin > earliest && continues(text[begin]);) {
    --begin;
    if (continues(text[begin])) continue;
    std::size_t end = begin;
    next(text, end);
    // A lead byte whose sequence is too short to reach the offset leaves stray bytes behind it.
    return end > offset ? begin : offset;
  }
  return offset;
}

std::string_view cut(std::string_view text, std::size_t max_bytes) {
  return text.substr(0, boundary_before(text, max_bytes));
}

std::size_t count(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return !continues(c); }));
}

std::size_t byte_offset(std::string_view text, std::size_t code_points) {
  std::size_t at = 0;
  while (at < text.size()) {
    if (!continues(text[at])) {
      if (code_points == 0) return at;
      --code_points;
    }
    ++at;
  }
  return at;
}

std::size_t grapheme_boundary_before(std::string_view text, std::size_t offset) {
  offset = boundary_before(text, offset);
  if (offset == 0 || offset == text.size()) return offset;
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::BreakIterator> characters{
      icu::BreakIterator::createCharacterInstance(icu::Locale::getRoot(), status)};
  UText* source =
      utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
  if (U_FAILURE(status) != 0) return offset;
  characters->setText(source, status);
  const auto at = static_cast<std::int32_t>(offset);
  const std::int32_t boundary =
      characters->isBoundary(at) != 0 ? at : std::max(0, characters->preceding(at));
  utext_close(source);
  return static_cast<std::size_t>(boundary);
}

}  // namespace dragoman::utf8
