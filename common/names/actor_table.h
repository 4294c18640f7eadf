#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dragoman {

/// What the index knows of one number of a table (schema::Table): an actor, a source or an author.
/// Lies in metadata under schema::metadata::table_entry(); its number under table_number(table,
/// id).
struct TableEntry {
  std::string id;    ///< actor id; for sources and authors their folded name
  std::string name;  ///< as people write it
  std::vector<std::string>
      aliases;  ///< actors: other spellings, curated or seen, at most max_aliases; else empty
};

inline constexpr std::size_t max_aliases = 64;

std::string encode(const TableEntry& entry);
/// Empty if damaged.
std::optional<TableEntry> decode_table_entry(std::string_view bytes);

/// Pairs of actor ids, for schema::metadata::actors_apart.
using IdPairs = std::vector<std::pair<std::string, std::string>>;
std::string encode_id_pairs(const IdPairs& pairs);
/// Stops at the first damage.
IdPairs decode_id_pairs(std::string_view bytes);

}  // namespace dragoman
