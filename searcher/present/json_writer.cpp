#include "searcher/present/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

#include "common/text/utf8.h"
#include "searcher/present/characters.h"

namespace dragoman::searcher {
namespace {

/// \uXXXX. REQUIRES: a code point of the basic plane; all that is hostile lies there.
void append_escape(std::string& json, char32_t code) {
  constexpr std::string_view digits = "0123456789abcdef";
  json += "\\u";
  for (unsigned shift = 16; shift > 0; shift -= 4) json += digits[(code >> (shift - 4)) & 0xFU];
}

void append_escaped(std::string& json, std::string_view value, const Character& next,
                    std::size_t at) {
  switch (next.code) {
    case '"':
    case '\\':
      json += '\\';
      json += static_cast<char>(next.code);
      return;
    case '\n':
      json += "\\n";
      return;
    case '\t':
      json += "\\t";
      return;
    default:
      break;
  }
  if (is_hostile(next.code))
    append_escape(json, next.code);
  else if (next.code == 0xFFFD)
    utf8::append(json, next.code);
  else
    json += value.substr(at, next.size);
}

}  // namespace

void JsonWriter::before_value() {
  if (!first_) json_ += ',';
  first_ = false;
}

void JsonWriter::open(char bracket) {
  before_value();
  json_ += bracket;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  json_ += bracket;
  first_ = false;
}

void JsonWriter::key(std::string_view name) {
  text(name);
  json_ += ':';
  first_ = true;
}

void JsonWriter::text(std::string_view value) {
  before_value();
  json_ += '"';
  for (std::size_t at = 0; at < value.size();) {
    const Character next = character_at(value, at);
    append_escaped(json_, value, next, at);
    at += next.size;
  }
  json_ += '"';
}

void JsonWriter::text_or_null(std::string_view value) { value.empty() ? null() : text(value); }

void JsonWriter::number(std::size_t value) {
  before_value();
  json_ += std::to_string(value);
}

void JsonWriter::decimal(double value, int decimals) {
  if (!std::isfinite(value)) return null();
  before_value();
  // The longest double has 309 digits before the point.
  std::array<char, 400> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                 std::chars_format::fixed, decimals);
  json_.append(digits.data(), end.ptr);
}

void JsonWriter::boolean(bool value) { raw(value ? "true" : "false"); }

void JsonWriter::null() { raw("null"); }

void JsonWriter::raw(std::string_view json) {
  before_value();
  json_ += json;
}

}  // namespace dragoman::searcher
