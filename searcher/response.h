#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/actor.h"
#include "common/date.h"
#include "searcher/request.h"

namespace dragoman::searcher {

/// The answer to a Request, ready to print. No Xapian type here. All strings are valid UTF-8.

/// A piece of an article's text. Spans are bytes into `text`, half-open, sorted, not overlapping,
/// on code point boundaries (printers turn them into code points where the contract wants those).
struct Snippet {
  std::string text;
  std::vector<std::pair<std::size_t, std::size_t>> highlights;
  bool cut_before = false;  ///< the article goes on before it
  bool cut_after = false;
};

struct Hit {
  std::size_t rank = 0;  ///< 1-based
  double score = 0;
  std::string id, title, source, language, url, path;  ///< empty: unknown
  std::vector<std::pair<std::size_t, std::size_t>> title_highlights;
  std::optional<Day> published;
  std::size_t copies = 0;             ///< other matching articles folded into this one
  std::vector<std::string> copy_ids;  ///< their ids
  std::vector<Snippet> snippets;
  std::vector<Actor> actors;             ///< mentions included
  std::vector<std::string> explanation;  ///< --explain: a line each, why it scored so
};

struct FacetValue {
  std::string id;  ///< what to give to the filter: an actor's id, "2025-05", a source's name; ""
                   ///< for the row without date
  std::string name;
  std::size_t count = 0;
  bool selected = false;
  double lift = 0;  ///< FacetOrder::lift: how many times as frequent as in the whole index
};

struct Facet {
  FacetName name = FacetName::person;
  std::size_t total = 0;  ///< distinct values with a count
  FacetOrder order = FacetOrder::count;
  std::vector<FacetValue> values;  ///< by order, then name; dates in order of time
};

/// A name asked for that no article has, and those that are spelled much the same.
struct SimilarNames {
  std::string part;                ///< of the request, as typed: "--person Zelenski"
  std::vector<std::string> names;  ///< nearest first
};

struct Response {
  std::string query;
  std::string similar_to;           ///< id of the article that these are like; empty: a search
  std::size_t copies_left_out = 0;  ///< near copies of similar_to that are not among the hits
  std::size_t total = 0;            ///< distinct articles that match
  bool total_exact = true;
  double elapsed_ms = 0;
  bool loosened = false;  ///< nothing matched as asked: these hold words that begin alike
  std::optional<std::string> suggestion;  ///< the query with another spelling
  std::vector<std::string>
      found_nothing;  ///< parts of the query that match nothing by themselves, as typed
  std::vector<SimilarNames> similar_names;  ///< where nothing was found: filters with unknown names
  std::vector<std::string> understood;      ///< --explain: how the query was read, a line each
  std::vector<Hit> hits;
  std::vector<Facet> facets;  ///< in the order asked for
};

}  // namespace dragoman::searcher
