#pragma once

#include <string_view>
#include <vector>

#include "indexer/article.h"

namespace dragoman::indexer {

/// The lines of a text without markup as paragraphs, a block each; blank lines part them. Lines
/// wrapped at a fixed width are joined. Lines that begin with a bullet are list items, all others
/// paragraphs; words set apart by runs of blanks get bars between them: "Home | World | Sport".
std::vector<TextBlock> paragraphs_of(std::string_view text);

}  // namespace dragoman::indexer
