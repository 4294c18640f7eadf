#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "common/result.h"
#include "indexer/curate/actor_rules.h"
#include "indexer/options.h"
#include "indexer/pipeline.h"
#include "indexer/progress.h"
#include "indexer/run_log.h"
#include "indexer/run_report.h"
#include "indexer/write/index_writer.h"

namespace dragoman::indexer {

struct PreparedArticle;
using Preparation = std::function<Result<PreparedArticle>(RawRecord&&)>;

/// One run of `add`, `sync` or `rebuild`, or one round of `watch`: looks at inputs, reads what is
/// new or changed, writes it, takes out what is gone, and counts it all. Memory does not grow with
/// the number of inputs.
class UpdateRun {
 public:
  /// All must outlive the run.
  struct Parts {
    const IndexerOptions& options;
    const PipelineOptions& pipeline;
    const WalkOptions& walk;
    const ActorRules& rules;
    IndexWriter& writer;
    RunLog& log;
  };
  explicit UpdateRun(const Parts& parts);
  ~UpdateRun();
  UpdateRun(const UpdateRun&) = delete;
  UpdateRun& operator=(const UpdateRun&) = delete;

  /// Reads paths and all below them; takes nothing out but what changed inputs no longer hold.
  /// Articles that were taken out by hand come back.
  void add(std::span<const std::string> paths);
  /// Makes the index mirror these directories: adds, replaces, and takes out the articles of inputs
  /// that are gone. A root that is missing or empty is refused unless the options allow it.
  void mirror(std::span<const std::string> roots);
  /// The same for some paths below these roots that came, changed or went.
  void mirror_changes(std::span<const std::string> roots, const std::set<std::string>& changed);
  /// Reads inputs as they are listed, whatever is known of them.
  void read(std::vector<InputFile> inputs);

  /// Inputs are understood by other options from now on. text: options_text() of them.
  void understand_as(const PipelineOptions& pipeline, const std::string& text);
  /// Names and counts a refusal.
  void refuse(const Error& error);
  /// Commits, prints the closing line and says how the command ends.
  ExitCode finish();
  [[nodiscard]] RunReport& report() { return report_; }

 private:
  using Clock = std::chrono::steady_clock;
  /// An input of the manifest that is no longer there.
  struct Gone {
    std::string path;
    std::uint64_t content_hash = 0;
  };
  [[nodiscard]] InputRecord record_of(const InputFile& input) const;
  void walk(std::span<const std::string> paths, const WalkOptions& options);
  void offer(const InputFile& input);
  bool known_unchanged(const InputFile& input);
  bool taken_as_moved(const InputFile& input);
  void read_waiting();
  void remember_as_begun();
  void commit_if_due();
  bool take(PipelineItem<PreparedArticle>&& item);
  void take_record(Result<PreparedArticle>&& prepared);
  void finish_input(const std::optional<std::uint64_t>& content_hash);
  void count(const Removal& removal, const std::string& input);
  bool usable_root(const std::string& root);
  void find_gone(const std::string& root, const std::string& top);
  void take_out_gone();
  void read_shared_again();

  const IndexerOptions& options_;
  PipelineOptions pipeline_;
  const WalkOptions& walk_options_;
  const ActorRules& rules_;
  IndexWriter& writer_;
  RunLog& log_;
  std::uint64_t fingerprint_ = 0;  ///< of the options by which inputs are understood
  bool mirroring_ = false;
  RunReport report_;
  InputRecord current_;
  bool reading_ = false;     ///< current_ has begun to give articles, and has not ended
  bool unreadable_ = false;  ///< the machine could not read the present input to its end
  std::vector<InputFile> waiting_;
  std::uint64_t waiting_bytes_ = 0;
  bool total_known_ = true;
  std::unordered_map<std::uint64_t, std::vector<Gone>> gone_;  ///< by size
  std::size_t gone_count_ = 0;
  std::set<std::string> read_again_;  ///< inputs that share articles with what was taken out
  Progress* progress_ = nullptr;
  Clock::time_point start_ = Clock::now();
};

}  // namespace dragoman::indexer
