#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "searcher/response.h"
#include "searcher/search.h"

namespace dragoman::searcher {

/// Rows for other programs, one a line. Tabs, line breaks and control characters in values become
/// blanks; an unknown value is an empty field. Columns are fixed; new ones come at the end.

/// rank, score, id, published, source, language, copies, title, url, path
std::string tsv(const Response& response);
/// facet, id, name, count, selected (0 or 1); ordered by it: lift
std::string tsv_facets(const Response& response);
/// id, from, to, count
std::string tsv(const Timeline& timeline);

/// One id a line: articles; values of facets; buckets.
std::string ids(const Response& response);
std::string facet_ids(const Response& response);
std::string ids(const Timeline& timeline);

/// `qid Q0 id rank score dragoman`, and the milliseconds as a seventh column if given. Blanks and
/// percent signs within an id or qid are percent-encoded, for TREC separates by blanks.
std::string trec(std::string_view qid, const Response& response,
                 std::optional<double> milliseconds = std::nullopt);

}  // namespace dragoman::searcher
