#include <xapian.h>

#include <exception>
#include <string>
#include <vector>

#include "common/logging.h"
#include "searcher/commands/commands.h"
#include "searcher/commands/output.h"
#include "searcher/options.h"

namespace {

using dragoman::Error;
using dragoman::ErrorKind;
using dragoman::ExitCode;

ExitCode failed(const Error& error) {
  dragoman::print_error(error);
  return dragoman::exit_code(error.kind);
}

ExitCode run(const std::vector<std::string>& arguments) {
  const auto line = dragoman::searcher::read_command_line(arguments);
  if (!line) return failed(line.error());
  if (line->answer) {
    const auto written = dragoman::searcher::write_answer(*line->answer);
    return written ? ExitCode::success : failed(written.error());
  }
  const auto& shared = line->options.shared;
  const auto logging = dragoman::start_logging(
      dragoman::log_options(shared), dragoman::use_color(shared, dragoman::stderr_is_terminal()));
  if (!logging) return failed(logging.error());
  const auto code = dragoman::searcher::run_command(line->options);
  return code ? *code : failed(code.error());
}

}  // namespace

int main(int argc, char** argv) {
  dragoman::searcher::prepare_signals();
  try {
    return static_cast<int>(run({argv + 1, argv + argc}));
  } catch (const Xapian::Error& error) {
    return static_cast<int>(failed({ErrorKind::bad_index, "index", error.get_msg()}));
  } catch (const std::exception& error) {
    return static_cast<int>(failed({ErrorKind::io, "", error.what()}));
  }
}
