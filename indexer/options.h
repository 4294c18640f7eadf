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

enum class Command : unsigned char { none, add, inspect, analyze, info, actors };

/// The command line as typed; its meaning is given by the functions below.
struct IndexerOptions {
  SharedOptions shared;
  Command command = Command::none;
  std::vector<std::string> paths;  ///< add, inspect
  std::size_t jobs = 0;            ///< 0: one a core
  bool keep_boilerplate = false;
  std::string reference_date;          ///< ISO day; empty: none
  std::vector<std::string> field_map;  ///< FIELD=KEY
  std::uint64_t max_record_mb = 16;    ///< MiB
  ReadLimits limits;                   ///< --max-unpacked, -ratio, -members, -archives, -nesting
  std::string language;                ///< analyze
  std::string actors_file;             ///< add, inspect, actors; empty: what the index keeps to
  bool forget_actors = false;          ///< actors
  std::string format = "text";         ///< info: text or json
};

/// Declares all commands and options, and does nothing else. Both must outlive the parsing.
void define_options(CLI::App& app, IndexerOptions& options);

/// The options of the pipeline, checked. Errors: usage (--reference-date, --map).
Result<PipelineOptions> pipeline_options(const IndexerOptions& options);

}  // namespace dragoman::indexer
