#include "common/text/normalise.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <cstddef>
#include <cstdint>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

bool is_line_end(char32_t c) { return c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

bool turns_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E ||
         c == 0x200F || c == 0x61C;
}

bool is_blank(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

/// Moves behind an escape sequence (ECMA-48) whose first two characters, ESC and introducer, were
/// just read. C1 characters introduce the same sequences but are only dropped: in archives they are
/// nearly always letters in a wrong charset, and what follows is text.
std::size_t skip_sequence(std::string_view text, std::size_t at, char32_t introducer) {
  const auto in = [&](unsigned char low, unsigned char high) {
    const auto byte = static_cast<unsigned char>(text[at]);
    return byte >= low && byte <= high;
  };
  if (introducer == '[') {  // CSI: parameters, intermediates, one final byte
    while (at < text.size() && in(0x20, 0x3F)) ++at;
    return at < text.size() && in(0x40, 0x7E) ? at + 1 : at;
  }
  if (introducer == ']' || introducer == 'P' || introducer == 'X' || introducer == '^' ||
      introducer == '_') {  // strings up to BEL or ST; an open one ends with its line
    for (; at < text.size() && text[at] != '\n'; ++at) {
      if (text[at] == '\a') return at + 1;
      if (text.substr(at, 2) == "\x1B\\") return at + 2;
      if (text.substr(at, 2) == "\xC2\x9C") return at + 2;
    }
    return at;
  }
  while (introducer >= 0x20 && introducer <= 0x2F && at < text.size()) {  // ESC ( B and its like
    introducer = static_cast<unsigned char>(text[at]);
    if (introducer < 0x20 || introducer > 0x7E) break;
    ++at;
  }
  return at;
}

}  // namespace

std::string to_nfc(std::string_view text) {
  std::string repaired = utf8::repair(text);  // ICU passes ill-formed bytes through
  if (utf8::is_ascii(repaired)) return repaired;
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  const icu::StringPiece piece{repaired.data(), static_cast<std::int32_t>(repaired.size())};
  if (U_FAILURE(status) != 0 || nfc->isNormalizedUTF8(piece, status) != 0) return repaired;
  std::string normalised;
  normalised.reserve(repaired.size());
  icu::StringByteSink<std::string> sink{&normalised};
  nfc->normalizeUTF8(0, piece, sink, nullptr, status);
  return U_SUCCESS(status) != 0 ? normalised : repaired;
}

std::string clean_text(std::string_view text) {
  const std::string composed = to_nfc(text);
  std::string clean;
  clean.reserve(composed.size());
  for (std::size_t at = 0; at < composed.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(composed, at);
    if (c == '\r') {
      if (at >= composed.size() || composed[at] != '\n') clean += '\n';
    } else if (is_line_end(c)) {
      clean += '\n';
    } else if (c == '\n' || c == '\t' || (!is_control(c) && c != 0xFEFF)) {
      clean.append(composed, begin, at - begin);
    }
  }
  return clean;
}

std::string squeeze_blanks(std::string_view text) {
  std::string squeezed;
  squeezed.reserve(text.size());
  bool pending = false;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    if (is_blank(utf8::next(text, at))) {
      pending = !squeezed.empty();
      continue;
    }
    if (pending) squeezed += ' ';
    pending = false;
    squeezed.append(text, begin, at - begin);
  }
  return squeezed;
}

std::string strip_terminal_controls(std::string_view text) {
  std::string safe;
  safe.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c == 0x1B && at < text.size()) {
      const auto introducer = static_cast<unsigned char>(text[at]);
      if (introducer >= 0x20 && introducer < 0x7F) at = skip_sequence(text, at + 1, introducer);
    } else if (c == '\n' || c == '\t' || (!is_control(c) && !turns_direction(c))) {
      utf8::append(safe, c);
    }
  }
  return safe;
}

}  // namespace dragoman
