#include "indexer/read/mailbox_records.h"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/read/refusal.h"
#include "indexer/read/stream_search.h"

namespace dragoman::indexer {
namespace {

constexpr std::string_view separator = "\nFrom ";

bool is_separator_line(std::string_view line) {
  const auto digits =
      std::count_if(line.begin(), line.end(), [](char c) { return c >= '0' && c <= '9'; });
  return digits >= 4 && line.find(':') != std::string_view::npos;
}

/// Where the message at the front ends: behind the blank line before the next separator; npos: with
/// the input, or above the bound.
std::size_t message_end(InputStream& stream, std::size_t max_bytes) {
  std::size_t from = 0;
  for (;;) {
    const auto found = find_ahead(stream, separator, from, max_bytes);
    if (found == std::string_view::npos) return found;
    const auto line_end = find_ahead(stream, "\n", found + 1, max_bytes);
    const auto before = stream.window().substr(0, found);
    const auto line = stream.window().substr(found + 1, line_end - found - 1);
    const bool blank = before.empty() || before.ends_with('\n') || before.ends_with("\n\r");
    if (blank && is_separator_line(line)) return found + 1;
    from = found + 1;
  }
}

/// "\n>From " is "\nFrom ", "\n>>From " is "\n>From ".
std::string unquoted(std::string_view message) {
  if (message.find(">From ") == std::string_view::npos) return std::string{message};
  std::string out;
  out.reserve(message.size());
  while (!message.empty()) {
    const auto end = std::min(message.find('\n'), message.size() - 1) + 1;
    auto line = message.substr(0, end);
    const auto letters = line.find_first_not_of('>');
    if (letters != std::string_view::npos && letters > 0 &&
        line.substr(letters).starts_with("From "))
      line.remove_prefix(1);
    out += line;
    message.remove_prefix(end);
  }
  return out;
}

}  // namespace

void read_mailbox(InputStream& stream, const InputFile& input, const ReadLimits& limits,
                  const RecordSink& sink) {
  std::size_t number = 0;
  while (!stream.window().empty() || stream.extend()) {
    const std::size_t line = stream.line();
    const auto found = message_end(stream, limits.max_record_bytes);
    ++number;
    if (found == std::string_view::npos && stream.window().size() > limits.max_record_bytes) {
      if (!sink(too_long_record(input.path, line, limits.max_record_bytes))) return;
      if (!skip_to(stream, separator)) return;
      stream.consume(1);
      continue;
    }
    if (found == std::string_view::npos && stream.damage()) return;
    const auto message = stream.window().substr(0, found);
    const auto head_end = message.find('\n');
    RawRecord record;
    record.path = input.path;
    record.number = number;
    record.line = line;
    record.format = RecordFormat::mail;
    if (head_end != std::string_view::npos) record.bytes = unquoted(message.substr(head_end + 1));
    stream.consume(message.size());
    if (!sink(std::move(record))) return;
  }
}

}  // namespace dragoman::indexer
