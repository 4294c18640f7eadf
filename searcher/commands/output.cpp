#include "searcher/commands/output.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <string>

namespace dragoman::searcher {
namespace {

/// Longer lines are hard to read.
constexpr std::size_t widest_line = 100;

std::size_t terminal_columns() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
  return size.ws_col;
}

}  // namespace

Result<std::monostate> write_answer(std::string_view answer) {
  while (!answer.empty()) {
    const ssize_t written = ::write(STDOUT_FILENO, answer.data(), answer.size());
    if (written >= 0) {
      answer.remove_prefix(static_cast<std::size_t>(written));
      continue;
    }
    if (errno == EINTR) continue;
    if (errno == EPIPE) return std::monostate{};
    return Error{ErrorKind::io, "standard output",
                 std::string{"expected to write the answer, found: "} + std::strerror(errno)};
  }
  return std::monostate{};
}

void print_note(const SharedOptions& options, std::string_view note) {
  if (options.quiet || options.log_level == "error" || options.log_level == "off") return;
  const std::string line = "dragoman: " + plain_for_terminal(note) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

TextStyle text_style(const SharedOptions& options) {
  const bool terminal = stdout_is_terminal();
  return {.color = use_color(options, terminal),
          .width = terminal ? std::min(terminal_columns(), widest_line) : 0};
}

void prepare_signals() {
  std::signal(SIGPIPE, SIG_IGN);
  // Only what POSIX allows in a handler; there is nothing to save.
  const auto end_at_once = [](int signal) {
    constexpr std::string_view reset = "\x1b[0m";
    if (isatty(STDOUT_FILENO) == 1) [[maybe_unused]]
      const auto ignored = ::write(STDOUT_FILENO, reset.data(), reset.size());
    _exit(128 + signal);
  };
  std::signal(SIGINT, end_at_once);
  std::signal(SIGTERM, end_at_once);
}

}  // namespace dragoman::searcher
