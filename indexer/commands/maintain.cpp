#include <cstdio>

#include "common/logging.h"
#include "indexer/commands/commands.h"
#include "indexer/index_summary.h"

namespace dragoman::indexer {

ExitCode run_info(const IndexerOptions& options) {
  const auto summary = summarise(index_directory(options.shared));
  if (!summary) {
    print_error(summary.error());
    return exit_code(summary.error().kind);
  }
  const std::string answer =
      options.format == "json" ? summary_json(*summary) + "\n" : summary_text(*summary);
  std::fwrite(answer.data(), 1, answer.size(), stdout);
  std::fflush(stdout);
  return ExitCode::success;
}

}  // namespace dragoman::indexer
