#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace dragoman::searcher {

/// The sentences of a text in any language, as spans of bytes on code point boundaries: sorted,
/// disjoint, without white space at their ends; together they hold every character but white space.
/// A paragraph (blank line) always ends one. No sentence ends after an initial ("J. Smith"), an
/// acronym ("U.S. forces"), a known abbreviation ("Dr.", "вул.", "Doç."), an ordinal ("16. Mai"),
/// or before a small letter. Where it is in doubt, it joins rather than cuts.
std::vector<std::pair<std::size_t, std::size_t>> split_sentences(std::string_view text);

}  // namespace dragoman::searcher
