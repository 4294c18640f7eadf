#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dragoman {

/// One spelling of a word for all scripts and standards of romanisation: "Зеленський", "Zelenskyy"
/// and "Zelenskiy" give "zelenski". For comparing only. Source of the letters: ISO 9, BGN/PCGN
/// (ru, uk), the Ukrainian standard of 2010, GOST 7.79, German and French habit, brought together.
/// word: one word, any case and script. Result: [a-z0-9] where the script is Latin or Cyrillic;
/// other letters are kept as they are.
std::string romanise_word(std::string_view word);

/// A word in plain lower-case Latin letters as it is written: marks gone, Cyrillic letters one by
/// one
/// ("Щербаков": "sherbakov"). Letters of other scripts are kept.
std::string plain_latin(std::string_view word);

/// The consonants of a word as they sound, in coarse classes, so that "James" and "Джеймс" meet.
/// A letter that is read in two ways gives two results ("Hunt": with and without h). Result: at
/// least one (the likeliest first), at most `limit`; a vowel at the beginning or end
/// is 'A'.
std::vector<std::string> consonant_skeletons(std::string_view word, std::size_t limit = 6);

}  // namespace dragoman
