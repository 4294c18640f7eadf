#pragma once

#include <span>
#include <vector>

#include "indexer/article.h"

namespace dragoman::indexer {

/// Keeps the lines of a text without markup that are the article: drops lines read as labels,
/// furniture lines, and what stands behind a heading that ends an article ("Explore", "Comments").
/// A paragraph of prose goes only behind such a heading, or as the cut-off teaser of another
/// article. Shape: the blocks kept, in their order.
std::vector<TextBlock> keep_scraped_text(std::span<const TextBlock> blocks);

}  // namespace dragoman::indexer
