#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/article.h"
#include "indexer/parse/html_tree.h"

namespace dragoman::indexer {

/// What the elements of HTML mean for the text of a page. Names are in lower case.
/// Source: HTML Living Standard, section 4.

/// True if no text below the element is the page's: scripts, forms, pictures.
bool is_skipped_element(std::string_view name);
/// True if the element stands within a line and parts no text.
bool is_inline_element(std::string_view name);
/// 1 to 6 for h1 to h6; else 0.
int heading_level(std::string_view name);
/// The kind of block that the element makes of its text; empty where it says nothing.
std::optional<BlockKind> block_kind_of(std::string_view name);

/// True if readers do not see the element: hidden, display:none, visibility:hidden.
bool is_hidden(HtmlNode element);
/// True for a table cell without blocks in it: its row is one block. Cells that lay out a page hold
/// blocks.
bool is_plain_cell(HtmlNode element);
/// The element as a step of TextBlock::path, "div#main.article-body", with what could be taken for
/// the signs of a path replaced by hyphens.
std::string path_step(HtmlNode element);
struct TextBelowOptions {
  bool part_all = false;                    ///< elements within a line part words, too
  bool (*passes_over)(HtmlNode) = nullptr;  ///< elements whose text is left out; null: none
};

/// All text below an element on one line; stops behind the text that reaches max_bytes.
std::string text_below(HtmlNode root, std::size_t max_bytes = 2000,
                       const TextBelowOptions& options = {});

}  // namespace dragoman::indexer
