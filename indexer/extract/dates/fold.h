#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman::indexer::dates {

/// Lower case without Latin marks, ё as е, all apostrophes as ': "Şubat" and "SUBAT" to "subat".
/// Only for looking words up: ı and i, ş and s become one.
std::string fold_word(std::string_view word);

/// Appends the fold of the code point that begins at `text[at]` and returns how many bytes it has.
/// Broken UTF-8 counts as one byte and folds to '?'.
std::size_t fold_next(std::string_view text, std::size_t at, std::string& folded);

/// Appends the fold of one code point.
void append_folded(char32_t c, std::string& folded);

/// The code point at `text[at]`, and its bytes in `length` (at least 1).
char32_t code_point_at(std::string_view text, std::size_t at, std::size_t& length);

}  // namespace dragoman::indexer::dates
