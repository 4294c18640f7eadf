#include "indexer/commands/update_session.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "common/logging.h"
#include "indexer/commands/actor_knowledge.h"

namespace dragoman::indexer {

Result<UpdateSession> UpdateSession::open(const IndexerOptions& options, const Begin& begin) {
  auto pipeline = pipeline_options(options);
  if (!pipeline) return pipeline.error();
  auto walk = walk_options(options);
  if (!walk) return walk.error();
  const std::string db = index_directory(options.shared);
  WriterOptions writing = begin.writing;
  writing.parts.jobs =
      options.jobs != 0 ? options.jobs : std::max(1U, std::thread::hardware_concurrency());
  writing.parts.memory = memory_of_runs(options.memory_mb << 20U, writing.parts.jobs);
  auto writer = IndexWriter::open(db, writing);
  if (!writer) return writer.error();
  auto rules = settle_actor_rules(options.actors_file, *writer);
  if (!rules) return rules.error();
  auto log = RunLog::open(options.report, {begin.command, db, begin.goes_on});
  if (!log) return log.error();
  return UpdateSession{
      std::make_unique<Owned>(Owned{std::move(*pipeline), std::move(*walk), std::move(*rules),
                                    std::move(*log), std::move(*writer)})};
}

ExitCode fail(const Error& error) {
  print_error(error);
  return exit_code(error.kind);
}

}  // namespace dragoman::indexer
