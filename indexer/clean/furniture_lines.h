#pragma once

#include <string_view>

namespace dragoman::indexer {

/// Lines that readers pass over, known by their words in any of our languages. All take one
/// line of UTF-8 and judge it alone.

/// True for a line that is furniture wherever it stands: "2 min read", "Share", "Read more: ...",
/// "Advertisement", "© 2025 Daily Herald", "RelatedTalks resume".
bool is_furniture_line(std::string_view line);

/// True for a heading behind which an article has ended: "Related articles", "Explore",
/// "Comments", "Most read".
bool opens_tail(std::string_view line);

/// True for the heading of an article's own notes: "References", "Footnotes".
bool opens_notes(std::string_view line);

/// True for the heading of a table of contents.
bool opens_contents(std::string_view line);

/// True for a line that is a time counted back from the reader's: "3 hours ago", "2 saat önce". It
/// tells no day.
bool is_relative_stamp(std::string_view line);

/// True for a line of links: "Home | World | Sport".
bool is_menu_line(std::string_view line);

/// True if the line ends like a sentence, closing quotes and brackets aside.
bool ends_like_sentence(std::string_view line);

}  // namespace dragoman::indexer
