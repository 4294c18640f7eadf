#include "indexer/parse/byline.h"

#include <algorithm>
#include <array>
#include <span>

#include "common/analysis/fold.h"
#include "indexer/parse/byline_words.h"
#include "indexer/parse/text_labels.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;
using Field = MetadataCandidate::Field;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool contains(std::span<const std::string_view> table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

bool names_newsroom(std::string_view lower) {
  while (!lower.empty()) {
    const auto end = lower.find(' ');
    const auto word = lower.substr(0, end);
    if (contains(newsroom_words(), word)) return true;
    if (end == std::string_view::npos) return false;
    lower.remove_prefix(end + 1);
  }
  return false;
}

std::string_view without_opening(std::string_view line) {
  for (bool again = true; again;) {
    again = false;
    const std::string lower = lower_case(line.substr(0, 64));
    for (const auto& opening : byline_openings()) {
      const bool colon = opening.ends_with(':');
      if (!(colon ? lower.starts_with(opening) : starts_with_word(lower, opening))) continue;
      if (line.size() <= opening.size()) return {};
      line = trimmed(line.substr(opening.size()));
      while (line.starts_with(':')) line = trimmed(line.substr(1));
      again = true;
      break;
    }
  }
  return line;
}

void add_name(std::vector<std::string>& names, std::string_view name) {
  name = trimmed(name);
  while (name.ends_with(',') || name.ends_with('.') || name.ends_with(';')) {
    if (name.ends_with(" Jr.") || name.ends_with(" Sr.")) break;
    name = trimmed(name.substr(0, name.size() - 1));
  }
  name = without_opening(name);
  if (!looks_like_name(name) || names.size() >= 8) return;
  if (names_newsroom(lower_case(name))) return;
  if (std::find(names.begin(), names.end(), name) == names.end()) names.emplace_back(name);
}

/// Cuts at separators of names: commas, "and", "&", and their like in other languages.
std::vector<std::string> split_names(std::string_view line) {
  constexpr std::array separators{", and "sv, " and "sv, " & "sv, ", "sv,  "; "sv,
                                  " und "sv,  " et "sv,  " y "sv, " e "sv, " ve "sv,
                                  " и "sv,    " та "sv,  " і "sv, " i "sv, ";"sv};
  std::vector<std::string> names;
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
    add_name(names, line.substr(0, cut));
    if (cut == std::string_view::npos) break;
    line.remove_prefix(cut + size);
  }
  return names;
}

/// Where the names of a line end: at a word that is no part of a name, or a digit.
std::size_t end_of_names(std::string_view line, const std::string& lower) {
  std::size_t cut = line.size();
  // lower_case() may change lengths only beyond ASCII; the ends searched for are ASCII but few.
  if (lower.size() == line.size()) {
    for (const auto& end : byline_ends()) cut = std::min(cut, lower.find(end));
  }
  for (std::size_t i = 0; i < cut; ++i) {
    if (is_digit(line[i])) cut = i;
  }
  return cut;
}

}  // namespace

std::vector<std::string> byline_names(std::string_view byline) {
  std::string_view line = without_opening(trimmed(byline));
  if (const auto label = read_label(line);
      label && label->field && *label->field != Field::author) {
    return {};
  }
  const bool glued = line.size() > 3 && line.starts_with("By") && line[2] >= 'A' && line[2] <= 'Z';
  if (glued) line.remove_prefix(2);
  const std::string lower = lower_case(line);
  if (lower.starts_with("http") || lower.starts_with("www.")) return {};
  return split_names(line.substr(0, end_of_names(line, lower)));
}

bool looks_like_name(std::string_view text) {
  const std::size_t words = count_words(text);
  if (words == 0 || words > 6 || text.size() > 90 || text.size() < 3) return false;
  if (std::any_of(text.begin(), text.end(), is_digit)) return false;
  if (text.find('@') != std::string_view::npos || text.find('/') != std::string_view::npos)
    return false;
  const std::string lower = lower_case(text);
  if (lower == text && words > 1 && (text.front() & '\x80') == 0) return false;
  return !contains(words_for_nobody(), lower);
}

}  // namespace dragoman::indexer
