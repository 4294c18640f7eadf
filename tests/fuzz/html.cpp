#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "indexer/parse/charset.h"
#include "indexer/understand.h"

/// A page to an article: every string that leaves is valid UTF-8.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman::indexer;
  RawRecord record;
  record.path = "page.html";
  record.format = RecordFormat::html;
  record.bytes.assign(reinterpret_cast<const char*>(data), size);
  const auto article = to_article(std::move(record));
  if (article && !(is_utf8(article->text) && is_utf8(article->title) && !article->id.empty()))
    std::abort();
  return 0;
}
