#pragma once

#include <cstddef>

#include <xapian.h>

#include "searcher/match/index_handle.h"
#include "searcher/query/build.h"

namespace dragoman::searcher {

/// How many terms tell an article from the others.
struct LikeOptions {
  std::size_t stems = 60;
  std::size_t actors = 12;
  std::size_t days = 8;
};

struct LikeQuery {
  /// `query`, `marks` (the terms, in snippets) and `understood` (a line each kind).
  BuiltQuery built;
  Xapian::Query whole;  ///< with the terms that no other article has: what all of it weighs
};

/// The query for articles like one: any of the terms that tell it from the others, each weighing as
/// it does in a search, and more the more often the article has it.
/// Its stems, by how often it has them and how rare they are; the actors that it names, who are the
/// same in every language; the days that it speaks of. document:
/// of the index.
LikeQuery like_document(Xapian::docid document, IndexReader::Handle& index,
                        const LikeOptions& options = {});

}  // namespace dragoman::searcher
