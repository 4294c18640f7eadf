#pragma once

#include <span>
#include <string>
#include <string_view>
#include <variant>

#include "common/result.h"
#include "indexer/options.h"

namespace dragoman::indexer {

/// The configuration file of an archive: lines `key = value`, `#` begins a comment, blank lines
/// count for nothing. Keys are the long names of options without the dashes, and `directory`; those
/// that are lists may be repeated. A value may stand in double quotes, and a quote in it
/// then stands twice; `~/` in front of a path is $HOME.
///
///     directory = ~/news            # what sync and watch read when they are given nothing
///     directory = /srv/feeds
///     exclude   = *.tmp
///     db        = ~/archive/index   # where neither --db nor $DRAGOMAN_DB says otherwise
///
/// Takes the values as the new defaults of `options`, before the command line is read.
/// file: for messages. Errors: usage, where `file:line`: an unknown key, a value that is none, a
/// directory that is not absolute.
Result<std::monostate> read_config(std::string_view text, const std::string& file,
                                   IndexerOptions& options);

/// The file that the command line names by --config, else $XDG_CONFIG_HOME/dragoman/config, else
/// $HOME/.config/dragoman/config; read into options. Only the first must exist. An empty name reads
/// none.
Result<std::monostate> apply_config(std::span<const char* const> arguments,
                                    IndexerOptions& options);

}  // namespace dragoman::indexer
