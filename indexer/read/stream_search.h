#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "indexer/read/input_stream.h"

namespace dragoman::indexer {

/// Place of a text in the window, from `from` on; the window grows as needed. npos where the input
/// ends or the window exceeds max_bytes before it is found.
std::size_t find_ahead(InputStream& stream, std::string_view text, std::size_t from,
                       std::size_t max_bytes);

/// Moves the window to the next place of a text; what lies before is not kept. False at the end.
bool skip_to(InputStream& stream, std::string_view text);

/// Moves the window forward by so many bytes, without keeping them; false where the input is
/// shorter.
bool skip_bytes(InputStream& stream, std::uint64_t count);

}  // namespace dragoman::indexer
