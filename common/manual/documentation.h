#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/manual/completion.h"
#include "common/manual/manual_page.h"
#include "common/result.h"

namespace dragoman {

/// What a program tells of itself beside its command line.
struct Documentation {
  std::string_view title;  ///< one line
  std::vector<ManualSection> first;
  std::vector<ManualSection> last;
  std::vector<AskedValues> asked;
};

/// --manual: the program's manual page, for `man -l -`. --completion SHELL (or --completion=SHELL):
/// a script for the shell. Nothing if neither stands before a `--`. Errors: usage.
Result<std::optional<std::string>> asked_documentation(const CommandTree& tree,
                                                       const Documentation& documentation,
                                                       const std::vector<std::string>& arguments);

}  // namespace dragoman
