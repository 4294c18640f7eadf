#include "indexer/write/number_tables.h"

#include <algorithm>
#include <future>
#include <iterator>

#include "common/names/known_actors.h"
#include "common/names/name_key.h"

namespace dragoman::indexer {
namespace {

/// Beyond so many rows the tables are forgotten after a flush, so that memory does not grow with
/// the archive.
constexpr std::size_t max_cached_rows = 200'000;

/// Fewer names are faster keyed than a thread is begun.
constexpr std::size_t worth_threads = 1'000;

constexpr auto by_key = [](const auto& a, const auto& b) { return a.key < b.key; };

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
  const auto stored = stored_.find(table);
  if (stored == stored_.end()) {
    const auto size = schema::metadata::table_size(table);
    stored_[table] = parse_number(database_.get_metadata(size)) != 0;
  }
  if (!stored_[table]) return {};
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
  auto& rows = rows_[static_cast<std::size_t>(table)];
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
    named_.push_back({actor.type, row.number, row.entry.name});
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
  named_.push_back({type, row.number, alias});
}

std::vector<NumberTables::KeyedNumber> NumberTables::keyed_names(std::size_t begin,
                                                                 std::size_t end) const {
  std::vector<KeyedNumber> keyed;
  for (; begin != end; ++begin) {
    const Named& named = named_[begin];
    for (const NameKey& name_key : name_keys(named.name, named.type))
      keyed.push_back({schema::metadata::name_key(named.type, name_key.key), named.number});
  }
  std::stable_sort(keyed.begin(), keyed.end(), by_key);
  return keyed;
}

/// By key; of equal keys those of names that came first stand first, however many threads there
/// are.
std::vector<NumberTables::KeyedNumber> NumberTables::all_keyed_names() const {
  const std::size_t parts = named_.size() < worth_threads ? 1 : std::max<std::size_t>(1, threads_);
  std::vector<std::vector<KeyedNumber>> keyed(parts);
  const auto work = [&](std::size_t part) {
    keyed[part] = keyed_names(named_.size() * part / parts, named_.size() * (part + 1) / parts);
  };
  std::vector<std::future<void>> others;
  for (std::size_t part = 1; part < parts; ++part)
    others.push_back(std::async(std::launch::async, work, part));
  work(0);
  for (auto& other : others) other.get();
  for (std::size_t part = 1; part < parts; ++part) {
    const auto middle = static_cast<std::ptrdiff_t>(keyed[0].size());
    keyed[0].insert(keyed[0].end(), std::make_move_iterator(keyed[part].begin()),
                    std::make_move_iterator(keyed[part].end()));
    std::inplace_merge(keyed[0].begin(), keyed[0].begin() + middle, keyed[0].end(), by_key);
  }
  return std::move(keyed[0]);
}

void NumberTables::add_key_changes(Changes& changes) {
  const std::string prefix{schema::metadata::name_key_prefix};
  const bool any = database_.metadata_keys_begin(prefix) != database_.metadata_keys_end(prefix);
  const auto keyed = all_keyed_names();
  named_.clear();
  for (auto begin = keyed.begin(); begin != keyed.end();) {
    const std::string& key = begin->key;
    auto numbers =
        any ? schema::unpack_numbers(database_.get_metadata(key)) : std::vector<std::uint32_t>{};
    const std::size_t before = numbers.size();
    for (; begin != keyed.end() && begin->key == key; ++begin)
      if (std::find(numbers.begin(), numbers.end(), begin->number) == numbers.end())
        numbers.push_back(begin->number);
    if (numbers.size() != before) changes.emplace_back(key, schema::pack_numbers(numbers));
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
  for (auto& rows : rows_) rows.clear();
  for (const ActorType type : all_actor_types) forget_names_of(schema::table_of(type));
  std::vector<std::string> keys;
  const std::string prefix{schema::metadata::name_key_prefix};
  for (auto key = database_.metadata_keys_begin(prefix); key != database_.metadata_keys_end(prefix);
       ++key)
    keys.push_back(*key);
  for (const auto& key : keys) database_.set_metadata(key, "");
}

void NumberTables::discard() {
  for (auto& rows : rows_) rows.clear();
  sizes_.clear();
  stored_.clear();
  named_.clear();
  nameless_.clear();
}

void NumberTables::add_row_changes(Changes& changes) {
  for (std::size_t index = 0; index < rows_.size(); ++index) {
    const auto table = static_cast<schema::Table>(index);
    for (auto& [id, row] : rows_[index]) {
      if (!row.dirty) continue;
      row.dirty = false;
      changes.emplace_back(schema::metadata::table_number(table, id), std::to_string(row.number));
      changes.emplace_back(schema::metadata::table_entry(table, row.number), encode(row.entry));
    }
  }
  for (const auto& [table, size] : sizes_) {
    changes.emplace_back(schema::metadata::table_size(table), std::to_string(size));
    stored_[table] = true;
  }
}

void NumberTables::flush() {
  Changes changes;
  add_row_changes(changes);
  add_key_changes(changes);
  // In their order they fill the blocks of the table one after the other.
  std::sort(changes.begin(), changes.end());
  for (const auto& [key, value] : changes) database_.set_metadata(key, value);
  std::size_t cached = 0;
  for (const auto& rows : rows_) cached += rows.size();
  if (cached <= max_cached_rows) return;
  for (auto& rows : rows_) rows.clear();
}

void NumberTables::flush_if_large() {
  std::size_t cached = named_.size();
  for (const auto& rows : rows_) cached += rows.size();
  if (cached > 2 * max_cached_rows) flush();
}

}  // namespace dragoman::indexer
