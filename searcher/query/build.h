#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "common/result.h"
#include "searcher/match/index_handle.h"
#include "searcher/query/filters.h"
#include "searcher/query/marks.h"
#include "searcher/query/syntax.h"
#include "searcher/request.h"

namespace dragoman::searcher {

/// A part of the query that every hit has to fulfil.
struct Conjunct {
  std::string typed;  ///< as the user wrote it
  Xapian::Query query;
};

/// A word that stands nowhere in the index, by no spelling.
struct UnknownWord {
  std::string word;
  std::size_t begin = 0;  ///< bytes into the query
  std::size_t end = 0;
};

/// A plain word that hits are ranked by: where it stands in them counts, too.
struct QueryWord {
  std::vector<std::string> stems;  ///< terms of the index
  std::vector<std::string> forms;  ///< exact terms of the index, as typed
};

/// A query in terms of one index.
struct BuiltQuery {
  std::optional<Xapian::Query> query;  ///< empty: all articles

  std::vector<Filter> filters;  ///< those of the request, and fields that every hit has to fulfil
  Marks marks;
  std::vector<Conjunct> conjuncts;      ///< of `query`; filters not among them
  std::vector<QueryWord> words;         ///< what hits are ranked by, in the order of the query
  std::vector<UnknownWord> unknown;     ///< plain words that nothing in the index answers
  bool can_be_looser = false;           ///< words with kindred stems: BuildOptions::loose
  bool loosened = false;                ///< it was read so
  std::vector<std::string> understood;  ///< a line for each word, phrase and filter
};

struct BuildOptions {
  bool loose = false;  ///< where nothing was found: words that begin alike, too
};

/// Reads request.query and looks its words up.
///   A plain word: its stems in each language of the index as one synonym, with the actors whose
///     name it is. Words next to each other that are an actor's name: that actor as well.
///   A stop word is not required in articles of languages that have it everywhere, unless nothing
///     else is asked for.
///   A phrase: its stems in order, in each language.
///   Fields of actors, sources, dates ...: conditions without weight; those that every hit has to
///     fulfil join the request's filters, each for itself.
/// Errors: usage, with the place.
Result<BuiltQuery> build_query(const Request& request, IndexReader::Handle& index,
                               const BuildOptions& options = {});

}  // namespace dragoman::searcher
