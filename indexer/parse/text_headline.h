#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

#include "indexer/article.h"

namespace dragoman::indexer {

/// The headline of a text without markup, told by the look of the lines at its head.

/// True for a line of running text: long, and ending like a sentence.
bool is_prose_line(std::string_view line);
/// True if no letter of the line has a small form: "DAILY HERALD".
bool is_all_capitals(std::string_view line);
/// True if the line is one address of a site and nothing else: "example.org".
bool is_domain(std::string_view line);

/// True if the line could be a headline: no label, date, menu, furniture or piece of running text.
/// max_bytes: a longer line is none.
bool can_be_headline(std::string_view line, std::size_t max_bytes);

/// The number of the block with the headline: the best of the lines before the first prose. The
/// name of the outlet, its sections and slogans stand there too, and are shorter, in capitals, or
/// above a menu. Empty where no line fits.
std::optional<std::size_t> find_headline(std::span<const TextBlock> blocks, std::size_t max_bytes);

/// True for the headline again, or the words under its picture ("<headline> image").
bool repeats_headline(std::string_view line, std::string_view headline);

}  // namespace dragoman::indexer
