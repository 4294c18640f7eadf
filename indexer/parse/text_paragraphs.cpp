#include "indexer/parse/text_paragraphs.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

/// Lines of a text that was wrapped at a fixed width end near it; others end where they end.
std::size_t wrap_width(const std::vector<std::string_view>& lines) {
  std::size_t longest = 0;
  std::size_t filled = 0;
  for (const auto& line : lines) longest = std::max(longest, count_letters(trimmed(line)));
  if (longest < 50 || longest > 132) return 0;
  std::size_t full = 0;
  std::size_t sentences = 0;
  for (const auto& line : lines) {
    const std::size_t letters = count_letters(trimmed(line));
    filled += letters > 0;
    full += letters * 10 >= longest * 7;
    sentences += letters * 10 >= longest * 7 && ends_sentence(line);
  }
  // Wrapped lines break anywhere; lines that end with their sentence are paragraphs.
  if (sentences * 2 >= full) return 0;
  return full * 2 >= filled ? longest : 0;
}

bool looks_like_list_item(std::string_view line) {
  return line.starts_with("•") || line.starts_with("- ") || line.starts_with("* ") ||
         line.starts_with("· ");
}

/// "Home   World   Sport": words set apart by runs of blanks.
bool has_gaps(std::string_view line) {
  line = trimmed(line);
  std::size_t gaps = 0;
  for (auto at = line.find("  "); at != std::string_view::npos; at = line.find("  ", at)) {
    ++gaps;
    at = line.find_first_not_of(' ', at);
    if (at == std::string_view::npos) break;
  }
  return gaps >= 2 && count_letters(line) < 160 && !ends_sentence(line);
}

/// The runs of blanks made visible, so that the line reads as the menu it is.
std::string with_bars(std::string_view line) {
  std::string out;
  line = trimmed(line);
  while (!line.empty()) {
    const auto gap = line.find("  ");
    out += line.substr(0, gap);
    if (gap == std::string_view::npos) break;
    out += " | ";
    line = trimmed(line.substr(gap));
  }
  return out;
}

}  // namespace

std::vector<TextBlock> paragraphs_of(std::string_view text) {
  const auto lines = lines_of(text);
  const std::size_t width = wrap_width(lines);
  std::vector<TextBlock> blocks;
  bool joins = false;
  for (const auto& raw : lines) {
    std::string line = one_line(raw);
    if (line.empty()) {
      joins = false;
      continue;
    }
    if (has_gaps(raw)) line = one_line(with_bars(raw));
    const bool indented = raw.starts_with("   ") || raw.starts_with('\t');
    if (joins && !indented && !looks_like_list_item(line)) {
      blocks.back().text += ' ' + line;
    } else {
      TextBlock block;
      if (looks_like_list_item(line)) block.kind = BlockKind::list_item;
      block.text = line;
      blocks.push_back(std::move(block));
    }
    joins = width > 0 && count_letters(line) * 10 >= width * 7;
  }
  return blocks;
}

}  // namespace dragoman::indexer
