#include "indexer/read/source.h"

#include <string>
#include <utility>

#include "indexer/read/format.h"
#include "indexer/read/input_stream.h"
#include "indexer/read/json_records.h"
#include "indexer/read/sgml_records.h"

namespace dragoman::indexer {
namespace {

std::string shown(const InputFile& input) {
  return input.path == "-" ? "standard input" : input.path;
}

Error refusal(const InputFile& input, Reason reason, std::string what) {
  return Error{ErrorKind::bad_input, shown(input), std::move(what), reason};
}

/// The whole input is one record.
void read_whole(InputStream& stream, const InputFile& input, const ReadLimits& limits,
                RecordFormat format, const RecordSink& sink) {
  while (stream.window().size() <= limits.max_record_bytes && stream.extend()) {
  }
  if (stream.damage()) return;  // half a page is no page; the caller reports the damage
  if (stream.window().size() > limits.max_record_bytes) {
    sink(refusal(input, Reason::too_large,
                 "expected an article of at most " + std::to_string(limits.max_record_bytes) +
                     " bytes, found a larger file"));
    return;
  }
  RawRecord record;
  record.path = input.path;
  record.format = format;
  record.bytes = stream.window();
  sink(std::move(record));
}

void read_as(const FormatGuess& guess, InputStream& stream, const InputFile& input,
             const ReadLimits& limits, const RecordSink& sink) {
  switch (guess.format) {
    case InputFormat::empty:
      if (!stream.damage())
        sink(refusal(input, Reason::empty, "expected an article, found an empty file"));
      return;
    case InputFormat::unsupported:
      sink(refusal(
          input, Reason::unsupported,
          "expected text, HTML, JSON or SGML, found " + guess.name + ", which is not supported"));
      return;
    case InputFormat::json_lines:
      return read_json_lines(stream, input, limits, sink);
    case InputFormat::json_values:
      return read_json_values(stream, input, limits, sink);
    case InputFormat::reuters_sgml:
      return read_sgml_records(stream, input, limits, sink);
    case InputFormat::html:
      return read_whole(stream, input, limits, RecordFormat::html, sink);
    case InputFormat::plain_text:
      return read_whole(stream, input, limits, RecordFormat::plain_text, sink);
  }
}

}  // namespace

void read_records(const InputFile& input, const ReadLimits& limits, const RecordSink& sink,
                  std::atomic<std::uint64_t>* bytes_read) {
  auto opened = InputStream::open(input.path, limits, bytes_read);
  if (!opened) {
    sink(opened.error());
    return;
  }
  InputStream& stream = *opened.value();
  while (stream.window().size() < format_head_bytes && stream.extend()) {
  }
  bool wanted = true;
  const RecordSink watched = [&](Result<RawRecord> record) {
    wanted = sink(std::move(record));
    return wanted;
  };
  read_as(recognise_format(stream.window().substr(0, format_head_bytes)), stream, input, limits,
          watched);
  if (wanted && stream.damage()) sink(*stream.damage());
}

}  // namespace dragoman::indexer
