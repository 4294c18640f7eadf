#include "searcher/present/word_hits.h"

#include <algorithm>
#include <optional>

#include "searcher/present/characters.h"

namespace dragoman::searcher {
namespace {

bool holds(const std::vector<std::string>& sorted, const std::string& text) {
  return std::binary_search(sorted.begin(), sorted.end(), text);
}

bool matches(const WordMatcher& word, const Token& token) {
  if (!word.stems.empty() && !holds(word.stems, token.stem) &&
      (token.alternate_stem.empty() || !holds(word.stems, token.alternate_stem)))
    return false;
  return word.forms.empty() || holds(word.forms, token.form);
}

/// Numbers of tokens.
using Places = std::vector<std::size_t>;

/// Looks for one phrase. Collects the numbers of the tokens that make it up.
class PhraseSearch {
 public:
  PhraseSearch(std::span<const Token> tokens, const PhraseMatcher& phrase)
      : tokens_(tokens), phrase_(phrase) {
    for (const WordMatcher& word : phrase.words) {
      Places places;
      for (std::size_t i = 0; i < tokens.size(); ++i)
        if (matches(word, tokens[i])) places.push_back(i);
      places_.push_back(std::move(places));
    }
  }

  /// One entry an occurrence: the token of each word, in the order of the words.
  [[nodiscard]] std::vector<Places> run() const {
    for (const Places& places : places_)
      if (places.empty()) return {};
    return phrase_.ordered ? in_order() : in_any_order();
  }

 private:
  [[nodiscard]] std::size_t position(std::size_t token) const { return tokens_[token].position; }

  /// First place of a word at a position of at least `least`.
  [[nodiscard]] std::optional<std::size_t> place_from(std::size_t word, std::size_t least) const {
    const Places& places = places_[word];
    const auto found =
        std::partition_point(places.begin(), places.end(),
                             [this, least](std::size_t at) { return position(at) < least; });
    if (found == places.end()) return std::nullopt;
    return *found;
  }

  [[nodiscard]] std::vector<Places> in_order() const {
    std::vector<Places> occurrences;
    for (const std::size_t first : places_.front()) {
      const std::size_t last_position = position(first) + phrase_.window - 1;
      Places occurrence{first};
      for (std::size_t word = 1; word < places_.size(); ++word) {
        const auto next = place_from(word, position(occurrence.back()) + 1);
        if (!next || position(*next) > last_position) break;
        occurrence.push_back(*next);
      }
      if (occurrence.size() == places_.size()) occurrences.push_back(std::move(occurrence));
    }
    return occurrences;
  }

  /// Every place of any word may begin the window.
  [[nodiscard]] std::vector<Places> in_any_order() const {
    Places starts;
    for (const Places& places : places_) starts.insert(starts.end(), places.begin(), places.end());
    std::sort(starts.begin(), starts.end());
    starts.erase(std::unique(starts.begin(), starts.end()), starts.end());
    std::vector<Places> occurrences;
    for (const std::size_t start : starts)
      if (auto occurrence = within_window(position(start)))
        occurrences.push_back(std::move(*occurrence));
    return occurrences;
  }

  [[nodiscard]] std::optional<Places> within_window(std::size_t first_position) const {
    std::vector<std::size_t> owner(phrase_.window, none);  // position in the window -> word
    Places taken(places_.size(), none);
    for (std::size_t word = 0; word < places_.size(); ++word) {
      std::vector<bool> tried(phrase_.window, false);
      if (!give_place(word, first_position, owner, taken, tried)) return std::nullopt;
    }
    return taken;
  }

  /// A matching of words to positions, for two equal words may not share one ("Boris NEAR Boris").
  bool give_place(std::size_t word, std::size_t first, std::vector<std::size_t>& owner,
                  Places& taken, std::vector<bool>& tried) const {
    for (const std::size_t place : places_[word]) {
      if (position(place) < first || position(place) >= first + phrase_.window) continue;
      const std::size_t slot = position(place) - first;
      if (tried[slot]) continue;
      tried[slot] = true;
      if (owner[slot] != none && !give_place(owner[slot], first, owner, taken, tried)) continue;
      owner[slot] = word;
      taken[word] = place;
      return true;
    }
    return false;
  }

  static constexpr std::size_t none = static_cast<std::size_t>(-1);
  std::span<const Token> tokens_;
  const PhraseMatcher& phrase_;
  std::vector<Places> places_;
};

void sort_hits(std::vector<WordHit>& hits) {
  std::stable_sort(hits.begin(), hits.end(), [](const WordHit& a, const WordHit& b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end > b.end;
  });
}

/// No part of a longer word? Scripts without blanks have no such ends.
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  const auto joined = [text](std::size_t at) {
    if (at == 0 || at == text.size()) return false;
    const char32_t before = character_before(text, at).code;
    const char32_t after = character_at(text, at).code;
    return is_word_character(before) && is_word_character(after) &&
           !is_of_unspaced_script(before) && !is_of_unspaced_script(after);
  };
  return !joined(begin) && !joined(end);
}

void find_text(std::string_view text, std::string_view wanted, WordHit hit,
               std::vector<WordHit>& hits) {
  if (wanted.empty()) return;
  for (std::size_t at = text.find(wanted); at != std::string_view::npos;
       at = text.find(wanted, at + wanted.size())) {
    if (!stands_alone(text, at, at + wanted.size())) continue;
    hit.begin = at;
    hit.end = hit.reach = at + wanted.size();
    hits.push_back(hit);
  }
}

std::optional<std::size_t> asked_range(const DateRange& day, const std::vector<DateRange>& asked) {
  for (std::size_t i = 0; i < asked.size(); ++i)
    if (asked[i].from <= day.from && day.to <= asked[i].to) return i;
  return std::nullopt;
}

}  // namespace

std::vector<WordHit> find_words(std::span<const Token> tokens,
                                std::span<const PhraseMatcher> matchers, bool title) {
  std::vector<WordHit> hits;
  std::size_t what = 0;
  for (const PhraseMatcher& matcher : matchers) {
    if (matcher.words.empty() || (matcher.title_only && !title)) continue;
    for (const Places& occurrence : PhraseSearch{tokens, matcher}.run())
      for (std::size_t i = 0; i < occurrence.size(); ++i) {
        const Token& token = tokens[occurrence[i]];
        const std::size_t reach = matcher.ordered ? tokens[occurrence.back()].end : token.end;
        hits.push_back({token.begin, token.end, WordHit::Kind::word, what + i, reach});
      }
    what += matcher.words.size();
  }
  sort_hits(hits);
  return hits;
}

std::vector<WordHit> find_mentions(std::string_view text, const StoredArticle& article,
                                   const Marks& marks) {
  std::vector<WordHit> hits;
  for (std::size_t i = 0; i < article.actors.size(); ++i) {
    const Actor& actor = article.actors[i];
    if (std::find(marks.actor_ids.begin(), marks.actor_ids.end(), actor.id) ==
        marks.actor_ids.end())
      continue;
    for (const std::string& mention : actor.mentions)
      find_text(text, mention, {.kind = WordHit::Kind::actor, .what = i}, hits);
  }
  for (const MentionedDate& date : article.dates)
    if (const auto asked = asked_range(date.range, marks.mentioned))
      find_text(text, date.text, {.kind = WordHit::Kind::date, .what = *asked}, hits);
  sort_hits(hits);
  return hits;
}

std::vector<WordHit> find_all_hits(std::string_view text, const StoredArticle& article,
                                   const Marks& marks, bool title, Analyzer& analyzer) {
  std::vector<WordHit> hits = find_mentions(text, article, marks);
  const auto matchers = marks.by_language.find(article.language);
  if (matchers == marks.by_language.end() || matchers->second.empty()) return hits;
  const auto words = find_words(analyzer.analyze(text), matchers->second, title);
  hits.insert(hits.end(), words.begin(), words.end());
  sort_hits(hits);
  return hits;
}

std::vector<std::pair<std::size_t, std::size_t>> merge_hits(std::span<const WordHit> hits) {
  std::vector<std::pair<std::size_t, std::size_t>> spans;
  std::size_t reach = 0;
  for (const WordHit& hit : hits) {
    if (!spans.empty() && hit.begin < reach)
      spans.back().second = std::max(spans.back().second, hit.end);
    else
      spans.emplace_back(hit.begin, hit.end);
    reach = std::max(reach, hit.reach);
  }
  return spans;
}

}  // namespace dragoman::searcher
