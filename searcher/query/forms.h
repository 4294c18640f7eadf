#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/match/index_handle.h"

namespace dragoman::searcher {

/// A word of the index as it is written there (schema: exact forms).
struct Form {
  std::string form;
  Xapian::doccount articles = 0;
};

/// Calls visit(form, folded form, articles) for each exact form whose folded form begins with
/// folded_start (all: empty), in order of their bytes. Skips from letter to letter, so that only
/// what fits is read.
void visit_forms(
    const Xapian::Database& database, std::string_view folded_start,
    const std::function<void(const std::string&, const std::string&, Xapian::doccount)>& visit);

/// How many letters must be put in, taken out, replaced or swapped with their neighbour to make one
/// word of the other; any number above `limit` for more. Code points.
unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned limit);

/// How many edits a word of so many letters may have by default: 1 up to 5, else 2.
unsigned default_edits(std::size_t letters);

std::u32string code_points(std::string_view text);

}  // namespace dragoman::searcher
