#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "indexer/article.h"
#include "indexer/parse/page_facts.h"

namespace dragoman::indexer {

/// What a page says of itself, as candidates with their evidence, best first within a field.
/// Sources: schema.org NewsArticle in JSON-LD, the Open Graph protocol, Dublin Core, the names that
/// Google Scholar, Parse.ly and Sailthru ask for, and the habits of publishing systems.
std::vector<MetadataCandidate> page_metadata(const PageFacts& facts,
                                             std::span<const TextBlock> blocks);

/// The number of the block of the main heading; 0 without one.
std::size_t main_heading(const PageFacts& facts);

}  // namespace dragoman::indexer
