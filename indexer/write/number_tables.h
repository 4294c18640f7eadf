#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include <xapian.h>

#include "common/actor.h"
#include "common/names/actor_table.h"
#include "common/schema.h"

namespace dragoman::indexer {

/// The tables that give actors, sources and authors their numbers (schema::Table), and the name
/// keys that lead to actors. Reads the index's metadata when it needs to, keeps what it read and
/// changed, writes it back in flush(). A number, once given, is never given again nor taken away.
class NumberTables {
 public:
  /// database must outlive this.
  explicit NumberTables(Xapian::WritableDatabase& database) : database_(database) {}

  /// The number of an entry, given now if it has none; its name is that of the first time.
  std::uint32_t number_of(schema::Table table, const std::string& id, const std::string& name);

  /// The same for an actor; its mentions and its curated aliases become aliases and name keys.
  std::uint32_t number_of(const Actor& actor);

  /// Forgets the names and keys of all actors. A row keeps number and id; the next number_of() for
  /// it names it anew. Until then it has its name, and is found by its id alone.
  void forget_actor_names();

  /// Drops what was read and changed since the last flush(): the metadata is as it was.
  void discard();

  /// Writes what has changed as metadata. To be called before each commit.
  void flush();

 private:
  struct Row {
    std::uint32_t number = 0;
    TableEntry entry;
    bool fresh = false;  ///< its number was given since the tables were read
    bool dirty = false;  ///< differs from the metadata
  };
  Row& row_of(schema::Table table, const std::string& id, const std::string& name);
  Row load(schema::Table table, const std::string& id);
  std::uint32_t next_number(schema::Table table);
  void forget_names_of(schema::Table table);
  void add_alias(Row& row, ActorType type, const std::string& alias);
  void add_keys(ActorType type, const std::string& name, std::uint32_t number);

  Xapian::WritableDatabase& database_;
  std::map<schema::Table, std::unordered_map<std::string, Row>> rows_;
  std::map<schema::Table, std::uint32_t> sizes_;
  std::unordered_map<std::string, std::vector<std::uint32_t>> keys_;  ///< metadata key to numbers
  std::set<std::string> dirty_keys_;
  std::map<schema::Table, std::vector<bool>> nameless_;  ///< by number: forgotten, not named since
};

}  // namespace dragoman::indexer
