#include <algorithm>
#include <array>

#include "indexer/extract/actors/find.h"
#include "indexer/extract/actors/name_words.h"

namespace dragoman::indexer {
namespace {

constexpr int enough = 3;  ///< points that a type needs

}  // namespace

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

/// "Boston Celtics", "Ankara Demirspor": where a team's name that begins with a place ends; `at` if
/// none does.
std::size_t Finder::team_end(std::size_t at, std::size_t last) const {
  if (at == 0 || at >= last || !words_[at - 1].ending.empty() || !follows(at)) return at;
  const auto& word = words_[at];
  if (word.shape != Shape::capital || (infos_[at] != nullptr && !infos_[at]->is_plain())) return at;
  const bool named =
      (word.folded.size() > 4 && word.folded.ends_with("s")) || word.folded.ends_with("spor");
  const auto points = turkish_.judge(text_, words_, infos_, at, at + 1);
  const bool judged = points.organisation >= enough && points.organisation > points.person;
  return named || judged ? at + 1 : at;
}

std::size_t Finder::read_turkish(std::size_t first, std::size_t end, std::size_t last,
                                 bool after_title) {
  const auto evidence = person_evidence(first, end, after_title);
  const bool single = end == first + 1;
  if (evidence == Evidence::strong && !is_turkish_compound(words_[end - 1].folded)) {
    add(first, end, ActorType::person, *evidence);
    return end;
  }
  const auto& head = words_[first];
  const bool common = seen_lower(first) ||
                      (single && (is(first, WordClass::title) || is(first, WordClass::org_head))) ||
                      (starts_sentence(first) &&
                       (turkish_.cues(head.folded) != 0 || is_turkish_compound(head.folded))) ||
                      (single && head.shape == Shape::upper) || head.folded.size() < 3;
  if (common) return single ? read_rest(first, last) : first;
  const auto points = turkish_.judge(text_, words_, infos_, first, end);
  struct Candidate {
    int points;
    ActorType type;
  };
  // Of equals the rarer outdoes the person: half of a person's points come from the shape alone.
  std::array candidates{Candidate{points.place, ActorType::place},
                        Candidate{points.organisation, ActorType::organisation},
                        Candidate{points.person, ActorType::person}};
  std::stable_sort(candidates.begin(), candidates.end(),
                   [](const Candidate& a, const Candidate& b) { return a.points > b.points; });
  const auto& best = candidates.front();
  const bool compound =
      is_turkish_compound(words_[end - 1].folded) && best.type == ActorType::person;
  // Two unknown words inside a sentence are less often a person than one.
  const auto needed = single || starts_sentence(first) ? enough : enough + 1;
  const auto lead = points.other == 0 ? 1 : single ? 2 : 4;
  const bool sure = best.points >= needed && best.points >= points.other + lead && !compound;
  if (!sure) return single ? read_rest(first, last) : first;
  add(first, end, best.type, Evidence::fair);
  mentions_.back().dubious_first = best.type == ActorType::person && !single &&
                                   starts_sentence(first) && !is(first, WordClass::given_name);
  return end;
}

}  // namespace dragoman::indexer
