// UpdateRun: which inputs are gone, and what was theirs.
#include <cerrno>
#include <filesystem>
#include <system_error>
#include <utility>

#include <sys/stat.h>

#include "indexer/commands/path_below.h"
#include "indexer/commands/update_run.h"
#include "indexer/interrupt.h"
#include "indexer/write/input_documents.h"

namespace dragoman::indexer {
namespace {

namespace fs = std::filesystem;

/// Beyond so many inputs that are gone, renamed ones are read again.
constexpr std::size_t max_gone = 200'000;
constexpr std::size_t manifest_part_size = 10'000;

bool has_entries(const std::string& directory) {
  std::error_code failed;
  for (fs::directory_iterator entry{directory, failed}, end; !failed && entry != end;
       entry.increment(failed))
    if (!entry->path().filename().native().starts_with('.')) return true;
  return false;
}

std::string parent_of(const std::string& path) {
  const auto slash = path.rfind('/');
  if (slash == std::string::npos) return ".";
  return slash == 0 ? "/" : path.substr(0, slash);
}

/// Is the file really gone, and not only out of reach? What cannot be looked at, lies behind a link
/// that leads nowhere, or lay on a disk that is not mounted now, is not gone.
bool is_gone(const InputRecord& record, const std::string& root) {
  struct stat status {};
  if (::lstat(record.path.c_str(), &status) == 0) return S_ISDIR(status.st_mode);
  std::string above = record.path;
  do {
    if ((errno != ENOENT && errno != ENOTDIR) || above == "." || above == "/") return false;
    above = parent_of(above);
  } while (::lstat(above.c_str(), &status) != 0);
  if (S_ISLNK(status.st_mode) && ::stat(above.c_str(), &status) != 0) return false;
  struct stat top {};
  return !(record.mounted && ::stat(root.c_str(), &top) == 0 && top.st_dev == status.st_dev);
}

}  // namespace

/// A path that holds nothing is believed only if the user says so: the disk may not be mounted.
bool UpdateRun::usable_root(const std::string& root) {
  struct stat status {};
  const bool there = ::stat(root.c_str(), &status) == 0;
  const int reason = errno;
  if (there && !S_ISDIR(status.st_mode)) {
    refuse({ErrorKind::bad_input, root, "expected a directory, found a file", Reason::not_a_file});
    return false;
  }
  if (options_.allow_empty || (there && has_entries(root))) return true;
  std::string what = "expected a directory with articles, found ";
  what += there ? "it empty" : "none: " + std::generic_category().message(reason);
  what += "; its articles stay (--allow-empty takes them out)";
  refuse({ErrorKind::bad_input, root, std::move(what), Reason::unreadable});
  return false;
}

void UpdateRun::find_gone(const std::string& root, const std::string& top) {
  std::string after;
  do {
    for (const InputRecord& record :
         writer_.inputs(top == "/" ? std::string{} : top, after, manifest_part_size)) {
      if (record.path == "-" || !below(record.path, top)) continue;
      const auto relative = relative_to(record.path, root);
      const bool excluded = !walk_options_.exclude.reason(relative, false).empty();
      if (!excluded && !is_gone(record, root)) continue;
      if (gone_count_ >= max_gone) {
        count(writer_.remove_input(record.path), record.path);
        commit_if_due();
        continue;
      }
      gone_[excluded ? 0 : record.size].push_back({record.path, record.content_hash});
      ++gone_count_;
    }
  } while (!after.empty() && interrupting_signal() == 0);
}

/// After all was read: an article that has moved to another input must not be away meanwhile.
void UpdateRun::take_out_gone() {
  std::set<std::string> paths;
  for (const auto& [size, list] : gone_)
    for (const Gone& gone : list) paths.insert(gone.path);
  gone_.clear();
  gone_count_ = 0;
  for (const std::string& path : paths) {
    if (interrupting_signal() != 0) return;
    count(writer_.remove_input(path), path);
    commit_if_due();
  }
  for (const std::string& path : paths) read_again_.erase(path);
}

}  // namespace dragoman::indexer
