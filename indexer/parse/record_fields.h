#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

#include "common/result.h"
#include "indexer/article.h"

namespace dragoman::indexer {

using FieldMap = std::map<std::string, std::string, std::less<>>;

/// The body of a record, before it is known whether it is text or a page.
struct RecordBody {
  std::string text;
  bool html = false;  ///< it came in a field that holds markup, or evidently is markup
};

/// A structured record in the contract's terms.
struct ParsedRecord {
  ParsedPage page;  ///< metadata; blocks are left to the caller
  RecordBody body;
};

/// Finds an article's fields in a record: the contract's names first, then common synonyms
/// ("headline", "date", "content" ...), any case; field_map (FIELD to KEY) before both.
/// Errors: bad_input where a mapped key does not exist in the record, `where` left empty.
Result<ParsedRecord> parse_record_fields(const RawRecord& record, const FieldMap& field_map = {});

/// The paragraphs of a record's text, not a word dropped: blanks tidied; entities decoded only
/// where they evidently are entities. Lines are paragraphs if no blank line stands between any.
std::vector<TextBlock> record_paragraphs(std::string_view text);

}  // namespace dragoman::indexer
