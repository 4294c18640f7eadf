#pragma once

#include <cstdint>
#include <optional>

#include "indexer/read/source.h"

namespace dragoman::indexer {

/// The hash of all bytes of an input as they lie on disk: two inputs of the same size and hash hold
/// the same. Reads the file whole, but keeps nothing of it.
/// Empty if it is no regular file, cannot be read, or has no longer the size and time of `input`.
std::optional<std::uint64_t> content_hash(const InputFile& input);

}  // namespace dragoman::indexer
