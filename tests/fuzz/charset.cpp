#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "indexer/parse/charset.h"

/// The first line is the declared charset, the rest the text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman::indexer;
  const std::string input{reinterpret_cast<const char*>(data), size};
  const auto line = input.find('\n');
  const std::string declared = line == std::string::npos ? "" : input.substr(0, line);
  const std::string bytes = line == std::string::npos ? input : input.substr(line + 1);
  if (!is_utf8(decode_text(bytes, declared).text)) std::abort();
  declared_charset(bytes);
  return 0;
}
