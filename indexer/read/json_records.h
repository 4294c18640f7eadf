#pragma once

#include "indexer/read/input_stream.h"
#include "indexer/read/source.h"

namespace dragoman::indexer {

/// Reads one object a line. Blank lines are passed over.
void read_json_lines(InputStream& stream, const InputFile& input, const ReadLimits& limits,
                     const RecordSink& sink);

/// Reads objects one after another, wherever their lines break: within an array, in an envelope, or
/// simply in a row.
void read_json_values(InputStream& stream, const InputFile& input, const ReadLimits& limits,
                      const RecordSink& sink);

}  // namespace dragoman::indexer
