#pragma once

#include <string_view>
#include <vector>

namespace dragoman {

/// The base of an irregular English form (men -> man, said -> say, fought -> fight), for Snowball
/// knows rules only; the form itself where it is regular or as common in another sense (left, saw,
/// rose). form: lower case. The result lives as long as the table or as `form`.
std::string_view regular_english(std::string_view form);

/// All forms that regular_english() knows. They never dangle.
std::vector<std::string_view> irregular_english();

}  // namespace dragoman
