#pragma once

#include <string_view>

#include "common/result.h"
#include "common/shared_options.h"
#include "searcher/present/terminal_text.h"

namespace dragoman::searcher {

/// Writes an answer to stdout, whole, in large pieces. A reader that has gone away (`| head`) is no
/// error. Errors: io.
Result<std::monostate> write_answer(std::string_view answer);

/// A remark to stderr, `dragoman: NOTE`, one line, cleaned of control characters; not with --quiet
/// or a log level of error or off.
void print_note(const SharedOptions& options, std::string_view note);

/// Colour and width for stdout: both only on a terminal, unless --color says otherwise.
TextStyle text_style(const SharedOptions& options);

/// A vanished reader shows when writing, not as a signal; SIGINT and SIGTERM end the program at
/// once with 130 and 143, the terminal's colour reset. Call once, before anything is written.
void prepare_signals();

}  // namespace dragoman::searcher
