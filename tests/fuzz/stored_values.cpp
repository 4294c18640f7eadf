#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "common/names/actor_table.h"
#include "common/packed_bytes.h"
#include "common/schema.h"
#include "indexer/extract/near_copy.h"
#include "indexer/write/manifest.h"

namespace {

using namespace dragoman;

/// Whatever can be read can be written and read again, to the same bytes.
template <typename Decode>
void check(Decode decode, std::string_view bytes) {
  const auto value = decode(bytes);
  if (!value) return;
  const std::string once = encode(*value);
  const auto again = decode(once);
  if (!again || encode(*again) != once) std::abort();
}

}  // namespace

/// Any bytes as each of the small things that an index keeps besides the articles.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes{reinterpret_cast<const char*>(data), size};
  check(indexer::decode_input_record, bytes);
  check(decode_table_entry, bytes);
  const auto pairs = decode_id_pairs(bytes);
  if (decode_id_pairs(encode_id_pairs(pairs)) != pairs) std::abort();
  const auto numbers = schema::unpack_numbers(bytes);
  if (schema::unpack_numbers(schema::pack_numbers(numbers)) != numbers) std::abort();
  if (const auto day = schema::decode_day(bytes); day && schema::encode_day(*day) != bytes)
    std::abort();
  PackedReader reader{bytes};
  for (std::size_t left = reader.count(); reader.ok() && left > 0; --left) {
    if (reader.text().size() > size || reader.texts().size() > size) std::abort();
    reader.take(reader.number());
  }
  const std::string_view half = bytes.substr(0, size / 2);
  const double similar = indexer::similarity(half, bytes.substr(size / 2));
  if (!(similar >= 0 && similar <= 1)) std::abort();
  indexer::bands(bytes);
  return 0;
}
