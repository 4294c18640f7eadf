#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace dragoman {

/// How many bytes must be inserted, left out, replaced or swapped with their neighbour.
/// Source: the optimal string alignment variant of Damerau, "A technique for computer detection
///   and correction of spelling errors", CACM 7(3), 1964.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The name that somebody who typed `wanted` most likely meant; empty if none is near enough.
/// Near: at most one error in four letters, or `wanted` begins exactly one of the names.
/// Ties: the first in the list.
std::optional<std::string> nearest_name(std::string_view wanted,
                                        std::span<const std::string> names);

}  // namespace dragoman
