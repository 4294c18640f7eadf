#include "indexer/extract/dates/words.h"

namespace dragoman::indexer::dates {

void add_english(Lexicon& lexicon) {
  lexicon.month_first = true;
  lexicon.day_first = false;
  add_cldr(lexicon, "en");
}

}  // namespace dragoman::indexer::dates
