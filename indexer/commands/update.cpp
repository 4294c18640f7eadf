#include "indexer/commands/commands.h"
#include "indexer/commands/update_session.h"

namespace dragoman::indexer {

ExitCode run_add(const IndexerOptions& options) {
  auto session = UpdateSession::open(options, {"add"});
  if (!session) return fail(session.error());
  UpdateRun run{session->run_parts(options)};
  run.add(options.paths);
  return run.finish();
}

ExitCode run_sync(const IndexerOptions& options) {
  const auto roots = directories_to_mirror(options);
  if (!roots) return fail(roots.error());
  auto session = UpdateSession::open(options, {"sync"});
  if (!session) return fail(session.error());
  UpdateRun run{session->run_parts(options)};
  run.mirror(*roots);
  return run.finish();
}

}  // namespace dragoman::indexer
