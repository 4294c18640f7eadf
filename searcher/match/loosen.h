#pragma once

#include "common/result.h"
#include "searcher/match/index_handle.h"
#include "searcher/query/build.h"
#include "searcher/request.h"

namespace dragoman::searcher {

/// build_query(), and once more with BuildOptions::loose where nothing matches what was asked and
/// something does then (BuiltQuery::loosened). Unknown words are those of the first reading.
/// Errors: as build_query().
Result<BuiltQuery> build_to_match(const Request& request, IndexReader::Handle& index);

}  // namespace dragoman::searcher
