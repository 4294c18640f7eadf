#include "indexer/parse/author_note.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "common/analysis/fold.h"
#include "indexer/clean/furniture_lines.h"
#include "indexer/parse/text_labels.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

std::string begins_with_author(std::string_view line,
                               std::span<const MetadataCandidate> candidates) {
  for (const auto& candidate : candidates) {
    if (candidate.field == MetadataCandidate::Field::author &&
        starts_with_word(line, candidate.value))
      return candidate.value;
  }
  return {};
}

/// The word without what endings change.
std::string uninflected(std::string_view word) {
  if (word.empty()) return {};
  std::string lower = lower_case(word);
  const std::size_t letter = (lower.front() & '\x80') != 0 ? 2 : 1;
  const std::size_t ending = lower.size() > 4 * letter ? 2 * letter : letter;
  if (lower.size() > 2 * letter) lower.erase(lower.size() - ending);
  return lower;
}

/// "Ann Lee is a writer", where a short line at the head has both words of the name, inflected
/// perhaps ("Колонка Анны Ли").
std::string begins_with_presented_name(std::string_view line, std::span<const TextBlock> blocks,
                                       const TextZones& zones) {
  const auto space = line.find(' ');
  const auto end = space == std::string_view::npos ? space : line.find(' ', space + 1);
  if (end == std::string_view::npos || !is_name_line(line.substr(0, end))) return {};
  const std::string given = uninflected(line.substr(0, space));
  const std::string family = uninflected(line.substr(space + 1, end - space - 1));
  if (given.empty() || family.empty()) return {};
  for (std::size_t i = 0; i < std::min(zones.body, blocks.size()); ++i) {
    const std::string head = lower_case(blocks[i].text);
    if (count_words(head) > 6 || i == zones.headline.value_or(0)) continue;
    if (head.find(given) != std::string::npos && head.find(family) != std::string::npos)
      return std::string{line.substr(0, end)};
  }
  return {};
}

}  // namespace

std::optional<AuthorNote> find_signed_note(std::span<const TextBlock> blocks,
                                           const TextZones& zones) {
  for (std::size_t i = zones.body; i + 1 < blocks.size(); ++i) {
    const auto& name = blocks[i].text;
    if (!is_name_line(name)) continue;
    for (std::size_t k = i + 1; k < std::min(blocks.size(), i + 4); ++k) {
      if (starts_with_word(blocks[k].text, name) && blocks[k].text.size() >= 60)
        return AuthorNote{name, i, k + 1};
    }
  }
  return std::nullopt;
}

std::optional<AuthorNote> find_closing_note(std::span<const TextBlock> blocks,
                                            const TextZones& zones,
                                            std::span<const MetadataCandidate> candidates) {
  for (std::size_t i = std::max(zones.last_prose, zones.body + 1); i < blocks.size(); ++i) {
    const auto& line = blocks[i].text;
    if (count_letters(line) > 500 || opens_tail(line)) return std::nullopt;
    std::string name = begins_with_author(line, candidates);
    if (name.empty()) name = begins_with_presented_name(line, blocks, zones);
    if (!name.empty()) return AuthorNote{std::move(name), i, i + 1};
  }
  return std::nullopt;
}

}  // namespace dragoman::indexer
