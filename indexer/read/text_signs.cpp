#include "indexer/read/text_signs.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

/// Takes the next line, without its line break, off the text.
std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  auto line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  if (line.ends_with('\r')) line.remove_suffix(1);
  return line;
}

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }
bool is_letter(char c) { return lower(c) >= 'a' && lower(c) <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The name of a header line in lower case; empty if the line is none.
std::string header_name(std::string_view line) {
  const auto colon = line.find(':');
  if (colon == std::string_view::npos || colon == 0 || colon > 60) return {};
  std::string name{line.substr(0, colon)};
  for (char& c : name) {
    if (!is_letter(c) && !is_digit(c) && c != '-' && c != '_') return {};
    c = lower(c);
  }
  return name;
}

/// A key of front matter: "title: ...".
bool is_front_matter_line(std::string_view line) {
  return line.empty() || line.starts_with(' ') || line.starts_with('\t') || line.starts_with('-') ||
         line.starts_with('#') || !header_name(line).empty();
}

bool has_front_matter(std::string_view text) {
  if (take_line(text) != "---") return false;
  bool keys = false;
  while (!text.empty()) {
    const auto line = take_line(text);
    if (line == "---" || line == "...") return keys;
    if (!is_front_matter_line(line)) return false;
    keys = keys || !header_name(line).empty();
  }
  return false;
}

bool is_heading(std::string_view line) {
  const auto level = line.find_first_not_of('#');
  return level != std::string_view::npos && level >= 1 && level <= 6 && line[level] == ' ';
}

bool is_list_or_quote(std::string_view line) {
  return line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ") ||
         line.starts_with("> ") || line.starts_with("```");
}

bool has_link(std::string_view line) {
  constexpr std::array openings{"](http"sv, "](/"sv, "](#"sv, "](mailto:"sv, "](<"sv, "]: http"sv};
  return std::any_of(openings.begin(), openings.end(), [&](std::string_view opening) {
    return line.find(opening) != std::string_view::npos;
  });
}

bool has_emphasis(std::string_view line) {
  const auto open = line.find("**");
  return open != std::string_view::npos && line.find("**", open + 3) != std::string_view::npos;
}

}  // namespace

bool looks_like_mail(std::string_view text) {
  constexpr std::array programs{
      "message-id"sv,   "received"sv,     "return-path"sv,    "mime-version"sv,
      "delivered-to"sv, "content-type"sv, "dkim-signature"sv, "to"sv};
  bool from = false;
  bool told = false;  // when, or of what
  bool program = false;
  while (!text.empty()) {
    const auto line = take_line(text);
    if (line.empty()) break;
    if (line.front() == ' ' || line.front() == '\t') continue;
    const std::string name = header_name(line);
    if (name.empty()) return false;
    from = from || name == "from" || name == "sender";
    told = told || name == "date" || name == "subject";
    program = program || std::find(programs.begin(), programs.end(), name) != programs.end();
  }
  return from && told && program;
}

bool looks_like_mailbox(std::string_view text) {
  if (!text.starts_with("From ")) return false;
  const auto line = take_line(text);
  std::size_t digits = 0;  // the year at the end
  for (const char c : line) digits += is_digit(c);
  return digits >= 4 && line.find(':') != std::string_view::npos &&
         !header_name(take_line(text)).empty();
}

bool looks_like_markdown(std::string_view text) {
  if (has_front_matter(text)) return true;
  std::size_t headings = 0;
  std::size_t signs = 0;
  const bool opens = is_heading(text.substr(0, text.find('\n')));
  while (!text.empty()) {
    const auto line = take_line(text);
    headings += is_heading(line);
    signs += is_list_or_quote(line) || has_emphasis(line) || has_link(line);
  }
  return (opens && (headings > 1 || signs > 0)) || (headings > 1 && signs > 0);
}

}  // namespace dragoman::indexer
