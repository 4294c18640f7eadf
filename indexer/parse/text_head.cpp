#include "indexer/parse/text_head.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "common/analysis/fold.h"
#include "indexer/clean/furniture_lines.h"
#include "indexer/parse/byline.h"
#include "indexer/parse/byline_words.h"
#include "indexer/parse/text_headline.h"
#include "indexer/parse/text_labels.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t max_caption_letters = 160;

/// "Ann Lee |", "Ann Lee in Port Harbour" without what follows the name.
std::string_view bare_name(std::string_view line) {
  line = trimmed(line.substr(0, line.find('|')));
  const auto place = line.find(" in ");
  return trimmed(line.substr(0, place));
}

bool is_author_line(std::string_view line) {
  const auto name = bare_name(line);
  return count_words(line) <= 7 && is_name_line(name) && !is_all_capitals(name) &&
         !byline_names(name).empty();
}

/// "Transport correspondent", "Muhabir": a post or a newsroom and nothing else.
bool is_post_line(std::string_view line) {
  if (count_words(line) > 5 || ends_sentence(line)) return false;
  const std::string lower = lower_case(line);
  const auto words = newsroom_words();
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    const auto at = lower.find(word);
    return at != std::string::npos && (at == 0 || lower[at - 1] == ' ');
  });
}

bool is_stamp(std::string_view line) { return is_date_line(line) || is_relative_stamp(line); }

/// Opens the words under a picture: a credit, or "Image caption,".
bool opens_caption(std::string_view line) {
  constexpr std::array openings{
      "image caption"sv, "image source"sv, "image:"sv, "©"sv,       "photo:"sv,      "foto:"sv,
      "fotoğraf:"sv,     "фото:"sv,        "getty"sv,  "caption"sv, "photograph:"sv, "світлина:"sv};
  const std::string lower = lower_case(line);
  return count_words(line) <= 8 &&
         std::any_of(openings.begin(), openings.end(),
                     [&](std::string_view opening) { return lower.starts_with(opening); });
}

/// The head of a text, line by line.
class HeadReader {
 public:
  HeadReader(std::span<TextBlock> blocks, const TextZones& zones)
      : blocks_(blocks), begin_(zones.headline.value_or(0) + 1), end_(first_prose()) {}

  std::vector<std::string> read() {
    for (std::size_t i = begin_; i < end_; ++i) read_line(i);
    return std::move(names_);
  }

 private:
  [[nodiscard]] std::size_t prose_from(std::size_t i) const {
    while (i < blocks_.size() &&
           !(count_letters(blocks_[i].text) >= 60 && ends_sentence(blocks_[i].text)))
      ++i;
    return i;
  }

  /// Where the text begins; a lead may stand above the lines that say who wrote it and when.
  [[nodiscard]] std::size_t first_prose() const {
    std::size_t begin = prose_from(begin_);
    const std::size_t near = std::min(blocks_.size(), begin + 4);
    for (std::size_t i = begin + 1; i < near; ++i) {
      if (!is_stamp(blocks_[i].text)) continue;
      begin = prose_from(i);
      break;
    }
    return begin < blocks_.size() ? begin : begin_;
  }

  void read_line(std::size_t i) {
    auto& block = blocks_[i];
    const auto& line = block.text;
    const bool caption = i > begin_ && opens_caption(blocks_[i - 1].text) && !ends_sentence(line) &&
                         count_letters(line) < max_caption_letters;
    if (opens_caption(line) || (caption && !is_stamp(line))) {
      block.kind = BlockKind::furniture;
    } else if (is_author_line(line) && stands_by_stamp(i)) {
      for (auto& name : byline_names(bare_name(line))) names_.push_back(std::move(name));
      block.kind = BlockKind::furniture;
      after_name_ = i + 1;
    } else if ((i == after_name_ && is_post_line(line)) || is_place(i)) {
      block.kind = BlockKind::furniture;
    }
  }

  /// A date within three lines, nothing but labels and posts between.
  [[nodiscard]] bool stands_by_stamp(std::size_t i) const {
    const std::size_t from = i > begin_ + 3 ? i - 3 : begin_;
    const std::size_t to = std::min(end_, i + 3);
    return std::any_of(blocks_.begin() + static_cast<std::ptrdiff_t>(from),
                       blocks_.begin() + static_cast<std::ptrdiff_t>(to),
                       [](const TextBlock& block) { return is_stamp(block.text); });
  }

  /// "ANKARA" on a line of its own above the text, or the letters of an agency.
  [[nodiscard]] bool is_place(std::size_t i) const {
    const auto& line = blocks_[i].text;
    if (count_words(line) > 2 || !is_all_capitals(line)) return false;
    return std::all_of(blocks_.begin() + static_cast<std::ptrdiff_t>(i) + 1,
                       blocks_.begin() + static_cast<std::ptrdiff_t>(end_),
                       [](const TextBlock& block) {
                         return block.kind == BlockKind::furniture || is_furniture_line(block.text);
                       });
  }

  std::span<TextBlock> blocks_;
  std::size_t begin_;
  std::size_t end_;
  std::size_t after_name_ = 0;
  std::vector<std::string> names_;
};

}  // namespace

std::vector<std::string> read_head_lines(std::span<TextBlock> blocks, const TextZones& zones) {
  return HeadReader{blocks, zones}.read();
}

std::string site_behind_headline(std::string_view line, std::string_view headline) {
  if (headline.empty() || !line.starts_with(headline)) return {};
  auto rest = trimmed(line.substr(headline.size()));
  constexpr std::array separators{"- "sv, "– "sv, "— "sv, "| "sv, ":: "sv, "» "sv};
  const auto separator =
      std::find_if(separators.begin(), separators.end(),
                   [&](std::string_view sign) { return rest.starts_with(sign); });
  if (separator == separators.end()) return {};
  rest = trimmed(rest.substr(separator->size()));
  const auto comma = rest.rfind(", ");
  if (comma != std::string_view::npos && is_date_line(rest.substr(comma + 2)))
    rest = rest.substr(0, comma);
  return count_words(rest) <= 5 ? std::string{rest} : std::string{};
}

}  // namespace dragoman::indexer
