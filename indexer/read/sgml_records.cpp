#include "indexer/read/sgml_records.h"

#include <string>
#include <utility>

#include "indexer/read/refusal.h"
#include "indexer/read/stream_search.h"

namespace dragoman::indexer {
namespace {

constexpr std::string_view opening = "<REUTERS";
constexpr std::string_view closing = "</REUTERS>";

}  // namespace

void read_sgml_records(InputStream& stream, const InputFile& input, const ReadLimits& limits,
                       const RecordSink& sink) {
  std::size_t number = 0;
  while (skip_to(stream, opening)) {
    const std::size_t line = stream.line();
    const auto end = find_ahead(stream, closing, opening.size(), limits.max_record_bytes);
    ++number;
    if (end == std::string_view::npos) {
      if (stream.damage()) return;
      const Error error = stream.window().size() > limits.max_record_bytes
                              ? too_long_record(input.path, line, limits.max_record_bytes)
                              : refusal(input.path, line, Reason::damaged,
                                        "expected </REUTERS>, found the end of the file");
      if (!sink(error)) return;
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
  if (number == 0 && !stream.damage())
    sink(refusal(input.path, 0, Reason::no_article, "expected <REUTERS>, found none"));
}

}  // namespace dragoman::indexer
