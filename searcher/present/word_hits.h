#pragma once

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/stored_article.h"
#include "searcher/query/marks.h"

namespace dragoman::searcher {

/// Something asked for, found in a text.
struct WordHit {
  enum class Kind : unsigned char { word, actor, date };
  std::size_t begin = 0;  ///< bytes into the text
  std::size_t end = 0;
  Kind kind = Kind::word;
  std::size_t what = 0;   ///< equal for the same word of the query (or actor, or day asked for)
  std::size_t reach = 0;  ///< end of the ordered phrase it belongs to: what stands between is
                          ///< marked, too; else `end`
};

/// The tokens that the matchers hit, each once, sorted by begin, then end.
/// title: whether title_only matchers apply.
std::vector<WordHit> find_words(std::span<const Token> tokens,
                                std::span<const PhraseMatcher> matchers, bool title);

/// Where the asked actors and days are mentioned in a text (title or body of the article): whole
/// words only, sorted, the longest mention where several begin at one place.
std::vector<WordHit> find_mentions(std::string_view text, const StoredArticle& article,
                                   const Marks& marks);

/// Both of these. text: the title or body of the article.
std::vector<WordHit> find_all_hits(std::string_view text, const StoredArticle& article,
                                   const Marks& marks, bool title, Analyzer& analyzer);

/// The spans to mark: hits joined where they overlap or belong to one phrase; sorted, disjoint.
/// hits: sorted by begin.
std::vector<std::pair<std::size_t, std::size_t>> merge_hits(std::span<const WordHit> hits);

}  // namespace dragoman::searcher
