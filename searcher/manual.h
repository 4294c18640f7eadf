#pragma once

#include <optional>
#include <string>
#include <vector>

#include "common/result.h"

namespace CLI {
class App;
}

namespace dragoman::searcher {

/// What --manual and --completion print; nothing if neither was given. app: with all commands
/// declared. Errors: usage.
Result<std::optional<std::string>> documentation_text(const CLI::App& app,
                                                      const std::vector<std::string>& arguments);

}  // namespace dragoman::searcher
