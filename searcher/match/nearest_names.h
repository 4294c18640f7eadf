#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "searcher/match/index_handle.h"
#include "searcher/query/filters.h"
#include "searcher/response.h"

namespace dragoman::searcher {

/// Names of the index that are spelled much as this one, in whatever script (one edit in four
/// letters; a single word also as a part of them), nearest first, at most five. kind: which names;
/// none for kinds that are not named. Reads the whole table.
std::vector<std::string> nearest_names(const IndexReader::Handle& index, std::string_view text,
                                       FilterKind kind);

/// The same for each value that the index does not know, where there are such names.
std::vector<SimilarNames> names_like_unknown(const IndexReader::Handle& index,
                                             const std::vector<Filter>& filters);

}  // namespace dragoman::searcher
