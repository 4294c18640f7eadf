#include "common/schema.h"

#include <cassert>
#include <cstdio>

#include "common/hash.h"

namespace dragoman::schema {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

std::string hex(std::uint64_t value) {
  char digits[17];
  std::snprintf(digits, sizeof digits, "%016llx", static_cast<unsigned long long>(value));
  return digits;
}

/// Cuts a term that Xapian would refuse: its head, then the hash of the whole.
std::string bounded(std::string term) {
  if (term.size() <= max_term_bytes) return term;
  const std::string tail = hex(fnv1a(term));
  std::size_t keep = max_term_bytes - tail.size();
  while (keep > 0 && (static_cast<unsigned char>(term[keep]) & 0xC0) == 0x80) --keep;
  return term.substr(0, keep) + tail;
}

/// A term from free text: a colon keeps a capital from looking like a part of the prefix (Omega's
/// rule).
std::string prefixed(std::string_view head, std::string_view rest) {
  std::string term{head};
  if (!rest.empty() && rest.front() >= 'A' && rest.front() <= 'Z') term += ':';
  term += rest;
  return bounded(std::move(term));
}

std::string tagged(std::string_view head, std::string_view language, std::string_view stem) {
  std::string term;
  term.reserve(head.size() + language.size() + 1 + stem.size());
  term.append(head).append(language).append(1, ':').append(stem);
  return bounded(std::move(term));
}

}  // namespace

std::string word_term(std::string_view language, std::string_view stem) {
  return tagged(prefix::word, language, stem);
}
std::string title_term(std::string_view language, std::string_view stem) {
  return tagged(prefix::title, language, stem);
}
std::string exact_term(std::string_view form) { return prefixed({}, form); }
std::string author_term(std::string_view folded_word) {
  return prefixed(prefix::author, folded_word);
}
std::string source_term(std::string_view folded_name) {
  return prefixed(prefix::source, folded_name);
}
std::string language_term(std::string_view language) {
  return prefixed(prefix::language, language);
}

std::string actor_term(ActorType type, std::string_view actor_id) {
  const auto colon = actor_id.find(':');
  const auto name = colon == std::string_view::npos ? actor_id : actor_id.substr(colon + 1);
  switch (type) {
    case ActorType::person:
      return prefixed(prefix::person, name);
    case ActorType::organisation:
      return prefixed(prefix::organisation, name);
    case ActorType::place:
      return prefixed(prefix::place, name);
  }
  return {};
}

namespace {
/// Decimal digits, filled with zeros on the left to the width.
std::string padded(unsigned value, std::size_t width) {
  std::string text = std::to_string(value);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
  return text;
}
std::string padded(std::chrono::year year) { return padded(static_cast<unsigned>(int{year}), 4); }
std::string padded(std::chrono::year_month month) {
  return padded(month.year()) + padded(unsigned{month.month()}, 2);
}
}  // namespace

std::string mentioned_day_term(Day day) {
  const year_month_day date{day};
  return std::string{prefix::mentioned_day} + padded(date.year() / date.month()) +
         padded(unsigned{date.day()}, 2);
}
std::string mentioned_month_term(std::chrono::year_month month) {
  return std::string{prefix::mentioned_month} + padded(month);
}
std::string mentioned_year_term(std::chrono::year year) {
  return std::string{prefix::mentioned_year} + padded(year);
}

std::string id_term(std::string_view article_id) { return prefixed(prefix::id, article_id); }
std::string path_term(std::string_view path) { return prefixed(prefix::path, path); }
namespace {
/// The lowest bits of a hash, six a letter.
std::string letters_of(std::uint64_t hash, int count) {
  constexpr std::string_view letters =
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
  std::string text;
  for (; count > 0; --count, hash >>= 6U) text += letters[hash & 63U];
  return text;
}
}  // namespace

// There are 22 in each article, so they are no longer than need be: texts that share a band by
// chance are compared, but equal addresses are believed.
std::string copy_band_term(std::uint32_t band, std::uint64_t hash) {
  std::string term{prefix::copy_band};
  term += static_cast<char>('a' + band);
  return term + letters_of(hash, 7);
}
std::string copy_address_term(std::uint64_t hash) {
  return std::string{prefix::copy_address} + letters_of(hash, 10);
}

std::string encode_day(Day day) {
  const auto days = static_cast<std::uint32_t>((day - first_day).count() + 1);
  std::string bytes(4, '\0');
  for (int i = 0; i < 4; ++i)
    bytes[static_cast<std::size_t>(i)] = static_cast<char>(days >> (24 - 8 * i));
  return bytes;
}

std::optional<Day> decode_day(std::string_view bytes) {
  if (bytes.size() != 4) return std::nullopt;
  std::uint32_t days = 0;
  for (const char c : bytes) days = days << 8 | static_cast<unsigned char>(c);
  if (days == 0 || days > static_cast<std::uint32_t>((last_day - first_day).count() + 1))
    return std::nullopt;
  return first_day + std::chrono::days{static_cast<int>(days) - 1};
}

namespace {
using Precision = MentionedValue::Precision;

MentionedValue day_value(Day day) {
  return {Precision::day, static_cast<std::uint32_t>((day - first_day).count())};
}
MentionedValue month_value(const year_month_day& date) {
  return {Precision::month,
          static_cast<std::uint32_t>(int{date.year()} * 12) + unsigned{date.month()} - 1};
}
MentionedValue year_value(const year_month_day& date) {
  return {Precision::year, static_cast<std::uint32_t>(int{date.year()})};
}
}  // namespace

std::vector<MentionedValue> mentioned_values(const DateRange& range) {
  assert(range.from <= range.to);
  const year_month_day from{range.from};
  const year_month_day to{range.to};
  if (range == whole_month(from.year() / from.month())) return {month_value(from)};
  if (range == whole_year(from.year())) return {year_value(from)};
  std::vector<MentionedValue> values;
  if ((range.to - range.from).count() < 31) {
    for (Day day = range.from; day <= range.to; day += std::chrono::days{1})
      values.push_back(day_value(day));
    return values;
  }
  if (from.year() == to.year()) {
    for (auto month = from.year() / from.month(); month <= to.year() / to.month();
         month += std::chrono::months{1})
      values.push_back(month_value(month / 1));
    return values;
  }
  return {year_value(from), year_value(to)};
}

Day day_of(const MentionedValue& value) {
  using std::chrono::year;
  switch (value.precision) {
    case Precision::day:
      return first_day + std::chrono::days{static_cast<int>(value.value)};
    case Precision::month:
      return year{static_cast<int>(value.value / 12)} / static_cast<int>(value.value % 12 + 1) / 1;
    case Precision::year:
      return year{static_cast<int>(value.value)} / 1 / 1;
  }
  return first_day;
}

std::string_view to_string(Table table) {
  switch (table) {
    case Table::person:
      return "person";
    case Table::organisation:
      return "organisation";
    case Table::place:
      return "place";
    case Table::source:
      return "source";
    case Table::author:
      return "author";
  }
  return {};
}

Table table_of(ActorType type) { return static_cast<Table>(type); }

Slot slot_of(Table table) {
  switch (table) {
    case Table::person:
      return Slot::person;
    case Table::organisation:
      return Slot::organisation;
    case Table::place:
      return Slot::place;
    case Table::source:
      return Slot::source;
    case Table::author:
      return Slot::author;
  }
  return Slot::person;
}

namespace metadata {
namespace {
/// There are many keys of tables: their names are short there.
char code_of(Table table) {
  constexpr std::string_view codes = "polsa";
  static_assert(codes.size() == table_count);
  return codes[static_cast<std::size_t>(table)];
}
std::string table_key(std::string_view prefix, Table table) {
  std::string key{prefix};
  key += code_of(table);
  key += ':';
  return key;
}
}  // namespace
std::string table_size(Table table) { return "table-size:" + std::string{to_string(table)}; }
std::string table_entry(Table table, std::uint32_t entry_number) {
  return table_key("entry:", table) + std::to_string(entry_number);
}
std::string table_number(Table table, std::string_view id) {
  std::string key = table_key("number:", table);
  const std::string_view type = to_string(table);
  const bool typed = id.starts_with(type) && id.substr(type.size()).starts_with(':');
  if (typed)
    id.remove_prefix(type.size() + 1);
  else
    key += ':';
  key += id;
  return bounded(std::move(key));
}
std::string name_key(ActorType type, std::string_view key) {
  std::string whole = table_key(name_key_prefix, table_of(type));
  whole += key;
  return bounded(std::move(whole));
}
std::string redirect(std::string_view id) {
  return bounded(std::string{redirect_prefix} + std::string{id});
}
std::string input_options(std::uint64_t fingerprint) { return "options:" + hex(fingerprint); }
std::string removed(std::string_view id) {
  std::string key{removed_prefix};
  key += id;
  return bounded(std::move(key));
}
std::string input(std::string_view path) {
  return bounded(std::string{input_prefix} + std::string{path});
}
}  // namespace metadata

void append_number(std::string& bytes, std::uint64_t value) {
  while (value >= 0x80) {
    bytes += static_cast<char>(value | 0x80);
    value >>= 7;
  }
  bytes += static_cast<char>(value);
}

std::optional<std::uint64_t> take_number(std::string_view& bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < bytes.size() && i < 10; ++i) {
    const auto byte = static_cast<unsigned char>(bytes[i]);
    value |= static_cast<std::uint64_t>(byte & 0x7F) << (7 * i);
    if ((byte & 0x80) == 0) {
      bytes.remove_prefix(i + 1);
      return value;
    }
  }
  return std::nullopt;
}

std::string pack_numbers(const std::vector<std::uint32_t>& numbers) {
  std::string bytes;
  for (const std::uint32_t value : numbers) append_number(bytes, value);
  return bytes;
}

std::vector<std::uint32_t> unpack_numbers(std::string_view bytes) {
  std::vector<std::uint32_t> numbers;
  while (const auto value = take_number(bytes))
    numbers.push_back(static_cast<std::uint32_t>(*value));
  return numbers;
}

}  // namespace dragoman::schema
