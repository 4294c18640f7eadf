#include "indexer/clean/scraped_text.h"

#include <algorithm>

#include "common/analysis/fold.h"
#include "indexer/clean/furniture_lines.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

/// Letters of a block that surely is prose of some article.
std::size_t prose(const TextBlock& block) {
  const std::size_t letters = count_letters(block.text);
  return letters >= 80 && ends_sentence(block.text) ? letters : 0;
}

/// False for a line that goes on from the one before: it begins with a small letter.
bool begins_line(std::string_view text) {
  if (text.empty()) return false;
  const auto lead = static_cast<unsigned char>(text.front());
  const auto letter = text.substr(0, lead < 0x80 ? 1 : 2);
  const bool is_letter = lead >= 0xC3 ? lead < 0xE0 : (lead >= 'a' && lead <= 'z');
  return !is_letter || lower_case(letter) != letter;
}

/// Behind it nothing of the article follows; the article before it must be the larger part.
std::size_t find_tail(std::span<const TextBlock> blocks) {
  std::size_t total = 0;
  for (const auto& block : blocks) total += prose(block);
  std::size_t before = 0;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    if (before * 10 >= total * 6 && before > 0 && opens_tail(blocks[i].text)) return i;
    before += prose(blocks[i]);
  }
  return blocks.size();
}

/// A list of headlines at the end: many short lines in a row, none a sentence, no prose behind.
std::size_t find_headlines(std::span<const TextBlock> blocks, std::size_t end) {
  std::size_t begin = end;
  std::size_t lines = 0;
  while (begin > 0) {
    const auto& block = blocks[begin - 1];
    const bool headline = prose(block) == 0 && count_letters(block.text) < 160 &&
                          !block.text.ends_with('.') && !block.text.ends_with(',') &&
                          begins_line(block.text);
    if (!headline) break;
    lines += block.kind != BlockKind::furniture;
    --begin;
  }
  return lines >= 6 && begin > 0 ? begin : end;
}

/// Lines at the very end that are no sentences: counters, invitations, a signature.
std::size_t find_loose_end(std::span<const TextBlock> blocks, std::size_t end) {
  std::size_t begin = end;
  while (begin > 1) {
    const auto& block = blocks[begin - 1];
    const bool dropped = block.kind == BlockKind::furniture || is_furniture_line(block.text) ||
                         is_menu_line(block.text);
    const bool loose = block.kind != BlockKind::list_item && !ends_sentence(block.text) &&
                       count_letters(block.text) < 100;
    // What follows an unfinished line may be its end.
    const auto& before = blocks[begin - 2];
    const bool apart = ends_sentence(before.text) || before.kind == BlockKind::furniture ||
                       is_furniture_line(before.text) || count_letters(before.text) < 100;
    if (!dropped && !(loose && apart && begins_line(block.text))) break;
    --begin;
  }
  return begin;
}

/// The teaser of another article: a headline and a paragraph that breaks off, then furniture.
bool is_teaser(std::span<const TextBlock> blocks, std::size_t i) {
  const auto& block = blocks[i];
  if (i == 0 || count_letters(block.text) < 120 || ends_sentence(block.text)) return false;
  if (block.text.ends_with(':') || blocks[i - 1].kind != BlockKind::heading) return false;
  return i + 1 < blocks.size() && is_furniture_line(blocks[i + 1].text);
}

}  // namespace

std::vector<TextBlock> keep_scraped_text(std::span<const TextBlock> blocks) {
  const std::size_t tail = find_tail(blocks);
  const std::size_t end = find_loose_end(blocks, find_headlines(blocks, tail));
  std::vector<TextBlock> kept;
  for (std::size_t i = 0; i < end; ++i) {
    const auto& block = blocks[i];
    if (block.kind == BlockKind::furniture || is_furniture_line(block.text)) continue;
    if (is_teaser(blocks, i)) {
      if (!kept.empty() && kept.back().text == blocks[i - 1].text) kept.pop_back();
      continue;
    }
    kept.push_back(block);
  }
  while (!kept.empty() && kept.size() > 1 && kept.back().kind == BlockKind::heading)
    kept.pop_back();
  return kept;
}

}  // namespace dragoman::indexer
