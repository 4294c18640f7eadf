#pragma once

#include <string>

#include "common/result.h"

namespace dragoman {

/// How much the logger says. `--log-level NAME` decides if given, else --quiet, else -v and -vv.
struct LogOptions {
  int verbosity = 0;           ///< 0: warnings and errors; 1 (-v): info; 2 and more (-vv): debug
  bool quiet = false;          ///< errors only
  std::string log_level = {};  ///< trace, debug, info, warning, error, off; empty: see above
};

/// Makes the one logger of the process: to stderr, one line a message, `dragoman: MESSAGE`.
/// spdlog's own default logger writes to stdout, so both programs call this before anything can
/// log; nobody else configures spdlog. Colours only on a terminal, and only if `color`.
/// Errors: usage, where "option --log-level", if the level has no known name; the logger is then
/// set up as if none were given.
Result<std::monostate> start_logging(const LogOptions& options = {}, bool color = false);

/// Prints message_line(error) and a line break to stderr, whatever the level of the logger.
void print_error(const Error& error);

}  // namespace dragoman
