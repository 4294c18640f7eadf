#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"
#include "indexer/article.h"
#include "indexer/read/input_stream.h"
#include "indexer/read/source.h"

namespace dragoman::indexer {

/// The records of a JSON text: one for an object; one each for the members of an array, or of the
/// array that an envelope holds ({"articles": [...]}). Nested deeper than max_depth levels:
/// refused.
/// Errors: bad_input with the place within the text; `where` is left to the caller.
Result<std::vector<Fields>> parse_json_records(std::string_view json, std::size_t max_depth = 256);

/// Reads one object a line. Blank lines are passed over.
void read_json_lines(InputStream& stream, const InputFile& input, const ReadLimits& limits,
                     const RecordSink& sink);

/// Reads objects one after another, wherever their lines break: within an array, in an envelope, or
/// simply in a row.
void read_json_values(InputStream& stream, const InputFile& input, const ReadLimits& limits,
                      const RecordSink& sink);

}  // namespace dragoman::indexer
