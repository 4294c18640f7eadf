#include "indexer/read/json_records.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "common/text/utf8.h"

namespace dragoman::indexer {
namespace {

using nlohmann::json;

constexpr std::size_t max_depth = 32;

/// Keys under which programs that export articles put the list of them.
constexpr std::array envelope_keys{"articles", "items", "data",      "records", "results", "news",
                                   "docs",     "posts", "documents", "entries", "hits"};
/// A record that has one of these is an article itself, not an envelope.
constexpr std::array article_keys{"text", "body", "content", "html", "headline"};

std::string scalar_text(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

void flatten(const json& value, const std::string& key, std::size_t depth, Fields& fields) {
  if (value.is_null() || depth > max_depth) return;
  if (value.is_object()) {
    for (const auto& item : value.items()) {
      flatten(item.value(), key.empty() ? item.key() : key + '.' + item.key(), depth + 1, fields);
    }
  } else if (value.is_array()) {
    for (const auto& member : value) flatten(member, key, depth + 1, fields);
  } else {
    fields[key].push_back(scalar_text(value));
  }
}

const json* envelope(const json& object) {
  const bool article = std::any_of(article_keys.begin(), article_keys.end(),
                                   [&](const char* key) { return object.contains(key); });
  if (article) return nullptr;
  for (const char* key : envelope_keys) {
    const auto found = object.find(key);
    if (found != object.end() && found->is_array() && !found->empty() &&
        found->front().is_object()) {
      return &*found;
    }
  }
  return nullptr;
}

Error json_error(std::string what, Reason reason = Reason::malformed) {
  return Error{ErrorKind::bad_input, {}, std::move(what), reason};
}

Result<std::vector<Fields>> to_records(const json& value) {
  const json* list = value.is_array() ? &value : value.is_object() ? envelope(value) : nullptr;
  std::vector<Fields> records;
  if (list == nullptr) {
    if (!value.is_object()) {
      return json_error(std::string{"expected a JSON object, found "} + value.type_name());
    }
    flatten(value, {}, 0, records.emplace_back());
    return records;
  }
  for (const auto& member : *list) {
    if (!member.is_object()) {
      return json_error(std::string{"expected a JSON object, found "} + member.type_name());
    }
    flatten(member, {}, 0, records.emplace_back());
  }
  return records;
}

/// The parser's own words name its source ("[json.exception...] parse error at line 1, column 5:").
std::string short_reason(std::string_view what) {
  const auto bracket = what.find("] ");
  if (bracket != std::string_view::npos) what.remove_prefix(bracket + 2);
  return "expected a JSON object, found broken JSON (" + std::string{what.substr(0, 160)} + ")";
}

/// True if brackets nest deeper than max_depth: such a text is no article and costs memory.
bool too_deep(std::string_view text) {
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\') ++i;
      quoted = c != '"';
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      if (++depth > max_depth) return true;
    } else if ((c == '}' || c == ']') && depth > 0) {
      --depth;
    }
  }
  return false;
}

std::string place(const InputFile& input, std::size_t line) {
  const std::string name = input.path == "-" ? "standard input" : input.path;
  return line == 0 ? name : name + ':' + std::to_string(line);
}

std::string too_long(const ReadLimits& limits) {
  return "expected a record of at most " + std::to_string(limits.max_record_bytes) +
         " bytes, found a longer one";
}

/// Gives the records of one JSON text to the sink; numbers them on.
class Handout {
 public:
  Handout(const InputFile& input, const RecordSink& sink) : input_(input), sink_(sink) {}

  bool give(std::string_view text, std::size_t line) {
    const bool sound = utf8::is_valid(text);
    auto records = parse_json_records(sound ? std::string{text} : utf8::repair(text));
    if (!records) return refuse(records.error().what, line, records.error().reason);
    for (auto& fields : records.value()) {
      RawRecord record;
      record.path = input_.path;
      record.number = ++number_;
      record.line = line;
      record.format = RecordFormat::fields;
      record.fields = std::move(fields);
      if (!sound) record.warnings.emplace_back("some bytes are no UTF-8 and were replaced");
      if (!sink_(std::move(record))) return false;
    }
    return true;
  }

  bool refuse(std::string what, std::size_t line, Reason reason) {
    ++number_;
    return sink_(Error{ErrorKind::bad_input, place(input_, line), std::move(what), reason});
  }

  [[nodiscard]] std::size_t count() const { return number_; }

 private:
  const InputFile& input_;
  const RecordSink& sink_;
  std::size_t number_ = 0;
};

/// Finds where a value that begins with a bracket ends, as the stream grows.
class ValueScanner {
 public:
  /// Length of the value at the front of the window; 0: the input ended within it; npos: above
  /// max_bytes.
  static std::size_t length(InputStream& stream, std::size_t max_bytes) {
    std::size_t i = 0;
    std::size_t depth = 0;
    bool quoted = false;
    for (;;) {
      const auto window = stream.window();
      for (; i < window.size(); ++i) {
        const char c = window[i];
        if (quoted) {
          if (c == '\\' && i + 1 >= window.size()) break;
          if (c == '\\') ++i;
          quoted = c != '"';
        } else if (c == '"') {
          quoted = true;
        } else if (c == '{' || c == '[') {
          ++depth;
        } else if ((c == '}' || c == ']') && --depth == 0) {
          return i + 1;
        }
      }
      if (i > max_bytes) return std::string_view::npos;
      if (!stream.extend()) return 0;
    }
  }
};

/// Skips white space, commas and the brackets around the list; false at the end of the input.
bool skip_to_object(InputStream& stream) {
  for (;;) {
    const auto window = stream.window();
    const auto start = window.find_first_not_of(" \t\r\n,[]\xEF\xBB\xBF");
    if (start != std::string_view::npos) {
      stream.consume(start);
      return true;
    }
    stream.consume(window.size());
    if (!stream.extend()) return false;
  }
}

/// After a record that cannot be delimited: goes on where a line begins a new object.
bool skip_to_next_line_object(InputStream& stream) {
  stream.consume(std::min<std::size_t>(1, stream.window().size()));
  std::size_t searched = 0;
  for (;;) {
    const auto window = stream.window();
    const auto found = window.find("\n{", searched);
    if (found != std::string_view::npos) {
      stream.consume(found + 1);
      return true;
    }
    const std::size_t keep = std::min<std::size_t>(window.size(), 1);
    stream.consume(window.size() - keep);
    searched = 0;
    if (!stream.extend()) return false;
  }
}

}  // namespace

Result<std::vector<Fields>> parse_json_records(std::string_view text) {
  if (too_deep(text)) {
    return json_error(
        "expected JSON nested at most " + std::to_string(max_depth) + " levels deep, found more",
        Reason::too_deep);
  }
  try {
    return to_records(json::parse(text));
  } catch (const json::exception& error) {
    return json_error(short_reason(error.what()));
  }
}

void read_json_lines(InputStream& stream, const InputFile& input, const ReadLimits& limits,
                     const RecordSink& sink) {
  Handout out{input, sink};
  LineReader lines{stream, limits.max_record_bytes};
  while (auto line = lines.next()) {
    if (!line->complete) break;  // the damage is reported by the caller
    auto text = line->text;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (line->too_long) {
      if (!out.refuse(too_long(limits), line->number, Reason::too_large)) return;
      continue;
    }
    if (text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    if (!out.give(text, line->number)) return;
  }
}

void read_json_values(InputStream& stream, const InputFile& input, const ReadLimits& limits,
                      const RecordSink& sink) {
  Handout out{input, sink};
  while (skip_to_object(stream)) {
    const std::size_t line = stream.line();
    if (stream.window().front() != '{') {
      if (!out.refuse("expected a JSON object, found other text", line, Reason::malformed)) return;
      if (!skip_to_next_line_object(stream)) return;
      continue;
    }
    const std::size_t length = ValueScanner::length(stream, limits.max_record_bytes);
    if (length == 0) {
      if (!stream.damage())
        out.refuse("expected the end of a JSON object, found the end of the file", line,
                   Reason::damaged);
      return;
    }
    if (length == std::string_view::npos) {
      if (!out.refuse(too_long(limits), line, Reason::too_large)) return;
      if (!skip_to_next_line_object(stream)) return;
      continue;
    }
    if (!out.give(stream.window().substr(0, length), line)) return;
    stream.consume(length);
  }
}

}  // namespace dragoman::indexer
