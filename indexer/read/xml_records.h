#pragma once

#include "indexer/read/input_stream.h"
#include "indexer/read/source.h"

namespace dragoman::indexer {

/// Reads the articles of an XML document, told by its root element: the items of RSS and Atom
/// feeds, NITF, the news items of NewsML-G2 (alone or in a newsMessage) and NewsML 1. Any other
/// root is refused by its name. Items are handed out as they come; one above the bound of size or
/// nesting is refused and passed over. Entities of the document's own are not expanded.
void read_xml(InputStream& stream, const InputFile& input, const ReadLimits& limits,
              const RecordSink& sink);

}  // namespace dragoman::indexer
