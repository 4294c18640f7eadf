#include "indexer/parse/head_labels.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/parse/byline.h"
#include "indexer/parse/text_labels.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;
using Field = MetadataCandidate::Field;

std::vector<std::string_view> pieces_of(std::string_view line) {
  constexpr std::array separators{" | "sv, ". "sv, " • "sv, " · "sv, "; "sv, " / "sv};
  std::vector<std::string_view> pieces;
  while (!line.empty()) {
    std::size_t cut = std::string_view::npos;
    std::size_t size = 0;
    for (const auto& separator : separators) {
      const auto at = line.find(separator);
      if (at < cut) {
        cut = at;
        size = separator.size();
      }
    }
    pieces.push_back(trimmed(line.substr(0, cut)));
    if (cut == std::string_view::npos) break;
    line.remove_prefix(cut + size);
  }
  return pieces;
}

/// "By Ann Lee": names and nothing else behind the word, for want of a colon.
bool is_bare_byline(const LabelledLine& label) {
  if (label.field != Field::author || label.sure || ends_sentence(label.value)) return false;
  const auto names = byline_names(label.value);
  return !names.empty() && std::all_of(names.begin(), names.end(),
                                       [](const std::string& name) { return is_name_line(name); });
}

void add_label(std::string_view piece, PageCandidates& candidates) {
  const auto label = read_label(piece);
  if (!label || !label->field) return;
  if (is_bare_byline(*label)) return candidates.add_authors(label->value, "byline", 16);
  if (!label->sure) return;
  if (*label->field == Field::author) {
    candidates.add_authors(label->value, "byline", 15);
  } else if (*label->field == Field::published || *label->field == Field::updated) {
    candidates.add(*label->field, label->value, "label", 13);
  } else if (*label->field == Field::source) {
    candidates.add(Field::source, label->value, "label", 12);
  }
}

constexpr std::size_t max_label_letters = 200;

/// The blocks near the main heading, begin and end.
std::pair<std::size_t, std::size_t> around_heading(std::size_t blocks, std::size_t head) {
  return {std::min(blocks, head > 4 ? head - 4 : 0), std::min(blocks, head + 14)};
}

bool is_label_or_date(std::string_view piece) {
  if (piece.empty() || is_date_line(piece)) return true;
  const auto label = read_label(piece);
  return label && label->field && (label->sure || is_bare_byline(*label));
}

}  // namespace

void add_head_labels(std::span<const TextBlock> blocks, std::size_t head,
                     PageCandidates& candidates) {
  const auto [begin, end] = around_heading(blocks.size(), head);
  for (std::size_t i = begin; i < end; ++i) {
    if (count_letters(blocks[i].text) > max_label_letters) continue;
    for (const auto piece : pieces_of(blocks[i].text)) add_label(piece, candidates);
    const bool date = blocks[i].text.size() < 80 && is_date_line(blocks[i].text);
    if (date && i > head && !read_label(blocks[i].text))
      candidates.add(Field::published, blocks[i].text, "label", 24);
  }
}

void mark_label_lines(std::span<TextBlock> blocks, std::size_t head) {
  const auto [begin, end] = around_heading(blocks.size(), head);
  for (std::size_t i = begin; i < end; ++i) {
    auto& block = blocks[i];
    if (block.kind == BlockKind::heading || count_letters(block.text) > max_label_letters) continue;
    const auto pieces = pieces_of(block.text);
    if (std::all_of(pieces.begin(), pieces.end(), is_label_or_date))
      block.kind = BlockKind::furniture;
  }
}

}  // namespace dragoman::indexer
