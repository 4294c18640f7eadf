#include "indexer/index_summary.h"

#include <algorithm>
#include <ctime>
#include <filesystem>
#include <nlohmann/json.hpp>

#include <sys/stat.h>

#include <xapian.h>

#include "common/names/actor_table.h"
#include "common/schema.h"
#include "indexer/write/generations.h"
#include "indexer/write/manifest.h"

namespace dragoman::indexer {
namespace {

using schema::Slot;
using schema::Table;

constexpr std::size_t top_size = 10;

/// All terms below a prefix that is no beginning of another one followed by a capital letter.
std::vector<IndexSummary::Count> counts_of(const Xapian::Database& database,
                                           std::string_view prefix) {
  std::vector<IndexSummary::Count> counts;
  const std::string begin{prefix};
  for (auto term = database.allterms_begin(begin); term != database.allterms_end(begin); ++term) {
    std::string rest = (*term).substr(begin.size());
    if (rest.empty() || (rest.front() >= 'A' && rest.front() <= 'Z')) continue;
    if (rest.front() == ':') rest.erase(0, 1);
    counts.push_back({rest, rest, term.get_termfreq()});
  }
  std::sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
    return a.articles != b.articles ? a.articles > b.articles : a.id < b.id;
  });
  return counts;
}

/// Gives an entry its full id and its name from the table.
void name_entry(const Xapian::Database& database, Table table, std::string_view id_prefix,
                IndexSummary::Count& count) {
  count.id = std::string{id_prefix} + count.id;
  const auto number = database.get_metadata(schema::metadata::table_number(table, count.id));
  if (number.empty()) return;
  const auto bytes = database.get_metadata(
      schema::metadata::table_entry(table, static_cast<std::uint32_t>(std::stoul(number))));
  if (const auto entry = decode_table_entry(bytes)) count.name = entry->name;
}

IndexSummary::Kind kind_of(const Xapian::Database& database, Table table, std::string_view prefix,
                           std::string_view id_prefix) {
  IndexSummary::Kind kind;
  kind.name = schema::to_string(table);
  kind.top = counts_of(database, prefix);
  kind.total = kind.top.size();
  if (kind.top.size() > top_size) kind.top.resize(top_size);
  for (auto& count : kind.top) name_entry(database, table, id_prefix, count);
  return kind;
}

void add_days(const Xapian::Database& database, IndexSummary& summary) {
  const auto slot = schema::number(Slot::published);
  std::uint64_t dated = 0;
  for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
       ++value) {
    const auto day = schema::decode_day(*value);
    if (!day) continue;
    ++dated;
    if (!summary.published) summary.published = DateRange{*day, *day};
    summary.published->from = std::min(summary.published->from, *day);
    summary.published->to = std::max(summary.published->to, *day);
  }
  summary.undated = summary.articles - dated;
}

void add_inputs(const Xapian::Database& database, IndexSummary& summary) {
  const std::string prefix{schema::metadata::input_prefix};
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix);
       ++key) {
    ++summary.inputs;
    const auto record = decode_input_record(database.get_metadata(*key));
    if (!record) continue;
    summary.refused += record->refused;
    for (const Error& refusal : record->refusals)
      ++summary.reasons[std::string{reason_name(refusal.reason)}];
  }
}

/// Of a group of n articles n - 1 are copies.
void add_copies(const Xapian::Database& database, IndexSummary& summary) {
  const auto slot = schema::number(Slot::copy_group);
  std::vector<bool> met;
  for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
       ++value) {
    const std::string text = *value;
    std::string_view bytes = text;
    const auto group = static_cast<std::size_t>(schema::take_number(bytes).value_or(0));
    if (group == 0 || group > database.get_lastdocid()) continue;
    if (met.size() <= group) met.resize(group + 1);
    if (met[group]) ++summary.copies;
    met[group] = true;
  }
}

/// The newest article of each source, by the source's number.
std::map<std::uint32_t, Day> newest_by_source(const Xapian::Database& database) {
  std::map<std::uint32_t, Day> newest;
  const auto day_slot = schema::number(Slot::published);
  auto day = database.valuestream_begin(day_slot);
  const auto slot = schema::number(Slot::source);
  for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
       ++value) {
    day.skip_to(value.get_docid());
    if (day == database.valuestream_end(day_slot)) break;
    if (day.get_docid() != value.get_docid()) continue;
    const auto published = schema::decode_day(*day);
    for (const std::uint32_t source : schema::unpack_numbers(*value)) {
      if (!published) continue;
      const auto place = newest.try_emplace(source, *published).first;
      place->second = std::max(place->second, *published);
    }
  }
  return newest;
}

void add_newest(const Xapian::Database& database, std::vector<IndexSummary::Count>& sources) {
  const auto newest = newest_by_source(database);
  for (auto& source : sources) {
    const std::string number =
        database.get_metadata(schema::metadata::table_number(Table::source, source.id));
    if (number.empty()) continue;
    const auto found = newest.find(static_cast<std::uint32_t>(std::stoul(number)));
    if (found != newest.end()) source.newest = found->second;
  }
}

/// Each commit replaces this file.
std::string last_commit(const std::string& directory) {
  struct stat status {};
  if (::stat((current_generation(directory) + "/iamglass").c_str(), &status) != 0) return {};
  std::tm parts{};
  ::gmtime_r(&status.st_mtime, &parts);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

std::uint64_t size_on_disk(const std::string& directory) {
  std::uint64_t size = 0;
  std::error_code failed;
  for (const auto& file : std::filesystem::recursive_directory_iterator{directory, failed})
    if (file.is_regular_file(failed)) size += file.file_size(failed);
  return size;
}

std::string with_separators(std::uint64_t value) {
  std::string digits = std::to_string(value);
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, 1, ',');
  return digits;
}

std::string row(std::string_view name, const std::string& value) {
  std::string line{name};
  line.resize(std::max<std::size_t>(line.size() + 2, 15), ' ');
  return line + value + "\n";
}

std::string joined(const std::vector<IndexSummary::Count>& counts) {
  std::string line;
  for (const auto& count : counts) {
    line += (line.empty() ? "" : ", ") + count.name + " " + with_separators(count.articles);
    if (count.newest) line += " (newest " + to_iso(*count.newest) + ")";
  }
  return line;
}

nlohmann::ordered_json json_of(const std::vector<IndexSummary::Count>& counts) {
  auto list = nlohmann::ordered_json::array();
  for (const auto& count : counts) {
    list.push_back({{"id", count.id}, {"name", count.name}, {"articles", count.articles}});
    if (count.newest) list.back()["newest"] = to_iso(*count.newest);
  }
  return list;
}

}  // namespace

Result<IndexSummary> summarise(const std::string& directory) {
  try {
    const Xapian::Database database{directory};
    IndexSummary summary;
    summary.directory = directory;
    summary.schema_version = database.get_metadata(std::string{schema::metadata::schema});
    summary.analyzer_version = database.get_metadata(std::string{schema::metadata::analyzer});
    if (summary.schema_version.empty())
      return Error{ErrorKind::bad_index, directory,
                   "expected an index made by dragoman, found another Xapian database"};
    summary.articles = database.get_doccount();
    summary.languages = counts_of(database, schema::prefix::language);
    add_days(database, summary);
    summary.kinds = {
        kind_of(database, Table::person, schema::prefix::person, "person:"),
        kind_of(database, Table::organisation, schema::prefix::organisation, "organisation:"),
        kind_of(database, Table::place, schema::prefix::place, "place:"),
        kind_of(database, Table::source, schema::prefix::source, "")};
    for (auto& kind : summary.kinds)
      if (kind.name == schema::to_string(Table::source)) add_newest(database, kind.top);
    add_inputs(database, summary);
    summary.size_bytes = size_on_disk(directory);
    add_copies(database, summary);
    summary.last_commit = last_commit(directory);
    return summary;
  } catch (const Xapian::DatabaseError& error) {
    return Error{ErrorKind::bad_index, directory,
                 "expected an index, found none that opens (" + error.get_msg() +
                     "); make one with indexer add"};
  }
}

std::string summary_text(const IndexSummary& summary) {
  std::string text = row("index", summary.directory);
  text += row("articles", with_separators(summary.articles));
  text += row("languages", joined(summary.languages));
  std::string published = "none";
  if (summary.published)
    published = to_iso(summary.published->from) + " to " + to_iso(summary.published->to);
  if (summary.undated != 0)
    published += ", " + with_separators(summary.undated) + " without a date";
  text += row("published", published);
  for (const auto& kind : summary.kinds) {
    text += row(kind.name + "s", with_separators(kind.total));
    if (!kind.top.empty()) text += row("", joined(kind.top));
  }
  text += row("inputs", with_separators(summary.inputs) + ", " + with_separators(summary.refused) +
                            " refused in them");
  for (const auto& [reason, count] : summary.reasons)
    text += row("", reason + " " + with_separators(count));
  text += row("copies", with_separators(summary.copies) + ", each counted above as an article");
  text += row("last commit", summary.last_commit);
  text += row("size", with_separators(summary.size_bytes) + " bytes");
  text += row("versions",
              "schema " + summary.schema_version + ", analyzer " + summary.analyzer_version);
  return text;
}

std::string summary_json(const IndexSummary& summary) {
  nlohmann::ordered_json json = {
      {"format", 1}, {"db", summary.directory}, {"articles", summary.articles}};
  json["languages"] = json_of(summary.languages);
  json["published"] = {{"from", nullptr}, {"to", nullptr}, {"undated", summary.undated}};
  if (summary.published) {
    json["published"]["from"] = to_iso(summary.published->from);
    json["published"]["to"] = to_iso(summary.published->to);
  }
  json["actors"] = nlohmann::ordered_json::object();
  for (const auto& kind : summary.kinds) {
    auto& place = kind.name == "source" ? json["sources"] : json["actors"][kind.name];
    place = {{"total", kind.total}, {"top", json_of(kind.top)}};
  }
  json["inputs"] = {
      {"total", summary.inputs}, {"refused", summary.refused}, {"reasons", summary.reasons}};
  json["copies"] = summary.copies;
  json["last_commit"] = summary.last_commit;
  json["size_bytes"] = summary.size_bytes;
  json["schema_version"] = summary.schema_version;
  json["analyzer_version"] = summary.analyzer_version;
  return json.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

}  // namespace dragoman::indexer
