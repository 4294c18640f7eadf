#include "indexer/parse/mail_codes.h"

#include <optional>

#include "indexer/parse/charset.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

int base64_digit(char c) {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

/// The bytes of an encoded word and their charset.
struct EncodedWord {
  std::string bytes;
  std::string charset;
  std::size_t length = 0;  ///< of what it was read from
};

/// The encoded word at the front: =?charset?Q?text?=
std::optional<EncodedWord> encoded_word(std::string_view text) {
  if (!text.starts_with("=?")) return std::nullopt;
  const auto first = text.find('?', 2);
  if (first == std::string_view::npos || text.size() < first + 4 || text[first + 2] != '?')
    return std::nullopt;
  const auto end = text.find("?=", first + 3);
  if (end == std::string_view::npos) return std::nullopt;
  EncodedWord word;
  auto charset = text.substr(2, first - 2);
  word.charset = charset.substr(0, charset.find('*'));  // RFC 2231: language behind an asterisk
  const char encoding = text[first + 1];
  const auto inside = text.substr(first + 3, end - first - 3);
  if (encoding == 'Q' || encoding == 'q')
    word.bytes = decode_quoted_printable(inside, true);
  else if (encoding == 'B' || encoding == 'b')
    word.bytes = decode_base64(inside);
  else
    return std::nullopt;
  word.length = end + 2;
  return word;
}

/// Words of one charset in a row may split a letter: their bytes are joined before decoding.
class HeaderText {
 public:
  void add_encoded(const EncodedWord& word) {
    if (word.charset != charset_) flush();
    charset_ = word.charset;
    bytes_ += word.bytes;
  }
  void add_plain(std::string_view text) {
    flush();
    out_ += is_utf8(text) ? std::string{text} : decode_text(text).text;
  }
  std::string finish() {
    flush();
    return one_line(out_);
  }

 private:
  void flush() {
    if (!bytes_.empty()) out_ += decode_text(bytes_, charset_).text;
    bytes_.clear();
  }

  std::string out_;
  std::string bytes_;
  std::string charset_;
};

}  // namespace

std::string decode_quoted_printable(std::string_view text, bool in_header) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '_' && in_header) {
      out += ' ';
    } else if (c != '=') {
      out += c;
    } else if (i + 2 < text.size() + 0 && hex_digit(text[i + 1]) >= 0 &&
               hex_digit(text[i + 2]) >= 0) {
      out += static_cast<char>(hex_digit(text[i + 1]) * 16 + hex_digit(text[i + 2]));
      i += 2;
    } else {
      // A soft line break: "=", blanks, the end of the line.
      const auto end = text.find_first_not_of(" \t\r", i + 1);
      if (end == std::string_view::npos) break;
      if (text[end] == '\n')
        i = end;
      else
        out += c;
    }
  }
  return out;
}

std::string decode_base64(std::string_view text) {
  std::string out;
  out.reserve(text.size() * 3 / 4);
  unsigned bits = 0;
  int count = 0;
  for (const char c : text) {
    const int digit = base64_digit(c);
    if (digit < 0) continue;
    bits = (bits << 6U | static_cast<unsigned>(digit)) & 0xFFFFFFU;
    if (++count % 4 != 1)
      out +=
          static_cast<char>(bits >> (6U - 2U * ((static_cast<unsigned>(count) + 3U) % 4U)) & 0xFFU);
  }
  return out;
}

std::string decode_header(std::string_view value) {
  HeaderText out;
  bool encoded_before = false;
  while (!value.empty()) {
    if (const auto word = encoded_word(value)) {
      out.add_encoded(*word);
      value.remove_prefix(word->length);
      encoded_before = true;
      continue;
    }
    const auto next = value.find("=?", 1);
    const auto plain = value.substr(0, next);
    // Blanks between two encoded words belong to neither.
    const bool between = encoded_before && trimmed(plain).empty() &&
                         next != std::string_view::npos && encoded_word(value.substr(next));
    if (!between) out.add_plain(plain);
    encoded_before = false;
    value.remove_prefix(plain.size());
  }
  return out.finish();
}

}  // namespace dragoman::indexer
