#pragma once

#include <string>
#include <vector>

#include "common/result.h"

namespace CLI {
class App;
}

namespace dragoman::searcher {

/// A command line, sorted: CLI11 reads the options only. It would take a query word such as `show`
/// for a command, split `[a,b]` into two, and stop at `-word`.
struct SortedArguments {
  std::string command;               ///< empty: none, and nothing that would make it a search
  std::vector<std::string> options;  ///< each value behind its option, in a member of its own
  std::vector<std::string> words;
};

/// The command is the first word that is no option and no option's value, if it is a command's
/// name; else the command is `search`. All after `--` is words.
/// `-word` is a word of the query (it excludes) for search, facets and timeline, unless it looks
/// like an option with a hyphen missing: that is an error that says how to write either.
/// An option that nobody knows stays among the options, for CLI11 to refuse.
/// app: with all commands declared. Errors: usage.
Result<SortedArguments> sort_arguments(const CLI::App& app,
                                       const std::vector<std::string>& arguments);

}  // namespace dragoman::searcher
