#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"
#include "indexer/article.h"

namespace dragoman::indexer {

/// A message as the fields of an article, under the contract's names: Subject is the title, From
/// the author (a bare address names nobody), Date the day of publication, Message-ID the id,
/// List-Id or Organization the source, Archived-At the address, Keywords the tags. The text is that
/// of the first text/plain part with words, else of text/html (then field `html`); attachments are
/// named in the warnings and not read. Of a page saved by a browser (MHTML) only the address is
/// taken from the headers: the rest tells of the saving.
/// Encodings: quoted-printable, base64, 8 bit; encoded words in headers; any charset.
/// Bounds: parts nested 16 deep and 1,000 parts; what lies beyond is left out with a warning.
/// Source: RFC 5322 (messages), 2045-2047 (MIME), 3676 (format=flowed).
struct ParsedMail {
  Fields fields;
  std::vector<std::string> warnings;
};
/// Errors: bad_input, `where` left empty: a message without text.
Result<ParsedMail> parse_mail(std::string_view bytes);

}  // namespace dragoman::indexer
