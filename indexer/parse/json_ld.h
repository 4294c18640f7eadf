#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/article.h"

namespace dragoman::indexer {

/// What one JSON-LD script says of the article of its page: objects of the types that schema.org
/// calls articles, at the top, in a list, in @graph or as mainEntity. Broken JSON says nothing.
/// Ranks: 0 for an article's own fields, 20 for those of a page around it.
std::vector<MetadataCandidate> json_ld_metadata(std::string_view script);

/// The text that a script gives as its article's articleBody; empty if none.
std::string json_ld_body(std::string_view script);

}  // namespace dragoman::indexer
