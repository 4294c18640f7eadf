#include "indexer/read/json_records.h"

#include <algorithm>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/read/json_values.h"
#include "indexer/read/refusal.h"

namespace dragoman::indexer {
namespace {

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
      return objects && depth <= 2 && is_envelope_key(key) ? i + 1 : std::string_view::npos;
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
