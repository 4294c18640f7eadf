#include "indexer/write/manifest.h"

#include <utility>

#include "common/packed_bytes.h"

namespace dragoman::indexer {
namespace {

constexpr std::uint64_t encoding_version = 1;

}  // namespace

std::string encode(const InputRecord& record) {
  std::string bytes;
  PackedWriter writer{bytes};
  writer.text({});  // records of before began with the path, which is never empty
  writer.number(encoding_version);
  writer.text(record.path);
  for (const std::uint64_t value :
       {record.size, static_cast<std::uint64_t>(record.mtime_ns), record.options, record.articles,
        record.refused, record.left_out, record.content_hash,
        static_cast<std::uint64_t>(record.mounted)})
    writer.number(value);
  for (const Error& refusal : record.refusals) {
    writer.text(refusal.where);
    writer.text(refusal.what);
    writer.text(reason_name(refusal.reason));
  }
  return bytes;
}

std::optional<InputRecord> decode_input_record(std::string_view bytes) {
  PackedReader reader{bytes};
  InputRecord record;
  record.path = reader.text();
  const bool old = !record.path.empty();
  if (!old) {
    if (reader.number() != encoding_version) return std::nullopt;
    record.path = reader.text();
  }
  record.size = reader.number();
  record.mtime_ns = static_cast<std::int64_t>(reader.number());
  record.options = reader.number();
  record.articles = reader.number();
  record.refused = reader.number();
  if (!old) {
    record.left_out = reader.number();
    record.content_hash = reader.number();
    record.mounted = reader.number() != 0;
  }
  while (reader.ok() && !reader.at_end()) {
    Error refusal{ErrorKind::bad_input, reader.text(), {}};
    refusal.what = reader.text();
    if (!old) refusal.reason = reason_of(reader.text());
    record.refusals.push_back(std::move(refusal));
  }
  if (!reader.ok()) return std::nullopt;
  return record;
}

bool unchanged(const InputRecord& before, const InputRecord& now) {
  return before.path == now.path && before.size == now.size && before.mtime_ns == now.mtime_ns &&
         before.options == now.options;
}

}  // namespace dragoman::indexer
