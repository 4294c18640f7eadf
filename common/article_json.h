#pragma once

#include <string>

#include "common/stored_article.h"

namespace dragoman {

/// One article as `indexer inspect` prints it and `searcher show --format json` shows it: one JSON
/// object on one line, keys in the contract's order, `"format": 1`, null for what is not known. No
/// line break at the end. Broken UTF-8 is replaced.
std::string article_json(const StoredArticle& article);

/// With the ids of its near copies: `searcher show`.
std::string article_json(const StoredArticle& article, const std::vector<std::string>& copy_ids);

}  // namespace dragoman
