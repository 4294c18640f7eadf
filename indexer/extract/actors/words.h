#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::indexer {

enum class Shape : unsigned char {
  lower,    ///< begins in lower case
  capital,  ///< begins in upper case
  upper,    ///< two letters or more, all upper case; "U.S."
  initial,  ///< one upper-case letter: "J.", "В"
  number,   ///< begins with a digit
  other     ///< a script without case
};

/// What stands between a word and the one before it. Bits.
namespace gap {
inline constexpr unsigned blank = 1;   ///< white space, a wrapped line included
inline constexpr unsigned comma = 2;   ///< also a colon and a dash
inline constexpr unsigned stop = 4;    ///< the sentence or paragraph ends here
inline constexpr unsigned open = 8;    ///< a quotation mark or bracket opens
inline constexpr unsigned close = 16;  ///< one closes
inline constexpr unsigned joint = 32;  ///< slash, ampersand, underscore: part of a longer token
}  // namespace gap

/// A word of a text, a hyphened one in one piece; the ending behind an apostrophe stands apart.
struct Word {
  std::size_t begin = 0;      ///< bytes
  std::size_t end = 0;        ///< half-open, without the ending behind an apostrophe
  std::size_t outer_end = 0;  ///< with it, and with the point of an initial or abbreviation
  std::string folded;         ///< fold_letters() of [begin, end); points of "U.S." left out
  Shape shape = Shape::lower;
  unsigned before = 0;  ///< gap bits before the word
  bool dotted = false;  ///< "U.S.", "J.", "Mr."
  bool cyrillic = false;
  std::string_view ending;  ///< behind the apostrophe: "ın", "s"; into the text
};

/// Cuts a text into words; reuses the vector. text must outlive the words.
void split_words(std::string_view text, std::vector<Word>& words);

}  // namespace dragoman::indexer
