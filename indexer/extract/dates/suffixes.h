#pragma once

#include <cstdint>
#include <string_view>

#include "indexer/extract/dates/tokens.h"

namespace dragoman::indexer::dates {

/// What stands between a number and the letters behind it.
enum class Joint : std::uint8_t { nothing, apostrophe, dash };

/// What letters behind a number make of it: 16th, 1990s, 1er, 2022'de, 2-го, 1990-х. none: they are
/// no suffix of a number. letters: folded.
Suffix suffix_of(std::string_view letters, const Token& number, Joint joint);

}  // namespace dragoman::indexer::dates
