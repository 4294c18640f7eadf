#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/extract/dates/moment.h"
#include "indexer/extract/dates/tokens.h"

namespace dragoman::indexer::dates {

/// An expression of time as the text has it: one point, or a span from one to another.
struct Expression {
  Moment first;
  std::optional<Moment> last;
  std::size_t begin = 0;  ///< tokens
  std::size_t end = 0;
  std::size_t paragraph = 0;  ///< counted from 0
  bool in_brackets = false;
  bool heading = false;  ///< a paragraph of its own
};

/// All expressions in the order of the text. A list of days gives one for each day, all with the
/// tokens of the whole list.
std::vector<Expression> find_expressions(const std::vector<Token>& tokens, const Lexicon& lexicon);

}  // namespace dragoman::indexer::dates
