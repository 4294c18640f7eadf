#include <algorithm>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <functional>
#include <utility>

#include <poll.h>

#include "indexer/commands/commands.h"
#include "indexer/commands/update_session.h"
#include "indexer/folder_watch.h"
#include "indexer/interrupt.h"
#include "indexer/read/exclusions.h"

namespace dragoman::indexer {
namespace {

using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;

/// Where something cannot be watched, all is looked at this often.
constexpr milliseconds blind_pause{60'000};
/// Changes that never cease are taken in after so many times the time to settle.
constexpr int max_settles = 5;
/// Until another writer has ended.
constexpr milliseconds busy_pause{2'000};

/// What `watch` remembers between its rounds.
class Watch {
 public:
  Watch(const IndexerOptions& options, std::vector<std::string> roots, FolderWatch folders)
      : options_(options), roots_(std::move(roots)), folders_(std::move(folders)) {}

  /// Everything counts as changed at first.
  ExitCode run() {
    changes_.all = true;
    while (interrupting_signal() == 0) {
      const ExitCode code = round();
      if (code == ExitCode::busy ? !begun_ : code == ExitCode::bad_index) return code;
      if (!begun_ && !options_.shared.quiet)
        std::fputs("dragoman: watching; Ctrl-C ends it\n", stderr);
      begun_ = true;
      wait(code == ExitCode::busy);
    }
    return static_cast<ExitCode>(128 + interrupting_signal());
  }

 private:
  /// Takes the changes in, in a session of its own: between rounds others may write the index.
  ExitCode round() {
    auto session = UpdateSession::open(options_, {"watch", {}, begun_});
    if (!session && session.error().kind == ErrorKind::busy && begun_) return ExitCode::busy;
    if (!session) return fail(session.error());
    const FolderChanges changes = std::exchange(changes_, {});
    UpdateRun run{session->run_parts(options_)};
    if (changes.all)
      run.mirror(roots_);
    else
      run.mirror_changes(roots_, changes.paths);
    return run.finish();
  }

  /// Until something has changed and settled, or it is time to look at all.
  void wait(bool busy) {
    if (busy) pause(busy_pause, false);
    while (!busy && interrupting_signal() == 0 && changes_.paths.empty() && !changes_.all) {
      if (pause(folders_.blind() ? blind_pause : milliseconds{-1}, true)) {
        folders_.collect(changes_);
      } else if (folders_.blind()) {
        folders_.rescan();
        changes_.all = true;
      }
    }
    settle();
    if (changes_.all) folders_.rescan();
  }

  void settle() {
    const milliseconds quiet{options_.settle_ms};
    const auto latest = Clock::now() + max_settles * quiet;
    while (interrupting_signal() == 0 && Clock::now() < latest && pause(quiet, true))
      folders_.collect(changes_);
  }

  /// True if something has happened to the folders before the time was over. Negative: no end.
  bool pause(milliseconds time, bool for_folders) const {
    pollfd ends[] = {{interrupt_descriptor(), POLLIN, 0},
                     {for_folders ? folders_.descriptor() : -1, POLLIN, 0}};
    return ::poll(ends, 2, static_cast<int>(time.count())) > 0 && ends[1].revents != 0;
  }

  const IndexerOptions& options_;
  std::vector<std::string> roots_;
  FolderWatch folders_;
  FolderChanges changes_;
  bool begun_ = false;
};

/// Whether a directory below one of the roots is walked.
std::function<bool(const std::string&)> wanted_directories(const std::vector<std::string>& roots,
                                                           const WalkOptions& walk) {
  return [roots, walk](const std::string& path) {
    if (path.substr(path.rfind('/') + 1).starts_with('.')) return false;
    std::error_code failed;
    if (!walk.index.empty() && std::filesystem::equivalent(path, walk.index, failed)) return false;
    return std::all_of(roots.begin(), roots.end(), [&](const std::string& root) {
      if (!path.starts_with(root + "/")) return true;
      return walk.exclude.reason(std::string_view{path}.substr(root.size() + 1), true).empty();
    });
  };
}

}  // namespace

ExitCode run_watch(const IndexerOptions& options) {
  const auto roots = directories_to_mirror(options);
  if (!roots) return fail(roots.error());
  const auto walk = walk_options(options);
  if (!walk) return fail(walk.error());
  auto folders = FolderWatch::open(*roots, wanted_directories(*roots, *walk));
  if (!folders) return fail(folders.error());
  if (folders->blind() && !options.shared.quiet)
    std::fputs(
        "dragoman: watch: some directories cannot be watched (are they there? is "
        "fs.inotify.max_user_watches too low?); all are looked at every minute\n",
        stderr);
  return Watch{options, *roots, std::move(*folders)}.run();
}

}  // namespace dragoman::indexer
