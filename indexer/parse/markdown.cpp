#include "indexer/parse/markdown.h"

#include <algorithm>
#include <cstddef>

#include "indexer/parse/front_matter.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c & '\x80') != 0;
}

/// A link, picture or footnote at the front of a line.
struct Bracket {
  std::string_view words;
  std::size_t length = 0;  ///< 0: none
};

/// work_left: bytes that may still be looked at for brackets; it keeps a text of "[" linear.
Bracket read_bracket(std::string_view text, std::size_t& work_left) {
  constexpr std::size_t longest = 2000;
  if (work_left < longest) return {};
  std::size_t depth = 0;
  std::size_t close = 0;
  for (; close < std::min(text.size(), longest); ++close) {
    if (text[close] == '\\') {
      ++close;
    } else if (text[close] == '[') {
      ++depth;
    } else if (text[close] == ']' && --depth == 0) {
      break;
    }
  }
  work_left -= std::min(close, longest);
  if (close >= std::min(text.size(), longest)) return {};
  Bracket bracket{text.substr(1, close - 1), 0};
  const auto behind = text.substr(close + 1);
  if (behind.starts_with('(')) {
    const auto end = behind.substr(0, longest).find(')');
    if (end != std::string_view::npos) bracket.length = close + 1 + end + 1;
  } else if (behind.starts_with('[')) {
    const auto end = behind.substr(0, longest).find(']');
    if (end != std::string_view::npos) bracket.length = close + 1 + end + 1;
  } else if (bracket.words.starts_with('^')) {
    bracket = {{}, close + 1};
  }
  return bracket;
}

bool is_escapable(char c) {
  return std::string_view{"\\`*_{}[]()#+-.!~|>\"'&<"}.find(c) != std::string_view::npos;
}

/// Whether a mark of emphasis at `at` is one: it touches a word on one side only, or, of "*", on
/// both. "2 * 3" and "snake_case" are none.
bool is_emphasis(std::string_view line, std::size_t at, std::size_t length) {
  const bool before = at > 0 && line[at - 1] != ' ' && line[at - 1] != '\t';
  const bool after = at + length < line.size() && line[at + length] != ' ';
  if (!before && !after) return false;
  const bool inside = at > 0 && is_word_byte(line[at - 1]) && at + length < line.size() &&
                      is_word_byte(line[at + length]);
  return line[at] != '_' || !inside;
}

std::string without_marks(std::string_view line, std::size_t& work_left, int depth = 0) {
  std::string out;
  for (std::size_t i = 0; i < line.size();) {
    const char c = line[i];
    const auto rest = line.substr(i);
    const bool picture = rest.starts_with("![");
    const auto bracket =
        c == '[' || picture ? read_bracket(rest.substr(picture ? 1 : 0), work_left) : Bracket{};
    if (c == '\\' && rest.size() > 1 && is_escapable(rest[1])) {
      out += rest[1];
      i += 2;
    } else if (picture && bracket.length > 0) {
      i += 1 + bracket.length;  // its words describe it
    } else if (bracket.length > 0) {
      out += depth < 4 ? without_marks(bracket.words, work_left, depth + 1)
                       : std::string{bracket.words};
      i += bracket.length;
    } else if (c == '*' || c == '_' || rest.starts_with("~~")) {
      const auto length = std::min(rest.find_first_not_of(c), rest.size());
      if (!is_emphasis(line, i, length)) out += rest.substr(0, length);
      i += length;
    } else if (c == '`') {
      i += std::min(rest.find_first_not_of('`'), rest.size());
    } else if (rest.starts_with("<http")) {
      const auto end = rest.find('>');
      out += rest.substr(1, end == std::string_view::npos ? end : end - 1);
      i += end == std::string_view::npos ? rest.size() : end + 1;
    } else {
      out += c;
      ++i;
    }
  }
  return out;
}

bool is_underline(std::string_view line) {
  return line.size() >= 2 && (line.find_first_not_of('=') == std::string_view::npos ||
                              line.find_first_not_of('-') == std::string_view::npos);
}

bool is_rule(std::string_view line) {
  std::string marks;
  for (const char c : line)
    if (c != ' ') marks += c;
  return marks.size() >= 3 &&
         (marks.front() == '-' || marks.front() == '*' || marks.front() == '_') &&
         marks.find_first_not_of(marks.front()) == std::string::npos;
}

/// "[1]: https://...", "[^1]: ..."
bool is_definition(std::string_view line) {
  if (!line.starts_with('[')) return false;
  const auto close = line.find("]:");
  return close != std::string_view::npos && line.find(']') == close;
}

/// Length of "- ", "1. " and the like; 0: none.
std::size_t list_mark(std::string_view line) {
  if (line.starts_with("- ") || line.starts_with("* ") || line.starts_with("+ ")) return 2;
  const auto digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool number = digits > 0 && digits <= 3 && digits + 1 < line.size();
  return number && (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' '
             ? digits + 2
             : 0;
}

class BlockReader {
 public:
  explicit BlockReader(std::size_t bytes) : work_left_(8 * bytes + (std::size_t{1} << 20)) {}

  void take(std::string_view line) {
    const auto inner = trimmed(line);
    if (inner.starts_with("```") || inner.starts_with("~~~")) {
      flush();
      code_ = !code_;
    } else if (code_) {
      open_ += std::string{line} + '\n';
    } else if (inner.empty() || is_definition(inner)) {
      flush();
    } else if (is_underline(inner) && !open_.empty()) {
      begins_with_heading_ = begins_with_heading_ || text_.empty();
      flush();
    } else if (is_rule(inner)) {
      flush();
    } else {
      take_words(inner);
    }
  }

  std::string finish() {
    flush();
    return std::move(text_);
  }
  [[nodiscard]] bool begins_with_heading() const { return begins_with_heading_; }

 private:
  void take_words(std::string_view line) {
    while (line.starts_with('>')) line = trimmed(line.substr(1));
    const auto level = line.find_first_not_of('#');
    if (level != std::string_view::npos && level > 0 && level <= 6 && line[level] == ' ') {
      flush();
      line = trimmed(line.substr(level));
      while (line.ends_with('#')) line.remove_suffix(1);
      open_ = without_marks(trimmed(line), work_left_);
      begins_with_heading_ = begins_with_heading_ || text_.empty();
      return flush();
    }
    if (const auto mark = list_mark(line); mark > 0) {
      flush();
      line = trimmed(line.substr(mark));
    }
    if (!open_.empty()) open_ += '\n';
    open_ += without_marks(line, work_left_);
  }

  void flush() {
    if (!trimmed(open_).empty()) {
      if (!text_.empty()) text_ += "\n\n";
      text_ += trimmed(open_);
    }
    open_.clear();
  }

  std::string text_;
  std::string open_;
  bool code_ = false;
  bool begins_with_heading_ = false;
  std::size_t work_left_;
};

std::string without_comments(std::string_view text) {
  std::string out;
  for (;;) {
    const auto open = text.find("<!--");
    out += text.substr(0, open);
    if (open == std::string_view::npos) return out;
    const auto close = text.find("-->", open);
    if (close == std::string_view::npos) return out;
    text.remove_prefix(close + 3);
  }
}

}  // namespace

MarkdownText read_markdown(std::string_view utf8) {
  const std::string text = without_comments(utf8);
  const auto lines = lines_of(text);
  MarkdownText markdown;
  BlockReader blocks{text.size()};
  for (std::size_t i = read_front_matter(lines, markdown.front_matter); i < lines.size(); ++i)
    blocks.take(lines[i]);
  markdown.text = blocks.finish();
  markdown.begins_with_heading = blocks.begins_with_heading();
  return markdown;
}

}  // namespace dragoman::indexer
