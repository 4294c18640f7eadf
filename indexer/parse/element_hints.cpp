#include "indexer/parse/element_hints.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "common/analysis/fold.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;
using Field = MetadataCandidate::Field;
using Hint = PageFacts::Hint;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool names_contain(const Hint& hint, std::string_view word) {
  return hint.names.find(word) != std::string::npos;
}

bool is_ascii_letter(char c) { return c >= 'a' && c <= 'z'; }

/// True if a word begins there in lower-case names; short words must also end.
bool has_word(std::string_view names, std::string_view word) {
  constexpr std::size_t short_word = 5;
  for (auto at = names.find(word); at != std::string_view::npos; at = names.find(word, at + 1)) {
    const auto end = at + word.size();
    const bool begins = at == 0 || !is_ascii_letter(names[at - 1]);
    const bool ends = end == names.size() || !is_ascii_letter(names[end]);
    if (begins && (ends || word.size() > short_word)) return true;
  }
  return false;
}

/// What lies behind the elements that the path shares with the headline's.
std::string_view beside_headline(std::string_view path, std::string_view headline) {
  std::size_t shared = 0;
  for (std::size_t i = 0; i < path.size() && i < headline.size() && path[i] == headline[i]; ++i) {
    if (path[i] == '>') shared = i;
  }
  return path.substr(shared);
}

/// In the footer, the teasers of other articles, a sidebar. An element around the headline, too, is
/// none of these.
bool in_furniture(const Hint& hint, std::string_view headline) {
  const std::string path = lower_case(beside_headline(hint.path, headline));
  constexpr std::array words{"comment"sv, "comments"sv,   "related"sv,  "sidebar"sv,   "footer"sv,
                             "aside"sv,   "widget"sv,     "widgets"sv,  "recommend"sv, "teaser"sv,
                             "nav"sv,     "navigation"sv, "most"sv,     "popular"sv,   "latest"sv,
                             "next"sv,    "prev"sv,       "copyright"sv};
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return has_word(path, word); });
}

/// Where a hint lies, seen from the headline.
struct Place {
  int distance = 0;        ///< in blocks of text, at most 40
  bool furniture = false;  ///< within an element that is furniture
};

bool names_contain_any(const Hint& hint, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return names_contain(hint, word); });
}

bool speaks_of_update(const Hint& hint) {
  constexpr std::array openings{
      "updated"sv,        "last updated"sv, "last update"sv,    "modified"sv,
      "last modified"sv,  "aktualisiert"sv, "güncelleme"sv,     "güncellenme"sv,
      "son güncelleme"sv, "обновлено"sv,    "обновлён"sv,       "изменено"sv,
      "оновлено"sv,       "змінено"sv,      "mis à jour"sv,     "mise à jour"sv,
      "actualizado"sv,    "atualizado"sv,   "aggiornato"sv,     "ultimo aggiorn"sv,
      "zaktualizowano"sv, "aktualizacja"sv, "letztes update"sv, "bijgewerkt"sv};
  const std::string text = lower_case(hint.text);
  return names_contain(hint, "modified") || names_contain(hint, "updated") ||
         text.find("last edited") != std::string::npos ||
         std::any_of(openings.begin(), openings.end(),
                     [&](std::string_view opening) { return text.starts_with(opening); });
}

void add_author_hint(const Hint& hint, const Place& place, PageCandidates& candidates) {
  if (place.furniture || hint.text.size() > 160) return;
  constexpr std::array wrong{"bio"sv, "about"sv,       "image"sv, "avatar"sv, "count"sv, "follow"sv,
                             "job"sv, "description"sv, "date"sv,  "social"sv, "role"sv,  "email"sv};
  const int rank = names_contain_any(hint, wrong) ? 18 : names_contain(hint, "name") ? 8 : 10;
  candidates.add_authors(hint.attribute.empty() ? hint.text : hint.attribute, "byline",
                         rank + place.distance / 8);
  const bool digits = std::any_of(hint.text.begin(), hint.text.end(), is_digit);
  if (!digits) return;
  const Field field = speaks_of_update(hint) ? Field::updated : Field::published;
  candidates.add(field, hint.text, "byline", 20 + place.distance / 4);
}

void add_date_hint(const Hint& hint, const Place& place, PageCandidates& candidates) {
  constexpr std::array published{"publish"sv, "pubdate"sv, "posted"sv, "created"sv, "entry-date"sv};
  constexpr std::array weak{"meta"sv, "info"sv, "byline"sv, "data"sv};
  const int base = (names_contain_any(hint, published) ? 10 : 14) + place.distance / 4 +
                   (place.furniture ? 40 : 0);
  const bool updated = speaks_of_update(hint) && !names_contain(hint, "published");
  const Field field = updated ? Field::updated : Field::published;
  candidates.add(field, hint.attribute, "time", base);
  if (hint.kind == Hint::Kind::time) {
    candidates.add(field, hint.text, "time", base + 1);
  } else {
    candidates.add(field, hint.text, names_contain(hint, "byline") ? "byline" : "label",
                   base + (names_contain_any(hint, weak) ? 6 : 2));
  }
}

}  // namespace

void add_element_hints(std::span<const PageFacts::Hint> hints, std::size_t head,
                       PageCandidates& candidates) {
  const auto headline = std::find_if(hints.begin(), hints.end(), [&](const Hint& hint) {
    return hint.kind == Hint::Kind::heading && hint.level == 1 && hint.block == head;
  });
  const std::string_view headline_path = headline == hints.end() ? ""sv : headline->path;
  for (const auto& hint : hints) {
    if (hint.kind == Hint::Kind::heading) continue;
    Place place;
    place.distance = hint.block >= head
                         ? static_cast<int>(std::min<std::size_t>(hint.block - head, 40))
                         : 20 + static_cast<int>(std::min<std::size_t>(head - hint.block, 20));
    // Names of layouts mislead; what stands right below the headline belongs to it.
    const bool right_below = hint.block >= head && hint.block - head <= 8 && head > 0;
    place.furniture = !right_below && in_furniture(hint, headline_path);
    if (hint.kind == Hint::Kind::author) {
      add_author_hint(hint, place, candidates);
    } else {
      add_date_hint(hint, place, candidates);
    }
  }
}

}  // namespace dragoman::indexer
