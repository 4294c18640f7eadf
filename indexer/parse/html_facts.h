#pragma once

#include <optional>

#include "indexer/parse/html_tree.h"
#include "indexer/parse/page_facts.h"

namespace dragoman::indexer {

/// Notes what <html>, <head>, <meta> or <script> says of the page. Other elements say nothing.
void note_declarations(HtmlNode element, PageFacts& facts);

/// What an element says that is a heading, or speaks of dates or authors by its name, class or
/// itemprop; empty for others. Where it stands (path, block) is left to the caller.
std::optional<PageFacts::Hint> read_hint(HtmlNode element);

}  // namespace dragoman::indexer
