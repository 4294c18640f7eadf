#pragma once

#include <span>
#include <string_view>

namespace dragoman::indexer {

/// The words by which furniture is known, one table a kind. All rows are in lower case, with
/// straight apostrophes and, unless said otherwise, the letters as they are spelled. Languages:
/// English, Turkish, Russian, Ukrainian, German, French, Spanish, Italian, Polish.

/// Lines that are furniture as a whole: "share", "menu", "advertisement". Without punctuation at
/// the end.
std::span<const std::string_view> page_controls();

/// Beginnings of lines that are furniture when they are short: "read also:", "photo by". One that
/// ends with a blank needs a word behind it.
std::span<const std::string_view> furniture_openings();

/// Phrases that betray furniture anywhere in a short line: "all rights reserved". The Turkish
/// dotless i is written i.
std::span<const std::string_view> furniture_phrases();

/// Headings of what stands behind an article: "related articles", "most read". Without punctuation
/// at the end.
std::span<const std::string_view> tail_headings();

/// Headings of an article's notes and sources, which are its own words behind what else stands
/// there. Without punctuation at the end.
std::span<const std::string_view> note_headings();

}  // namespace dragoman::indexer
