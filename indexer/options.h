#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "common/result.h"
#include "common/shared_options.h"
#include "indexer/pipeline.h"

namespace CLI {
class App;
}

namespace dragoman::indexer {

enum class Command : unsigned char {
  none,
  add,
  sync,
  watch,
  remove,
  inspect,
  analyze,
  info,
  actors,
  why,
  check,
  compact,
  rebuild
};

/// The command line as typed; its meaning is given by the functions below.
struct IndexerOptions {
  SharedOptions shared;
  Command command = Command::none;
  std::string config;                    ///< --config FILE, as named; see indexer/config_file.h
  std::vector<std::string> paths;        ///< add, sync, watch, inspect, why; remove: ids, too
  std::vector<std::string> directories;  ///< of the configuration file, for sync and watch
  std::vector<std::string> exclude;      ///< patterns (indexer/read/exclusions.h)
  std::string report;                    ///< file for the report of the run; empty: none
  bool allow_empty = false;              ///< sync, watch: a missing or empty directory counts
  std::size_t settle_ms = 1000;          ///< watch: how long it waits for more changes
  std::size_t jobs = 0;                  ///< 0: one a core
  std::uint64_t memory_mb = 512;         ///< MiB: about what a large run may take
  bool keep_boilerplate = false;
  std::string reference_date;          ///< ISO day; empty: none
  std::vector<std::string> field_map;  ///< FIELD=KEY
  std::uint64_t max_record_mb = 16;    ///< MiB
  ReadLimits limits;                   ///< --max-unpacked, -ratio, -members, -archives, -nesting
  std::string language;                ///< analyze
  std::string actors_file;             ///< add, inspect, actors; empty: what the index keeps to
  bool forget_actors = false;          ///< actors
  std::string format = "text";         ///< info, why, check: text or json
};

/// Declares all commands and options, and does nothing else. Both must outlive the parsing.
void define_options(CLI::App& app, IndexerOptions& options);

/// What sync and watch mirror: the paths given, else those of the configuration file; without
/// slashes at the end. Errors: usage (none at all).
Result<std::vector<std::string>> directories_to_mirror(const IndexerOptions& options);

/// The options that decide how an input is understood, as lines of a configuration file.
std::string options_text(const IndexerOptions& options);

/// How directories are walked: what is excluded, and the index itself. Errors: usage (--exclude).
Result<WalkOptions> walk_options(const IndexerOptions& options);

/// The options of the pipeline, checked. Errors: usage (--reference-date, --map).
Result<PipelineOptions> pipeline_options(const IndexerOptions& options);

}  // namespace dragoman::indexer
