#pragma once

#include "indexer/read/input_stream.h"
#include "indexer/read/source.h"

namespace dragoman::indexer {

/// Hands out the pages of a web archive: responses with status 200 and what was stored as resource
/// or conversion, if it is HTML or text. The address is WARC-Target-URI; WARC-Date, the day of the
/// crawl, says nothing of the article and is left out. Requests, redirects, images, scripts and
/// the like are passed over; a document of a format that is not read is refused by its address, as
/// is an archive without any page.
/// Source: ISO 28500:2017 (WARC 1.1), RFC 9112 (messages of HTTP).
void read_warc(InputStream& stream, const InputFile& input, const ReadLimits& limits,
               const RecordSink& sink);

}  // namespace dragoman::indexer
