#pragma once

#include <string_view>
#include <vector>

#include "indexer/article.h"

namespace dragoman::indexer {

/// Markup judged and read as a run of tags, without a tree.

/// True if a text in a record is a page or a piece of one, not prose with a stray "<".
bool looks_like_markup(std::string_view text);

/// For markup that cannot be followed: what stands between the tags, a block for each block
/// element. The blocks are paragraphs without paths; scripts and styles are left out.
std::vector<TextBlock> strip_tags(std::string_view html);

}  // namespace dragoman::indexer
