#include "indexer/extract/dates/words.h"

namespace dragoman::indexer::dates {

void add_russian(Lexicon& lexicon) { add_cldr(lexicon, "ru"); }

}  // namespace dragoman::indexer::dates
