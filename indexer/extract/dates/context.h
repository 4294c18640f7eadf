#pragma once

#include <cstddef>
#include <vector>

#include "indexer/extract/dates/moment.h"
#include "indexer/extract/dates/tokens.h"

namespace dragoman::indexer::dates {

/// Whether the four figures at `at` are a year, by the words around them: "in 2022", "2022 году",
/// "(2014)", a heading; not "in 2000 villages". REQUIRES: is_year(tokens[at])
bool year_fits(const std::vector<Token>& tokens, std::size_t at);

/// Whether a month or weekday that is also another word (May, Pazar, среды) stands here as a date.
bool weak_word_fits(const std::vector<Token>& tokens, std::size_t at);

/// future, where the nearest verb of the sentence around token `at` speaks of what is to come
/// (will, состоится, -acak); else unsure: news look back.
Direction direction_at(const std::vector<Token>& tokens, std::size_t at);

}  // namespace dragoman::indexer::dates
