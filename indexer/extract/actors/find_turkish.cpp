#include <algorithm>
#include <array>

#include "indexer/extract/actors/find.h"
#include "indexer/extract/actors/name_words.h"

namespace dragoman::indexer {
/// "III. Selim", "8. Ordu": the point behind a number makes it an ordinal and ends no sentence,
/// unless it is a year.
void Finder::join_ordinals() {
  for (std::size_t i = 0; i + 1 < words_.size(); ++i) {
    auto& word = words_[i];
    const bool roman = (word.shape == Shape::upper || word.shape == Shape::initial) &&
                       is_roman_number(word.folded);
    const bool number = word.shape == Shape::number && word.folded.size() <= 3;
    if ((!roman && !number) || !word.ending.empty()) continue;
    const auto behind = words_[i + 1].begin;
    const bool point = text_.substr(word.end, behind - word.end) == ". ";
    if (!point || !is_capital(i + 1)) continue;
    word.dotted = true;
    words_[i + 1].before = gap::blank;
  }
}

bool Finder::is_ordinal(std::size_t word) const {
  const auto& w = words_[word];
  if (language_ != "tr" || !w.dotted) return false;
  return w.shape == Shape::number || is_roman_number(w.folded);
}

/// "Japon", which is the country in French.
bool Finder::is_turkish_nationality(std::size_t word) const {
  return language_ == "tr" && is(word, WordClass::nationality) && words_[word].ending.empty();
}

/// "Kırım Savaşı", "Romanya Müzik Ödülleri": where a name that begins with a place ends; `at` if
/// the place stands alone. "Almanya Başbakanı" is a place and an office.
std::size_t Finder::turkish_compound_end(std::size_t at, std::size_t last) const {
  if (at == 0 || !words_[at - 1].ending.empty()) {
    const auto ending = at == 0 ? std::string_view{} : words_[at - 1].ending;
    // "ABD'li", "Ankaralı" say where somebody is from.
    const bool from = ending == "li" || ending == "lı" || ending == "lu" || ending == "lü";
    return from ? at + 1 : at;
  }
  auto end = at;
  for (auto i = at; i < std::min(last, at + 4); ++i) {
    const auto& word = words_[i];
    if (!follows(i) || word.shape != Shape::capital) break;
    if (is(i, WordClass::title) || begins_person(i, last)) return at;
    const bool event =
        is(i, WordClass::no_name) && (word.folded.ends_with("i") || !word.ending.empty());
    if (event || is_turkish_compound(word.folded)) end = i + 1;
    if (!word.ending.empty()) break;
  }
  // "ABD Dışişleri bakanı"
  return end < words_.size() && follows(end) && is(end, WordClass::title) ? at : end;
}

/// A known place or body whose name means something else here: part of a longer name, a team, a
/// region. Gives its end, `first` if it is what the list says.
std::size_t Finder::read_turkish_known(std::size_t first, const Match& match, std::size_t last) {
  const auto* entry = match.entry;
  const bool place = entry->type == ActorType::place;
  if (place || entry->upper_only) {
    const auto end = turkish_compound_end(match.last, last);
    if (end > match.last && national_team_end(match.last) == match.last) return end;
  }
  const bool lone = match.last == first + 1;
  if (lone && entry->type == ActorType::organisation && words_[first].folded == "anadolu") {
    add(first, match.last, ActorType::place, Evidence::strong);
    return match.last;
  }
  if (!place) return first;
  if (const auto end = national_team_end(match.last); end > match.last) {
    add(first, end, ActorType::organisation, Evidence::strong);
    return end;
  }
  if (const auto end = team_end(match.last, last); end > match.last) {
    add(first, end, ActorType::organisation, Evidence::fair);
    return end;
  }
  return first;
}

/// "İtalya 19 yaş altı millî futbol takımında": where the team of a country ends; `at` if none
/// does.
std::size_t Finder::national_team_end(std::size_t at) const {
  static constexpr std::array<std::string_view, 16> kinds{
      "a",       "b",     "u",     "milli", "ulusal", "yas",       "alti",     "genc",
      "gencler", "bayan", "kadin", "erkek", "futbol", "basketbol", "voleybol", "hentbol"};
  if (at == 0 || !words_[at - 1].ending.empty()) return at;
  bool national = false;
  for (auto i = at; i < std::min(words_.size(), at + 7) && follows(i); ++i) {
    const auto& word = words_[i];
    if (national && word.folded.starts_with("takim")) return i + 1;
    const bool kind = std::find(kinds.begin(), kinds.end(), word.folded) != kinds.end();
    if (!kind && word.shape != Shape::number) return at;
    national = national || word.folded == "milli" || word.folded == "ulusal";
  }
  return at;
}

/// "Boston Celtics", "Ankara Demirspor": where a team's name that begins with a place ends; `at` if
/// none does.
std::size_t Finder::team_end(std::size_t at, std::size_t last) const {
  if (at == 0 || at >= last || !words_[at - 1].ending.empty() || !follows(at)) return at;
  const auto& word = words_[at];
  if (word.shape != Shape::capital || (infos_[at] != nullptr && !infos_[at]->is_plain())) return at;
  const bool named =
      (word.folded.size() > 4 && word.folded.ends_with("s")) || word.folded.ends_with("spor");
  const auto points = turkish_.judge(text_, words_, infos_, {at, at + 1});
  const bool judged = points.organisation > std::max({points.person, points.place, points.other});
  return named || judged ? at + 1 : at;
}

std::size_t Finder::read_turkish(std::size_t first, std::size_t end, std::size_t last,
                                 bool after_title) {
  const auto evidence = person_evidence(first, end, after_title);
  const bool single = end == first + 1;
  const auto& head = words_[first];
  const bool sure = evidence == Evidence::strong && !is_turkish_compound(words_[end - 1].folded);
  const bool common = seen_lower(first) ||
                      (single && (is(first, WordClass::title) || is(first, WordClass::org_head))) ||
                      (starts_sentence(first) &&
                       (turkish_.cues(head.folded) != 0 || is_turkish_compound(head.folded))) ||
                      (single && head.shape == Shape::upper) || head.folded.size() < 3;
  if (common && !sure) return single ? read_rest(first, last) : first;
  const auto points =
      turkish_.judge(text_, words_, infos_, {first, end, after_title, seen_lower(first)});
  const auto highest = std::max({points.person, points.organisation, points.place, points.other});
  if (points.other == highest) return single ? read_rest(first, last) : first;
  const auto type = points.person == highest         ? ActorType::person
                    : points.organisation == highest ? ActorType::organisation
                                                     : ActorType::place;
  add(first, end, type, sure ? Evidence::strong : Evidence::fair);
  mentions_.back().dubious_first = type == ActorType::person && !single && starts_sentence(first) &&
                                   !is(first, WordClass::given_name);
  return end;
}

}  // namespace dragoman::indexer
