#include "indexer/parse/text_labels.h"

#include <algorithm>
#include <array>

#include "common/analysis/fold.h"
#include "indexer/extract/dates/dates.h"
#include "indexer/parse/label_words.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;
using Field = MetadataCandidate::Field;

std::optional<Field> field_of(Says says) {
  switch (says) {
    case Says::published:
      return Field::published;
    case Says::updated:
      return Field::updated;
    case Says::source:
      return Field::source;
    case Says::author:
      return Field::author;
    case Says::title:
      return Field::title;
    case Says::section:
      return Field::section;
    case Says::nothing:
      return std::nullopt;
  }
  return std::nullopt;
}

bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool begins_with_capital(std::string_view word) {
  if (word.empty()) return false;
  const auto first = word.substr(0, (word.front() & '\x80') != 0 ? 2 : 1);
  return lower_case(first) != first;
}

/// What follows a label, if the label is separated from it, or glued to it with a capital.
std::optional<LabelledLine> behind(std::string_view line, const Label& label) {
  std::string_view rest = line.substr(label.words.size());
  const bool glued = !rest.empty() && is_ascii_upper(rest.front());
  std::string_view value = trimmed(rest);
  const bool colon = value.starts_with(':');
  if (!colon && !glued && !rest.empty() && value.size() == rest.size())
    return std::nullopt;  // another word
  while (value.starts_with(':') || value.starts_with('-')) value = trimmed(value.substr(1));
  if (glued && label.says != Says::author && label.says != Says::source &&
      label.says != Says::published)
    return std::nullopt;
  LabelledLine found{field_of(label.says), std::string{value}, colon || label.alone || glued};
  return found;
}

/// A label that takes a date has to be followed by one, or it is the beginning of a sentence.
bool fits(const LabelledLine& line, const Label& label) {
  if (label.says == Says::published || label.says == Says::updated) {
    return line.value.size() < 120 && parse_full_date(line.value).has_value();
  }
  if (label.says == Says::nothing) return line.sure;
  if (label.says == Says::author || label.says == Says::source) {
    return !line.value.empty() && count_words(line.value) <= 14 &&
           begins_with_capital(line.value) &&
           !(line.value.size() > 60 && ends_sentence(line.value));
  }
  return line.sure;
}

}  // namespace

std::optional<LabelledLine> read_label(std::string_view line) {
  line = trimmed(line);
  if (count_letters(line) > 160) return std::nullopt;
  const std::string lower = lower_case(line);
  for (const auto& label : known_labels()) {
    if (!lower.starts_with(label.words) || label.words.size() > line.size()) continue;
    auto found = behind(line, label);
    if (found && fits(*found, label)) return found;
  }
  return std::nullopt;
}

bool is_date_line(std::string_view line) {
  line = trimmed(line);
  const std::size_t letters = count_letters(line);
  if (letters < 6 || letters > 60 || count_words(line) > 9) return false;
  if (!parse_full_date(line)) return false;
  // Besides month, weekday and "at" there is no word in a date line.
  std::size_t words_of_letters = 0;
  std::size_t digits = 0;
  bool inside = false;
  for (const char c : line) {
    const bool digit = c >= '0' && c <= '9';
    const bool letter =
        !digit && ((c & '\x80') != 0 || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'));
    if (letter && !inside) ++words_of_letters;
    inside = letter;
    digits += digit;
  }
  return digits >= 5 && words_of_letters <= 5;
}

bool is_name_line(std::string_view line) {
  line = trimmed(line);
  const std::size_t words = count_words(line);
  if (words < 2 || words > 4 || line.size() > 60 ||
      line.find_first_of("0123456789:,.!?/|()\"") != std::string_view::npos)
    return false;
  while (!line.empty()) {
    const auto end = line.find(' ');
    const auto word = line.substr(0, end);
    const std::string lower = lower_case(word);
    constexpr std::array particles{"de"sv,  "van"sv, "von"sv, "al"sv, "bin"sv, "el"sv,
                                   "der"sv, "da"sv,  "di"sv,  "la"sv, "le"sv};
    const bool particle = std::find(particles.begin(), particles.end(), lower) != particles.end();
    if (!word.empty() && !particle && !begins_with_capital(word)) return false;
    if (end == std::string_view::npos) break;
    line = trimmed(line.substr(end));
  }
  return true;
}

}  // namespace dragoman::indexer
