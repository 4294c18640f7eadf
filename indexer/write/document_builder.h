#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "common/analysis/analyzer.h"
#include "common/stored_article.h"
#include "indexer/write/posted_document.h"

namespace dragoman::indexer {

/// How often an actor is named, as far as its distinct forms tell: the wdf of its term.
std::uint32_t weight_of(const Actor& actor);

/// Turns articles into documents of the index as common/schema.h says: all terms, the data, and
/// those slots that need no number of a table (language, published, mentioned, text_length,
/// copy_sketch). The writer adds the rest (index_writer.h). Holds one Analyzer a language; not
/// thread-safe, one a thread.
class DocumentBuilder {
 public:
  /// article: valid as StoredArticle describes.
  PostedDocument build(const StoredArticle& article);

 private:
  Analyzer& analyzer_of(const std::string& language);
  void add_words(PostedDocument& document, const StoredArticle& article);
  void post(PostedDocument& document, const std::string& language, std::string_view text,
            bool title);

  std::map<std::string, Analyzer> analyzers_;
  std::vector<PlacedWord> words_;
  std::vector<std::uint32_t> positions_;
};

}  // namespace dragoman::indexer
