#include "indexer/parse/mail.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "indexer/parse/charset.h"

/// Any bytes as a message: what leaves is valid UTF-8.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman::indexer;
  const auto mail = parse_mail({reinterpret_cast<const char*>(data), size});
  if (!mail) return 0;
  for (const auto& [key, values] : mail->fields)
    for (const auto& value : values)
      if (!is_utf8(value)) std::abort();
  return 0;
}
