#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "searcher/match/index_handle.h"

namespace dragoman::searcher {

/// A query and the words that its best answers have in common.
struct ExpandedQuery {
  Xapian::Query query;             ///< matches the same articles
  std::vector<std::string> words;  ///< `stem (language)`, the most telling first
};

/// Relevance feedback: the best articles are taken for good answers, and articles that share their
/// telling words (by Bo1) are ranked higher. Stop words, figures and the query's own words are left
/// out. Source: Amati, "Probabilistic models for information retrieval based on divergence from
/// randomness", 2003.
ExpandedQuery expand(const Xapian::Query& query, const IndexReader::Handle& index);

}  // namespace dragoman::searcher
