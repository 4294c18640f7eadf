#include "indexer/write/number_tables.h"

#include <algorithm>

#include "common/names/known_actors.h"
#include "common/names/name_key.h"

namespace dragoman::indexer {
namespace {

/// Beyond so many rows the tables are forgotten after a flush, so that memory does not grow with
/// the archive.
constexpr std::size_t max_cached_rows = 200'000;

std::uint32_t parse_number(const std::string& digits) {
  return digits.empty() ? 0 : static_cast<std::uint32_t>(std::stoul(digits));
}

const KnownActor* find_known(std::string_view id) {
  const auto actors = known_actors();
  const auto place = std::lower_bound(
      actors.begin(), actors.end(), id,
      [](const KnownActor& actor, std::string_view key) { return actor.id < key; });
  return place != actors.end() && place->id == id ? &*place : nullptr;
}

std::vector<std::string> split_aliases(std::string_view aliases) {
  std::vector<std::string> parts;
  while (!aliases.empty()) {
    const auto bar = aliases.find('|');
    parts.emplace_back(aliases.substr(0, bar));
    aliases.remove_prefix(bar == std::string_view::npos ? aliases.size() : bar + 1);
  }
  return parts;
}

}  // namespace

NumberTables::Row NumberTables::load(schema::Table table, const std::string& id) {
  const std::string number = database_.get_metadata(schema::metadata::table_number(table, id));
  if (number.empty()) return {};
  Row row;
  row.number = parse_number(number);
  const auto bytes = database_.get_metadata(schema::metadata::table_entry(table, row.number));
  if (const auto entry = decode_table_entry(bytes)) row.entry = *entry;
  return row;
}

std::uint32_t NumberTables::next_number(schema::Table table) {
  const auto known = sizes_.find(table);
  if (known == sizes_.end())
    sizes_[table] = parse_number(database_.get_metadata(schema::metadata::table_size(table)));
  return ++sizes_[table];
}

NumberTables::Row& NumberTables::row_of(schema::Table table, const std::string& id,
                                        const std::string& name) {
  auto& rows = rows_[table];
  const auto known = rows.find(id);
  if (known != rows.end()) return known->second;
  Row row = load(table, id);
  if (row.number == 0) row = {next_number(table), {id, name, {}}, true, true};
  auto& nameless = nameless_[table];
  if (row.number < nameless.size() && nameless[row.number]) {
    nameless[row.number] = false;
    row.entry.name = name;
    row.fresh = row.dirty = true;
  }
  return rows.emplace(id, std::move(row)).first->second;
}

std::uint32_t NumberTables::number_of(schema::Table table, const std::string& id,
                                      const std::string& name) {
  return row_of(table, id, name).number;
}

std::uint32_t NumberTables::number_of(const Actor& actor) {
  Row& row = row_of(schema::table_of(actor.type), actor.id, actor.name);
  if (row.fresh) {
    row.fresh = false;
    add_keys(actor.type, row.entry.name, row.number);
    if (const KnownActor* known = find_known(actor.id))
      for (const auto& alias : split_aliases(known->aliases)) add_alias(row, actor.type, alias);
  }
  if (actor.name != row.entry.name) add_alias(row, actor.type, actor.name);
  for (const auto& mention : actor.mentions) add_alias(row, actor.type, mention);
  return row.number;
}

void NumberTables::add_alias(Row& row, ActorType type, const std::string& alias) {
  auto& aliases = row.entry.aliases;
  if (alias == row.entry.name || aliases.size() >= max_aliases ||
      std::find(aliases.begin(), aliases.end(), alias) != aliases.end())
    return;
  aliases.push_back(alias);
  row.dirty = true;
  add_keys(type, alias, row.number);
}

void NumberTables::add_keys(ActorType type, const std::string& name, std::uint32_t number) {
  for (const NameKey& name_key : name_keys(name, type)) {
    const std::string key = schema::metadata::name_key(type, name_key.key);
    auto known = keys_.find(key);
    if (known == keys_.end())
      known = keys_.emplace(key, schema::unpack_numbers(database_.get_metadata(key))).first;
    auto& numbers = known->second;
    if (std::find(numbers.begin(), numbers.end(), number) != numbers.end()) continue;
    numbers.push_back(number);
    dirty_keys_.insert(key);
  }
}

void NumberTables::forget_names_of(schema::Table table) {
  const auto size = parse_number(database_.get_metadata(schema::metadata::table_size(table)));
  nameless_[table].assign(size + 1, true);
  for (std::uint32_t number = 1; number <= size; ++number) {
    const auto key = schema::metadata::table_entry(table, number);
    auto entry = decode_table_entry(database_.get_metadata(key));
    if (!entry || entry->aliases.empty()) continue;
    entry->aliases.clear();
    database_.set_metadata(key, encode(*entry));
  }
}

void NumberTables::forget_actor_names() {
  flush();
  rows_.clear();
  keys_.clear();
  for (const ActorType type : all_actor_types) forget_names_of(schema::table_of(type));
  std::vector<std::string> keys;
  const std::string prefix{schema::metadata::name_key_prefix};
  for (auto key = database_.metadata_keys_begin(prefix); key != database_.metadata_keys_end(prefix);
       ++key)
    keys.push_back(*key);
  for (const auto& key : keys) database_.set_metadata(key, "");
}

void NumberTables::discard() {
  rows_.clear();
  sizes_.clear();
  keys_.clear();
  dirty_keys_.clear();
  nameless_.clear();
}

void NumberTables::flush() {
  std::size_t cached = keys_.size();
  for (auto& [table, rows] : rows_) {
    for (auto& [id, row] : rows) {
      if (!row.dirty) continue;
      row.dirty = false;
      const std::string number = std::to_string(row.number);
      database_.set_metadata(schema::metadata::table_number(table, id), number);
      database_.set_metadata(schema::metadata::table_entry(table, row.number), encode(row.entry));
    }
    cached += rows.size();
  }
  for (const auto& [table, size] : sizes_)
    database_.set_metadata(schema::metadata::table_size(table), std::to_string(size));
  for (const auto& key : dirty_keys_)
    database_.set_metadata(key, schema::pack_numbers(keys_.at(key)));
  dirty_keys_.clear();
  if (cached > max_cached_rows) {
    rows_.clear();
    keys_.clear();
  }
}

}  // namespace dragoman::indexer
