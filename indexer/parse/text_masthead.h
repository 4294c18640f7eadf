#pragma once

#include <cstddef>
#include <span>
#include <string>

#include "indexer/article.h"

namespace dragoman::indexer {

/// The outlet's name where it stands as a short first line above the headline; one in capitals is
/// given as the text spells it elsewhere, else with a capital for each word. Empty where the first
/// line is none. headline: the number of the headline's block. max_bytes: as for can_be_headline().
std::string find_masthead(std::span<const TextBlock> blocks, std::size_t headline,
                          std::size_t max_bytes);

}  // namespace dragoman::indexer
