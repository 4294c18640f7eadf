#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/article.h"

namespace dragoman::indexer {

struct PlainTextOptions {
  std::size_t max_title_bytes = 240;  ///< a longer first line is text, not title
};

/// Reads a text without markup, as a page scraped to text leaves it: title, lines with labels
/// ("Published on June 2, 2025", "By Ann Lee", "Source: ..."), lines that are a date, paragraphs.
/// utf8: decoded text. Blocks: every line or paragraph in order; those that were read as title or
/// label are of kind furniture. Lines wrapped at a fixed width are joined to paragraphs.
ParsedPage parse_plain_text(std::string_view utf8, const PlainTextOptions& options = {});

}  // namespace dragoman::indexer
