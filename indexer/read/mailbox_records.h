#pragma once

#include "indexer/read/input_stream.h"
#include "indexer/read/source.h"

namespace dragoman::indexer {

/// Cuts a mailbox into its messages: each begins with a line "From " behind a blank line. ">From "
/// within a message is "From " again.
/// Source: RFC 4155 (mbox), and mboxrd as qmail writes it.
void read_mailbox(InputStream& stream, const InputFile& input, const ReadLimits& limits,
                  const RecordSink& sink);

}  // namespace dragoman::indexer
