#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "common/result.h"

namespace dragoman::indexer {

/// Refusals as they are told: `where` is "path", "path:line", "a.zip!member:line".

/// "standard input" for "-" and "standard input!member" for "-!member"; else the path.
std::string shown_path(std::string_view path);
/// line: 1-based; 0: none
Error refusal(std::string_view path, std::size_t line, Reason reason, std::string what);
/// "expected a record of at most N bytes, found a longer one"
Error too_long_record(std::string_view path, std::size_t line, std::size_t max_bytes);

}  // namespace dragoman::indexer
