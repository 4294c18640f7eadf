#include "indexer/extract/inferred_day.h"

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "indexer/extract/dates/dates.h"
#include "indexer/extract/dates/tokens.h"
#include "indexer/extract/dates/words.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

/// A weekday far into the text is some event's, not the article's.
constexpr std::size_t opening_bytes = 1500;
constexpr std::size_t max_heading_bytes = 48;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// True if four digits stand together: a year.
bool has_year(std::string_view text) {
  std::size_t run = 0;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool digit = i < text.size() && is_digit(text[i]);
    if (!digit && run == 4) return true;
    run = digit ? run + 1 : 0;
  }
  return false;
}

struct FullDate {
  Day day;
  std::string text;
};

/// Single days that the text gives with their year.
std::vector<FullDate> full_dates(std::string_view text, std::string_view language) {
  std::vector<FullDate> found;
  for (const auto& date : find_dates(text, language.empty() ? "en"sv : language, std::nullopt)) {
    if (date.range.from == date.range.to && has_year(date.text))
      found.push_back({date.range.from, date.text});
  }
  return found;
}

/// Days on lines of their own.
std::set<Day> headed_days(std::string_view text, std::string_view language) {
  std::set<Day> days;
  while (!text.empty()) {
    const auto end = text.find("\n\n");
    const auto line = text.substr(0, end);
    if (line.size() <= max_heading_bytes && has_year(line) &&
        std::count(line.begin(), line.end(), ' ') <= 5) {
      if (const auto day = parse_full_date(line, language)) days.insert(*day);
    }
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 2);
  }
  return days;
}

bool has_weekday(std::string_view text, std::string_view language) {
  const auto& lexicon = dates::lexicon_of(language);
  const auto tokens = dates::tokenise(text, lexicon, lexicon.day_first);
  return std::any_of(tokens.begin(), tokens.end(), [](const dates::Token& token) {
    return token.meaning.kind == dates::Kind::weekday;
  });
}

std::string_view with_words_before(std::string_view text, std::string_view date) {
  constexpr std::size_t weekday_bytes = 28;
  const auto at = text.find(date);
  if (at == std::string_view::npos) return date;
  const auto begin = at > weekday_bytes ? at - weekday_bytes : 0;
  return text.substr(begin, at + date.size() - begin);
}

}  // namespace

std::optional<Day> infer_day(std::string_view text, std::string_view language) {
  const auto headed = headed_days(text, language);
  if (headed.size() >= 2) return *headed.rbegin();
  if (!has_year(text.substr(0, opening_bytes))) return std::nullopt;
  const auto dates = full_dates(text, language);
  const auto opening = text.substr(0, opening_bytes);
  std::optional<Day> told;
  for (const auto& date : dates) {
    if (opening.find(date.text) == std::string_view::npos) continue;
    if (has_weekday(with_words_before(opening, date.text), language) && (!told || *told < date.day))
      told = date.day;
  }
  const bool later = std::any_of(dates.begin(), dates.end(),
                                 [&](const FullDate& date) { return told && date.day > *told; });
  return later ? std::nullopt : told;
}

bool tells_of_later_days(std::string_view text, std::string_view language, Day day) {
  constexpr std::size_t enough = 3;
  std::set<Day> later;
  for (const auto& date : full_dates(text, language)) {
    if (date.day <= day + std::chrono::days{2}) return false;
    later.insert(date.day);
  }
  return later.size() >= enough;
}

}  // namespace dragoman::indexer
