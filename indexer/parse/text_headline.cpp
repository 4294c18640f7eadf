#include "indexer/parse/text_headline.h"

#include <algorithm>
#include <string>

#include "common/analysis/fold.h"
#include "indexer/clean/furniture_lines.h"
#include "indexer/parse/charset.h"
#include "indexer/parse/text_labels.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

constexpr std::size_t prose_letters = 100;
/// A shorter line that ends like a sentence may be a slogan.
constexpr std::size_t sentence_letters = 60;

/// Small letters of Cyrillic and Latin Extended, judged by their lower case being themselves.
std::size_t count_lower_beyond_ascii(std::string_view line) {
  std::size_t found = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) {
    const auto lead = static_cast<unsigned char>(line[i]);
    if (lead != 0xD0 && lead != 0xD1 && lead != 0xC3 && lead != 0xC4 && lead != 0xC5) continue;
    const auto letter = line.substr(i, 2);
    found += lower_case(letter) == letter;
  }
  return found;
}

/// A piece of running text: it begins with a small letter, or a sentence ends within it.
bool continues_or_holds_sentences(std::string_view line) {
  const auto lead = static_cast<unsigned char>(line.front());
  const auto letter = line.substr(0, lead < 0x80 ? 1 : 2);
  const bool is_letter = lead >= 0xC3 ? lead < 0xE0 : (lead >= 'a' && lead <= 'z');
  if (is_letter && lower_case(letter) == letter) return true;
  const auto stop = line.find(". ");
  return stop != std::string_view::npos && stop > 30;
}

int headline_score(std::span<const TextBlock> blocks, std::size_t i, bool first) {
  const auto& line = blocks[i].text;
  const std::size_t words = count_words(line);
  int score = words >= 4 ? 3 : 0;
  const auto& next = blocks[i + 1].text;
  // Short lines further down are posts and sections.
  if (first && words < 4 && !is_name_line(line) &&
      (read_label(next) || is_date_line(next) || is_furniture_line(next)))
    score += 4;
  if (is_menu_line(next)) score -= 3;
  if (words <= 4 && title_case(line, false) != line && lower_case(line) != line &&
      is_all_capitals(line))
    score -= 3;
  if (i == 0 && words <= 4) score -= 2;
  for (std::size_t k = i + 1; k < std::min<std::size_t>(blocks.size(), i + 12); ++k) {
    if (blocks[k].text == line) score += 6;
  }
  return score;
}

}  // namespace

bool is_prose_line(std::string_view line) {
  return count_letters(line) >= prose_letters && ends_sentence(line);
}

bool is_all_capitals(std::string_view line) {
  std::size_t lower = 0;
  for (const char c : line) lower += c >= 'a' && c <= 'z';
  // Beyond ASCII: nothing changes when the line is made upper case by way of its words.
  return lower == 0 &&
         line.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ\xD0\xD1\xC3\xC4") !=
             std::string_view::npos &&
         count_lower_beyond_ascii(line) == 0;
}

bool is_domain(std::string_view line) {
  const auto dot = line.rfind('.');
  if (line.find(' ') != std::string_view::npos || dot == std::string_view::npos || dot == 0)
    return false;
  const auto tail = line.substr(dot + 1);
  return tail.size() >= 2 && tail.size() <= 6 && line.size() <= 60 &&
         line.find('/') == std::string_view::npos &&
         std::all_of(line.begin(), line.end(),
                     [](char c) {
                       return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' ||
                              c == '-' || (c >= 'A' && c <= 'Z');
                     }) &&
         std::none_of(tail.begin(), tail.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool can_be_headline(std::string_view line, std::size_t max_bytes) {
  if (line.size() > max_bytes || count_letters(line) < 8 || count_words(line) < 2) return false;
  if (is_menu_line(line) || is_furniture_line(line) || opens_tail(line) || opens_contents(line) ||
      read_label(line) || is_date_line(line) || is_domain(line))
    return false;
  if (line.starts_with("http") || line.ends_with('-') || line.ends_with("–")) return false;
  if (continues_or_holds_sentences(line)) return false;
  // A period ends a sentence, not a headline; abbreviations such as "U.S." may.
  const bool period = line.ends_with('.') && !line.ends_with("...") &&
                      !(line.size() > 3 && line[line.size() - 3] == '.');
  return !period && !line.ends_with(':') && !line.ends_with(',') && !line.ends_with(';');
}

std::optional<std::size_t> find_headline(std::span<const TextBlock> blocks, std::size_t max_bytes) {
  std::optional<std::size_t> best;
  int best_score = -100;
  // The last line heads nothing.
  for (std::size_t i = 0; i + 1 < std::min<std::size_t>(blocks.size(), 17); ++i) {
    const auto& line = blocks[i].text;
    const bool sentence = count_letters(line) >= sentence_letters && ends_sentence(line);
    if (sentence || opens_contents(line) || (best && opens_tail(line))) break;
    if (!can_be_headline(line, max_bytes)) continue;
    const int score = headline_score(blocks, i, !best || best_score < 3);
    if (score <= best_score) continue;
    best = i;
    best_score = score;
  }
  return best;
}

bool repeats_headline(std::string_view line, std::string_view headline) {
  if (headline.empty() || !line.starts_with(headline)) return false;
  const auto rest = lower_case(trimmed(line.substr(headline.size())));
  return rest.empty() || rest == "image" || rest == "photo" || rest == "picture" ||
         rest == "görseli";
}

}  // namespace dragoman::indexer
