#pragma once

#include "common/result.h"
#include "searcher/actors.h"
#include "searcher/match/index_handle.h"

namespace dragoman::searcher {

/// The work of suggest_merges() on one revision of an index.
Result<MergeSuggestions> find_merges(IndexReader::Handle& index, const ActorsRequest& request);

}  // namespace dragoman::searcher
