#include "indexer/write/index_check.h"

#include <optional>
#include <utility>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "common/names/actor_table.h"
#include "common/schema.h"
#include "common/stored_article.h"
#include "indexer/write/input_documents.h"

namespace dragoman::indexer {
namespace {

using schema::Slot;
using schema::Table;

constexpr const char* rebuild = "indexer rebuild";
constexpr Table tables[] = {Table::person, Table::organisation, Table::place, Table::source,
                            Table::author};

std::uint32_t number_in(const std::string& digits) {
  std::uint64_t value = 0;
  for (const char c : digits) {
    if (c < '0' || c > '9' || value > UINT32_MAX / 10) return 0;
    value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return static_cast<std::uint32_t>(value);
}

class Check {
 public:
  explicit Check(const Xapian::Database& database) : database_(database) {}

  IndexCheck run() {
    check_versions();
    for (const Table table : tables) check_table(table);
    check_documents();
    check_manifest();
    return std::move(result_);
  }

  void fault(std::string where, std::string what, const char* mend) {
    ++result_.total_faults;
    if (result_.faults.size() < max_faults)
      result_.faults.push_back({std::move(where), std::move(what), mend});
  }

 private:
  void check_version(std::string_view key, const char* name, int ours) {
    const std::string found = database_.get_metadata(std::string{key});
    if (found != std::to_string(ours))
      fault(
          "index",
          std::string{"expected "} + name + " " + std::to_string(ours) + ", found '" + found + "'",
          rebuild);
  }

  void check_versions() {
    check_version(schema::metadata::schema, "schema", schema::schema_version);
    check_version(schema::metadata::analyzer, "analyzer", analyzer_version);
  }

  /// Each number has an entry, and the entry's id leads back to the number.
  void check_table(Table table) {
    const std::string name{schema::to_string(table)};
    const std::uint32_t size =
        number_in(database_.get_metadata(schema::metadata::table_size(table)));
    sizes_[static_cast<std::size_t>(table)] = size;
    for (std::uint32_t number = 1; number <= size; ++number) {
      const auto entry =
          decode_table_entry(database_.get_metadata(schema::metadata::table_entry(table, number)));
      const std::string where = "table of " + name + ", number " + std::to_string(number);
      if (!entry) {
        fault(where, "expected an entry, found none that can be read", rebuild);
      } else if (number_in(database_.get_metadata(
                     schema::metadata::table_number(table, entry->id))) != number) {
        fault(where, "expected the number of '" + entry->id + "', found another", rebuild);
      }
    }
  }

  void check_documents() {
    const std::string all;
    for (auto place = database_.postlist_begin(all); place != database_.postlist_end(all);
         ++place) {
      ++result_.articles;
      const std::string where = "document " + std::to_string(*place);
      try {
        check_document(*place, where);
      } catch (const Xapian::Error& error) {
        fault(where, "expected a readable document, found: " + error.get_msg(), rebuild);
      }
    }
    if (result_.articles != database_.get_doccount())
      fault("database",
            "expected " + std::to_string(database_.get_doccount()) + " documents, found " +
                std::to_string(result_.articles),
            rebuild);
  }

  void check_document(Xapian::docid docid, const std::string& where) {
    const Xapian::Document document = database_.get_document(docid);
    const auto article = decode_article(document.get_data());
    if (!article) return fault(where, "expected an article, found none that can be read", rebuild);
    const std::string term = schema::id_term(article->id);
    auto posting = database_.postlist_begin(term);
    if (posting == database_.postlist_end(term) || *posting != docid)
      fault(where, "expected to be found by its id '" + article->id + "', found it is not",
            rebuild);
    else if (database_.get_termfreq(term) != 1)
      fault(where,
            "expected one article with the id '" + article->id + "', found " +
                std::to_string(database_.get_termfreq(term)),
            rebuild);
    if (inputs_of(database_, document).empty())
      fault(where, "expected an input that gave it, found none", rebuild);
    const auto day = schema::decode_day(document.get_value(schema::number(Slot::published)));
    if (day != article->published)
      fault(where, "expected its day of publication in its slot, found another", rebuild);
    for (const Table table : tables) check_numbers(document, table, where);
  }

  void check_numbers(const Xapian::Document& document, Table table, const std::string& where) {
    const std::string bytes = document.get_value(schema::number(schema::slot_of(table)));
    for (const std::uint32_t number : schema::unpack_numbers(bytes))
      if (number == 0 || number > sizes_[static_cast<std::size_t>(table)])
        fault(where,
              "expected numbers of the table of " + std::string{schema::to_string(table)} +
                  ", found " + std::to_string(number),
              rebuild);
  }

  void check_manifest() {
    const std::string prefix{schema::metadata::input_prefix};
    for (auto key = database_.metadata_keys_begin(prefix);
         key != database_.metadata_keys_end(prefix); ++key) {
      ++result_.inputs;
      const auto record = decode_input_record(database_.get_metadata(*key));
      if (!record || schema::metadata::input(record->path) != *key)
        fault("input " + (*key).substr(prefix.size()),
              "expected a record of it, found none that can be read",
              "indexer add, for this input");
    }
  }

  const Xapian::Database& database_;
  std::uint32_t sizes_[schema::table_count] = {};
  IndexCheck result_;
};

}  // namespace

namespace {

/// What Xapian finds wrong with the files; empty: nothing.
std::string damage_of(const std::string& path) {
  try {
    const std::size_t faults = Xapian::Database::check(path, 0, nullptr);
    return faults == 0 ? std::string{} : std::to_string(faults) + " faults";
  } catch (const Xapian::Error& error) {
    return error.get_msg();
  }
}

}  // namespace

Result<IndexCheck> check_index(const std::string& path) {
  const std::string damage = damage_of(path);
  try {
    const Xapian::Database database{path};
    Check check{database};
    if (!damage.empty()) check.fault("database", "expected sound files, found " + damage, rebuild);
    return check.run();
  } catch (const Xapian::Error& error) {
    return Error{ErrorKind::bad_index, path,
                 "expected an index that can be read, found: " + error.get_msg() +
                     "; indexer rebuild, or remove it and run indexer sync"};
  }
}

}  // namespace dragoman::indexer
