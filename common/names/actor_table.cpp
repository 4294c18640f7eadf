#include "common/names/actor_table.h"

#include "common/packed_bytes.h"

namespace dragoman {

std::string encode(const TableEntry& entry) {
  std::string bytes;
  PackedWriter writer{bytes};
  writer.text(entry.id);
  writer.text(entry.name);
  for (const auto& alias : entry.aliases) writer.text(alias);
  return bytes;
}

std::optional<TableEntry> decode_table_entry(std::string_view bytes) {
  PackedReader reader{bytes};
  TableEntry entry;
  entry.id = reader.text();
  entry.name = reader.text();
  while (reader.ok() && !reader.at_end()) entry.aliases.push_back(reader.text());
  if (!reader.ok()) return std::nullopt;
  return entry;
}

std::string encode_id_pairs(const IdPairs& pairs) {
  std::string bytes;
  PackedWriter writer{bytes};
  for (const auto& [one, other] : pairs) {
    writer.text(one);
    writer.text(other);
  }
  return bytes;
}

IdPairs decode_id_pairs(std::string_view bytes) {
  PackedReader reader{bytes};
  IdPairs pairs;
  while (!reader.at_end()) {
    std::string one = reader.text();
    std::string other = reader.text();
    if (!reader.ok()) break;
    pairs.emplace_back(std::move(one), std::move(other));
  }
  return pairs;
}

}  // namespace dragoman
