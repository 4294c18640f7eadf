#include <string>
#include <vector>

#include "indexer/commands/commands.h"
#include "indexer/commands/update_session.h"
#include "indexer/interrupt.h"
#include "indexer/write/generations.h"

namespace dragoman::indexer {
namespace {

constexpr std::size_t manifest_part_size = 1'000;

/// Takes articles out by hand, by their ids or by the inputs that gave them.
class RemoveRun {
 public:
  RemoveRun(const IndexerOptions& options, UpdateSession& session)
      : session_(session), run_(session.run_parts(options)) {}

  ExitCode run(const std::vector<std::string>& names) {
    for (const std::string& name : names) {
      if (interrupting_signal() != 0) break;
      const bool was_article = remove_article(name, name);
      if (!remove_inputs(name) && !was_article)
        run_.refuse({ErrorKind::bad_input, name,
                     "expected the id of an article, or an input as it was indexed, found none"});
    }
    return run_.finish();
  }

 private:
  bool remove_article(const std::string& id, const std::string& input) {
    if (!session_.writer().remove_article(id)) return false;
    ++run_.report().removed;
    session_.log().article("removed", id, input);
    session_.writer().maybe_commit();
    return true;
  }

  /// An input, or all below a directory.
  bool remove_inputs(std::string path) {
    while (path.size() > 1 && path.ends_with('/')) path.pop_back();
    bool any = false;
    std::string after;
    do {
      for (const InputRecord& record : session_.writer().inputs(path, after, manifest_part_size)) {
        any = true;
        for (const std::string& id : session_.writer().articles_of(record.path))
          remove_article(id, record.path);
      }
    } while (!after.empty() && interrupting_signal() == 0);
    return any;
  }

  UpdateSession& session_;
  UpdateRun run_;
};

}  // namespace

ExitCode run_remove(const IndexerOptions& options) {
  const std::string db = index_directory(options.shared);
  if (current_generation(db).empty())
    return fail({ErrorKind::bad_index, db, "expected an index, found none"});
  auto session = UpdateSession::open(options, {"remove"});
  if (!session) return fail(session.error());
  return RemoveRun{options, *session}.run(options.paths);
}

}  // namespace dragoman::indexer
