#include "indexer/extract/dates/words.h"

namespace dragoman::indexer::dates {

void add_ukrainian(Lexicon& lexicon) { add_cldr(lexicon, "uk"); }

}  // namespace dragoman::indexer::dates
