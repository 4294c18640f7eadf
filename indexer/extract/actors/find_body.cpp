#include <algorithm>
#include <array>

#include "indexer/extract/actors/find.h"

namespace dragoman::indexer {
namespace {

/// Endings of words in the genitive (ru, uk), as they stand behind the head of a body's name.
constexpr std::array<std::string_view, 20> genitive_endings{
    "ого", "его", "ых", "их", "ой",  "ей", "ов", "ев", "ий", "ы",
    "и",   "а",   "я",  "ої", "ьої", "ів", "їв", "і",  "у",  "ні"};
/// Endings of verbs that look like genitives.
constexpr std::array<std::string_view, 16> verb_endings{"ила", "ала", "ела", "ыла", "ули", "или",
                                                        "али", "ели", "ась", "лся", "ось", "ися",
                                                        "ило", "ало", "ула", "ти"};

template <std::size_t N>
bool ends_with_any(std::string_view word, const std::array<std::string_view, N>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [&](std::string_view ending) { return word.ends_with(ending); });
}

bool is_genitive(std::string_view word) {
  return word.size() >= 8 && ends_with_any(word, genitive_endings) &&
         !ends_with_any(word, verb_endings);
}

bool is_adjective(std::string_view word) {
  static constexpr std::array<std::string_view, 22> endings{
      "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ого", "его",  "ому",  "ему",
      "ым", "им", "ом", "ую", "юю", "ої", "ій", "ою",  "ська", "ську", "на"};
  return word.size() >= 8 && ends_with_any(word, endings);
}

constexpr std::size_t max_quoted_words = 7;
constexpr std::size_t max_complement = 4;

}  // namespace

/// `ООО «Ромашка»`, `газета «Известия»`: the quoted name behind a head word.
std::size_t Finder::read_quoted(std::size_t first) {
  if (first == 0 || (words_[first].before & gap::open) == 0) return first;
  if ((words_[first].before & (gap::stop | gap::close)) != 0) return first;
  const bool legal = is(first - 1, WordClass::legal_form);
  if (!legal && !is(first - 1, WordClass::org_head)) return read_lone_quoted(first);
  if (!words_[first].cyrillic && language_ != "ru" && language_ != "uk") return first;
  if (!is_capital(first) && words_[first].shape != Shape::number) return first;
  std::size_t last = first + 1;
  while (last < words_.size() && (words_[last].before & gap::close) == 0) {
    const bool goes_on = last - first < max_quoted_words && (words_[last].before & gap::stop) == 0;
    if (!goes_on) return first;
    ++last;
  }
  const auto match = gazetteer(first);
  const bool known = match && match->last == last && !match->entry->family_only;
  add(first, last, ActorType::organisation, Evidence::strong, known ? match->entry : nullptr);
  if (legal && !known) {
    mentions_.back().first = first - 1;
    mentions_.back().begin = words_[first - 1].begin;
    // The closing mark belongs to "ООО «Ромашка»".
    auto& end = mentions_.back().end;
    for (const std::string_view mark : {"»", "”", "\"", "“"}) {
      if (text_.substr(end).starts_with(mark)) {
        end += mark.size();
        break;
      }
    }
  }
  return last;
}

/// `владелец «Ромашки»`: capitalised words in quotes that no list knows are a body's name (ru, uk)
/// more often than anything else, unless a work or a product stands before them.
std::size_t Finder::read_lone_quoted(std::size_t first) {
  if (language_ != "ru" && language_ != "uk") return first;
  auto last = first;
  do {
    const auto& word = words_[last];
    const bool name = word.shape == Shape::capital || word.shape == Shape::upper;
    const bool plain = infos_[last] == nullptr || infos_[last]->is_plain();
    if (!name || !plain || seen_lower(last) || last == first + 3) return first;
    ++last;
  } while (last < words_.size() && follows(last));
  const bool closed = last < words_.size() && (words_[last].before & gap::close) != 0;
  if (!closed || words_[first].folded.size() < 6 || gazetteer(first)) return first;
  if (!is(first - 1, WordClass::work)) add(first, last, ActorType::organisation, Evidence::fair);
  return last;
}

/// "Укрэнерго", "Мінфін", "Київрада": bodies whose names are one word made of several (ru, uk).
bool Finder::is_compound_body(std::size_t word) const {
  static constexpr std::array<std::string_view, 8> heads{"укр", "рос", "держ", "гос",
                                                         "мін", "мин", "нац",  "центр"};
  static constexpr std::array<std::string_view, 12> others{"украин", "україн", "росс",  "росі",
                                                           "рости",  "ростов", "минут", "мінськ",
                                                           "минск",  "нацио",  "націо", "господ"};
  static constexpr std::array<std::string_view, 40> tails{
      "рада",   "ради",    "раді",    "раду",    "радою",   "рады",   "раде",    "дума",
      "думы",   "думе",    "думу",    "думи",    "думі",    "банк",   "банка",   "банку",
      "банком", "газ",     "газа",    "газу",    "газом",   "пром",   "прома",   "прому",
      "промом", "энерго",  "енерго",  "нафта",   "нефть",   "нефти",  "телеком", "авиа",
      "авіа",   "гвардия", "гвардии", "гвардія", "гвардії", "надзор", "надзора", "нагляд"};
  const auto& folded = words_[word].folded;
  if (!words_[word].cyrillic || words_[word].shape != Shape::capital || folded.size() < 10) {
    return false;
  }
  const bool known = infos_[word] != nullptr && !infos_[word]->is_plain();
  if (known || seen_lower(word) || is_adjective(folded) || gazetteer(word)) return false;
  const auto begins = [&](std::string_view head) { return folded.starts_with(head); };
  if (std::any_of(others.begin(), others.end(), begins)) return false;
  return std::any_of(heads.begin(), heads.end(), begins) ||
         (folded.size() >= 14 && ends_with_any(folded, tails));
}

/// English and Turkish: capitalised words up to a head or a legal form, "of ..." behind a head.
std::size_t Finder::organisation_end(std::size_t first, std::size_t last) const {
  if (words_[first].cyrillic || shouting_[first] != 0) return first;
  if (!is_capital(first)) return first;
  std::size_t end = first;
  bool head_first = false;
  for (std::size_t i = first; i < last; ++i) {
    const auto& word = words_[i];
    if (i > first && !follows(i, gap::blank | gap::joint)) break;
    const bool place_head = is(i, WordClass::place_head) && i > first;
    const bool title =
        is(i, WordClass::title) && !is(i, WordClass::given_name) && !is(i, WordClass::org_head);
    if (title || place_head) break;
    if (end > first && begins_person(i, last)) break;
    if (word.shape == Shape::lower) {
      // "Oleh Luhovskyi of the Intelligence Service": what stands before is no head.
      if (end == first && word.folded == "of") break;
      continue;
    }
    if (i > first + 1 && words_[i - 1].folded == "of" && begins_person(i, last)) break;
    const bool head = is(i, WordClass::org_head) || is(i, WordClass::org_suffix);
    if (head && (i > first || is(i, WordClass::org_head))) {
      end = i + 1;
      head_first = head_first || i == first;
    }
    if (!word.ending.empty()) break;
  }
  if (end == first) return first;
  // "Bank of England": the words behind "of" belong to the head.
  std::size_t behind = end;
  while (behind + 1 < last && words_[behind].folded == "of" && is_capital(behind + 1)) {
    if (begins_person(behind + 1, last)) break;
    behind += 2;
    while (behind < last && is_capital(behind) && follows(behind) &&
           !is(behind, WordClass::title) && !begins_person(behind, last) &&
           words_[behind - 1].ending.empty()) {
      ++behind;
    }
    if (behind + 1 < last && words_[behind].folded == "and" && is_capital(behind + 1)) {
      behind += 2;
      while (behind < last && is_capital(behind) && follows(behind)) ++behind;
    }
    end = behind;
  }
  // A head alone ("Congress", "Bank") names nothing.
  return end - first >= 2 ? end : first;
}

/// Russian and Ukrainian: [capitalised adjectives] head [genitives] [place].
std::size_t Finder::slavic_organisation_end(std::size_t first) const {
  if (!words_[first].cyrillic || !is_capital(first) || shouting_[first] != 0) return first;
  if (is_compound_body(first)) return first + 1;
  std::size_t head = first;
  while (head < words_.size() && head < first + 3 && !is(head, WordClass::org_head)) {
    if (head > first && !follows(head)) return first;
    if (!is_adjective(words_[head].folded)) return first;
    ++head;
  }
  if (head >= words_.size() || !is(head, WordClass::org_head)) return first;
  if (head > first && !follows(head)) return first;
  std::size_t end = head + 1;
  const bool acronym = words_[head].shape == Shape::upper;
  const bool adjectives = head > first;
  if (!acronym) {
    std::size_t at = end;
    while (at < words_.size() && at < end + max_complement && follows(at) &&
           words_[at].shape == Shape::lower && is_genitive(words_[at].folded) &&
           !is(at, WordClass::no_name) && !is(at, WordClass::say) && !adjectives) {
      ++at;
    }
    end = at;
  }
  if (end < words_.size() && follows(end) && is_capital(end)) {
    const auto match = gazetteer(end);
    const bool place =
        match && !match->entry->family_only && match->entry->type != ActorType::person;
    if (place) end = match->last;
    // "Хозяйственный суд Одесской области"
    if (const auto region = place_end(end, words_.size()); region > end) end = region;
  }
  const bool sentence_word = starts_sentence(first) && end == first + 1 && !acronym;
  return end == first + 1 && (sentence_word || seen_lower(first)) && !acronym ? first : end;
}

/// "Black Sea Street", "Kızılırmak Nehri", "Тверская область": a place by its head word.
std::size_t Finder::place_end(std::size_t first, std::size_t last) const {
  if (first >= words_.size() || shouting_[first] != 0 || !is_capital(first)) return first;
  if (words_[first].cyrillic) {
    std::size_t head = first + 1;
    while (head < words_.size() && head < first + 3 && follows(head) &&
           is_adjective(words_[head].folded) && !is(head, WordClass::place_head)) {
      ++head;
    }
    const bool fits = head < words_.size() && follows(head) && is(head, WordClass::place_head) &&
                      is_adjective(words_[first].folded);
    return fits ? head + 1 : first;
  }
  for (std::size_t i = first + 1; i < last && i < first + 4; ++i) {
    if (!follows(i) || !is_capital(i)) break;
    if (is(i - 1, WordClass::title) || !words_[i - 1].ending.empty()) break;
    if (is(i, WordClass::place_head)) return i + 1;
  }
  return first;
}

}  // namespace dragoman::indexer
