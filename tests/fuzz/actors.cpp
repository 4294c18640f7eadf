#include "indexer/extract/actors/actors.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "indexer/parse/charset.h"
#include "tests/fuzz/lines.h"

/// The first line is the language, the second the title, the rest the text: every actor has an id
/// and a name, every mention stands in title or text.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman::indexer;
  static ActorExtractor extractor;
  std::string_view input{reinterpret_cast<const char*>(data), size};
  const std::string_view language = dragoman::take_line(input);
  const std::string title = decode_text(dragoman::take_line(input)).text;
  const std::string text = decode_text(input).text;
  for (const auto& actor : extractor.extract(title, text, language)) {
    if (actor.id.empty() || actor.name.empty() || actor.mentions.empty()) std::abort();
    if (!is_utf8(actor.name)) std::abort();
    for (const auto& mention : actor.mentions) {
      if (mention.empty()) std::abort();
      if (title.find(mention) == std::string::npos && text.find(mention) == std::string::npos)
        std::abort();
    }
  }
  return 0;
}
