#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "common/date.h"

namespace dragoman::searcher {

/// The terms of the articles that speak of a day of the range: the fewest years, months and days
/// that cover it. Sorted; only years that the index has.
std::vector<std::string> mentioned_terms(const Xapian::Database& database, const DateRange& range);

}  // namespace dragoman::searcher
