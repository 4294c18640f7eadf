#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "common/analysis/analyzer.h"
#include "common/text/utf8.h"
#include "tests/fuzz/lines.h"

/// The first line is the language, the rest the text: words in order, within the text, and none of
/// them too long for the index.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  std::string_view text{reinterpret_cast<const char*>(data), size};
  Analyzer analyzer{take_line(text)};
  std::size_t before = 0;
  for (const Token& token : analyzer.analyze(text)) {
    if (token.begin < before || token.begin >= token.end || token.end > text.size()) std::abort();
    if (token.form.empty() || token.form.size() > 200) std::abort();
    if (token.stem.empty() || token.stem.size() > 200) std::abort();
    before = token.begin;
  }
  return 0;
}
