#include "indexer/parse/page_title.h"

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

#include "common/analysis/fold.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;
using Field = MetadataCandidate::Field;

bool is_headline(std::string_view part, std::span<const std::string> headlines) {
  return std::any_of(headlines.begin(), headlines.end(), [&](const std::string& headline) {
    return lower_case(headline) == lower_case(part);
  });
}

/// The side of a separator that is a known headline: wherever a cut leads to one, it is right.
std::optional<std::string> known_headline(std::string_view title,
                                          std::span<const std::string> headlines) {
  constexpr std::array cuts{" | "sv, " - "sv, " – "sv, " — "sv, ": "sv, " :: "sv, " » "sv, " · "sv};
  for (const auto& separator : cuts) {
    for (auto at = title.find(separator); at != std::string_view::npos;
         at = title.find(separator, at + 1)) {
      const auto head = trimmed(title.substr(0, at));
      const auto tail = trimmed(title.substr(at + separator.size()));
      if (is_headline(head, headlines)) return std::string{head};
      if (is_headline(tail, headlines)) return std::string{tail};
    }
  }
  return std::nullopt;
}

/// True if what stands behind the last separator is the outlet's: its name, or an address.
bool names_site(std::string_view tail, const std::string& lower_site) {
  const std::string lower_tail = lower_case(tail);
  const bool named = !lower_site.empty() && (lower_tail == lower_site ||
                                             lower_tail.find(lower_site) != std::string::npos ||
                                             lower_site.find(lower_tail) != std::string::npos);
  const bool domain =
      tail.find(' ') == std::string_view::npos && tail.find('.') != std::string_view::npos;
  return named || domain;
}

/// True if a title of the page is the heading, or says it before the outlet's name or its own
/// second half. All in lower case.
bool echoes(std::string_view title, std::string_view heading) {
  const auto at = title.find(heading);
  return at != std::string_view::npos && (at == 0 || heading.size() * 2 >= title.size());
}

/// The share of the heading's longer words that a title of the page has, too. All in lower case.
double shared_words(std::string_view title, std::string_view heading) {
  constexpr std::size_t longer = 4;
  std::size_t words = 0;
  std::size_t shared = 0;
  while (!heading.empty()) {
    const auto end = heading.find(' ');
    const auto word = heading.substr(0, end);
    const bool counts = count_letters(word) >= longer;
    words += counts;
    shared += counts && title.find(word) != std::string_view::npos;
    if (end == std::string_view::npos) break;
    heading.remove_prefix(end + 1);
  }
  return words == 0 ? 0 : static_cast<double>(shared) / static_cast<double>(words);
}

/// <title> and og:title in lower case.
std::vector<std::string> page_titles(const PageFacts& facts) {
  std::vector<std::string> titles{lower_case(facts.title)};
  for (const auto& [name, content] : facts.meta) {
    if (name == "og:title") titles.push_back(lower_case(content));
  }
  return titles;
}

/// A heading that shares its words with <title> or og:title is the article's.
int heading_rank(std::span<const std::string> titles, const PageFacts::Hint& hint,
                 std::string_view site, int before) {
  const std::string text = lower_case(hint.text);
  const bool is_site = !site.empty() && text == lower_case(site);
  if (is_site || count_words(text) < 2) return 60;
  const bool echoed = std::any_of(titles.begin(), titles.end(),
                                  [&](const std::string& title) { return echoes(title, text); });
  if (hint.level == 1) {
    // Editors word it anew for the web; what readers see is the title.
    const bool alike = count_words(text) >= 4 &&
                       std::any_of(titles.begin(), titles.end(), [&](const std::string& title) {
                         return shared_words(title, text) > 0.55;
                       });
    return echoed || alike ? 1 : 6 + std::min(before, 20);
  }
  const bool whole = echoed && std::any_of(titles.begin(), titles.end(), [&](const auto& title) {
                       return text.size() * 2 >= title.size();
                     });
  return whole ? 3 : 30 + std::min(before, 20);
}

/// "Talks resume | Daily Herald": what was cut off names the outlet.
void add_site_of_title(const std::string& title, const std::string& bare,
                       PageCandidates& candidates) {
  if (bare.empty() || bare.size() >= title.size()) return;
  if (title.ends_with(bare)) {
    const auto end = title.find_last_not_of(" |-:", title.size() - bare.size() - 1);
    const auto name = std::string_view{title}.substr(0, end == std::string::npos ? 0 : end + 1);
    if (count_words(name) <= 6) candidates.add(Field::source, name, "meta", 25);
    return;
  }
  if (!title.starts_with(bare)) return;
  std::string_view tail = trimmed(std::string_view{title}.substr(bare.size()));
  constexpr std::array separators{"|"sv, "-"sv, "–"sv, "—"sv, ":"sv,
                                  "·"sv, "»"sv, "•"sv, "/"sv, "«"sv};
  for (const auto& separator : separators) {
    while (tail.starts_with(separator)) tail = trimmed(tail.substr(separator.size()));
  }
  if (tail.empty()) return;
  const auto last = tail.rfind(" | ");
  if (last != std::string_view::npos) tail = tail.substr(last + 3);
  if (count_words(tail) <= 6) candidates.add(Field::source, tail, "meta", 25);
}

}  // namespace

std::string title_without_site(std::string_view title, std::string_view site,
                               std::span<const std::string> headlines) {
  title = trimmed(title);
  constexpr std::array separators{" | "sv, " - "sv, " – "sv, " — "sv, " :: "sv, " » "sv,
                                  " · "sv, " / "sv, " • "sv, " « "sv, "|"sv};
  if (const auto known = known_headline(title, headlines)) return *known;
  if (title.empty() || count_words(title) <= 3) return one_line(title);
  const std::string lower_site = lower_case(site);
  for (const auto& separator : separators) {
    // The last separator: outlets put their name at the end.
    const auto at = title.rfind(separator);
    if (at == std::string_view::npos) continue;
    const auto head = trimmed(title.substr(0, at));
    const auto tail = trimmed(title.substr(at + separator.size()));
    if (is_headline(head, headlines) || names_site(tail, lower_site))
      return title_without_site(head, site, headlines);
    if (is_headline(tail, headlines)) return std::string{tail};
    const bool bar = separator.find('|') != std::string_view::npos;
    if (bar && count_words(tail) <= 4 && count_words(head) >= 3)
      return title_without_site(head, site, headlines);
    if (!lower_site.empty() && lower_case(head) == lower_site) return std::string{tail};
  }
  return one_line(title);
}

void add_titles(const PageFacts& facts, PageCandidates& candidates) {
  std::vector<std::string> headlines;
  std::string site;
  int site_rank = 99;
  for (const auto& candidate : candidates.all()) {
    if (candidate.field == Field::title) headlines.push_back(candidate.value);
    if (candidate.field == Field::source && candidate.rank < site_rank) {
      site = candidate.value;
      site_rank = candidate.rank;
    }
  }
  int headings = 0;
  const auto titles = page_titles(facts);
  for (const auto& hint : facts.hints) {
    if (hint.kind != PageFacts::Hint::Kind::heading || hint.level > 2 || hint.text.empty())
      continue;
    if (hint.level == 1) headlines.push_back(hint.text);
    candidates.add(Field::title, hint.text, "heading",
                   heading_rank(titles, hint, site, headings++));
  }
  for (auto& candidate : candidates.all()) {
    if (candidate.field == Field::title && candidate.evidence != "heading") {
      candidate.value = title_without_site(candidate.value, site, headlines);
    }
  }
  const std::string page_title = one_line(decode_entities(facts.title));
  const std::string bare = title_without_site(page_title, site, headlines);
  candidates.add(Field::title, bare, "meta", 8);
  add_site_of_title(page_title, bare, candidates);
}

}  // namespace dragoman::indexer
