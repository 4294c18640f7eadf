#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <utility>

#include "indexer/parse/charset.h"
#include "indexer/read/byte_source.h"
#include "indexer/read/input_stream.h"
#include "indexer/understand.h"

namespace dragoman::indexer {

/// Bounds that inputs of a few kilobytes can reach.
inline ReadLimits small_limits() {
  return {.max_record_bytes = 1U << 14U,
          .max_decompressed_bytes = 1U << 22U,
          .max_ratio = 400,
          .min_ratio_bytes = 1U << 20U,
          .max_members = 100,
          .max_archive_depth = 4,
          .max_nesting = 32};
}

/// Gives bytes to a reader of records and makes an article of each. Every string that leaves is
/// valid UTF-8, every refusal has its place and words.
template <typename Reader>
int fuzz_reader(Reader reader, const std::uint8_t* data, std::size_t size) {
  MemorySource source{std::string{reinterpret_cast<const char*>(data), size}};
  InputStream stream{source};
  const InputFile input{"input", size, 0};
  reader(stream, input, small_limits(), [](Result<RawRecord> record) {
    if (!record) {
      if (record.error().where.empty() || record.error().what.empty()) std::abort();
      return true;
    }
    const auto article = to_article(std::move(record).value());
    if (article && !(is_utf8(article->text) && is_utf8(article->title) && !article->id.empty()))
      std::abort();
    return true;
  });
  return 0;
}

}  // namespace dragoman::indexer
