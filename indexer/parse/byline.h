#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dragoman::indexer {

/// The names in a byline: "By Ann Lee and John Roe, Staff Writer" gives two. Empty where the line
/// names nobody: a newsroom, an agency's desk, a word such as "admin", another label. At most 8.
std::vector<std::string> byline_names(std::string_view byline);

/// True if the text could name a person or a newsroom: one to six words with a capital, no digits,
/// no address, no word such as "admin".
bool looks_like_name(std::string_view text);

}  // namespace dragoman::indexer
