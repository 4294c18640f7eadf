#include "indexer/extract/dateline.h"

#include <algorithm>
#include <array>

#include "indexer/extract/dates/dates.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

constexpr std::size_t max_dateline_bytes = 100;
constexpr std::size_t max_place_words = 4;
constexpr std::size_t max_date_words = 5;  // a weekday, day, month, year, "year" in Russian

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t count_blank_parted(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (const char c : text) {
    words += c != ' ' && !inside;
    inside = c != ' ';
  }
  return words;
}

/// What stands before the dash of the first line; empty without one.
std::string_view before_dash(std::string_view text) {
  constexpr std::array dashes{" - "sv, " — "sv, " – "sv, " -- "sv, "— "sv};
  const auto line = text.substr(0, text.find('\n'));
  std::size_t cut = std::string_view::npos;
  for (const auto& dash : dashes) cut = std::min(cut, line.find(dash));
  if (cut == std::string_view::npos || cut > max_dateline_bytes) return {};
  return line.substr(0, cut);
}

/// Words that open a sentence where a dateline has its place: "In Ankara, June 2, 2025 - ...".
constexpr std::array sentence_openings{
    "In "sv, "On "sv, "At "sv, "By "sv, "From "sv, "The "sv, "Since "sv, "After "sv, "Am "sv,
    "Im "sv, "En "sv, "В "sv,  "На "sv, "У "sv,    "С "sv,   "З "sv,     "До "sv,    "После "sv};

/// No word begins with a small ASCII letter, and there are no digits. Letters beyond ASCII are
/// taken for capitals: the comma, the date and the dash must bear them out anyway.
bool looks_like_place(std::string_view text) {
  if (text.empty() || count_blank_parted(text) > max_place_words) return false;
  const bool sentence =
      std::any_of(sentence_openings.begin(), sentence_openings.end(),
                  [&](std::string_view opening) { return text.starts_with(opening); });
  if (sentence) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = i == 0 || text[i - 1] == ' ';
    if (is_digit(text[i]) || (begins && text[i] >= 'a' && text[i] <= 'z')) return false;
  }
  return true;
}

std::optional<Day> day_near(std::string_view date, std::string_view language, Day near) {
  const auto found = find_dates(date, language.empty() ? "en"sv : language, near);
  if (found.size() != 1 || found[0].range.from != found[0].range.to) return std::nullopt;
  const Day day = found[0].range.from;
  const bool recent = day <= near && near - day <= std::chrono::days{31};
  return recent ? std::optional{day} : std::nullopt;
}

}  // namespace

std::optional<Day> dateline_day(std::string_view text, std::string_view language,
                                std::optional<Day> near) {
  const auto line = before_dash(text);
  const auto comma = line.find(',');
  if (comma == std::string_view::npos || !looks_like_place(line.substr(0, comma)))
    return std::nullopt;
  auto date = line.substr(comma + 1);
  date = date.substr(0, date.find('('));
  // A weekday alone says nothing without the day that it is to be told by.
  if (count_blank_parted(date) > max_date_words || std::none_of(date.begin(), date.end(), is_digit))
    return std::nullopt;
  if (const auto day = parse_full_date(date, language)) return day;
  return near ? day_near(date, language, *near) : std::nullopt;
}

}  // namespace dragoman::indexer
