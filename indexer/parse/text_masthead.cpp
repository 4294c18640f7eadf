#include "indexer/parse/text_masthead.h"

#include <algorithm>
#include <string_view>

#include "common/analysis/fold.h"
#include "indexer/parse/charset.h"
#include "indexer/parse/text_headline.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

/// A name in capitals as the text spells it, else with a capital for each word.
std::string spelled_elsewhere(std::string_view name, std::span<const TextBlock> blocks) {
  const std::string wanted = lower_case(name);
  std::string all;
  for (const auto& block : blocks) all += block.text + '\n';
  const bool turkish = all.find("ı") != std::string::npos || all.find("ş") != std::string::npos ||
                       all.find("ğ") != std::string::npos;
  const std::string lower = lower_case(all);
  std::string titled = title_case(name, turkish);
  // In Cyrillic only the first word of such a name has a capital.
  if (lower_case(name).front() == '\xD0' || lower_case(name).front() == '\xD1') {
    titled = titled.substr(0, 2) + wanted.substr(2);
  }
  if (all.find(titled) != std::string::npos || lower.size() != all.size()) return titled;
  for (auto at = lower.find(wanted); at != std::string::npos; at = lower.find(wanted, at + 1)) {
    const std::string spelled = all.substr(at, wanted.size());
    if (spelled != name && !is_all_capitals(spelled)) return spelled;
  }
  return titled;
}

}  // namespace

std::string find_masthead(std::span<const TextBlock> blocks, std::size_t headline,
                          std::size_t max_bytes) {
  if (headline == 0) return {};
  const auto& name = blocks[0].text;
  const std::size_t words = count_words(name);
  const bool fits = words >= 2 && words <= 6 && count_letters(name) <= 50 &&
                    can_be_headline(name, max_bytes) &&
                    !repeats_headline(name, blocks[headline].text);
  if (!fits || std::any_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }))
    return {};
  return is_all_capitals(name) ? spelled_elsewhere(name, blocks) : name;
}

}  // namespace dragoman::indexer
