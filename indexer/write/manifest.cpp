#include "indexer/write/manifest.h"

#include <utility>

#include "common/packed_bytes.h"

namespace dragoman::indexer {

std::string encode(const InputRecord& record) {
  std::string bytes;
  PackedWriter writer{bytes};
  writer.text(record.path);
  for (const std::uint64_t value : {record.size, static_cast<std::uint64_t>(record.mtime_ns),
                                    record.options, record.articles, record.refused})
    writer.number(value);
  for (const Error& refusal : record.refusals) {
    writer.text(refusal.where);
    writer.text(refusal.what);
  }
  return bytes;
}

std::optional<InputRecord> decode_input_record(std::string_view bytes) {
  PackedReader reader{bytes};
  InputRecord record;
  record.path = reader.text();
  record.size = reader.number();
  record.mtime_ns = static_cast<std::int64_t>(reader.number());
  record.options = reader.number();
  record.articles = reader.number();
  record.refused = reader.number();
  while (reader.ok() && !reader.at_end()) {
    std::string where = reader.text();
    record.refusals.push_back({ErrorKind::bad_input, std::move(where), reader.text()});
  }
  if (!reader.ok()) return std::nullopt;
  return record;
}

bool unchanged(const InputRecord& before, const InputRecord& now) {
  return before.path == now.path && before.size == now.size && before.mtime_ns == now.mtime_ns &&
         before.options == now.options;
}

}  // namespace dragoman::indexer
