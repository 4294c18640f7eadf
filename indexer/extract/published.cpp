#include "indexer/extract/published.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "indexer/extract/dateline.h"
#include "indexer/extract/dates/dates.h"

namespace dragoman::indexer {
namespace {

using Field = MetadataCandidate::Field;

/// Candidates of a higher rank lie far from the headline or within furniture.
constexpr int sure_rank = 30;
constexpr int any_rank = 1000;
constexpr Day earliest = std::chrono::year{1600} / 1 / 1;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The year, month or day at the front of the text, as a number of this many digits; -1: none.
int number_at(std::string_view text, std::size_t at, std::size_t digits) {
  if (at + digits > text.size()) return -1;
  int value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (!is_digit(text[at + i])) return -1;
    value = value * 10 + (text[at + i] - '0');
  }
  return value;
}

/// "/2025/06/03/", "/2025-06-03-", "20250603" within the path of a URL.
std::optional<Day> date_in_url(std::string_view url) {
  const auto host = url.find("://");
  const auto start = url.find('/', host == std::string_view::npos ? 0 : host + 3);
  if (start == std::string_view::npos) return std::nullopt;
  const auto path = url.substr(start);
  for (std::size_t i = 0; i + 8 <= path.size(); ++i) {
    if (!is_digit(path[i]) || (i > 0 && is_digit(path[i - 1]))) continue;
    const int year = number_at(path, i, 4);
    if (year < 1990 || year > 2100) continue;
    const char separator = path[i + 4];
    const bool separated =
        separator == '/' || separator == '-' || separator == '_' || separator == '.';
    const std::size_t step = separated ? 1 : 0;
    const int month = number_at(path, i + 4 + step, 2);
    const int short_month = separated ? number_at(path, i + 5, 1) : -1;
    if (month >= 1) {
      const std::size_t next = i + 6 + step;
      if (separated && (next >= path.size() || path[next] != separator)) continue;
      const int day = number_at(path, next + step, 2);
      const int short_day = separated ? number_at(path, next + step, 1) : -1;
      const std::size_t end = next + step + (day >= 1 ? 2 : 1);
      if (end < path.size() && is_digit(path[end])) continue;
      const int chosen = day >= 1 ? day : short_day;
      if (chosen < 1) continue;
      if (auto found = make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(chosen)))
        return found;
    } else if (short_month >= 1 && i + 7 < path.size() && path[i + 6] == separator) {
      const int day =
          number_at(path, i + 7, 2) >= 1 ? number_at(path, i + 7, 2) : number_at(path, i + 7, 1);
      if (day < 1) continue;
      if (auto found =
              make_day(year, static_cast<unsigned>(short_month), static_cast<unsigned>(day)))
        return found;
    }
  }
  return std::nullopt;
}

/// Seconds or milliseconds since 1970, as some programs export dates.
std::optional<Day> epoch_day(std::string_view text) {
  if (text.size() < 9 || text.size() > 16 || !std::all_of(text.begin(), text.begin() + 9, is_digit))
    return std::nullopt;
  const auto digits = std::find_if_not(text.begin(), text.end(), is_digit) - text.begin();
  if (digits != 9 && digits != 10 && digits != 13) return std::nullopt;
  if (static_cast<std::size_t>(digits) != text.size() &&
      text[static_cast<std::size_t>(digits)] != '.')
    return std::nullopt;
  std::int64_t value = 0;
  for (std::ptrdiff_t i = 0; i < digits; ++i)
    value = value * 10 + (text[static_cast<std::size_t>(i)] - '0');
  if (digits == 13) value /= 1000;
  return std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds{std::chrono::seconds{value}});
}

/// The hour of "2025-06-03T01:20:00Z" or "...+00:00"; -1 where the time is none or not in UTC.
int utc_hour(std::string_view text) {
  if (text.size() < 17 || !parse_iso_day(text.substr(0, 10))) return -1;
  const bool utc = text.ends_with('Z') || text.ends_with("+00:00") || text.ends_with("+0000") ||
                   text.ends_with("UTC") || text.ends_with("GMT");
  return utc ? number_at(text, 11, 2) : -1;
}

std::string two_letters(std::string_view language) { return std::string{language.substr(0, 2)}; }

class Settler {
 public:
  explicit Settler(const PublishedInput& input) : input_(input) {}

  Published settle() const {
    if (auto found = by_candidates(Field::published, sure_rank)) return *found;
    if (const auto day = date_in_url(input_.url); day && plausible(*day)) return {day, "url"};
    auto weak = by_candidates(Field::published, any_rank);
    if (!weak) weak = by_candidates(Field::updated, any_rank);
    const auto near = weak ? weak->day : std::nullopt;
    if (const auto day = dateline_day(input_.text, two_letters(input_.language), near);
        day && plausible(*day))
      return {day, "dateline"};
    return weak.value_or(Published{});
  }

 private:
  [[nodiscard]] bool plausible(Day day) const {
    return day >= earliest && (!input_.today || day <= *input_.today + std::chrono::days{1});
  }

  [[nodiscard]] std::optional<Day> read(const MetadataCandidate& candidate) const {
    std::string_view value = candidate.value;
    if (value.size() > 300) return std::nullopt;
    if (auto day = epoch_day(value)) return day;
    if (auto day = parse_iso_day(value.substr(0, 10))) return day;
    return parse_full_date(value, two_letters(input_.language));
  }

  [[nodiscard]] std::optional<Published> by_candidates(Field field, int max_rank) const {
    std::vector<const MetadataCandidate*> ordered;
    for (const auto& candidate : input_.candidates) {
      if (candidate.field == field && candidate.rank <= max_rank) ordered.push_back(&candidate);
    }
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const auto* a, const auto* b) { return a->rank < b->rank; });
    for (const auto* candidate : ordered) {
      const auto day = read(*candidate);
      if (day && plausible(*day))
        return Published{local_day(*day, *candidate), candidate->evidence};
    }
    return std::nullopt;
  }

  /// A time in UTC late in the day there is the next day here, or the day before: the day that the
  /// page shows its readers, or has in its address, is meant if it is the neighbour.
  [[nodiscard]] Day local_day(Day day, const MetadataCandidate& candidate) const {
    const int hour = utc_hour(candidate.value);
    if (hour < 0) return day;
    const auto neighbour = [&](std::optional<Day> shown) {
      return shown && ((hour < 12 && *shown == day - std::chrono::days{1}) ||
                       (hour >= 10 && *shown == day + std::chrono::days{1}));
    };
    if (const auto url_day = date_in_url(input_.url)) return neighbour(url_day) ? *url_day : day;
    for (const auto& other : input_.candidates) {
      const bool shown =
          other.evidence == "label" || other.evidence == "time" || other.evidence == "byline";
      if (other.field != Field::published || !shown || other.rank > sure_rank) continue;
      if (utc_hour(other.value) >= 0) continue;
      const auto shown_day = read(other);
      if (shown_day == day) return day;
      if (neighbour(shown_day)) return *shown_day;
    }
    return day;
  }

  const PublishedInput& input_;
};

}  // namespace

Published settle_published(const PublishedInput& input) { return Settler{input}.settle(); }

}  // namespace dragoman::indexer
