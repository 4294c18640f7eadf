#pragma once

#include <cstddef>
#include <span>

#include "indexer/parse/page_candidates.h"
#include "indexer/parse/page_facts.h"

namespace dragoman::indexer {

/// Adds what elements say whose names speak of dates and authors. Those far from the article's head
/// or within other articles' teasers are passed over or rank behind. head: the number of the main
/// heading's block.
void add_element_hints(std::span<const PageFacts::Hint> hints, std::size_t head,
                       PageCandidates& candidates);

}  // namespace dragoman::indexer
