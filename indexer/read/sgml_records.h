#pragma once

#include "indexer/read/input_stream.h"
#include "indexer/read/source.h"

namespace dragoman::indexer {

/// Cuts a file of Reuters-21578 into its <REUTERS> elements. The files are not well-formed XML
/// (control references, stray ampersands), so only the tags of the element itself are looked for.
/// Source: the README of the Reuters-21578 collection, distribution 1.0.
void read_sgml_records(InputStream& stream, const InputFile& input, const ReadLimits& limits,
                       const RecordSink& sink);

}  // namespace dragoman::indexer
