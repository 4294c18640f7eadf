#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace dragoman {

/// What a program's command line offers, as plain values: the one table from which its manual and
/// its completions are made, so that they cannot drift from what it accepts.
struct OptionEntry {
  std::vector<std::string> names = {};    ///< with their hyphens, short ones first
  std::string value = {};                 ///< "DIR"; empty: a flag; "[RANGE]": may be left out
  std::string help = {};                  ///< one or more clauses, without a full stop
  std::string default_value = {};         ///< empty: none, or told in help
  std::vector<std::string> choices = {};  ///< the words it accepts, where help lists them: a|b|c
  bool operator==(const OptionEntry&) const = default;
};

struct CommandEntry {
  std::string name;                  ///< "add"; the program's own name for the tree
  std::string help;                  ///< one line
  std::string operands;              ///< "PATH..."; empty: none
  std::vector<OptionEntry> options;  ///< its own; those of the program besides
};

struct CommandTree {
  CommandEntry program;
  std::vector<CommandEntry> commands;
};

/// app: with all options and commands declared. Hidden options (of no group) are left out, and so
/// is the help of CLI11 that stands at every command.
CommandTree command_tree(const CLI::App& app);

}  // namespace dragoman
