#include "indexer/extract/dates/words.h"

namespace dragoman::indexer::dates {

void add_turkish(Lexicon& lexicon) { add_cldr(lexicon, "tr"); }

}  // namespace dragoman::indexer::dates
