#pragma once

#include <memory>
#include <string>
#include <utility>

#include "common/result.h"
#include "indexer/commands/update_run.h"

namespace dragoman::indexer {

/// What every command that writes needs: options that were checked, the index locked and open, the
/// report begun. Errors of open(): usage, busy, bad_index, io.
class UpdateSession {
 public:
  struct Begin {
    std::string command;
    WriterOptions writing = {};
    bool goes_on = false;  ///< a later round of the same run
  };
  static Result<UpdateSession> open(const IndexerOptions& options, const Begin& begin);

  IndexWriter& writer() { return parts_->writer; }
  RunLog& log() { return parts_->log; }
  const WalkOptions& walk() const { return parts_->walk; }
  /// options: those of open().
  UpdateRun::Parts run_parts(const IndexerOptions& options) {
    return {options, parts_->pipeline, parts_->walk, parts_->rules, parts_->writer, parts_->log};
  }

 private:
  struct Owned {
    PipelineOptions pipeline;
    WalkOptions walk;
    ActorRules rules;
    RunLog log;
    IndexWriter writer;
  };
  explicit UpdateSession(std::unique_ptr<Owned> parts) : parts_(std::move(parts)) {}
  std::unique_ptr<Owned> parts_;  ///< runs keep references to them
};

/// Prints an error and gives its exit code.
ExitCode fail(const Error& error);

}  // namespace dragoman::indexer
