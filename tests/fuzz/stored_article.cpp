#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/stored_article.h"

/// Whatever can be read can be written and read again, to the same bytes.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  const auto article = decode_article({reinterpret_cast<const char*>(data), size});
  if (!article) return 0;
  const auto bytes = encode(*article);
  const auto again = decode_article(bytes);
  if (!again || encode(*again) != bytes) std::abort();
  return 0;
}
