#pragma once

#include <string_view>

namespace dragoman {

/// How differently two words of names sound, each read as its script is: letters that one standard
/// of romanisation writes for another (s and sh, g and h, vowels) cost little, others much.
/// a, b: one word each, Latin or Cyrillic, any case. Result: 0 (the same) to about 1.5 (nothing in
/// common), a cost a letter of the longer word.
/// Source: Levenshtein's distance, weighted by the tables of letters in romanise.cpp.
double sound_distance(std::string_view a, std::string_view b);

}  // namespace dragoman
