#pragma once

#include <map>
#include <string>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/stored_article.h"
#include "searcher/match/index_handle.h"
#include "searcher/query/marks.h"

namespace dragoman::searcher {

/// Words or phrases near each other, or one alone, to be found in the words of a text.
struct Nearness {
  std::vector<std::vector<WordMatcher>> parts;  ///< each: words one behind the other
  std::size_t span =
      0;  ///< words from the first to the last of all parts, at most; one part: unused
};

/// Do the parts stand in the text so? tokens: of one text, in order.
bool stands_in(const std::vector<Token>& tokens, const Nearness& wanted);

/// Those articles among the candidates in which the words really stand so. What the index cannot
/// tell (which form stands at which place) is read from the stored text.
/// by_language: what an article of this language has to hold. title: in its title; else in title or
/// text. Result: a boolean query.
Xapian::Query verified(const Xapian::Query& candidates,
                       const std::map<std::string, Nearness>& by_language, bool title,
                       IndexReader::Handle& index);

}  // namespace dragoman::searcher
