#pragma once

#include <xapian.h>

#include "searcher/match/index_handle.h"

namespace dragoman::searcher {

/// `query` with newer articles lifted: one published on the newest day of the index gains half of
/// the best score, one that is half_life_days older a half of that, and so on; one without a date
/// nothing. The same articles match. half_life_days: > 0.
Xapian::Query with_recency(const Xapian::Query& query, const IndexReader::Handle& index,
                           double half_life_days);

}  // namespace dragoman::searcher
