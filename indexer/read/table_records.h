#pragma once

#include <optional>
#include <string_view>

#include "indexer/read/input_stream.h"
#include "indexer/read/source.h"

namespace dragoman::indexer {

/// The delimiter of a table with a header row, if the beginning of a text is one: a comma,
/// semicolon, tab or bar. The header must name two columns that articles have (in English, Turkish,
/// Russian or Ukrainian), or rows of three cells and more must agree in their number.
std::optional<char> recognise_table(std::string_view head);

/// Reads a table row by row: a record's keys are the cells of the header. A row without closing
/// quote is refused and reading goes on with the next line; a row of other length is read with a
/// warning. Old encodings are told from the first 64 KiB.
/// Source: RFC 4180, with other delimiters, and "sep=;" as Excel writes it.
void read_table(InputStream& stream, const InputFile& input, const ReadLimits& limits,
                const RecordSink& sink);

}  // namespace dragoman::indexer
