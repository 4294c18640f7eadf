#include "indexer/read/sgml_records.h"

#include <algorithm>
#include <string>
#include <utility>

namespace dragoman::indexer {
namespace {

constexpr std::string_view opening = "<REUTERS";
constexpr std::string_view closing = "</REUTERS>";

/// Place of a tag in the window, which grows as needed; npos at the end or above max_bytes.
std::size_t find_ahead(InputStream& stream, std::string_view tag, std::size_t from,
                       std::size_t max_bytes) {
  for (;;) {
    const auto found = stream.window().find(tag, from);
    if (found != std::string_view::npos) return found;
    const auto size = stream.window().size();
    from = size > tag.size() ? std::max(from, size - tag.size()) : from;
    if (size > max_bytes || !stream.extend()) return std::string_view::npos;
  }
}

/// Moves the window to the next opening tag; false if there is none.
bool skip_to_opening(InputStream& stream) {
  for (;;) {
    const auto window = stream.window();
    const auto found = window.find(opening);
    if (found != std::string_view::npos) {
      stream.consume(found);
      return true;
    }
    stream.consume(window.size() - std::min(window.size(), opening.size()));
    if (!stream.extend()) return false;
  }
}

}  // namespace

void read_sgml_records(InputStream& stream, const InputFile& input, const ReadLimits& limits,
                       const RecordSink& sink) {
  std::size_t number = 0;
  while (skip_to_opening(stream)) {
    const std::size_t line = stream.line();
    const std::string where = input.path + ':' + std::to_string(line);
    const auto end = find_ahead(stream, closing, opening.size(), limits.max_record_bytes);
    ++number;
    if (end == std::string_view::npos) {
      if (stream.damage()) return;
      const bool large = stream.window().size() > limits.max_record_bytes;
      const std::string what = large ? "expected a record of at most " +
                                           std::to_string(limits.max_record_bytes) +
                                           " bytes, found a longer one"
                                     : "expected </REUTERS>, found the end of the file";
      if (!sink(Error{ErrorKind::bad_input, where, what,
                      large ? Reason::too_large : Reason::malformed}))
        return;
      stream.consume(opening.size());
      continue;
    }
    RawRecord record;
    record.path = input.path;
    record.number = number;
    record.line = line;
    record.format = RecordFormat::reuters_sgml;
    record.bytes = stream.window().substr(0, end + closing.size());
    stream.consume(record.bytes.size());
    if (!sink(std::move(record))) return;
  }
}

}  // namespace dragoman::indexer
