#pragma once

#include <optional>
#include <vector>

#include "common/date.h"
#include "indexer/extract/dates/find.h"

namespace dragoman::indexer::dates {

/// The days of each expression, in the order given; empty where the text and the reference do not
/// fix them. What the expressions before one have fixed (a year, a day) is its context.

std::vector<std::optional<DateRange>> resolve(const std::vector<Expression>& expressions,
                                              std::optional<Day> reference);

}  // namespace dragoman::indexer::dates
