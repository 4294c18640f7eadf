#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "indexer/extract/dates/tokens.h"

namespace dragoman::indexer::dates {

struct NumericDate {
  WrittenDate date;
  std::size_t length = 0;  ///< bytes read
  bool weak = false;       ///< day and month alone
};

/// A date in figures at the start of `text`: 2025-06-03 (also with / or . and a time behind T),
/// 03.06.2025, 3/6/25, 2025-06, 2025年6月3日, 05/2025, 15.02 and 22/04 (weak). Empty: the figures
/// there are something else (1.2.3.4, 3.14, 10:30). REQUIRES: text begins with a digit.
std::optional<NumericDate> read_numeric_date(std::string_view text, bool day_first);

}  // namespace dragoman::indexer::dates
