#pragma once

#include <optional>
#include <string>

#include "common/stored_article.h"
#include "searcher/present/terminal_text.h"
#include "searcher/response.h"
#include "searcher/search.h"

namespace dragoman::searcher {

/// For readers. Everything can be read without colour; the layout may change in any release.
/// Each ends with a line break, or is empty where there is nothing to say.

/// Hits, facets beside them, and a last line that says how many there are. offset: hits left out
/// before the first.
std::string text(const Response& response, const TextStyle& style);
/// Facets as tables: count, name, what to give to the filter.
std::string text_facets(const Response& response, const TextStyle& style);
std::string text(const Timeline& timeline, const TextStyle& style);
/// One whole article.
std::string text(const ShownArticle& shown, const TextStyle& style);
/// A query of a batch: its name, query and number of hits, then the hits.
std::string text_batch(const std::string& qid, const Response& response, const TextStyle& style,
                       std::optional<double> milliseconds);

}  // namespace dragoman::searcher
