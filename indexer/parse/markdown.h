#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/article.h"

namespace dragoman::indexer {

/// A text in Markdown: what its front matter says, and the text without its marks.
struct MarkdownText {
  /// Front matter ("---", YAML, or "+++", TOML): scalars and lists, keys as written, nothing
  /// nested.
  Fields front_matter;
  /// Headings, paragraphs, list items and quotes, each behind a blank line; links and pictures by
  /// their words, emphasis without its stars, code as it stands, reference definitions and HTML
  /// comments left out.
  std::string text;
  bool begins_with_heading = false;
};

/// utf8: decoded text. Never fails; time is linear.
/// Source: CommonMark 0.31; YAML 1.2 as far as front matter uses it.
MarkdownText read_markdown(std::string_view utf8);

}  // namespace dragoman::indexer
