#include "searcher/present/terminal_text.h"

#include <algorithm>

#include "common/text/utf8.h"
#include "searcher/present/characters.h"

namespace dragoman::searcher {
namespace {

constexpr char32_t escape = 0x1B;
constexpr char32_t control_sequence = 0x9B;
constexpr std::string_view reset = "\x1b[0m";
/// Narrower terminals are not worth wrapping for.
constexpr std::size_t least_line_columns = 20;

std::string_view code_of(Role role) {
  switch (role) {
    case Role::title:
      return "\x1b[1m";
    case Role::mark:
      return "\x1b[1;31m";
    case Role::detail:
      return "\x1b[2m";
    case Role::number:
      return "\x1b[32m";
    case Role::id:
      return "\x1b[36m";
  }
  return reset;
}

/// End of the ANSI sequence that begins with the character at `at` (ECMA-48: CSI parameters and a
/// final byte; OSC and its kin up to BEL or ESC \; else one byte). An unfinished string ends with
/// its line, so that a stray ESC ] cannot swallow a text.
std::size_t sequence_end(std::string_view text, std::size_t at) {
  const Character first = character_at(text, at);
  at += first.size;
  if (first.code == escape) {
    if (at >= text.size()) return at;
    const char kind = text[at];
    if (kind == ']' || kind == 'P' || kind == '_' || kind == '^' || kind == 'X') {
      const std::size_t end = text.find_first_of("\x07\x1b\n", at);
      if (end == std::string_view::npos) return at + 1;
      if (text[end] == '\x07') return end + 1;
      return text.substr(end).starts_with("\x1b\\") ? end + 2 : end;
    }
    if (kind != '[') return at;
    ++at;
  }
  while (at < text.size() && text[at] >= 0x20 && text[at] < 0x40) ++at;
  return at < text.size() && text[at] >= 0x40 && text[at] < 0x7F ? at + 1 : at;
}

/// A word of a line: what stands between blanks.
struct Piece {
  std::size_t begin;
  std::size_t end;
};

std::vector<Piece> pieces_of(std::string_view text) {
  std::vector<Piece> pieces;
  std::size_t at = 0;
  while ((at = text.find_first_not_of(' ', at)) != std::string_view::npos) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    pieces.push_back({at, end});
    at = end;
  }
  return pieces;
}

/// Appends text[begin, end) with its marks painted.
void append_painted(std::string& out, const MarkedText& text, Piece line, const TextStyle& style,
                    const Role* base) {
  const auto put = [&](std::size_t begin, std::size_t end, const Role* role) {
    if (begin >= end) return;
    const std::string_view part = std::string_view{text.text}.substr(begin, end - begin);
    if (role == nullptr)
      out += part;
    else
      out += painted(part, *role, style);
  };
  constexpr Role mark_role = Role::mark;
  std::size_t at = line.begin;
  for (const auto& [begin, end] : text.marks) {
    if (end <= line.begin || begin >= line.end) continue;
    put(at, std::max(begin, line.begin), base);
    put(std::max(begin, line.begin), std::min(end, line.end), &mark_role);
    at = std::min(end, line.end);
  }
  put(at, line.end, base);
}

}  // namespace

MarkedText for_terminal(std::string_view text,
                        const std::vector<std::pair<std::size_t, std::size_t>>& marks) {
  MarkedText clean;
  std::vector<std::size_t> moved(text.size() + 1, 0);
  for (std::size_t at = 0; at < text.size();) {
    const Character next = character_at(text, at);
    const bool sequence = next.code == escape || next.code == control_sequence;
    const std::size_t end = sequence ? sequence_end(text, at) : at + next.size;
    std::fill(moved.begin() + static_cast<std::ptrdiff_t>(at),
              moved.begin() + static_cast<std::ptrdiff_t>(end), clean.text.size());
    if (is_white_space(next.code) || next.code == 0x2028 || next.code == 0x2029)
      clean.text += ' ';
    else if (!sequence && !is_hostile(next.code))
      utf8::append(clean.text, next.code);
    at = end;
  }
  moved[text.size()] = clean.text.size();
  for (const auto& [begin, end] : marks)
    if (moved[begin] < moved[end]) clean.marks.emplace_back(moved[begin], moved[end]);
  return clean;
}

std::string plain_for_terminal(std::string_view text) { return for_terminal(text).text; }

std::string painted(std::string_view text, Role role, const TextStyle& style) {
  std::string out;
  if (style.color && !text.empty()) out += code_of(role);
  out += text;
  if (style.color && !text.empty()) out += reset;
  return out;
}

void append_wrapped(std::string& out, const MarkedText& text, std::size_t indent,
                    const TextStyle& style, const Role* base) {
  const std::size_t room = style.width == 0 ? static_cast<std::size_t>(-1)
                           : style.width > indent + least_line_columns ? style.width - indent
                                                                       : least_line_columns;
  const auto pieces = pieces_of(text.text);
  for (std::size_t first = 0; first < pieces.size();) {
    Piece line = pieces[first];
    std::size_t used =
        columns(std::string_view{text.text}.substr(line.begin, line.end - line.begin));
    std::size_t next = first + 1;
    for (; next < pieces.size(); ++next) {
      const std::size_t more =
          columns(std::string_view{text.text}.substr(line.end, pieces[next].end - line.end));
      if (used + more > room) break;
      used += more;
      line.end = pieces[next].end;
    }
    out.append(indent, ' ');
    append_painted(out, text, line, style, base);
    out += '\n';
    first = next;
  }
}

}  // namespace dragoman::searcher
