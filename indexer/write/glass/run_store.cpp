#include "indexer/write/glass/run_store.h"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <unistd.h>

#include <xapian.h>

#include "indexer/write/glass/bytes.h"

namespace dragoman::indexer::glass {
namespace {

constexpr std::size_t read_at_once = std::size_t{256} << 10U;
constexpr std::size_t written_at_once = std::size_t{1} << 20U;
/// Joined at a time: each is an open file and a buffer.
constexpr std::size_t max_files = 128;
/// Longer than an entry can be without its items.
constexpr std::size_t max_entry_head = 512;

/// Reads the entries of a run, from the first to the last.
class RunReader {
 public:
  explicit RunReader(const StoredRun& run) : run_(run) {}

  /// Moves to the next entry, at first to the first; false: there is none.
  bool next() {
    ensure(max_entry_head);
    if (rest_.empty()) return false;
    std::string_view head = rest_;
    const std::size_t key_size = take_number(head);
    take_bytes(head, key_size);
    for (int number = 0; number < 4; ++number) take_number(head);
    const std::size_t items = take_number(head);
    ensure(rest_.size() - head.size() + items);
    entry_.key = take_bytes(rest_, take_number(rest_));
    entry_.documents = static_cast<std::uint32_t>(take_number(rest_));
    entry_.total = take_number(rest_);
    entry_.first = static_cast<std::uint32_t>(take_number(rest_));
    entry_.last = entry_.first + static_cast<std::uint32_t>(take_number(rest_));
    entry_.items = take_bytes(rest_, take_number(rest_));
    return true;
  }
  /// Valid until next().
  [[nodiscard]] const RunEntry& entry() const { return entry_; }

 private:
  void ensure(std::size_t bytes) {
    if (rest_.size() >= bytes || ended_) return;
    offset_ -= rest_.size();
    const std::size_t wanted = std::max(bytes, read_at_once);
    rest_ = run_.read(offset_, wanted, buffer_);
    offset_ += rest_.size();
    ended_ = rest_.size() != wanted;  // in memory all comes at once
  }

  const StoredRun& run_;
  std::string buffer_;
  std::uint64_t offset_ = 0;  ///< behind what was read
  bool ended_ = false;
  std::string_view rest_;
  RunEntry entry_;
};

[[noreturn]] void fail(const std::string& path) {
  throw Xapian::DatabaseError("cannot write or read " + path, errno);
}

}  // namespace

StoredRun::StoredRun(std::string bytes) : bytes_(std::move(bytes)) {}

StoredRun StoredRun::in_file(const std::string& path) {
  StoredRun run;
  run.path_ = path;
  run.file_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (run.file_ < 0) fail(path);
  return run;
}

StoredRun::StoredRun(StoredRun&& other) noexcept
    : bytes_(std::move(other.bytes_)),
      path_(std::move(other.path_)),
      file_(std::exchange(other.file_, -1)) {}

StoredRun& StoredRun::operator=(StoredRun&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  std::swap(path_, other.path_);
  std::swap(file_, other.file_);
  return *this;
}

StoredRun::~StoredRun() {
  if (file_ < 0) return;
  ::close(file_);
  ::unlink(path_.c_str());
}

void StoredRun::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail(path_);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::string_view StoredRun::read(std::uint64_t offset, std::size_t size,
                                 std::string& buffer) const {
  if (file_ < 0) return std::string_view{bytes_}.substr(static_cast<std::size_t>(offset));
  buffer.resize(size);
  std::size_t done = 0;
  while (done < size) {
    const ssize_t got =
        ::pread(file_, buffer.data() + done, size - done, static_cast<off_t>(offset + done));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) fail(path_);
    if (got == 0) break;
    done += static_cast<std::size_t>(got);
  }
  return std::string_view{buffer}.substr(0, done);
}

void merge_runs(const std::vector<const StoredRun*>& runs, const EntrySink& sink) {
  std::vector<RunReader> readers;
  readers.reserve(runs.size());
  for (const StoredRun* run : runs) readers.emplace_back(*run);
  // A heap of readers, the least key on top, of equal keys the first run.
  const auto later = [&readers](std::size_t a, std::size_t b) {
    const int order = readers[a].entry().key.compare(readers[b].entry().key);
    return order != 0 ? order > 0 : a > b;
  };
  std::vector<std::size_t> heap;
  for (std::size_t run = 0; run < readers.size(); ++run)
    if (readers[run].next()) heap.push_back(run);
  std::make_heap(heap.begin(), heap.end(), later);
  std::vector<std::size_t> taken;
  std::vector<const RunEntry*> entries;
  while (!heap.empty()) {
    taken.clear();
    entries.clear();
    do {
      std::pop_heap(heap.begin(), heap.end(), later);
      taken.push_back(heap.back());
      entries.push_back(&readers[heap.back()].entry());
      heap.pop_back();
    } while (!heap.empty() && readers[heap.front()].entry().key == entries.front()->key);
    sink(entries);
    for (const std::size_t run : taken) {
      if (!readers[run].next()) continue;
      heap.push_back(run);
      std::push_heap(heap.begin(), heap.end(), later);
    }
  }
}

namespace {

std::vector<const StoredRun*> pointers_to(const std::vector<StoredRun>& runs) {
  std::vector<const StoredRun*> pointers;
  for (const StoredRun& run : runs) pointers.push_back(&run);
  return pointers;
}

/// Makes one run of many, in a file.
StoredRun joined_run(const std::vector<const StoredRun*>& runs, const std::string& path) {
  StoredRun joined = StoredRun::in_file(path);
  std::string waiting, items;
  merge_runs(runs, [&](const std::vector<const RunEntry*>& entries) {
    RunEntry all = *entries.front();
    items.assign(all.items);
    for (std::size_t i = 1; i < entries.size(); ++i) {
      append_number(items, entries[i]->first - all.last - 1);
      items.append(entries[i]->items);
      all.last = entries[i]->last;
      all.documents += entries[i]->documents;
      all.total += entries[i]->total;
    }
    all.items = items;
    append_entry(waiting, all);
    if (waiting.size() < written_at_once) return;
    joined.write(waiting);
    waiting.clear();
  });
  joined.write(waiting);
  return joined;
}

}  // namespace

void RunStack::add(std::string run) {
  if (run.empty()) return;
  run.shrink_to_fit();
  memory_size_ += run.size();
  memory_.emplace_back(std::move(run));
}

void RunStack::spill() {
  if (memory_.empty()) return;
  files_.push_back(joined_run(pointers_to(memory_), paths_()));
  memory_.clear();
  memory_size_ = 0;
  if (files_.size() < max_files) return;
  large_.push_back(joined_run(pointers_to(files_), paths_()));
  files_.clear();
}

std::vector<const StoredRun*> RunStack::all() const {
  auto runs = pointers_to(large_);
  for (const auto* more : {&files_, &memory_})
    for (const StoredRun& run : *more) runs.push_back(&run);
  return runs;
}

void RunStack::clear() {
  large_.clear();
  files_.clear();
  memory_.clear();
  memory_size_ = 0;
}

}  // namespace dragoman::indexer::glass
