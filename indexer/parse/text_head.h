#pragma once

#include <span>
#include <string>
#include <vector>

#include "indexer/article.h"
#include "indexer/parse/author_note.h"

namespace dragoman::indexer {

/// Reads the lines between the headline and the text that no label explains, and marks as furniture
/// those that are none of the text: who wrote it (a name beside the date, a post below a name), the
/// words under a picture (below a credit or "Image caption"), the place of a dateline by itself.
/// Shape: the names of authors, in order. blocks: labels and dates among them marked already.
std::vector<std::string> read_head_lines(std::span<TextBlock> blocks, const TextZones& zones);

/// A page's <title> as the first line, the headline below it: what stands behind the headline
/// ("Talks resume - Daily Herald, 02.04.2025"), without a date. Empty where the line is no such.
std::string site_behind_headline(std::string_view line, std::string_view headline);

}  // namespace dragoman::indexer
