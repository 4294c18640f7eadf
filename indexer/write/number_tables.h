#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
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
  /// database must outlive this. threads: that flush() may use.
  explicit NumberTables(Xapian::WritableDatabase& database, std::size_t threads = 1)
      : database_(database), threads_(threads) {}

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
  /// The same, if there is so much that memory would suffer.
  void flush_if_large();

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
  using Changes = std::vector<std::pair<std::string, std::string>>;  ///< metadata keys and values
  void add_row_changes(Changes& changes);
  void add_key_changes(Changes& changes);

  /// A name by which an actor shall be found. Its keys are made in flush(): by all threads, and
  /// each key is read and written once.
  struct Named {
    ActorType type;
    std::uint32_t number;
    std::string name;
  };
  struct KeyedNumber {
    std::string key;  ///< of metadata
    std::uint32_t number;
  };
  [[nodiscard]] std::vector<KeyedNumber> keyed_names(std::size_t begin, std::size_t end) const;
  [[nodiscard]] std::vector<KeyedNumber> all_keyed_names() const;

  Xapian::WritableDatabase& database_;
  std::size_t threads_;
  std::array<std::unordered_map<std::string, Row>, schema::table_count> rows_;
  std::map<schema::Table, std::uint32_t> sizes_;
  std::map<schema::Table, bool> stored_;                 ///< has the metadata rows of the table?
  std::vector<Named> named_;                             ///< since the last flush()
  std::map<schema::Table, std::vector<bool>> nameless_;  ///< by number: forgotten, not named since
};

}  // namespace dragoman::indexer
