#include "indexer/parse/front_matter.h"

#include <utility>

#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

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

}  // namespace

std::size_t read_front_matter(std::span<const std::string_view> lines, Fields& fields) {
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

}  // namespace dragoman::indexer
