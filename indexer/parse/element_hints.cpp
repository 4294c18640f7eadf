#include "indexer/parse/element_hints.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "indexer/parse/charset.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;
using Field = MetadataCandidate::Field;
using Hint = PageFacts::Hint;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool names_contain(const Hint& hint, std::string_view word) {
  return hint.names.find(word) != std::string::npos;
}

/// In the footer, the teasers of other articles, a sidebar.
bool in_furniture(const Hint& hint) {
  const std::string path = lower_case(hint.path);
  constexpr std::array words{"comment"sv, "related"sv,   "sidebar"sv, "footer"sv, "aside"sv,
                             "widget"sv,  "recommend"sv, "teaser"sv,  "nav"sv,    "most"sv,
                             "popular"sv, "latest"sv,    "next"sv,    "prev"sv,   "copyright"sv};
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return path.find(word) != std::string::npos; });
}

void add_author_hint(const Hint& hint, int distance, PageCandidates& candidates) {
  if (in_furniture(hint) || hint.text.size() > 160) return;
  constexpr std::array wrong{"bio"sv, "about"sv,       "image"sv, "avatar"sv, "count"sv, "follow"sv,
                             "job"sv, "description"sv, "date"sv,  "social"sv, "role"sv,  "email"sv};
  int rank = 10;
  if (names_contain(hint, "name")) rank = 8;
  for (const auto& word : wrong) {
    if (names_contain(hint, word)) rank = 18;
  }
  candidates.add_authors(hint.attribute.empty() ? hint.text : hint.attribute, "byline",
                         rank + distance / 8);
  const bool digits = std::any_of(hint.text.begin(), hint.text.end(), is_digit);
  if (digits) candidates.add(Field::published, hint.text, "byline", 20 + distance / 4);
}

bool names_contain_any(const Hint& hint, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view word) { return names_contain(hint, word); });
}

bool speaks_of_update(const Hint& hint) {
  constexpr std::array openings{"updated"sv,   "last updated"sv, "aktualisiert"sv, "güncelleme"sv,
                                "обновлено"sv, "оновлено"sv,     "mis à jour"sv};
  const std::string text = lower_case(hint.text);
  return names_contain(hint, "modified") || names_contain(hint, "updated") ||
         std::any_of(openings.begin(), openings.end(),
                     [&](std::string_view opening) { return text.starts_with(opening); });
}

void add_date_hint(const Hint& hint, int distance, PageCandidates& candidates) {
  constexpr std::array published{"publish"sv, "pubdate"sv, "posted"sv, "created"sv, "entry-date"sv};
  constexpr std::array weak{"meta"sv, "info"sv, "byline"sv, "data"sv};
  const int base =
      (names_contain_any(hint, published) ? 10 : 14) + distance / 4 + (in_furniture(hint) ? 40 : 0);
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
  for (const auto& hint : hints) {
    const int distance = hint.block >= head
                             ? static_cast<int>(std::min<std::size_t>(hint.block - head, 40))
                             : 20 + static_cast<int>(std::min<std::size_t>(head - hint.block, 20));
    if (hint.kind == Hint::Kind::author) add_author_hint(hint, distance, candidates);
    if (hint.kind == Hint::Kind::time || hint.kind == Hint::Kind::date)
      add_date_hint(hint, distance, candidates);
  }
}

}  // namespace dragoman::indexer
