#include "indexer/write/index_writer.h"

#include <algorithm>
#include <chrono>
#include <filesystem>
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
#include "indexer/write/input_documents.h"
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
                   "; use the version that wrote it, or make it anew with \"indexer rebuild\""};
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
        copies(database) {
    database.begin_transaction();
  }

  Xapian::docid find(const std::string& id_term) {
    auto posting = database.postlist_begin(id_term);
    return posting == database.postlist_end(id_term) ? 0 : *posting;
  }
  void add_numbers(PostedDocument& document, const StoredArticle& article);
  Outcome put_in_bulk(const StoredArticle& article, const std::string& id, PostedDocument document);
  bool left_out(const std::string& id);
  void mark_stale(const Removal& removal);
  /// Where metadata are written just now.
  Xapian::WritableDatabase& metadata() { return bulk ? bulk->metadata() : database; }
  void begin_bulk();
  void finish_bulk();

  Generations generations;  ///< before the database: the lock goes last
  std::string place;        ///< where the database lies
  Xapian::WritableDatabase database;
  WriterOptions options;
  NumberTables tables;
  CopyGroups copies;
  Analyzer plain{plain_language};
  std::vector<Xapian::docid> seen;  ///< what the present input has given
  bool restoring = false;
  std::unique_ptr<BulkRun> bulk;  ///< what writes, if it is there; the database then is its base
  std::uint64_t pending_bytes = 0;
  Clock::time_point last_commit = Clock::now();
};

void IndexWriter::State::add_numbers(PostedDocument& document, const StoredArticle& article) {
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
      document.set_value(schema::number(schema::slot_of(static_cast<Table>(table))),
                         schema::pack_numbers(numbers[table]));
}

void IndexWriter::State::begin_bulk() {
  copies.settle();
  tables.flush();
  database.commit_transaction();
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
  database.begin_transaction();
  tables.discard();
  seen.clear();
}

Outcome IndexWriter::State::put_in_bulk(const StoredArticle& article, const std::string& id,
                                        PostedDocument document) {
  const auto known = bulk->look_up(id, document.data());
  if (known == BulkRun::Known::same_data) return Outcome::unchanged;
  const bool replaces = known == BulkRun::Known::other_data;
  add_numbers(document, article);
  pending_bytes += document.data().size();
  bulk->add(id, std::move(document), replaces);
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

void IndexWriter::end_expected() {
  if (state_->bulk) commit();
}

bool IndexWriter::State::left_out(const std::string& id) {
  const std::string key = schema::metadata::removed(id);
  if (metadata().get_metadata(key).empty()) return false;
  if (restoring) metadata().set_metadata(key, {});
  return !restoring;
}

Outcome IndexWriter::put(const StoredArticle& article, PostedDocument document) {
  return put(article, std::move(document), article.path);
}

Outcome IndexWriter::put(const StoredArticle& article, PostedDocument posted,
                         const std::string& input) {
  State& state = *state_;
  if (state.left_out(article.id)) return Outcome::left_out;
  const std::string id = schema::id_term(article.id);
  if (state.bulk) {
    if (!input.empty()) posted.post_boolean(schema::path_term(input));
    return state.put_in_bulk(article, id, std::move(posted));
  }
  Xapian::docid docid = state.find(id);
  Outcome outcome = docid == 0 ? Outcome::added : Outcome::replaced;
  std::optional<Xapian::Document> before;
  if (docid != 0) before = state.database.get_document(docid);
  if (before && before->get_data() == posted.data()) {
    outcome = Outcome::unchanged;
  } else {
    state.add_numbers(posted, article);
    Xapian::Document document = xapian_document(posted);
    add_paths(document, input, before);
    state.copies.place(document, docid);
    if (docid == 0)
      docid = state.database.add_document(document);
    else
      state.database.replace_document(docid, document);
    state.pending_bytes += posted.data().size();
  }
  state.seen.push_back(docid);
  return outcome;
}

std::optional<InputRecord> IndexWriter::input(const std::string& path) {
  if (state_->bulk) return state_->bulk->input(path);
  return decode_input_record(state_->database.get_metadata(schema::metadata::input(path)));
}

/// Inputs that share articles with one that is gone are read again, in this run or the next.
void IndexWriter::State::mark_stale(const Removal& removal) {
  for (const std::string& path : removal.shared) {
    const std::string key = schema::metadata::input(path);
    auto record = bulk ? bulk->input(path) : decode_input_record(database.get_metadata(key));
    if (!record) continue;
    record->mtime_ns = stale_mtime;
    record->content_hash = 0;
    metadata().set_metadata(key, encode(*record));
  }
}

Removal IndexWriter::finish_input(const InputRecord& record) {
  State& state = *state_;
  Removal removal;
  if (state.bulk) {
    removal = state.bulk->finish_input(record);
    state.mark_stale(removal);
    return removal;
  }
  const std::string key = schema::metadata::input(record.path);
  if (record.path != "-" && !state.database.get_metadata(key).empty()) {
    std::sort(state.seen.begin(), state.seen.end());
    removal = take_out_documents(
        state.database, record.path,
        [&](Xapian::docid docid) {
          return std::binary_search(state.seen.begin(), state.seen.end(), docid);
        },
        [&](Xapian::docid docid) { state.copies.leave(docid); });
    state.mark_stale(removal);
  }
  forget_input();
  state.database.set_metadata(key, encode(record));
  return removal;
}

void IndexWriter::forget_input() { state_->seen.clear(); }

Removal IndexWriter::remove_input(const std::string& path) {
  State& state = *state_;
  Removal removal = take_out_documents(
      state.database, path, [](Xapian::docid) { return false; },
      [&](Xapian::docid docid) { state.copies.leave(docid); });
  state.database.set_metadata(schema::metadata::input(path), {});
  state.mark_stale(removal);
  return removal;
}

void IndexWriter::remember(const InputRecord& record) {
  state_->metadata().set_metadata(schema::metadata::input(record.path), encode(record));
}

bool IndexWriter::move_input(const InputRecord& before, const InputRecord& after) {
  if (!move_documents(state_->database, before.path, after.path)) return false;
  state_->database.set_metadata(schema::metadata::input(before.path), {});
  remember(after);
  return true;
}

std::optional<std::vector<std::string>> IndexWriter::remove_article(const std::string& id) {
  State& state = *state_;
  const Xapian::docid docid = state.find(schema::id_term(id));
  if (docid == 0) return std::nullopt;
  const auto inputs = inputs_of(state.database, state.database.get_document(docid));
  for (const std::string& path : inputs) {
    auto record = input(path);
    if (!record) continue;
    ++record->left_out;
    if (record->articles > 0) --record->articles;
    remember(*record);
  }
  state.copies.leave(docid);
  state.database.delete_document(docid);
  keep_out(id);
  return inputs;
}

void IndexWriter::keep_out(const std::string& id) {
  state_->metadata().set_metadata(schema::metadata::removed(id), id);
}

void IndexWriter::set_restoring(bool restoring) { state_->restoring = restoring; }

std::vector<std::string> IndexWriter::articles_of(const std::string& input) {
  return ids_of(state_->database, input);
}

std::vector<InputRecord> IndexWriter::inputs(const std::string& top, std::string& after,
                                             std::size_t limit) {
  return manifest_part(state_->database, top, after, limit);
}

std::string IndexWriter::input_options(std::uint64_t fingerprint) {
  return state_->metadata().get_metadata(schema::metadata::input_options(fingerprint));
}

void IndexWriter::remember_options(std::uint64_t fingerprint, const std::string& text) {
  if (input_options(fingerprint) == text) return;
  state_->metadata().set_metadata(schema::metadata::input_options(fingerprint), text);
}

std::string IndexWriter::actors_file() const {
  return state_->database.get_metadata(std::string{schema::metadata::actors_file});
}

std::optional<std::uint64_t> IndexWriter::apply_actors(const ActorRules& rules,
                                                       const std::string& file,
                                                       const std::function<bool()>& keep_going) {
  commit();
  state_->database.cancel_transaction();  // empty: it begins one of its own
  const auto changed = ActorUpdate{state_->database, state_->tables}.run(rules, file, keep_going);
  state_->database.begin_transaction();
  return changed;
}

bool IndexWriter::commit_is_due() const {
  if (state_->bulk) return false;
  const std::chrono::duration<double> since = Clock::now() - state_->last_commit;
  return state_->pending_bytes >= state_->options.commit_bytes ||
         since.count() >= state_->options.commit_seconds;
}

void IndexWriter::maybe_commit() {
  if (commit_is_due()) commit();
}

void IndexWriter::commit() {
  if (state_->bulk) state_->finish_bulk();
  state_->copies.settle();
  state_->tables.flush();
  // Outside a transaction Xapian commits when it thinks fit, without our tables: so we are never.
  state_->database.commit_transaction();
  state_->database.begin_transaction();
  state_->pending_bytes = 0;
  state_->last_commit = Clock::now();
}

void IndexWriter::publish() {
  commit();
  state_->database.cancel_transaction();
  state_->database.close();
  state_->generations.publish();
}

}  // namespace dragoman::indexer
