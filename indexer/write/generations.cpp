#include "indexer/write/generations.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cerrno>
#include <charconv>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dragoman::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view stub_name = "XAPIANDB";
constexpr std::string_view new_stub_name = "XAPIANDB.new";
constexpr std::string_view lock_name = "writer.lock";
constexpr std::string_view generation_prefix = "gen-";
/// Its presence makes a directory a plain glass database, before any stub is looked at.
constexpr std::string_view plain_mark = "iamglass";

std::string below(const std::string& directory, std::string_view name) {
  std::string path = directory;
  path += '/';
  path += name;
  return path;
}

[[noreturn]] void fail(const char* verb, const std::string& path) {
  const int reason = errno;
  std::string what = "cannot ";
  what += verb;
  what += ' ';
  what += path;
  throw std::system_error(reason, std::generic_category(), what);
}

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
  }
  [[nodiscard]] int get() const { return number_; }

 private:
  int number_;
};

bool exists(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0;
}

/// Flushes a file, or the names in a directory.
void sync_path(const std::string& path) {
  const Descriptor file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.get() < 0) fail("open", path);
  // Some file systems cannot flush a directory, and say so.
  if (::fsync(file.get()) != 0 && errno != EINVAL && errno != ENOTSUP) fail("flush", path);
}

void write_and_sync(const std::string& path, std::string_view text) {
  const Descriptor file{
      ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode_t{0666})};
  if (file.get() < 0) fail("create", path);
  while (!text.empty()) {
    const ssize_t written = ::write(file.get(), text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) fail("write", path);
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  if (::fsync(file.get()) != 0) fail("flush", path);
}

/// The number of `gen-N`; 0: another name.
unsigned generation_number(std::string_view name) {
  if (!name.starts_with(generation_prefix)) return 0;
  name.remove_prefix(generation_prefix.size());
  unsigned number = 0;
  const auto end = std::from_chars(name.data(), name.data() + name.size(), number);
  return end.ec == std::errc{} && end.ptr == name.data() + name.size() ? number : 0;
}

/// What the stub names: `gen-N`. Empty: there is no stub. Any other text: not ours.
std::string stub_target(const std::string& directory) {
  std::ifstream file{below(directory, stub_name)};
  std::string kind;
  std::string target;
  std::string more;
  if (!file) return {};
  file >> kind >> target;
  if (kind != "auto" || generation_number(target) == 0 || (file >> more)) return "?";
  return target;
}

/// The files of a glass database that lies in the directory itself.
bool is_plain_file(std::string_view name) {
  return name == plain_mark || name == "flintlock" || name.ends_with(".glass");
}

void remove_quietly(const fs::path& path) {
  std::error_code ignored;  // a later run tries again
  fs::remove_all(path, ignored);
}

/// Removes whatever the stub does not name, and nothing that is not ours by its name.
void remove_leftovers(const std::string& directory, const std::string& current) {
  const bool plain = current == directory;
  std::error_code failed;
  std::vector<fs::path> gone;
  for (fs::directory_iterator entry{directory, failed}, end; !failed && entry != end;
       entry.increment(failed)) {
    const std::string name = entry->path().filename().string();
    const bool generation = generation_number(name) != 0 && entry->path() != fs::path{current};
    const bool old_plain = !plain && !current.empty() && is_plain_file(name);
    if (generation || old_plain || name == new_stub_name) gone.push_back(entry->path());
  }
  for (const fs::path& path : gone) remove_quietly(path);
}

Error io_error(const std::string& where, const char* expected) {
  return {ErrorKind::io, where,
          std::string{expected} + ": " + std::generic_category().message(errno)};
}

int read_pid(int file) {
  std::array<char, 32> text{};
  const ssize_t size = ::pread(file, text.data(), text.size(), 0);
  int pid = 0;
  if (size > 0) std::from_chars(text.data(), text.data() + size, pid);
  return pid;
}

/// Courtesy to those who find the lock taken: a disk too full for it is no reason to stop.
void write_pid(int file) {
  const std::string text = std::to_string(::getpid()) + "\n";
  if (::ftruncate(file, 0) != 0) return;
  if (::pwrite(file, text.data(), text.size(), 0) < 0) return;
}

/// A lock that goes with the open file, not with the process, and that can be asked for without
/// being taken: flock(2) could only be tried, and would turn writers away meanwhile.
struct flock whole_file() {
  struct flock lock {};
  lock.l_type = F_WRLCK;
  lock.l_whence = SEEK_SET;
  return lock;
}

Error busy(const std::string& directory, int pid) {
  std::string what = "another indexer is writing this index";
  if (pid > 0) what.append(" (process ").append(std::to_string(pid)).append(")");
  return {ErrorKind::busy, directory, what + "; try again when it has ended"};
}

}  // namespace

struct Generations::State {
  std::string directory;
  Descriptor lock{-1};
  std::string current;
  std::string begun;
};

Generations::Generations(std::unique_ptr<State> state) : state_(std::move(state)) {}
Generations::~Generations() {
  if (state_) abandon();
}
Generations::Generations(Generations&&) noexcept = default;
Generations& Generations::operator=(Generations&&) noexcept = default;

const std::string& Generations::current() const { return state_->current; }

Result<Generations> Generations::lock(const std::string& directory) {
  std::error_code failed;
  fs::create_directories(directory, failed);
  if (failed)
    return Error{ErrorKind::io, directory,
                 "expected a directory to write the index to: " + failed.message()};
  const std::string path = below(directory, lock_name);
  auto state = std::make_unique<State>();
  state->directory = directory;
  state->lock = Descriptor{::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, mode_t{0666})};
  if (state->lock.get() < 0) return io_error(path, "expected to write the index");
  struct flock whole = whole_file();
  if (::fcntl(state->lock.get(), F_OFD_SETLK, &whole) != 0) {
    if (errno == EAGAIN || errno == EACCES) return busy(directory, read_pid(state->lock.get()));
    return io_error(path, "expected to lock the index");
  }
  write_pid(state->lock.get());
  if (!exists(below(directory, plain_mark)) && stub_target(directory) == "?")
    return Error{ErrorKind::bad_index, below(directory, stub_name),
                 "expected the name of a generation of this index, found something else"};
  state->current = current_generation(directory);
  remove_leftovers(directory, state->current);
  return Generations{std::move(state)};
}

const std::string& Generations::begin() {
  abandon();
  unsigned highest = 0;
  for (const auto& entry : fs::directory_iterator{state_->directory})
    highest = std::max(highest, generation_number(entry.path().filename().string()));
  std::string name{generation_prefix};
  name += std::to_string(highest + 1);
  std::string path = below(state_->directory, name);
  if (::mkdir(path.c_str(), 0777) != 0) fail("make", path);
  state_->begun = std::move(path);
  return state_->begun;
}

void Generations::publish() {
  assert(!state_->begun.empty());
  const std::string& directory = state_->directory;
  for (const auto& entry : fs::recursive_directory_iterator{state_->begun})
    sync_path(entry.path().string());
  sync_path(state_->begun);
  sync_path(directory);
  const std::string fresh = below(directory, new_stub_name);
  write_and_sync(fresh, "auto " + fs::path{state_->begun}.filename().string() + "\n");
  const std::string stub = below(directory, stub_name);
  if (::rename(fresh.c_str(), stub.c_str()) != 0) fail("replace", stub);
  if (state_->current == directory) {
    // Xapian looks for a plain database before it looks for a stub: it goes out of force here.
    sync_path(directory);
    const std::string mark = below(directory, plain_mark);
    if (::unlink(mark.c_str()) != 0) fail("remove", mark);
  }
  state_->current = std::exchange(state_->begun, {});
  sync_path(directory);  // before the old one goes: a power cut must not lose both
  remove_leftovers(directory, state_->current);
}

void Generations::abandon() noexcept {
  if (!state_->begun.empty()) remove_quietly(state_->begun);
  state_->begun.clear();
}

std::optional<int> writer_of(const std::string& directory) {
  const Descriptor file{::open(below(directory, lock_name).c_str(), O_RDONLY | O_CLOEXEC)};
  if (file.get() < 0) return std::nullopt;
  struct flock held = whole_file();
  if (::fcntl(file.get(), F_OFD_GETLK, &held) != 0 || held.l_type == F_UNLCK) return std::nullopt;
  const int pid = read_pid(file.get());
  if (pid <= 0) return std::nullopt;
  return pid;
}

std::string current_generation(const std::string& directory) {
  if (exists(below(directory, plain_mark))) return directory;
  const std::string target = stub_target(directory);
  return target.empty() || target == "?" ? std::string{} : below(directory, target);
}

}  // namespace dragoman::indexer
