#pragma once

#include <cstddef>
#include <span>

#include "indexer/article.h"
#include "indexer/parse/page_candidates.h"

namespace dragoman::indexer {

/// Adds what lines with labels around the main heading say: "Published: 2 June 2025 | Source: Daily
/// Herald", and lines below it that are a date. head: the number of the heading's block.
void add_head_labels(std::span<const TextBlock> blocks, std::size_t head,
                     PageCandidates& candidates);

/// Marks as furniture the lines around the main heading that are labels or dates and nothing else.
void mark_label_lines(std::span<TextBlock> blocks, std::size_t head);

}  // namespace dragoman::indexer
