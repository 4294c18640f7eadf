#pragma once

#include <cstddef>
#include <vector>

#include "indexer/extract/dates/tokens.h"

namespace dragoman::indexer::dates {

struct YearWords {
  int year = 0;         ///< 0: there is none
  std::size_t end = 0;  ///< index of the token behind it
};

/// A year in words that begins at token `at`, behind a month: "two thousand and five", "nineteen
/// eighty-six", "bin dokuz yüz yetmiş sekiz". At least two words. English joins by "and".
YearWords read_year_words(const std::vector<Token>& tokens, std::size_t at, bool english);

}  // namespace dragoman::indexer::dates
