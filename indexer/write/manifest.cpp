#include "indexer/write/manifest.h"

#include "common/schema.h"

namespace dragoman::indexer {
namespace {

void append_text(std::string& bytes, std::string_view text) {
  schema::append_number(bytes, text.size());
  bytes += text;
}

std::string take_text(std::string_view& bytes, bool& ok) {
  const auto size = schema::take_number(bytes);
  ok = ok && size && *size <= bytes.size();
  if (!ok) return {};
  std::string text{bytes.substr(0, static_cast<std::size_t>(*size))};
  bytes.remove_prefix(static_cast<std::size_t>(*size));
  return text;
}

}  // namespace

std::string encode(const InputRecord& record) {
  std::string bytes;
  append_text(bytes, record.path);
  for (const std::uint64_t value : {record.size, static_cast<std::uint64_t>(record.mtime_ns),
                                    record.options, record.articles, record.refused})
    schema::append_number(bytes, value);
  for (const Error& refusal : record.refusals) {
    append_text(bytes, refusal.where);
    append_text(bytes, refusal.what);
  }
  return bytes;
}

std::optional<InputRecord> decode_input_record(std::string_view bytes) {
  bool ok = true;
  InputRecord record;
  record.path = take_text(bytes, ok);
  const auto take = [&] {
    const auto value = schema::take_number(bytes);
    ok = ok && value.has_value();
    return value.value_or(0);
  };
  record.size = take();
  record.mtime_ns = static_cast<std::int64_t>(take());
  record.options = take();
  record.articles = take();
  record.refused = take();
  while (ok && !bytes.empty()) {
    std::string where = take_text(bytes, ok);
    record.refusals.push_back({ErrorKind::bad_input, std::move(where), take_text(bytes, ok)});
  }
  if (!ok) return std::nullopt;
  return record;
}

bool unchanged(const InputRecord& before, const InputRecord& now) {
  return before.path == now.path && before.size == now.size && before.mtime_ns == now.mtime_ns &&
         before.options == now.options;
}

}  // namespace dragoman::indexer
