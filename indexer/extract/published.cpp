#include "indexer/extract/published.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "indexer/extract/dateline.h"
#include "indexer/extract/dates/dates.h"
#include "indexer/extract/inferred_day.h"
#include "indexer/extract/url_day.h"

namespace dragoman::indexer {
namespace {

using Field = MetadataCandidate::Field;

/// Candidates of a higher rank lie far from the headline or within furniture.
constexpr int sure_rank = 30;
constexpr int any_rank = 1000;
constexpr Day earliest = std::chrono::year{1600} / 1 / 1;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// The number at a place of the text, as a number of this many digits; -1: none.
int number_at(std::string_view text, std::size_t at, std::size_t digits) {
  if (at + digits > text.size()) return -1;
  int value = 0;
  for (std::size_t i = 0; i < digits; ++i) {
    if (!is_digit(text[at + i])) return -1;
    value = value * 10 + (text[at + i] - '0');
  }
  return value;
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

/// The language's outlets lie in these zones: hours east of Greenwich, in winter and in summer.
/// Source: IANA time zone database; where a language has several zones, its capital's.
struct Zone {
  std::string_view language;
  int winter;
  int summer;
};
constexpr Zone zones[] = {{"tr", 3, 3}, {"ru", 3, 3}, {"uk", 2, 3}, {"de", 1, 2}, {"fr", 1, 2},
                          {"it", 1, 2}, {"pl", 1, 2}, {"nl", 1, 2}, {"cs", 1, 2}, {"sv", 1, 2},
                          {"da", 1, 2}, {"el", 2, 3}, {"ro", 2, 3}, {"bg", 2, 3}, {"fi", 2, 3}};

/// Programs that keep a day alone keep its midnight, and export it in UTC: "2025-06-02T21:00:00Z"
/// is June 3 in Istanbul.
bool is_local_midnight(std::string_view text, int hour, std::string_view language) {
  const bool whole_hour = text.substr(13).starts_with(":00:00");
  return whole_hour && std::any_of(std::begin(zones), std::end(zones), [&](const Zone& zone) {
           return zone.language == language &&
                  (hour == 24 - zone.winter || hour == 24 - zone.summer);
         });
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

  [[nodiscard]] Published settle() const {
    const auto found = by_evidence();
    return !found.day || contradicts_text(found) ? inferred() : found;
  }

 private:
  /// What programs declare is taken at its word; what a page shows may be any date.
  [[nodiscard]] bool contradicts_text(const Published& found) const {
    const bool doubtful =
        found.evidence == "label" || found.evidence == "byline" || found.evidence == "time";
    return doubtful && tells_of_later_days(input_.text, two_letters(input_.language), *found.day);
  }

  [[nodiscard]] Published inferred() const {
    const auto day = infer_day(input_.text, two_letters(input_.language));
    return day && plausible(*day) ? Published{day, "inferred"} : Published{};
  }

  [[nodiscard]] Published by_evidence() const {
    if (auto found = by_candidates(sure_rank)) return reconciled(*found);
    if (const auto day = day_in_url(input_.url); day && plausible(*day)) return {day, "url"};
    const auto weak = by_candidates(any_rank);
    const auto near = weak ? weak->day : updated_day();
    if (const auto day = dateline_day(input_.text, two_letters(input_.language), near);
        day && plausible(*day))
      return {day, "dateline"};
    return weak.value_or(Published{});
  }

  /// A day that is declared may be that of a later edition, or a time in another zone: what the
  /// page shows its readers below the headline goes before it.
  [[nodiscard]] Published reconciled(const Published& declared) const {
    if (declared.evidence != "json-ld" && declared.evidence != "meta") return declared;
    const auto* shown = shown_candidate(*declared.day);
    if (shown == nullptr) return declared;
    const auto day = read(*shown);
    const auto gap = *declared.day - *day;
    const bool earlier = gap > std::chrono::days{0} && gap < std::chrono::days{100};
    const bool next_day = gap == std::chrono::days{-1} && updated_day() != day;
    return earlier || next_day ? Published{day, shown->evidence} : declared;
  }

  /// "03/06/2025" may be read in two ways.
  [[nodiscard]] bool may_mean(const MetadataCandidate& candidate, Day day) const {
    const auto language = two_letters(input_.language);
    return read(candidate) == day || parse_full_date(candidate.value, language, true) == day ||
           parse_full_date(candidate.value, language, false) == day;
  }

  /// The surest date near the headline that stands alone; null where the declared day is shown,
  /// too, or where days of other articles stand about as near.
  [[nodiscard]] const MetadataCandidate* shown_candidate(Day declared) const {
    constexpr std::size_t max_shown_bytes = 80;
    constexpr int near_ranks = 4;
    std::vector<const MetadataCandidate*> shown;
    for (const auto& candidate : input_.candidates) {
      if (candidate.field != Field::published || !is_shown(candidate)) continue;
      const auto day = read(candidate);
      if (!day || !plausible(*day)) continue;
      if (may_mean(candidate, declared)) return nullptr;
      if (candidate.value.size() <= max_shown_bytes && utc_hour(candidate.value) < 0)
        shown.push_back(&candidate);
    }
    if (shown.empty()) return nullptr;
    const auto* best = *std::min_element(
        shown.begin(), shown.end(), [](const auto* a, const auto* b) { return a->rank < b->rank; });
    const bool alone = std::none_of(shown.begin(), shown.end(), [&](const auto* other) {
      return other->rank <= best->rank + near_ranks && read(*other) != read(*best);
    });
    return alone ? best : nullptr;
  }

  static bool is_shown(const MetadataCandidate& candidate) {
    return candidate.rank <= sure_rank &&
           (candidate.evidence == "label" || candidate.evidence == "time" ||
            candidate.evidence == "byline");
  }

  /// The day of an update never stands for the day of publication, but tells which year a date
  /// without one means.
  [[nodiscard]] std::optional<Day> updated_day() const {
    for (const auto& candidate : input_.candidates) {
      if (candidate.field != Field::updated) continue;
      if (const auto day = read(candidate); day && plausible(*day)) return day;
    }
    return std::nullopt;
  }

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

  [[nodiscard]] std::optional<Published> by_candidates(int max_rank) const {
    std::vector<const MetadataCandidate*> ordered;
    for (const auto& candidate : input_.candidates) {
      if (candidate.field == Field::published && candidate.rank <= max_rank &&
          !is_last_edition(candidate))
        ordered.push_back(&candidate);
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

  /// Some pages declare the moment of their last edition twice, as an update and as publication,
  /// and elsewhere the day on which they first appeared.
  [[nodiscard]] bool is_last_edition(const MetadataCandidate& candidate) const {
    constexpr std::size_t bytes_of_a_second = 19;  // "2025-06-03T10:20:30"
    if (candidate.value.size() < bytes_of_a_second || candidate.evidence == "record") return false;
    const auto moment = std::string_view{candidate.value}.substr(0, bytes_of_a_second);
    const auto day = read(candidate);
    const auto& all = input_.candidates;
    const bool updated = std::any_of(all.begin(), all.end(), [&](const auto& other) {
      return other.field == Field::updated && other.value.starts_with(moment);
    });
    return updated && std::any_of(all.begin(), all.end(), [&](const auto& other) {
             const bool declared = other.field == Field::published && other.rank <= sure_rank &&
                                   (other.evidence == "json-ld" || other.evidence == "meta");
             return declared && read(other) < day && read(other);
           });
  }

  /// A time in UTC late in the day there is the next day here, or the day before: the day that the
  /// page shows its readers, or has in its address, is meant if it is the neighbour.
  [[nodiscard]] Day local_day(Day day, const MetadataCandidate& candidate) const {
    const int hour = utc_hour(candidate.value);
    if (hour < 0) return day;
    if (is_local_midnight(candidate.value, hour, two_letters(input_.language)))
      return day + std::chrono::days{1};
    const auto neighbour = [&](std::optional<Day> shown) {
      return shown && ((hour < 12 && *shown == day - std::chrono::days{1}) ||
                       (hour >= 10 && *shown == day + std::chrono::days{1}));
    };
    if (const auto url_day = day_in_url(input_.url)) return neighbour(url_day) ? *url_day : day;
    for (const auto& other : input_.candidates) {
      if (other.field != Field::published || !is_shown(other)) continue;
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
