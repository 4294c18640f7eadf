#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "indexer/parse/charset.h"
#include "indexer/understand.h"

/// A text to an article, cleaned and not: cleaning adds nothing.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman::indexer;
  const auto understand = [&](bool keep) {
    RawRecord record;
    record.path = "a.txt";
    record.bytes.assign(reinterpret_cast<const char*>(data), size);
    UnderstandOptions options;
    options.keep_boilerplate = keep;
    return to_article(std::move(record), options);
  };
  const auto clean = understand(false);
  const auto whole = understand(true);
  if (clean && !is_utf8(clean->text)) std::abort();
  if (clean && whole && clean->text.size() > whole->text.size()) std::abort();
  return 0;
}
