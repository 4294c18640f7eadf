#include "common/shared_options.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <cstdlib>

#include "common/program_version.h"

namespace dragoman {
namespace {

/// Empty if the variable is not set.
std::string environment(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string{} : std::string{value};
}

}  // namespace

void define_shared_options(CLI::App& app, SharedOptions& options) {
  app.fallthrough();
  app.set_help_all_flag("--help-all", "Show every command and option, with defaults");
  app.set_version_flag("--version", app.get_name() + " " + program_version, "Show the version");
  app.add_flag("--manual")->description("Print the manual page, for man -l -");
  app.add_option("--completion")
      ->description(
          "Print a script that completes commands, options and values in a shell: "
          "bash|zsh|fish")
      ->type_name("SHELL")
      ->expected(1);
  app.add_option("--db", options.db,
                 "Directory of the index [$DRAGOMAN_DB, else $XDG_DATA_HOME/dragoman/index, "
                 "else ~/.local/share/dragoman/index]")
      ->type_name("DIR")
      ->take_last();
  app.add_flag("-v,--verbose", options.verbosity, "Say more on stderr; twice (-vv): even more");
  app.add_flag("-q,--quiet", options.quiet, "Say nothing on stderr but errors");
  app.add_option("--log-level", options.log_level,
                 "What to log: trace|debug|info|warning|error|off [warning; -v: info, "
                 "-vv: debug, --quiet: error]")
      ->type_name("NAME")
      ->check(CLI::IsMember({"trace", "debug", "info", "warning", "error", "off"}).description(""))
      ->take_last();
  app.add_option("--color", options.color, "Colour; auto: on a terminal: auto|always|never")
      ->type_name("WHEN")
      ->check(CLI::IsMember({"auto", "always", "never"}).description(""))
      ->capture_default_str()
      ->take_last();
}

std::string index_directory(const SharedOptions& options) {
  if (!options.db.empty()) return options.db;
  if (std::string named = environment("DRAGOMAN_DB"); !named.empty()) return named;
  std::string data = environment("XDG_DATA_HOME");
  if (data.empty() || data.front() != '/') data = environment("HOME") + "/.local/share";
  return data + "/dragoman/index";
}

bool use_color(const SharedOptions& options, bool is_terminal) {
  if (options.color == "always") return true;
  if (options.color == "never") return false;
  return is_terminal && environment("NO_COLOR").empty() && environment("TERM") != "dumb";
}

bool stdout_is_terminal() { return isatty(STDOUT_FILENO) == 1; }
bool stderr_is_terminal() { return isatty(STDERR_FILENO) == 1; }

LogOptions log_options(const SharedOptions& options) {
  return {.verbosity = options.verbosity, .quiet = options.quiet, .log_level = options.log_level};
}

}  // namespace dragoman
