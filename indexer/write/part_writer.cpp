#include "indexer/write/part_writer.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include "indexer/ordered_workers.h"

namespace dragoman::indexer {
namespace {

/// What a thread does: writes documents into one database, or merges databases into one.
struct Task {
  std::string destination;
  std::vector<Xapian::Document> documents;
  std::vector<std::string> sources;
};

class LastStays : public Xapian::Compactor {
 public:
  std::string resolve_duplicate_metadata(const std::string&, std::size_t count,
                                         const std::string tags[]) override {
    return tags[count - 1];
  }
};

/// A private database needs no safety, and is gone before it would reach the disk.
constexpr int private_flags =
    Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC;

void write_part(const std::string& destination, const std::vector<Xapian::Document>& documents) {
  Xapian::WritableDatabase database{destination, private_flags};
  for (const Xapian::Document& document : documents) database.add_document(document);
  database.commit();
}

void merge_databases(const std::vector<std::string>& sources, const std::string& destination) {
  Xapian::Database all;
  for (const std::string& source : sources) all.add_database(Xapian::Database{source});
  LastStays last_stays;
  all.compact(destination, Xapian::Compactor::FULL, 0, last_stays);
}

void remove_all(const std::vector<std::string>& paths) {
  std::error_code ignored;  // the directory is private: leftovers cost space, and nothing else
  for (const std::string& path : paths) std::filesystem::remove_all(path, ignored);
}

struct Done {
  std::string path;
  bool merged = false;
};

Done run(const Task& task) {
  if (task.sources.empty()) {
    write_part(task.destination, task.documents);
  } else {
    merge_databases(task.sources, task.destination);
    remove_all(task.sources);
  }
  return {task.destination, !task.sources.empty()};
}

}  // namespace

struct PartWriter::State {
  State(std::string private_directory, const PartOptions& part_options)
      : directory(std::move(private_directory)),
        options(part_options),
        workers(options.jobs, {options.jobs + 1},
                [] { return [](Task&& task) { return run(std::move(task)); }; }) {}

  std::string next_path();
  void start(Task task);
  void take_result();
  void take_all_results();
  void close_batch();
  void merge_run();

  std::string directory;
  PartOptions options;
  std::size_t made = 0;    ///< databases that were begun
  std::size_t inside = 0;  ///< tasks given to the workers whose results were not taken
  std::vector<Xapian::Document> batch;
  std::uint64_t batch_bytes = 0;
  std::size_t run_length = 0;       ///< parts since the last merge was begun
  std::vector<std::string> merged;  ///< what comes first, merged already
  std::vector<std::string> parts;   ///< done, in order, not yet merged
  OrderedWorkers<Task, Done> workers;
};

std::string PartWriter::State::next_path() {
  std::string path = directory;
  path += "/part-";
  path += std::to_string(++made);
  return path;
}

void PartWriter::State::take_result() {
  auto done = workers.pop();
  --inside;
  if (done) (done->merged ? merged : parts).push_back(std::move(done->path));
}

void PartWriter::State::take_all_results() {
  while (inside > 0) take_result();
}

void PartWriter::State::start(Task task) {
  while (inside > options.jobs) take_result();
  ++inside;
  workers.push(std::move(task));
}

void PartWriter::State::close_batch() {
  if (batch.empty()) return;
  Task task{next_path(), std::move(batch), {}};
  batch.clear();
  batch_bytes = 0;
  start(std::move(task));
  if (++run_length == options.merged_at_once) merge_run();
}

void PartWriter::State::merge_run() {
  take_all_results();  // its sources must be complete
  start({next_path(), {}, std::exchange(parts, {})});
  run_length = 0;
}

PartWriter::PartWriter(std::string directory, const PartOptions& options)
    : state_(std::make_unique<State>(std::move(directory), options)) {}

PartWriter::~PartWriter() = default;

void PartWriter::add(const Xapian::Document& document) {
  State& state = *state_;
  // Not before the next document comes: see the header.
  if (state.batch_bytes >= state.options.part_bytes ||
      state.batch.size() >= state.options.part_documents)
    state.close_batch();
  state.batch.push_back(document);
  state.batch_bytes += document.get_data().size();
}

void PartWriter::merge(const std::vector<std::string>& before,
                       const std::vector<std::string>& after) {
  State& state = *state_;
  state.close_batch();
  state.take_all_results();
  std::vector<std::string> sources = before;
  const auto append = [&sources](const std::vector<std::string>& more) {
    sources.insert(sources.end(), more.begin(), more.end());
  };
  append(state.merged);
  append(state.parts);
  append(after);
  merge_databases(sources, state.directory);
  remove_all(state.parts);
  remove_all(state.merged);
  state.parts.clear();
  state.merged.clear();
}

}  // namespace dragoman::indexer
