#pragma once

#include <vector>

#include <xapian.h>

#include "searcher/query/marks.h"

namespace dragoman::searcher {

/// Whether one of the words is told by its form, not by its stems alone.
bool has_forms(const std::vector<WordMatcher>& words);

/// `query` where for each word that is told by its form one of the forms occurs, anywhere in the
/// article: the index does not know the places of forms.
Xapian::Query with_forms(Xapian::Query query, const std::vector<WordMatcher>& words);

}  // namespace dragoman::searcher
