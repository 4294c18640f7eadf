#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/match/index_handle.h"
#include "searcher/query/words.h"

namespace dragoman::searcher {

/// Terms of those stems of a word that the index has in this language. title: in titles only.
std::vector<std::string> stem_terms(const IndexReader::Handle& index, const std::string& language,
                                    const WordMatcher& word, bool title);

/// The same as queries.
std::vector<Xapian::Query> stem_queries(const IndexReader::Handle& index,
                                        const std::string& language, const WordMatcher& word,
                                        bool title);

/// The stems of all words of a reading, one behind the other; MatchNothing if the index lacks one.
/// Forms are left aside.
Xapian::Query stem_sequence(const IndexReader::Handle& index, const Reading& reading, bool title);

}  // namespace dragoman::searcher
