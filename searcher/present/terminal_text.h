#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dragoman::searcher {

/// How text is set for a reader.
struct TextStyle {
  bool color = false;
  std::size_t width = 0;  ///< columns of the terminal; 0: lines are not wrapped
};

/// Text with marked stretches (bytes; sorted, disjoint).
struct MarkedText {
  std::string text;
  std::vector<std::pair<std::size_t, std::size_t>> marks;
};

/// Text from the archive as a terminal may show it: without control characters, ANSI sequences and
/// marks of direction; tabs and line breaks are blanks; broken bytes become U+FFFD. Marks are kept
/// in step.
MarkedText for_terminal(std::string_view text,
                        const std::vector<std::pair<std::size_t, std::size_t>>& marks = {});
/// The same for a text without marks.
std::string plain_for_terminal(std::string_view text);

/// What a stretch of an answer is, hence its colour.
enum class Role : unsigned char { title, mark, detail, number, id };
/// The text in its colour; as it is if colours are off.
std::string painted(std::string_view text, Role role, const TextStyle& style);

/// Appends lines, each begun with `indent` blanks and ended with a line break, wrapped at blanks to
/// the width of the style (never inside a word, so that ids can be copied). `base`: colour of what
/// is not marked, or none.
void append_wrapped(std::string& out, const MarkedText& text, std::size_t indent,
                    const TextStyle& style, const Role* base = nullptr);

}  // namespace dragoman::searcher
