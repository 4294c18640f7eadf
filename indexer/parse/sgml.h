#pragma once

#include "common/result.h"
#include "indexer/article.h"

namespace dragoman::indexer {

/// One <REUTERS> element of Reuters-21578: id "reuters-NEWID", title and text as they come,
/// dateline kept at the front of the text, topics and places as tags. Control references (&#2;) are
/// dropped and a stray "&" or "<" stands for itself. Without <BODY>, the text is what stands in
/// <TEXT>. Errors: bad_input where the element has no NEWID or neither title nor text. Source: the
/// README of the Reuters-21578 collection, distribution 1.0.
Result<ParsedPage> parse_reuters(const RawRecord& record);

}  // namespace dragoman::indexer
