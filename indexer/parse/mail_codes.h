#pragma once

#include <string>
#include <string_view>

namespace dragoman::indexer {

/// Bytes behind the encodings of mail. None fails: what does not belong to an encoding is kept or
/// passed over.

/// Source: RFC 2045, 6.7 and 6.8. in_header: "_" is a blank.
std::string decode_quoted_printable(std::string_view text, bool in_header = false);
std::string decode_base64(std::string_view text);

/// A header's value as UTF-8: encoded words ("=?koi8-r?B?...?=") decoded, folded lines joined, raw
/// bytes of old encodings told by their letters. Source: RFC 2047, RFC 5322 2.2.3.
std::string decode_header(std::string_view value);

}  // namespace dragoman::indexer
