#pragma once

#include <map>
#include <optional>
#include <string>

#include "common/date.h"
#include "common/result.h"
#include "indexer/article.h"

namespace dragoman::indexer {

struct UnderstandOptions {
  bool keep_boilerplate = false;  ///< text and HTML keep every block, furniture too
  std::map<std::string, std::string, std::less<>>
      field_map;  ///< FIELD to KEY: which key of a record holds an article's field
  std::optional<Day> reference_date;  ///< the day against which "yesterday" in the text of an
                                      ///< article is read that has no day of its own; it is
                                      ///< never taken for the day of publication
};

/// One record to one article: parse, clean, settle title, date, source, authors and identity.
/// Language is what the record claims; extract/language decides later.
/// Errors: bad_input where the record holds no article (no title and no text), a field that must be
/// a string is none, or the bytes are no text. `where` is `path` or `path:line`.
/// Thread-safe.
Result<Article> to_article(RawRecord&& record, const UnderstandOptions& options = {});

}  // namespace dragoman::indexer
