#pragma once

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/result.h"

namespace dragoman::indexer {

/// What has happened below some directories.
struct FolderChanges {
  std::set<std::string> paths;  ///< files and directories that came, changed or went, as found
                                ///< below the roots as given
  bool all = false;             ///< anything may have changed: look at the roots whole
};

/// Follows directories and all below them by inotify(7). A file counts once it is complete: closed
/// after writing, moved or linked into place.
class FolderWatch {
 public:
  /// roots: without a slash at the end. wanted: which directories are walked; must outlive this.
  /// Errors: io (no inotify).
  static Result<FolderWatch> open(std::span<const std::string> roots,
                                  std::function<bool(const std::string&)> wanted);
  ~FolderWatch();
  FolderWatch(FolderWatch&&) noexcept;
  FolderWatch& operator=(FolderWatch&&) noexcept;

  /// Becomes readable when something has happened.
  [[nodiscard]] int descriptor() const;
  /// Adds what has happened since the last call to `changes`. Does not wait.
  void collect(FolderChanges& changes);
  /// Some directory cannot be watched (it is gone, or the system allows no more watches): the roots
  /// have to be looked at from time to time.
  [[nodiscard]] bool blind() const;
  /// Tries again to watch what could not be watched, new directories too.
  void rescan();

 private:
  struct State;
  explicit FolderWatch(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

}  // namespace dragoman::indexer
