#include "indexer/read/exclusions.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "tests/fuzz/lines.h"

/// Lines of patterns, then one of a path: a path is left out or not, in bounded time, and by a
/// pattern that was given.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman;
  std::string_view input{reinterpret_cast<const char*>(data), size};
  std::vector<std::string> patterns;
  while (patterns.size() < 8 && input.find('\n') != std::string_view::npos)
    patterns.emplace_back(take_line(input));
  const auto exclusions = indexer::Exclusions::parse(patterns);
  if (!exclusions) {
    if (exclusions.error().where.empty() || exclusions.error().what.empty()) std::abort();
    return 0;
  }
  for (const bool directory : {false, true}) {
    const auto own = exclusions->own_reason(input, directory);
    if (own.empty()) continue;
    if (exclusions->reason(input, directory).empty()) std::abort();
    bool given = false;
    for (const auto& pattern : patterns) given = given || pattern == own;
    if (!given) std::abort();
  }
  return 0;
}
