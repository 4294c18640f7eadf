#pragma once

#include <optional>
#include <string_view>

#include "common/date.h"

namespace dragoman::indexer {

/// The day within the path of a URL: "/2025/06/03/", "/2025-06-03-", "20250603", "/2025/jun/03/".
/// Years 1990 to 2100. Empty if there is none.
std::optional<Day> day_in_url(std::string_view url);

}  // namespace dragoman::indexer
