#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dragoman::indexer {

/// Small operations on UTF-8 text that every parser needs; none fails. Blank means ASCII white
/// space and U+00A0, U+2000..U+200B, U+3000.

/// Without blanks at either end.
std::string_view trimmed(std::string_view text);
/// Every run of blanks and line breaks made one space; none at the ends.
std::string one_line(std::string_view text);
/// Lines of a text; "\r\n", "\n" and "\r" end one.
std::vector<std::string_view> lines_of(std::string_view text);
/// The members of a list with commas or semicolons, trimmed; empty ones are passed over.
std::vector<std::string_view> list_members(std::string_view text);
/// Number of words: runs between blanks.
std::size_t count_words(std::string_view text);
/// Number of code points.
std::size_t count_letters(std::string_view utf8);
/// True if text begins with prefix and the word of the prefix ends there.
bool starts_with_word(std::string_view text, std::string_view prefix);
/// True if the text ends like a sentence: . ! ? or … behind closing quotes and brackets.
bool ends_sentence(std::string_view text);
/// The entities of HTML decoded: named ones of Latin-1 and of typography, and numeric ones. An
/// ampersand that begins none stays.
std::string decode_entities(std::string_view text);
/// True if some entity stands in the text that no writer meant: "&nbsp;", "&#39;", "&amp;".
bool has_entities(std::string_view text);

}  // namespace dragoman::indexer
