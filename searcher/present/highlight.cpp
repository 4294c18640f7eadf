#include "searcher/present/highlight.h"

#include <algorithm>

#include "searcher/present/word_hits.h"

namespace dragoman::searcher {

std::vector<Span> find_marks(std::string_view text, const std::vector<PhraseMatcher>& matchers,
                             bool title, Analyzer& analyzer) {
  if (matchers.empty()) return {};
  return merge_hits(find_words(analyzer.analyze(text), matchers, title));
}

std::vector<Span> mark_title(const StoredArticle& article, const Marks& marks, Analyzer& analyzer) {
  std::vector<WordHit> hits = find_all_hits(article.title, article, marks, true, analyzer);
  return merge_hits(hits);
}

}  // namespace dragoman::searcher
