#include "indexer/parse/words.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

/// Blanks beyond ASCII, in UTF-8.
constexpr std::array wide_blanks{
    "\xC2\xA0"sv,     "\xE2\x80\x80"sv, "\xE2\x80\x81"sv, "\xE2\x80\x82"sv, "\xE2\x80\x83"sv,
    "\xE2\x80\x84"sv, "\xE2\x80\x85"sv, "\xE2\x80\x86"sv, "\xE2\x80\x87"sv, "\xE2\x80\x88"sv,
    "\xE2\x80\x89"sv, "\xE2\x80\x8A"sv, "\xE2\x80\x8B"sv, "\xE2\x80\xA8"sv, "\xE2\x80\xA9"sv,
    "\xE2\x80\xAF"sv, "\xE3\x80\x80"sv};

/// Length of the blank that begins the text; 0: none.
std::size_t blank_at(std::string_view text) {
  if (text.empty()) return 0;
  const char c = text.front();
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  if (c != '\xC2' && c != '\xE2' && c != '\xE3') return 0;
  for (const auto& blank : wide_blanks) {
    if (text.starts_with(blank)) return blank.size();
  }
  return 0;
}

std::size_t blank_before(std::string_view text) {
  if (text.empty()) return 0;
  const char c = text.back();
  if (c == ' ' || (c >= '\t' && c <= '\r')) return 1;
  if ((c & '\x80') == 0) return 0;
  for (const auto& blank : wide_blanks) {
    if (text.ends_with(blank)) return blank.size();
  }
  return 0;
}

/// Entities that appear in news, by name. Source: HTML 4.01, section 24.
constexpr std::array<std::pair<std::string_view, std::string_view>, 72> entities{{
    {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
    {"nbsp", " "},   {"ndash", "–"},  {"mdash", "—"},  {"lsquo", "‘"},  {"rsquo", "’"},
    {"sbquo", "‚"},  {"ldquo", "“"},  {"rdquo", "”"},  {"bdquo", "„"},  {"laquo", "«"},
    {"raquo", "»"},  {"hellip", "…"}, {"bull", "•"},   {"middot", "·"}, {"copy", "©"},
    {"reg", "®"},    {"trade", "™"},  {"deg", "°"},    {"euro", "€"},   {"pound", "£"},
    {"yen", "¥"},    {"cent", "¢"},   {"sect", "§"},   {"para", "¶"},   {"shy", ""},
    {"times", "×"},  {"frac12", "½"}, {"frac14", "¼"}, {"frac34", "¾"}, {"szlig", "ß"},
    {"agrave", "à"}, {"aacute", "á"}, {"acirc", "â"},  {"atilde", "ã"}, {"auml", "ä"},
    {"aring", "å"},  {"aelig", "æ"},  {"ccedil", "ç"}, {"egrave", "è"}, {"eacute", "é"},
    {"ecirc", "ê"},  {"euml", "ë"},   {"iacute", "í"}, {"icirc", "î"},  {"iuml", "ï"},
    {"ntilde", "ñ"}, {"oacute", "ó"}, {"ocirc", "ô"},  {"otilde", "õ"}, {"ouml", "ö"},
    {"oslash", "ø"}, {"uacute", "ú"}, {"ucirc", "û"},  {"uuml", "ü"},   {"Auml", "Ä"},
    {"Aring", "Å"},  {"Ccedil", "Ç"}, {"Eacute", "É"}, {"Ouml", "Ö"},   {"Oslash", "Ø"},
    {"Uuml", "Ü"},   {"Icirc", "Î"},  {"Acirc", "Â"},  {"Ucirc", "Û"},  {"Oacute", "Ó"},
    {"thinsp", " "}, {"ensp", " "},
}};

void append_code_point(std::string& out, std::uint32_t code) {
  const auto byte = [&](std::uint32_t value) { out += static_cast<char>(value); };
  if (code < 0x80) {
    byte(code);
  } else if (code < 0x800) {
    byte(0xC0U | (code >> 6U));
    byte(0x80U | (code & 0x3FU));
  } else if (code < 0x10000) {
    byte(0xE0U | (code >> 12U));
    byte(0x80U | ((code >> 6U) & 0x3FU));
    byte(0x80U | (code & 0x3FU));
  } else {
    byte(0xF0U | (code >> 18U));
    byte(0x80U | ((code >> 12U) & 0x3FU));
    byte(0x80U | ((code >> 6U) & 0x3FU));
    byte(0x80U | (code & 0x3FU));
  }
}

bool append_numeric(std::string& out, std::string_view digits) {
  const bool hex = digits.starts_with('x') || digits.starts_with('X');
  if (hex) digits.remove_prefix(1);
  if (digits.empty() || digits.size() > 7) return false;
  std::uint32_t code = 0;
  for (const char c : digits) {
    const bool decimal = c >= '0' && c <= '9';
    const bool letter = hex && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'));
    if (!decimal && !letter) return false;
    const auto value = static_cast<std::uint32_t>(decimal ? c - '0' : (c | 0x20) - 'a' + 10);
    code = code * (hex ? 16U : 10U) + value;
  }
  if (code == 0 || code > 0x10FFFF || (code >= 0xD800 && code < 0xE000)) return false;
  if (code == 0xA0 || code < 0x20) {
    out += ' ';
  } else {
    append_code_point(out, code);
  }
  return true;
}

/// Decodes the entity that begins the text ("&...;") onto out; its length, or 0 if it is none.
std::size_t append_entity(std::string& out, std::string_view text) {
  const auto end = text.substr(0, 12).find(';');
  if (end == std::string_view::npos || end < 2) return 0;
  const auto name = text.substr(1, end - 1);
  if (name.front() == '#') return append_numeric(out, name.substr(1)) ? end + 1 : 0;
  for (const auto& row : entities) {
    if (row.first != name) continue;
    out += row.second;
    return end + 1;
  }
  return 0;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  while (const std::size_t size = blank_at(text)) text.remove_prefix(size);
  while (const std::size_t size = blank_before(text)) text.remove_suffix(size);
  return text;
}

std::string one_line(std::string_view text) {
  text = trimmed(text);
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    if (const std::size_t size = blank_at(text)) {
      if (!out.ends_with(' ')) out += ' ';
      text.remove_prefix(size);
    } else {
      out += text.front();
      text.remove_prefix(1);
    }
  }
  return out;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find_first_of("\r\n");
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + (text.substr(end).starts_with("\r\n") ? 2 : 1));
  }
  return lines;
}

std::vector<std::string_view> list_members(std::string_view text) {
  std::vector<std::string_view> members;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(",;"), text.size());
    const auto member = trimmed(text.substr(0, end));
    if (!member.empty()) members.push_back(member);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return members;
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  while (!text.empty()) {
    const std::size_t blank = blank_at(text);
    if (blank == 0 && !inside) ++words;
    inside = blank == 0;
    text.remove_prefix(std::max<std::size_t>(blank, 1));
  }
  return words;
}

std::size_t count_letters(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(utf8.begin(), utf8.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

bool starts_with_word(std::string_view text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  if (text.size() == prefix.size()) return true;
  const auto next = static_cast<unsigned char>(text[prefix.size()]);
  const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z') ||
                      (next >= '0' && next <= '9') ||
                      (next >= 0x80 && next != 0xC2 && next != 0xE2);
  return !letter;
}

bool ends_sentence(std::string_view text) {
  constexpr std::array closers{"\""sv, "'"sv, ")"sv, "]"sv, "”"sv, "’"sv, "»"sv, "“"sv, "›"sv};
  text = trimmed(text);
  // "... he said. (AA)": the agency in brackets stands behind the sentence.
  const auto bracket = text.ends_with(')') ? text.rfind('(') : std::string_view::npos;
  if (bracket != std::string_view::npos && bracket > 0 && text.size() - bracket < 40) {
    if (ends_sentence(text.substr(0, bracket))) return true;
  }
  for (bool again = true; again;) {
    again = false;
    for (const auto& closer : closers) {
      if (text.ends_with(closer)) {
        text.remove_suffix(closer.size());
        again = true;
      }
    }
  }
  return text.ends_with('.') || text.ends_with('!') || text.ends_with('?') || text.ends_with("…") ||
         text.ends_with("。");
}

std::string decode_entities(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto next = text.find('&');
    out += text.substr(0, next);
    if (next == std::string_view::npos) break;
    text.remove_prefix(next);
    std::size_t used = append_entity(out, text);
    if (used == 0) {
      out += '&';
      used = 1;
    }
    text.remove_prefix(used);
  }
  return out;
}

bool has_entities(std::string_view text) {
  std::string ignored;
  for (auto at = text.find('&'); at != std::string_view::npos; at = text.find('&', at + 1)) {
    if (append_entity(ignored, text.substr(at)) > 0) return true;
  }
  return false;
}

}  // namespace dragoman::indexer
