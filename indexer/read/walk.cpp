#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <set>
#include <utility>
#include <vector>

#include "indexer/read/source.h"

namespace dragoman::indexer {
namespace {

namespace fs = std::filesystem;

using FileKey = std::pair<dev_t, ino_t>;

Error refusal(const std::string& path, Reason reason, std::string what) {
  return Error{ErrorKind::bad_input, path, std::move(what), reason};
}

class Walk {
 public:
  /// given: the path that the walk begins with.
  Walk(const WalkOptions& options, const std::string& given, const InputSink& sink)
      : options_(options), sink_(sink), base_(options.base.empty() ? given : options.base) {
    struct stat status {};
    if (::stat(base_.c_str(), &status) == 0) device_ = status.st_dev;
    if (!options.index.empty() && ::stat(options.index.c_str(), &status) == 0)
      walked_.insert({status.st_dev, status.st_ino});
    while (base_.size() > 1 && base_.ends_with('/')) base_.pop_back();
  }

  /// False where the sink wants no more.
  bool take(const std::string& path, bool given) {
    if (path == "-" && given) return sink_(InputFile{"-", 0, 0, false});
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0) {
      return sink_(
          refusal(path, Reason::unreadable,
                  std::string{"expected a file or directory, found: "} + std::strerror(errno)));
    }
    if (!given && excluded(path, S_ISDIR(status.st_mode))) return true;
    if (!given && leads_out(path))
      return sink_(refusal(path, Reason::unsafe_path,
                           "expected a file below the directory given, found a link out of it"));
    if (S_ISDIR(status.st_mode)) return enter(path, {status.st_dev, status.st_ino});
    if (S_ISREG(status.st_mode) || (given && S_ISFIFO(status.st_mode))) {
      return sink_(InputFile{path, static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0)),
                             modification_ns(status), status.st_dev != device_});
    }
    return sink_(refusal(path, Reason::not_a_file,
                         "expected a file or directory, found a device, pipe or socket"));
  }

 private:
  struct Entry {
    std::string path;
    bool linked_directory;
    friend bool operator<(const Entry& a, const Entry& b) {
      return std::tie(a.linked_directory, a.path) < std::tie(b.linked_directory, b.path);
    }
  };

  bool excluded(const std::string& path, bool directory) const {
    if (!path.starts_with(base_) || path.size() <= base_.size()) return false;
    std::string_view relative = std::string_view{path}.substr(base_.size());
    while (relative.starts_with('/')) relative.remove_prefix(1);
    return !options_.exclude.own_reason(relative, directory).empty();
  }

  /// Only what lies below the path given is read, whatever links say.
  bool leads_out(const std::string& path) {
    std::error_code failed;
    if (!fs::is_symlink(fs::symlink_status(path, failed))) return false;
    if (real_base_.empty()) real_base_ = fs::canonical(base_, failed).native();
    const std::string real = fs::canonical(path, failed).native();
    if (failed) return true;
    return real_base_ != "/" && !(real + "/").starts_with(real_base_ + "/");
  }

  bool enter(const std::string& path, FileKey key) {
    if (std::find(around_.begin(), around_.end(), key) != around_.end()) {
      return sink_(refusal(path, Reason::not_a_file,
                           "expected a tree of directories, found a circle of symbolic links"));
    }
    if (!walked_.insert(key).second) return true;
    around_.push_back(key);
    const bool wanted = take_entries(path);
    around_.pop_back();
    return wanted;
  }

  bool take_entries(const std::string& directory) {
    std::error_code error;
    std::vector<Entry> entries;
    for (fs::directory_iterator it{directory, error}, end; !error && it != end;
         it.increment(error)) {
      if (!options_.hidden && it->path().filename().native().starts_with('.')) continue;
      std::error_code ignored;  // a link to nothing is reported when it is taken
      entries.push_back(
          Entry{it->path().native(), it->is_symlink(ignored) && it->is_directory(ignored)});
    }
    if (error && !sink_(refusal(directory, Reason::unreadable,
                                "expected a readable directory, found: " + error.message()))) {
      return false;
    }
    std::sort(entries.begin(), entries.end());
    return std::all_of(entries.begin(), entries.end(),
                       [&](const Entry& entry) { return take(entry.path, false); });
  }

  const WalkOptions& options_;
  const InputSink& sink_;
  std::string base_;  ///< the directory given, or the one around it that counts as given
  std::string real_base_;
  dev_t device_ = 0;             ///< of the base
  std::vector<FileKey> around_;  ///< the directories around the present one
  std::set<FileKey> walked_;
};

}  // namespace

void walk_inputs(std::span<const std::string> paths, const WalkOptions& options,
                 const InputSink& sink) {
  for (const auto& path : paths) {
    // Each path given is a walk of its own: naming a directory twice reads it twice.
    if (!Walk{options, path, sink}.take(path, true)) return;
  }
}

std::int64_t modification_ns(const struct stat& status) {
  return std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

}  // namespace dragoman::indexer
