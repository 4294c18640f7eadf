#include "indexer/read/json_records.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/read/refusal.h"

namespace dragoman::indexer {
namespace {

using nlohmann::json;

/// Keys under which programs that export articles put the list of them.
constexpr std::array envelope_keys{
    "articles",  "items",   "data", "records",  "results", "news",  "docs",    "posts",
    "documents", "entries", "hits", "response", "result",  "value", "stories", "@graph"};
/// A record that has one of these is an article itself, not an envelope.
constexpr std::array article_keys{"text", "body", "content", "html", "headline", "articleBody"};

std::string scalar_text(const json& value) {
  return value.is_string() ? value.get<std::string>() : value.dump();
}

void flatten(const json& value, const std::string& key, Fields& fields) {
  if (value.is_null()) return;
  if (value.is_object()) {
    for (const auto& item : value.items()) {
      flatten(item.value(), key.empty() ? item.key() : key + '.' + item.key(), fields);
    }
  } else if (value.is_array()) {
    for (const auto& member : value) flatten(member, key, fields);
  } else {
    fields[key].push_back(scalar_text(value));
  }
}

bool is_list_of_objects(const json& value) {
  return value.is_array() && !value.empty() && value.front().is_object();
}

bool is_article(const json& object) {
  return std::any_of(article_keys.begin(), article_keys.end(),
                     [&](const char* key) { return object.contains(key); });
}

/// The list that an object holds instead of being an article; interfaces of newspapers wrap it
/// twice ({"response": {"results": [...]}}).
const json* envelope(const json& object, int layers = 2) {
  if (is_article(object)) return nullptr;
  for (const char* key : envelope_keys) {
    const auto found = object.find(key);
    if (found == object.end()) continue;
    if (is_list_of_objects(*found)) return &*found;
    if (found->is_object() && layers > 1)
      if (const json* inner = envelope(*found, layers - 1)) return inner;
  }
  return nullptr;
}

Error json_error(std::string what, Reason reason = Reason::malformed) {
  return Error{ErrorKind::bad_input, {}, std::move(what), reason};
}

/// A hit of Elasticsearch holds the record in "_source".
void add_record(const json& member, std::vector<Fields>& records) {
  Fields& fields = records.emplace_back();
  const auto inner = member.find("_source");
  if (inner == member.end() || !inner->is_object()) return flatten(member, {}, fields);
  flatten(*inner, {}, fields);
  const auto id = member.find("_id");
  if (id != member.end() && !fields.contains("id")) flatten(*id, "id", fields);
}

/// The items of a JSON Feed belong to its title.
void add_feed_title(const json& feed, std::vector<Fields>& records) {
  const auto version = feed.find("version");
  const auto title = feed.find("title");
  if (version == feed.end() || !version->is_string() || title == feed.end() ||
      !title->is_string() ||
      version->get_ref<const std::string&>().find("jsonfeed.org") == std::string::npos)
    return;
  for (Fields& fields : records)
    if (!fields.contains("source")) fields["source"] = {title->get<std::string>()};
}

/// An object that schema.org calls an article, a posting or a report.
bool is_typed_article(const json& object) {
  const auto type = object.is_object() ? object.find("@type") : object.end();
  if (!object.is_object() || type == object.end()) return false;
  const auto names_one = [](const json& name) {
    if (!name.is_string()) return false;
    const auto& text = name.get_ref<const std::string&>();
    return text.ends_with("Article") || text.ends_with("Posting") || text.ends_with("Report");
  };
  return type->is_array() ? std::any_of(type->begin(), type->end(), names_one) : names_one(*type);
}

Result<std::vector<Fields>> to_records(const json& value) {
  const json* list = value.is_array() ? &value : value.is_object() ? envelope(value) : nullptr;
  std::vector<Fields> records;
  if (list == nullptr) {
    if (!value.is_object()) {
      return json_error(std::string{"expected a JSON object, found "} + value.type_name());
    }
    add_record(value, records);
    return records;
  }
  const bool typed = std::any_of(list->begin(), list->end(), is_typed_article);
  for (const auto& member : *list) {
    if (!member.is_object()) {
      return json_error(std::string{"expected a JSON object, found "} + member.type_name());
    }
    // A graph of linked data describes the page and its publisher, too.
    if (!typed || !member.contains("@type") || is_typed_article(member))
      add_record(member, records);
  }
  if (value.is_object()) add_feed_title(value, records);
  return records;
}

/// The parser's own words name its source ("[json.exception...] parse error at line 1, column 5:").
std::string short_reason(std::string_view what) {
  const auto bracket = what.find("] ");
  if (bracket != std::string_view::npos) what.remove_prefix(bracket + 2);
  return "expected a JSON object, found broken JSON (" + std::string{what.substr(0, 160)} + ")";
}

/// True if brackets nest deeper than max_depth: such a text is no article and costs memory.
bool too_deep(std::string_view text, std::size_t max_depth) {
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

/// Gives the records of one JSON text to the sink; numbers them on.
class Handout {
 public:
  Handout(const InputFile& input, const ReadLimits& limits, const RecordSink& sink)
      : input_(input), limits_(limits), sink_(sink) {}

  bool give(std::string_view text, std::size_t line) {
    const bool sound = utf8::is_valid(text);
    auto records =
        parse_json_records(sound ? std::string{text} : utf8::repair(text), limits_.max_nesting);
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
    return sink_(refusal(input_.path, line, reason, std::move(what)));
  }

  [[nodiscard]] std::size_t count() const { return number_; }

  bool refuse_long(std::size_t line) {
    ++number_;
    return sink_(too_long_record(input_.path, line, limits_.max_record_bytes));
  }

 private:
  const InputFile& input_;
  const ReadLimits& limits_;
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

/// Where the list of a large envelope begins: behind its "[", before the first object; npos: the
/// beginning of the text is none.
std::size_t list_begin(std::string_view text) {
  std::size_t depth = 0;
  std::string_view key;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '"') {
      std::size_t end = i + 1;
      while (end < text.size() && text[end] != '"') end += text[end] == '\\' ? 2U : 1U;
      if (end >= text.size()) return std::string_view::npos;
      key = text.substr(i + 1, end - i - 1);
      i = end;
    } else if (c == '{') {
      ++depth;
    } else if (c == '}') {
      if (depth-- <= 1) return std::string_view::npos;
    } else if (c == '[') {
      const auto first = text.find_first_not_of(" \t\r\n", i + 1);
      const bool objects = first != std::string_view::npos && text[first] == '{';
      const auto* const known = std::find(envelope_keys.begin(), envelope_keys.end(), key);
      return objects && depth <= 2 && known != envelope_keys.end() ? i + 1 : std::string_view::npos;
    }
  }
  return std::string_view::npos;
}

/// An envelope too large to be read at once is opened, and its list read member by member.
bool open_large_envelope(InputStream& stream) {
  constexpr std::size_t head_bytes = std::size_t{16} << 10;
  constexpr std::size_t whole_bytes = std::size_t{1} << 20;
  if (ValueScanner::length(stream, whole_bytes) != std::string_view::npos) return false;
  const auto begin = list_begin(stream.window().substr(0, head_bytes));
  if (begin != std::string_view::npos) stream.consume(begin);
  return begin != std::string_view::npos;
}

/// Behind a member of an envelope's list: true where the list ends, and with it the records.
bool at_list_end(InputStream& stream) {
  for (;;) {
    const auto start = stream.window().find_first_not_of(" \t\r\n,");
    if (start != std::string_view::npos) return stream.window()[start] == ']';
    if (!stream.extend()) return true;
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

Result<std::vector<Fields>> parse_json_records(std::string_view text, std::size_t max_depth) {
  if (too_deep(text, max_depth)) {
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
  Handout out{input, limits, sink};
  LineReader lines{stream, limits.max_record_bytes};
  while (auto line = lines.next()) {
    if (!line->complete) break;  // the damage is reported by the caller
    auto text = line->text;
    if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
    if (line->too_long) {
      if (!out.refuse_long(line->number)) return;
      continue;
    }
    if (text.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    if (!out.give(text, line->number)) return;
  }
}

void read_json_values(InputStream& stream, const InputFile& input, const ReadLimits& limits,
                      const RecordSink& sink) {
  Handout out{input, limits, sink};
  bool first = true;
  bool envelope = false;
  while (skip_to_object(stream)) {
    const std::size_t line = stream.line();
    if (std::exchange(first, false) && stream.window().front() == '{')
      envelope = open_large_envelope(stream);
    if (!skip_to_object(stream)) break;
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
      if (!out.refuse_long(line)) return;
      if (!skip_to_next_line_object(stream)) return;
      continue;
    }
    if (!out.give(stream.window().substr(0, length), line)) return;
    stream.consume(length);
    if (envelope && at_list_end(stream)) return;
  }
  if (out.count() == 0 && !stream.damage())
    out.refuse("expected a JSON object, found none", 0, Reason::no_article);
}

}  // namespace dragoman::indexer
