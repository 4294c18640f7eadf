#include "indexer/write/part_writer.h"

#include <algorithm>
#include <filesystem>
#include <utility>

#include <xapian.h>

#include "indexer/ordered_workers.h"
#include "indexer/write/database_merge.h"

namespace dragoman::indexer {
namespace {

/// What a thread does: writes documents into one database, or merges databases into one.
struct Task {
  std::string destination;
  std::vector<PostedDocument> documents;
  std::vector<std::string> sources;
};

/// A private database needs no safety, and is gone before it would reach the disk.
constexpr int private_flags =
    Xapian::DB_CREATE_OR_OVERWRITE | Xapian::DB_DANGEROUS | Xapian::DB_NO_SYNC;

void write_part(const std::string& destination, const std::vector<PostedDocument>& documents) {
  Xapian::WritableDatabase database{destination, private_flags};
  for (const PostedDocument& document : documents) database.add_document(xapian_document(document));
  database.commit();
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
  std::vector<PostedDocument> batch;
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

void PartWriter::add(PostedDocument document) {
  State& state = *state_;
  state.batch_bytes += document.data().size();
  state.batch.push_back(std::move(document));
  if (state.batch_bytes >= state.options.part_bytes ||
      state.batch.size() >= state.options.part_documents)
    state.close_batch();
}

void PartWriter::merge(const std::string& base, const std::string& metadata) {
  State& state = *state_;
  state.close_batch();
  state.take_all_results();
  std::vector<std::string> sources{base};
  for (const auto* parts : {&state.merged, &state.parts})
    sources.insert(sources.end(), parts->begin(), parts->end());
  sources.push_back(metadata);
  merge_databases(sources, state.directory);
  remove_all(state.parts);
  remove_all(state.merged);
  state.parts.clear();
  state.merged.clear();
}

}  // namespace dragoman::indexer
