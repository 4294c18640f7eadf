#pragma once

#include <span>
#include <vector>

#include "indexer/article.h"

namespace dragoman::indexer {

/// Keeps the blocks of a page that are the article and drops the furniture around and within it.
/// Shape: the blocks kept, in their order, unchanged. Never empty if a block holds prose.
/// How: the element is chosen whose text is mostly prose (long, few links, whole sentences), led by
/// what classes and elements are called; within it, blocks that look like furniture go.
/// Source: the ideas of Kohlschuetter, Fankhauser, Nejdl, "Boilerplate Detection using Shallow Text
/// Features", WSDM 2010, and of Mozilla's Readability and trafilatura (names of classes).
std::vector<TextBlock> keep_article(std::span<const TextBlock> blocks);

/// How surely each block is article text, seen alone: length, share of links, end of sentence.
/// Units: [0, 1]; a block without text, or of furniture, scores 0. One score a block.
std::vector<double> score_blocks(std::span<const TextBlock> blocks);

}  // namespace dragoman::indexer
