#include "indexer/write/index_writer.h"

#include <chrono>
#include <filesystem>
#include <set>
#include <unordered_set>
#include <utility>
#include <vector>

#include <xapian.h>

#include "common/analysis/analyzer.h"
#include "common/names/folded_name.h"
#include "common/program_version.h"
#include "common/schema.h"
#include "indexer/write/actor_update.h"
#include "indexer/write/bulk_run.h"
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

/// Merging reads and writes the whole base, at about 100 MB a second; one document after the other
/// comes at about 1 MB of input a second.
constexpr std::uint64_t max_base_to_input = 30;

std::uint64_t bytes_below(const std::string& directory) {
  std::uint64_t bytes = 0;
  for (const auto& file : std::filesystem::directory_iterator{directory})
    if (file.is_regular_file()) bytes += file.file_size();
  return bytes;
}

}  // namespace

struct IndexWriter::State {
  State(Generations locked, std::string path, Xapian::WritableDatabase opened,
        const WriterOptions& writer_options)
      : generations(std::move(locked)),
        place(std::move(path)),
        database(std::move(opened)),
        options(writer_options),
        tables(database),
        copies(database) {}

  Xapian::docid find(const std::string& id_term) {
    auto posting = database.postlist_begin(id_term);
    return posting == database.postlist_end(id_term) ? 0 : *posting;
  }
  void add_numbers(Xapian::Document& document, const StoredArticle& article);
  Outcome put_in_bulk(const StoredArticle& article, const std::string& id,
                      Xapian::Document& document);
  void begin_bulk();
  void finish_bulk();

  Generations generations;  ///< before the database: the lock goes last
  std::string place;        ///< where the database lies
  Xapian::WritableDatabase database;
  WriterOptions options;
  NumberTables tables;
  CopyGroups copies;
  Analyzer plain{plain_language};
  std::set<std::pair<std::string, Xapian::docid>>
      seen;                       ///< what inputs not yet finished have given
  std::unique_ptr<BulkRun> bulk;  ///< what writes, if it is there; the database then is its base
  std::uint64_t pending_bytes = 0;
  Clock::time_point last_commit = Clock::now();
};

void IndexWriter::State::add_numbers(Xapian::Document& document, const StoredArticle& article) {
  NumberTables& numbering = bulk ? bulk->tables() : tables;
  std::vector<std::vector<std::uint32_t>> numbers(schema::table_count);
  const auto list = [&](Table table) -> std::vector<std::uint32_t>& {
    return numbers[static_cast<std::size_t>(table)];
  };
  for (const Actor& actor : article.actors)
    list(schema::table_of(actor.type)).push_back(numbering.number_of(actor));
  if (!article.source.empty())
    list(Table::source)
        .push_back(
            numbering.number_of(Table::source, folded_name(article.source, plain), article.source));
  for (const auto& author : article.authors)
    list(Table::author)
        .push_back(numbering.number_of(Table::author, folded_name(author, plain), author));
  for (std::size_t table = 0; table < numbers.size(); ++table)
    if (!numbers[table].empty())
      document.add_value(schema::number(schema::slot_of(static_cast<Table>(table))),
                         schema::pack_numbers(numbers[table]));
}

void IndexWriter::State::begin_bulk() {
  copies.settle();
  database.commit();
  const std::string directory = options.anew ? place + "/bulk" : generations.begin();
  std::filesystem::create_directories(directory);
  bulk = std::make_unique<BulkRun>(database, place, directory, options.parts);
}

void IndexWriter::State::finish_bulk() {
  bulk->finish();
  bulk.reset();
  database.close();
  if (options.anew) {
    // Nobody reads either: the new database takes the place of its base file by file.
    const std::filesystem::path directory = place + "/bulk";
    for (const auto& file : std::filesystem::directory_iterator{directory})
      std::filesystem::rename(file.path(), place / file.path().filename());
    std::filesystem::remove_all(directory);
  } else {
    generations.publish();
    place = generations.current();
  }
  database = Xapian::WritableDatabase{place, Xapian::DB_OPEN};
  tables.discard();
  seen.clear();
}

Outcome IndexWriter::State::put_in_bulk(const StoredArticle& article, const std::string& id,
                                        Xapian::Document& document) {
  const std::string data = document.get_data();
  const auto known = bulk->look_up(id, data);
  if (known == BulkRun::Known::same_data) return Outcome::unchanged;
  const bool replaces = known == BulkRun::Known::other_data;
  add_numbers(document, article);
  bulk->add(id, document, replaces);
  pending_bytes += data.size();
  return replaces ? Outcome::replaced : Outcome::added;
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
    std::string path = fresh || options.anew ? generations->begin() : generations->current();
    Xapian::WritableDatabase database{path, Xapian::DB_CREATE_OR_OPEN};
    const auto claimed = claim(database, directory);
    if (!claimed) return claimed.error();
    if (fresh && !options.anew) {
      database.close();
      generations->publish();
      path = generations->current();
      database = Xapian::WritableDatabase{path, Xapian::DB_OPEN};
    }
    return IndexWriter{
        std::make_unique<State>(std::move(*generations), std::move(path), database, options)};
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

void IndexWriter::expect(std::uint64_t bytes) {
  State& state = *state_;
  const bool large =
      bytes >= state.options.bulk_bytes && bytes >= bytes_below(state.place) / max_base_to_input;
  if (large && !state.bulk) state.begin_bulk();
}

Outcome IndexWriter::put(const StoredArticle& article, Xapian::Document document) {
  State& state = *state_;
  const std::string id = schema::id_term(article.id);
  if (state.bulk) return state.put_in_bulk(article, id, document);
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
  if (state_->bulk) return state_->bulk->input(path);
  return decode_input_record(state_->database.get_metadata(schema::metadata::input(path)));
}

std::size_t IndexWriter::finish_input(const InputRecord& record) {
  State& state = *state_;
  if (state.bulk) return state.bulk->finish_input(record);
  const std::string key = schema::metadata::input(record.path);
  std::vector<Xapian::docid> gone;
  if (!state.database.get_metadata(key).empty()) {
    const std::string path = schema::path_term(record.path);
    for (auto place = state.database.postlist_begin(path);
         place != state.database.postlist_end(path); ++place)
      if (state.seen.count({record.path, *place}) == 0) gone.push_back(*place);
    for (const auto docid : gone) {
      state.copies.leave(docid);
      state.database.delete_document(docid);
    }
  }
  state.seen.erase(state.seen.lower_bound({record.path, 0}),
                   state.seen.upper_bound({record.path, Xapian::docid(-1)}));
  state.database.set_metadata(key, encode(record));
  return gone.size();
}

std::string IndexWriter::actors_file() const {
  return state_->database.get_metadata(std::string{schema::metadata::actors_file});
}

std::optional<std::uint64_t> IndexWriter::apply_actors(const ActorRules& rules,
                                                       const std::string& file,
                                                       const std::function<bool()>& keep_going) {
  commit();
  return ActorUpdate{state_->database, state_->tables}.run(rules, file, keep_going);
}

void IndexWriter::maybe_commit() {
  if (state_->bulk) return;
  const std::chrono::duration<double> since = Clock::now() - state_->last_commit;
  if (state_->pending_bytes >= state_->options.commit_bytes ||
      since.count() >= state_->options.commit_seconds)
    commit();
}

void IndexWriter::commit() {
  if (state_->bulk) state_->finish_bulk();
  state_->copies.settle();
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
