#include "indexer/program.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cstdio>

#include "common/command_line_error.h"
#include "common/logging.h"
#include "indexer/commands/commands.h"
#include "indexer/config_file.h"
#include "indexer/manual.h"
#include "indexer/options.h"

namespace dragoman::indexer {
namespace {

ExitCode fail(const Error& error) {
  print_error(error);
  return exit_code(error.kind);
}

ExitCode print(const std::string& text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0)
    return ExitCode::success;
  return fail({ErrorKind::io, "standard output", "expected to write the answer, found it closed"});
}

ExitCode dispatch(const IndexerOptions& options) {
  switch (options.command) {
    case Command::add:
      return run_add(options);
    case Command::sync:
      return run_sync(options);
    case Command::watch:
      return run_watch(options);
    case Command::remove:
      return run_remove(options);
    case Command::inspect:
      return run_inspect(options);
    case Command::analyze:
      return run_analyze(options);
    case Command::info:
      return run_info(options);
    case Command::actors:
      return run_actors(options);
    case Command::why:
      return run_why(options);
    case Command::check:
      return run_check(options);
    case Command::compact:
      return run_compact(options);
    case Command::rebuild:
      return run_rebuild(options);
    case Command::none:
      break;
  }
  return fail({ErrorKind::usage, "command line",
               "expected a command such as add or inspect, found none (see indexer --help)"});
}

}  // namespace

ExitCode run(int argc, char** argv) {
  CLI::App app{"", "indexer"};
  IndexerOptions options;
  const auto config = apply_config({argv, static_cast<std::size_t>(std::max(argc, 0))}, options);
  define_options(app, options);
  const auto documentation = documentation_text(app, {argv + std::min(argc, 1), argv + argc});
  if (!documentation) return fail(documentation.error());
  if (*documentation) return print(**documentation);
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked) {  // --help and its like: printed on stdout
    app.exit(asked);
    return ExitCode::success;
  } catch (const CLI::ParseError& error) {
    return fail(command_line_error(app, error));
  }
  if (!config) return fail(config.error());
  const auto logging =
      start_logging(log_options(options.shared), use_color(options.shared, stderr_is_terminal()));
  if (!logging) return fail(logging.error());
  return dispatch(options);
}

}  // namespace dragoman::indexer
