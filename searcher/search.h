#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"
#include "common/stored_article.h"
#include "searcher/match/index_reader.h"
#include "searcher/request.h"
#include "searcher/response.h"

namespace dragoman::searcher {

/// The straight line: query text and filters -> Xapian query -> matches -> snippets and facets.
/// Query, facets and documents come from one revision of the index; when a writer takes that away,
/// the whole request runs again, at most five times, then ErrorKind::busy. Errors: usage (the
/// query, with the position), bad_index, busy. No hit is no error.
Result<Response> search(IndexReader& index, const Request& request);

/// Articles like one: those that share what tells it from the others (its stems, actors, days),
/// best first, within the request's filters; not the article itself, and without
/// request.list_copies not its copies. request.query: empty. Errors: as search();
/// ErrorKind::bad_input if no article has this id, with the nearest ids (also tried: the id without
/// regard to case, a path).
Result<Response> similar(IndexReader& index, std::string_view id, const Request& request);

/// Facets only: hits stay empty.
Result<Response> count_facets(IndexReader& index, const Request& request);

enum class Interval : unsigned char { day, week, month, year };

struct TimelineBucket {
  std::string
      id;  ///< "2025-05-16", "2025-W20", "2025-05", "2025"; "" for articles without a date (last)
  DateRange range;  ///< meaningless if id is empty
  std::size_t count = 0;
};

struct Timeline {
  std::string query;
  Interval by = Interval::month;
  bool mentioned = false;
  std::size_t total = 0;                ///< distinct articles that match
  std::vector<TimelineBucket> buckets;  ///< in order of time; only those with a count
  std::vector<std::string> found_nothing;
};

/// Articles per interval, by publication or by the dates they speak of.
Result<Timeline> timeline(IndexReader& index, const Request& request, Interval by, bool mentioned);

struct ShownArticle {
  StoredArticle article;
  std::vector<std::string> copy_ids;  ///< its near copies
};

/// One whole article. Errors: ErrorKind::bad_input if no article has this id (also tried: the id
/// without regard to case, a path).
Result<ShownArticle> show(IndexReader& index, std::string_view id);

}  // namespace dragoman::searcher
