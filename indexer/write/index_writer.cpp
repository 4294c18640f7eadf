#include "indexer/write/index_writer.h"

#include <chrono>
#include <set>
#include <unordered_set>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "common/names/folded_name.h"
#include "common/program_version.h"
#include "common/schema.h"
#include "indexer/write/copy_groups.h"
#include "indexer/write/generations.h"
#include "indexer/write/number_tables.h"

namespace dragoman::indexer {
namespace {

using Clock = std::chrono::steady_clock;
using schema::Slot;
using schema::Table;

std::string versions_found(const std::string& schema_found, const std::string& analyzer_found) {
  return "schema " + schema_found + ", analyzer " + analyzer_found;
}

/// Is this database ours and of our version? A fresh one becomes ours.
Result<bool> claim(Xapian::WritableDatabase& database, const std::string& directory) {
  const std::string schema_found = database.get_metadata(std::string{schema::metadata::schema});
  const std::string analyzer_found = database.get_metadata(std::string{schema::metadata::analyzer});
  const std::string schema_ours = std::to_string(schema::schema_version);
  const std::string analyzer_ours = std::to_string(analyzer_version);
  if (schema_found.empty()) {
    if (database.get_doccount() != 0)
      return Error{ErrorKind::bad_index, directory,
                   "expected an index made by dragoman, found another Xapian database"};
    database.set_metadata(std::string{schema::metadata::schema}, schema_ours);
    database.set_metadata(std::string{schema::metadata::analyzer}, analyzer_ours);
    database.set_metadata(std::string{schema::metadata::program}, std::string{program_version});
    database.commit();
    return true;
  }
  if (schema_found == schema_ours && analyzer_found == analyzer_ours) return false;
  return Error{ErrorKind::bad_index, directory,
               "expected an index of " + versions_found(schema_ours, analyzer_ours) + ", found " +
                   versions_found(schema_found, analyzer_found) +
                   "; index the sources into a new directory with this version of indexer add"};
}

}  // namespace

struct IndexWriter::State {
  State(Generations locked, Xapian::WritableDatabase opened, const WriterOptions& writer_options)
      : generations(std::move(locked)),
        database(std::move(opened)),
        options(writer_options),
        tables(database),
        copies(database) {}

  Xapian::docid find(const std::string& id_term) {
    auto place = database.postlist_begin(id_term);
    return place == database.postlist_end(id_term) ? 0 : *place;
  }
  void add_numbers(Xapian::Document& document, const StoredArticle& article);

  Generations generations;  ///< before the database: the lock goes last
  Xapian::WritableDatabase database;
  WriterOptions options;
  NumberTables tables;
  CopyGroups copies;
  Analyzer plain{plain_language};
  std::set<std::pair<std::string, Xapian::docid>>
      seen;  ///< what inputs not yet finished have given
  std::uint64_t pending_bytes = 0;
  Clock::time_point last_commit = Clock::now();
};

void IndexWriter::State::add_numbers(Xapian::Document& document, const StoredArticle& article) {
  std::vector<std::vector<std::uint32_t>> numbers(schema::table_count);
  const auto list = [&](Table table) -> std::vector<std::uint32_t>& {
    return numbers[static_cast<std::size_t>(table)];
  };
  for (const Actor& actor : article.actors)
    list(schema::table_of(actor.type)).push_back(tables.number_of(actor));
  if (!article.source.empty())
    list(Table::source)
        .push_back(
            tables.number_of(Table::source, folded_name(article.source, plain), article.source));
  for (const auto& author : article.authors)
    list(Table::author)
        .push_back(tables.number_of(Table::author, folded_name(author, plain), author));
  for (std::size_t table = 0; table < numbers.size(); ++table)
    if (!numbers[table].empty())
      document.add_value(schema::number(schema::slot_of(static_cast<Table>(table))),
                         schema::pack_numbers(numbers[table]));
}

IndexWriter::IndexWriter(std::unique_ptr<State> state) : state_(std::move(state)) {}
IndexWriter::~IndexWriter() = default;
IndexWriter::IndexWriter(IndexWriter&&) noexcept = default;
IndexWriter& IndexWriter::operator=(IndexWriter&&) noexcept = default;

Result<IndexWriter> IndexWriter::open(const std::string& directory, const WriterOptions& options) {
  auto generations = Generations::lock(directory);
  if (!generations) return generations.error();
  try {
    const bool fresh = generations->current().empty();
    const std::string path = fresh || options.anew ? generations->begin() : generations->current();
    Xapian::WritableDatabase database{path, Xapian::DB_CREATE_OR_OPEN};
    const auto claimed = claim(database, directory);
    if (!claimed) return claimed.error();
    if (fresh && !options.anew) {
      database.close();
      generations->publish();
      database = Xapian::WritableDatabase{generations->current(), Xapian::DB_OPEN};
    }
    return IndexWriter{std::make_unique<State>(std::move(*generations), database, options)};
  } catch (const Xapian::DatabaseLockError&) {
    return Error{ErrorKind::busy, directory,
                 "another indexer is writing this index; try again when it has ended"};
  } catch (const Xapian::DatabaseVersionError& error) {
    return Error{ErrorKind::bad_index, directory,
                 "expected a Xapian glass database: " + error.get_msg()};
  } catch (const Xapian::DatabaseError& error) {
    return Error{ErrorKind::bad_index, directory, "the index cannot be opened: " + error.get_msg()};
  }
}

Outcome IndexWriter::put(const StoredArticle& article, Xapian::Document document) {
  State& state = *state_;
  const std::string id = schema::id_term(article.id);
  Xapian::docid docid = state.find(id);
  Outcome outcome = docid == 0 ? Outcome::added : Outcome::replaced;
  if (docid != 0 && state.database.get_document(docid).get_data() == document.get_data()) {
    outcome = Outcome::unchanged;
  } else {
    state.add_numbers(document, article);
    state.copies.place(document, docid);
    if (docid == 0)
      docid = state.database.add_document(document);
    else
      state.database.replace_document(docid, document);
    state.pending_bytes += document.get_data().size();
  }
  state.seen.emplace(article.path, docid);
  return outcome;
}

std::optional<InputRecord> IndexWriter::input(const std::string& path) {
  return decode_input_record(state_->database.get_metadata(schema::metadata::input(path)));
}

std::size_t IndexWriter::finish_input(const InputRecord& record) {
  State& state = *state_;
  const std::string key = schema::metadata::input(record.path);
  std::vector<Xapian::docid> gone;
  if (!state.database.get_metadata(key).empty()) {
    const std::string path = schema::path_term(record.path);
    for (auto place = state.database.postlist_begin(path);
         place != state.database.postlist_end(path); ++place)
      if (state.seen.count({record.path, *place}) == 0) gone.push_back(*place);
    for (const auto docid : gone) state.database.delete_document(docid);
  }
  state.seen.erase(state.seen.lower_bound({record.path, 0}),
                   state.seen.upper_bound({record.path, Xapian::docid(-1)}));
  state.database.set_metadata(key, encode(record));
  return gone.size();
}

void IndexWriter::maybe_commit() {
  const std::chrono::duration<double> since = Clock::now() - state_->last_commit;
  if (state_->pending_bytes >= state_->options.commit_bytes ||
      since.count() >= state_->options.commit_seconds)
    commit();
}

void IndexWriter::commit() {
  state_->tables.flush();
  state_->database.commit();
  state_->pending_bytes = 0;
  state_->last_commit = Clock::now();
}

void IndexWriter::publish() {
  commit();
  state_->database.close();
  state_->generations.publish();
}

}  // namespace dragoman::indexer
