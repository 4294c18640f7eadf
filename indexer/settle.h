#pragma once

#include <string>

#include "indexer/article.h"

namespace dragoman::indexer {

/// The best value of a field: the lowest rank, the first of equals. Empty if there is none.
std::string best_value(const ParsedPage& page, MetadataCandidate::Field field);

/// The article that a cleaned page is: of each field the surest evidence, its blocks as one text.
/// record: where the page came from; gives path, number and the warnings of reading.
Article settle(ParsedPage&& page, const RawRecord& record);

}  // namespace dragoman::indexer
