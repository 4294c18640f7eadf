#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"
#include "indexer/article.h"
#include "indexer/parse/page_facts.h"

namespace dragoman::indexer {

struct HtmlOptions {
  std::size_t max_bytes = std::size_t{32} << 20;  ///< a larger page is refused
};

/// A page as markup has it.
struct HtmlPage {
  PageFacts facts;
  std::vector<TextBlock> blocks;  ///< in order of the page; scripts, styles and forms left out
  std::vector<std::string> warnings;
};

/// Reads a page into its blocks of text. utf8: the page, decoded already.
/// Markup is taken as browsers take it: missing end tags are supplied, unknown elements are
/// transparent. Pages nested deeper than libxml2 follows (256 elements) are read without their
/// structure, with a warning. Time is linear in the size of the page; no recursion.
/// Errors: bad_input, `where` left empty.
Result<HtmlPage> parse_html(std::string_view utf8, const HtmlOptions& options = {});

}  // namespace dragoman::indexer
