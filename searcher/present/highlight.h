#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/stored_article.h"
#include "searcher/query/marks.h"
#include "searcher/response.h"

namespace dragoman::searcher {

using Span = std::pair<std::size_t, std::size_t>;  ///< bytes, half-open

struct SnippetOptions {
  std::size_t count = 2;     ///< fragments at most
  std::size_t length = 240;  ///< code points a fragment at most
};

/// Where the matchers hit in a text: sorted, disjoint spans of whole words on code point
/// boundaries. A phrase marks all its words and, if ordered, what stands between them. title:
/// whether title_only matchers apply. analyzer: of the article's language.
std::vector<Span> find_marks(std::string_view text, const std::vector<PhraseMatcher>& matchers,
                             bool title, Analyzer& analyzer);

/// The best fragments of an article's text, in order of the text, each with its marks.
/// Prefers sentences with many different words of the query, then those that mention the asked
/// actors and days, then early ones; begins and ends at sentence or word boundaries, never inside a
/// grapheme. Without any hit in the text: its lead.
std::vector<Snippet> make_snippets(const StoredArticle& article, const Marks& marks,
                                   Analyzer& analyzer, const SnippetOptions& options = {});

/// Marks of the title.
std::vector<Span> mark_title(const StoredArticle& article, const Marks& marks, Analyzer& analyzer);

}  // namespace dragoman::searcher
