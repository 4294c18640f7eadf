#include "indexer/parse/markdown.h"

#include <algorithm>
#include <cstddef>

#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c & '\x80') != 0;
}

/// Without quotes around it, and their escapes.
std::string unquoted(std::string_view value) {
  value = trimmed(value);
  const bool quoted = value.size() > 1 && (value.front() == '"' || value.front() == '\'') &&
                      value.back() == value.front();
  if (!quoted) {
    const auto comment = value.find(" #");
    return std::string{trimmed(value.substr(0, comment))};
  }
  const char quote = value.front();
  value = value.substr(1, value.size() - 2);
  std::string out;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const bool escaped = quote == '"' ? value[i] == '\\' : value[i] == '\'';
    if (escaped && i + 1 < value.size() && (value[i + 1] == quote || value[i + 1] == '\\')) ++i;
    out += value[i];
  }
  return out;
}

/// "[a, "b, c"]" or one value.
void add_values(Fields& fields, const std::string& key, std::string_view value) {
  value = trimmed(value);
  if (!value.starts_with('[') || !value.ends_with(']')) {
    if (std::string text = unquoted(value); !text.empty()) fields[key].push_back(std::move(text));
    return;
  }
  value = value.substr(1, value.size() - 2);
  char quote = 0;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= value.size(); ++i) {
    const char c = i < value.size() ? value[i] : ',';
    if (quote != 0 && i < value.size()) {
      if (c == quote) quote = 0;
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == ',') {
      if (std::string text = unquoted(value.substr(begin, i - begin)); !text.empty())
        fields[key].push_back(std::move(text));
      begin = i + 1;
    }
  }
}

/// Reads "key: value", "key = value" and lists of lines "- value" below a key.
class FrontMatter {
 public:
  explicit FrontMatter(Fields& fields) : fields_(fields) {}

  void take(std::string_view line, char separator) {
    const auto inner = trimmed(line);
    if (inner.empty() || inner.front() == '#') return;
    if (!key_.empty() && inner.starts_with("- ")) return add_values(fields_, key_, inner.substr(2));
    const bool indented = line.front() == ' ' || line.front() == '\t';
    if (indented && block_) return append(inner);
    if (indented) return;  // nested
    const auto end = line.find(separator);
    if (end == std::string_view::npos) return;
    key_ = trimmed(line.substr(0, end));
    const auto value = trimmed(line.substr(end + 1));
    block_ = value == "|" || value == ">" || value == ">-" || value == "|-";
    if (!block_) add_values(fields_, key_, value);
  }

 private:
  void append(std::string_view text) {
    auto& values = fields_[key_];
    if (values.empty()) values.emplace_back();
    if (!values.back().empty()) values.back() += ' ';
    values.back() += text;
  }

  Fields& fields_;
  std::string key_;
  bool block_ = false;
};

/// The lines behind the front matter; all where there is none or it does not end.
std::size_t read_front_matter(const std::vector<std::string_view>& lines, Fields& fields) {
  if (lines.empty()) return 0;
  const auto mark = trimmed(lines[0]);
  if (mark != "---" && mark != "+++") return 0;
  std::size_t end = 1;
  while (end < lines.size() && trimmed(lines[end]) != mark && trimmed(lines[end]) != "...") ++end;
  if (end == lines.size()) return 0;
  FrontMatter reader{fields};
  for (std::size_t i = 1; i < end; ++i) reader.take(lines[i], mark == "---" ? ':' : '=');
  return end + 1;
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
