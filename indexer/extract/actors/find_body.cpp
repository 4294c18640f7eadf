#include <algorithm>
#include <array>

#include "indexer/extract/actors/find.h"
#include "indexer/extract/actors/name_words.h"

namespace dragoman::indexer {
namespace {

constexpr std::size_t max_quoted_words = 7;
constexpr std::size_t max_complement = 4;

/// English heads that stand before the name of a place.
bool is_english_place_head(std::string_view word) {
  return word == "lake" || word == "mount" || word == "mt" || word == "port" || word == "fort" ||
         word == "cape";
}

/// Before or behind the name of a sports club: "FC Brevnik", "Brevnik SK".
bool is_club_mark(std::string_view word) {
  static constexpr std::array<std::string_view, 20> marks{
      "fc",  "fk",  "afc", "ac",  "sc", "sv", "sk", "bc", "bk",  "cf",
      "vfl", "vfb", "tsv", "ssc", "nk", "kv", "ec", "jk", "rsc", "hnk"};
  return std::find(marks.begin(), marks.end(), word) != marks.end();
}

/// English heads of bodies that stand in Turkish texts as words of songs and films.
bool is_word_of_titles(std::string_view word) {
  return word == "life" || word == "air" || word == "power" || word == "news" || word == "school" ||
         word == "theatre" || word == "theater" || word == "brothers" || word == "mission";
}

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

/// "Укрэнерго", "Київрада": a body by the parts of its name, if no list knows the word.
bool Finder::is_compound_body(std::size_t word) const {
  if (!words_[word].cyrillic || words_[word].shape != Shape::capital) return false;
  const bool known = infos_[word] != nullptr && !infos_[word]->is_plain();
  return !known && looks_like_compound_body(words_[word].folded) && !seen_lower(word) &&
         !gazetteer(word);
}

/// "FC Brevnik", "Brevnik SK": where a club's name ends that has the mark of one; `first` if none.
std::size_t Finder::club_end(std::size_t first, std::size_t last) const {
  const auto beside = [&](std::size_t word) {
    return word < last && follows(word) && words_[word - 1].ending.empty();
  };
  const auto mark = [&](std::size_t word) {
    return words_[word].shape == Shape::upper && is_club_mark(words_[word].folded);
  };
  if (!beside(first + 1)) return first;
  if (words_[first].shape == Shape::capital && mark(first + 1)) {
    // "Maçı FC Brevnik kazandı"
    return beside(first + 2) && is_capital(first + 2) ? first : first + 2;
  }
  return mark(first) && words_[first + 1].shape == Shape::capital ? first + 2 : first;
}

/// English and Turkish: capitalised words up to a head or a legal form, "of ..." behind a head.
std::size_t Finder::organisation_end(std::size_t first, std::size_t last) const {
  if (words_[first].cyrillic || shouting_[first] != 0) return first;
  if (!is_capital(first)) return first;
  if (const auto end = club_end(first, last); end > first) return end;
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
      // "Gazi Üniversitesi ve Ege Üniversitesi" are two.
      if (end == i && word.folded == "ve") break;
      continue;
    }
    if (i > first + 1 && words_[i - 1].folded == "of" && begins_person(i, last)) break;
    const bool title_word = language_ == "tr" && is_word_of_titles(word.folded);
    const bool head = !title_word && (is(i, WordClass::org_head) || is(i, WordClass::org_suffix));
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
  // "Lake Tarrow", "Port Mallory"
  const bool headed = first + 1 < last && follows(first + 1) && words_[first].ending.empty() &&
                      words_[first + 1].shape == Shape::capital &&
                      is_english_place_head(words_[first].folded) &&
                      (infos_[first + 1] == nullptr || infos_[first + 1]->is_plain());
  if (headed) return first + 2;
  for (std::size_t i = first + 1; i < last && i < first + 4; ++i) {
    if (!follows(i) || !is_capital(i)) break;
    if (is(i - 1, WordClass::title) || !words_[i - 1].ending.empty()) break;
    if (is(i, WordClass::place_head)) return i + 1;
  }
  return first;
}

}  // namespace dragoman::indexer
