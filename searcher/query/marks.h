#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

#include "common/date.h"

namespace dragoman::searcher {

/// What a query looks for in a text, in the words of the analyzer: made beside the Xapian query,
/// used to highlight and to verify exact phrases. So marks agree with matching.

/// Recognises one word of a text.
/// A token matches if (stems is empty or holds its stem or its alternate_stem) and (forms is empty
/// or holds its form). INVARIANT: stems or forms is not empty; both are sorted.
struct WordMatcher {
  std::vector<std::string> stems;
  std::vector<std::string> forms;
};

/// Words that must stand together. One word: a plain word.
struct PhraseMatcher {
  std::vector<WordMatcher> words;
  std::size_t window =
      1;  ///< all words lie within so many positions; ordered and window == words.size(): a phrase
  bool ordered = true;      ///< false: NEAR
  bool title_only = false;  ///< title: matches nothing in the body
};

/// What to mark in an article.
struct Marks {
  std::map<std::string, std::vector<PhraseMatcher>> by_language;  ///< key: language of the article
  std::vector<std::string>
      actor_ids;  ///< mentions of these actors are marked, too (filters and aliases)
  std::vector<DateRange> mentioned;  ///< dates within these ranges are marked, too
};

}  // namespace dragoman::searcher
