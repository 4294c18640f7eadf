#include "searcher/commands/commands.h"

namespace dragoman::searcher {

Result<ExitCode> run_command(const SearcherOptions& options) {
  if (options.command == "facets") return run_facets(options);
  if (options.command == "timeline") return run_timeline(options);
  if (options.command == "similar") return run_similar(options);
  if (options.command == "actors") return run_actors(options);
  if (options.command == "show") return run_show(options);
  if (options.command == "batch") return run_batch(options);
  return run_search(options);
}

}  // namespace dragoman::searcher
