#include "indexer/parse/markdown.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

#include "indexer/parse/charset.h"

/// Any text as Markdown: valid UTF-8 stays valid, and marks only go.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman::indexer;
  const auto text = decode_text({reinterpret_cast<const char*>(data), size}).text;
  const auto markdown = read_markdown(text);
  if (!is_utf8(markdown.text)) std::abort();
  for (const auto& [key, values] : markdown.front_matter)
    for (const auto& value : values)
      if (!is_utf8(value)) std::abort();
  return 0;
}
