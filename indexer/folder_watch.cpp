#include "indexer/folder_watch.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

#include <sys/inotify.h>
#include <sys/stat.h>
#include <unistd.h>

namespace dragoman::indexer {
namespace {

namespace fs = std::filesystem;

constexpr std::uint32_t watched_events = IN_CLOSE_WRITE | IN_MOVED_FROM | IN_MOVED_TO | IN_CREATE |
                                         IN_DELETE | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

bool below(const std::string& path, const std::string& directory) {
  return path.size() > directory.size() && path.starts_with(directory) &&
         (path[directory.size()] == '/' || directory == "/");
}

std::string joined(const std::string& directory, const char* name) {
  std::string path = directory;
  if (!path.ends_with('/')) path += '/';
  path += name;
  return path;
}

/// A new name of a whole file: nobody will close it after writing.
bool is_link(const std::string& path) {
  struct stat status {};
  return ::lstat(path.c_str(), &status) == 0 &&
         (S_ISLNK(status.st_mode) || (S_ISREG(status.st_mode) && status.st_nlink > 1));
}

}  // namespace

struct FolderWatch::State {
  int queue = -1;
  std::vector<std::string> roots;
  std::function<bool(const std::string&)> wanted;
  std::unordered_map<int, std::string> paths;  ///< by watch
  std::map<std::string, int> watches;          ///< by path
  bool blind = false;

  ~State() {
    if (queue >= 0) ::close(queue);
  }
  void watch_tree(const std::string& directory);
  bool watch_one(const std::string& directory);
  void forget_tree(const std::string& directory);
  void note(const inotify_event& event, FolderChanges& changes);
};

bool FolderWatch::State::watch_one(const std::string& directory) {
  const int watch = ::inotify_add_watch(queue, directory.c_str(), watched_events);
  if (watch < 0) {
    // It may have gone again; a root must not.
    const bool is_root = std::find(roots.begin(), roots.end(), directory) != roots.end();
    if (is_root || (errno != ENOENT && errno != ENOTDIR)) blind = true;
    return false;
  }
  const auto known = paths.find(watch);
  if (known != paths.end()) {
    if (known->second == directory) return true;
    if (watches.count(known->second) != 0 && fs::exists(known->second)) return false;  // a link
    watches.erase(known->second);
  }
  paths[watch] = directory;
  watches[directory] = watch;
  return true;
}

/// The watch comes before the look inside, so that nothing can slip in between.
void FolderWatch::State::watch_tree(const std::string& directory) {
  std::vector<std::string> open = {directory};
  while (!open.empty()) {
    const std::string next = std::move(open.back());
    open.pop_back();
    if (!watch_one(next)) continue;
    std::error_code failed;
    for (fs::directory_iterator entry{next, failed}, end; !failed && entry != end;
         entry.increment(failed)) {
      std::error_code ignored;
      const std::string& path = entry->path().native();
      if (entry->is_directory(ignored) && wanted(path) && watches.count(path) == 0)
        open.push_back(path);
    }
  }
}

void FolderWatch::State::forget_tree(const std::string& directory) {
  for (auto place = watches.lower_bound(directory); place != watches.end();) {
    if (place->first != directory && !below(place->first, directory)) {
      if (!place->first.starts_with(directory)) break;
      ++place;  // "a-b" lies between "a" and "a/b"
      continue;
    }
    ::inotify_rm_watch(queue, place->second);
    paths.erase(place->second);
    place = watches.erase(place);
  }
}

void FolderWatch::State::note(const inotify_event& event, FolderChanges& changes) {
  if ((event.mask & IN_Q_OVERFLOW) != 0) {
    changes.all = true;
    return;
  }
  const auto place = paths.find(event.wd);
  if (place == paths.end()) return;
  if ((event.mask & (IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)) != 0) {
    // What lies above reports it, but for a root nobody does.
    const std::string path = place->second;
    if ((event.mask & IN_UNMOUNT) != 0) blind = true;
    if (std::find(roots.begin(), roots.end(), path) == roots.end()) return;
    forget_tree(path);
    blind = true;
    return;
  }
  if (event.len == 0) return;
  const std::string path = joined(place->second, event.name);
  if ((event.mask & IN_ISDIR) != 0) {
    if ((event.mask & (IN_MOVED_FROM | IN_DELETE)) != 0) forget_tree(path);
    if ((event.mask & (IN_MOVED_TO | IN_CREATE)) != 0) {
      if (!wanted(path)) return;
      watch_tree(path);
    }
    changes.paths.insert(path);
  } else if ((event.mask & IN_CREATE) == 0 || is_link(path)) {
    changes.paths.insert(path);
  }
}

FolderWatch::FolderWatch(std::unique_ptr<State> state) : state_(std::move(state)) {}
FolderWatch::~FolderWatch() = default;
FolderWatch::FolderWatch(FolderWatch&&) noexcept = default;
FolderWatch& FolderWatch::operator=(FolderWatch&&) noexcept = default;

Result<FolderWatch> FolderWatch::open(std::span<const std::string> roots,
                                      std::function<bool(const std::string&)> wanted) {
  auto state = std::make_unique<State>();
  state->queue = ::inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (state->queue < 0)
    return Error{ErrorKind::io, "watch",
                 std::string{"expected inotify, found: "} + std::strerror(errno)};
  state->roots.assign(roots.begin(), roots.end());
  state->wanted = std::move(wanted);
  for (const std::string& root : state->roots) state->watch_tree(root);
  return FolderWatch{std::move(state)};
}

int FolderWatch::descriptor() const { return state_->queue; }

bool FolderWatch::blind() const { return state_->blind; }

void FolderWatch::rescan() {
  state_->blind = false;
  for (const std::string& root : state_->roots) {
    state_->forget_tree(root);
    state_->watch_tree(root);
  }
}

void FolderWatch::collect(FolderChanges& changes) {
  alignas(inotify_event) std::array<char, 65536> buffer;
  for (;;) {
    const ssize_t size = ::read(state_->queue, buffer.data(), buffer.size());
    if (size < 0 && errno == EINTR) continue;
    if (size <= 0) return;
    for (ssize_t at = 0; at < size;) {
      // The kernel aligns events; the name follows each, so it is used where it lies.
      const auto* event =
          static_cast<const inotify_event*>(static_cast<const void*>(buffer.data() + at));
      state_->note(*event, changes);
      at += static_cast<ssize_t>(sizeof(inotify_event) + event->len);
    }
  }
}

}  // namespace dragoman::indexer
