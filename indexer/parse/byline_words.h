#pragma once

#include <span>
#include <string_view>

namespace dragoman::indexer {

/// The words around the names in bylines, in lower case.
/// Source: general knowledge of bylines in our languages.

/// Words that open a byline; what follows is the name.
std::span<const std::string_view> byline_openings();
/// What is no part of a name and ends it.
std::span<const std::string_view> byline_ends();
/// What stands in a name's place and names nobody: "admin", "share".
std::span<const std::string_view> words_for_nobody();
/// Words that names of agencies and newsrooms have, and names of persons do not.
std::span<const std::string_view> newsroom_words();

}  // namespace dragoman::indexer
