#include "common/names/actor_table.h"

#include "common/schema.h"

namespace dragoman {
namespace {

void append_text(std::string& bytes, std::string_view text) {
  schema::append_number(bytes, text.size());
  bytes += text;
}

std::optional<std::string> take_text(std::string_view& bytes) {
  const auto size = schema::take_number(bytes);
  if (!size || *size > bytes.size()) return std::nullopt;
  std::string text{bytes.substr(0, static_cast<std::size_t>(*size))};
  bytes.remove_prefix(static_cast<std::size_t>(*size));
  return text;
}

}  // namespace

std::string encode(const TableEntry& entry) {
  std::string bytes;
  append_text(bytes, entry.id);
  append_text(bytes, entry.name);
  for (const auto& alias : entry.aliases) append_text(bytes, alias);
  return bytes;
}

std::optional<TableEntry> decode_table_entry(std::string_view bytes) {
  const auto id = take_text(bytes);
  const auto name = take_text(bytes);
  if (!id || !name) return std::nullopt;
  TableEntry entry{*id, *name, {}};
  while (const auto alias = take_text(bytes)) entry.aliases.push_back(*alias);
  if (!bytes.empty()) return std::nullopt;
  return entry;
}

}  // namespace dragoman
