#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/manual/command_tree.h"
#include "common/result.h"

namespace dragoman {

/// Values that only the index knows: behind these options the shell calls the program itself, with
/// the --db that was typed, and offers a column of the table that it prints.
struct AskedValues {
  std::vector<std::string_view> options;
  std::string_view arguments;  ///< "facets --facets person:1000 --format tsv"
  int column;                  ///< counted from 1
};

/// A script that completes a program's commands, options and values in a shell: bash, zsh or fish.
/// Values without choices are completed as names of files. Another shell: a usage error.
Result<std::string> completion_script(const CommandTree& tree, std::string_view shell,
                                      const std::vector<AskedValues>& asked);

}  // namespace dragoman
