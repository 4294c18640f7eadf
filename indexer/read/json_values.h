#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "common/result.h"
#include "indexer/article.h"

namespace dragoman::indexer {

/// The records of a JSON text: one for an object; one each for the members of an array, or of the
/// array that an envelope holds ({"articles": [...]}). Nested deeper than max_depth levels:
/// refused.
/// Errors: bad_input with the place within the text; `where` is left to the caller.
Result<std::vector<Fields>> parse_json_records(std::string_view json, std::size_t max_depth = 256);

/// True for a key under which programs that export articles put the list of them.
bool is_envelope_key(std::string_view key);

}  // namespace dragoman::indexer
