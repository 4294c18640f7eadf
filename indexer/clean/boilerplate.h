#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "indexer/article.h"

namespace dragoman::indexer {

/// What else is known of a page when its text is cleaned. Both may be empty.
struct PageGuide {
  std::string_view title = {};          ///< the article's, settled
  std::string_view declared_text = {};  ///< what the page says its article's text is (articleBody)
};

/// Keeps the blocks of a page that are the article and drops the furniture around and within it.
/// Shape: the blocks kept, in their order, unchanged. Never empty if a block holds prose.
/// How: the element is chosen whose text is mostly prose (long, few links, whole sentences), led by
/// what classes and elements are called and by the text that the page declares; within it, blocks
/// that look like furniture go. Captions go, headings stay for the text behind them.
/// Source: the ideas of Kohlschuetter, Fankhauser, Nejdl, "Boilerplate Detection using Shallow Text
/// Features", WSDM 2010, and of Mozilla's Readability and trafilatura (names of classes).
std::vector<TextBlock> keep_article(std::span<const TextBlock> blocks, const PageGuide& guide = {});

/// How surely each block is article text, seen alone: length, share of links, end of sentence.
/// Units: [0, 1]; a block without text, or of furniture, scores 0. One score a block.
std::vector<double> score_blocks(std::span<const TextBlock> blocks);

}  // namespace dragoman::indexer
