#pragma once

#include <string>
#include <string_view>

#include "common/logging.h"

namespace CLI {
class App;
}

namespace dragoman {

/// The options that both programs have. Defaults here are the defaults that `--help` shows.
struct SharedOptions {
  std::string db = {};         ///< --db DIR; empty: see index_directory()
  int verbosity = 0;           ///< how many -v were given
  bool quiet = false;          ///< --quiet: errors only
  std::string log_level = {};  ///< --log-level NAME; empty: -v and --quiet decide
  std::string color = "auto";  ///< --color auto, always or never
};

/// Declares --db, -v, --quiet, --log-level, --color, --manual, --completion, --help-all and
/// --version, and does nothing else (common/manual answers the two of documentation). Call it
/// before the subcommands are added: they inherit that an option which they do not know is looked
/// for here, so that `searcher search --db DIR` works as `searcher --db DIR search`. `options` must
/// outlive `app`.
void define_shared_options(CLI::App& app, SharedOptions& options);

/// The directory of the index: --db, else $DRAGOMAN_DB, else $XDG_DATA_HOME/dragoman/index, else
/// $HOME/.local/share/dragoman/index. Nothing is looked up on disk. An empty variable is as good
/// as none; a relative $XDG_DATA_HOME is left out of account, as its specification says.
std::string index_directory(const SharedOptions& options);

/// Whether what goes to a stream is coloured. --color always and never decide; with auto it must
/// be a terminal, $NO_COLOR unset or empty, and $TERM not "dumb".
bool use_color(const SharedOptions& options, bool is_terminal);
bool stdout_is_terminal();
bool stderr_is_terminal();

LogOptions log_options(const SharedOptions& options);

}  // namespace dragoman
