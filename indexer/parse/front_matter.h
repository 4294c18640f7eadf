#pragma once

#include <cstddef>
#include <span>
#include <string_view>

#include "indexer/article.h"

namespace dragoman::indexer {

/// Reads the front matter of a text ("---" around YAML, "+++" around TOML): scalars and lists, keys
/// as written, nothing nested. Gives the number of its lines; 0 where there is none or it does not
/// end.
std::size_t read_front_matter(std::span<const std::string_view> lines, Fields& fields);

}  // namespace dragoman::indexer
