#include <algorithm>
#include <array>

#include "indexer/extract/actors/turkish_sign_reader.h"
#include "indexer/extract/actors/turkish_words.h"

namespace dragoman::indexer {
namespace {

bool is_and(const Word& word) {
  return word.folded == "ve" || word.folded == "ile" || word.folded == "veya" ||
         word.folded == "ya";
}

/// "kentte", "kulüpteki"; not "kulübünde", which has a possessive.
bool is_bare_locative(std::string_view word) {
  static constexpr std::array<std::string_view, 12> endings{
      "de", "da", "te", "ta", "den", "dan", "ten", "tan", "deki", "daki", "teki", "taki"};
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return word.size() > ending.size() + 2 && word.ends_with(ending) &&
           word[word.size() - ending.size() - 1] != 'n';
  });
}

}  // namespace

/// The words directly before and behind.
void TurkishSignReader::add_beside() {
  if (name_.first > begin_) add_before();
  if (name_.last < end_) add_behind();
}

void TurkishSignReader::add_before() {
  const auto& before = words_[name_.first - 1];
  const bool near = (head_.before & ~gap::blank) == 0;
  add_if(is_and(before), Sign::and_before);
  add_if(is_english_title_word(before.folded), Sign::english_beside);
  add_if(before.shape == Shape::lower && near, Sign::lower_before);
  add_if(is_capital(before), Sign::capital_before);
  add_if(before.shape == Shape::number, Sign::number_before);
  const bool locative = before.folded.ends_with("de") || before.folded.ends_with("da");
  if (near && !locative) add_types(cues(name_.first - 1), before_signs);
  // "eğitim alan X": a participle belongs to who did it.
  add_if(near && is_turkish_participle(before.folded), Sign::participle_before);
}

void TurkishSignReader::add_behind() {
  const auto& behind = words_[name_.last];
  const auto& word = behind.folded;
  add_if(is_english_title_word(word), Sign::english_beside);
  add_if(is_capital(behind), Sign::capital_behind);
  add_if(behind.shape == Shape::number, Sign::number_behind);
  if ((behind.before & gap::open) != 0 && !quoted_) {
    add_if(word == "d" || word == "dogum" || word == "o", Sign::born_behind);
    add_if(behind.shape == Shape::number && is(name_.last + 1, WordClass::no_name),
           Sign::day_behind);
    return;
  }
  add_if(word == "ve" || word == "veya", Sign::and_behind);
  const bool made = word == "tarafindan" && end_ > name_.last + 1 && has(cues(end_ - 1), Cue::made);
  add_if(made, Sign::made_by);
  add_if(word == "ile", Sign::with_behind);
  add_if(word == "gibi", Sign::like_behind);
  add_if(word == "olarak", Sign::as_behind);
  add_if(word == "da" || word == "de" || word == "ise", Sign::too_behind);
  if (word == "adli" || word == "isimli" || word == "adiyla" || word == "adinda") {
    add(Sign::called_behind);
    std::uint32_t noun = 0;
    for (auto i = name_.last + 1; i < std::min(end_, name_.last + 5); ++i) noun |= cues(i);
    add_types(noun, called_signs);
  }
  // "X ilçesinde", but "X başkentte": a compound has a possessive before its case.
  if (is_bare_locative(word)) return;
  const bool joined = nominative() && (behind.before & ~gap::blank) == 0;
  if (joined || quoted_) add_types(cues(name_.last), behind_signs);
}

/// "X, Y ve Z kulüplerinde": the noun behind a list tells of each of its names.
void TurkishSignReader::add_list_of_names() {
  if (!nominative() || name_.last >= end_) return;
  const auto& behind = words_[name_.last];
  if (behind.before != (gap::comma | gap::blank) && !is_and(behind)) return;
  auto at = name_.last;
  std::size_t names = 0;
  while (at < end_ && at < name_.last + 16) {
    const auto& word = words_[at];
    if (!word.ending.empty()) return;
    if (word.shape == Shape::lower && !is_and(word) && word.folded != "gibi") break;
    names += word.shape == Shape::capital ? 1 : 0;
    ++at;
  }
  const bool list = names > 0 && at < end_ && words_[at].before == gap::blank;
  if (!list) return;
  const auto& noun = words_[at].folded;
  const bool plural =
      noun.find("lar") != std::string::npos || noun.find("ler") != std::string::npos;
  if (plural) add_types(cues(at), list_signs);
}

/// "X'in oğlu", "X'in kuzeyinde"; "X'e bağlı", "X'e göre".
void TurkishSignReader::add_possessed() {
  if (found_.test(static_cast<std::size_t>(Sign::genitive))) {
    for (auto i = name_.last; i < std::min(end_, name_.last + 3); ++i) {
      const auto found = cues(i);
      add_if(has(found, Cue::of_person), Sign::of_person);
      add_if(has(found, Cue::of_place), Sign::of_place);
      if (has(found, Cue::of_person) || has(found, Cue::of_place)) return;
    }
  }
  if (!found_.test(static_cast<std::size_t>(Sign::dative))) return;
  for (auto i = name_.last; i < std::min(end_, name_.last + 2); ++i) {
    add_if(has(cues(i), Cue::to_place), Sign::to_place);
    add_if(has(cues(i), Cue::to_person), Sign::to_person);
  }
  add_if(end_ > name_.last && has(cues(end_ - 1), Cue::to_place), Sign::to_place);
}

void TurkishSignReader::add_near() {
  for (auto i = begin_; i + 1 < name_.first; ++i)
    add_types(cues(i), i + 3 < name_.first ? near_signs : just_signs);
  for (auto i = name_.last + 1; i < std::min(end_, name_.last + near_words); ++i)
    add_types(cues(i), i < name_.last + 3 ? soon_signs : near_signs);
}

/// "X, Alman yazar.", "X, ... ilçesidir.", "X ... söyledi."
void TurkishSignReader::add_sentence_end() {
  if (name_.last >= end_) return;
  const auto& last = words_[end_ - 1].folded;
  const bool active = is_turkish_active_verb(last);
  add_if(active, Sign::active_end);
  add_if(!active && words_[end_ - 1].shape == Shape::lower, Sign::passive_end);
  if (!nominative()) return;
  const bool comma = (words_[name_.last].before & gap::comma) != 0;
  const bool first = starts(name_.first);
  std::uint32_t found = 0;
  for (auto i = end_; i > name_.last + 1 && i + 3 > end_ && found == 0; --i) found = cues(i - 1);
  add_types(found, first && comma ? defined_signs : end_signs);
  const bool does = has(found, Cue::does) || active;
  add_if(does, !first ? Sign::does : comma ? Sign::does_first_comma : Sign::does_first);
  add_if(has(found, Cue::lies), first ? Sign::lies_first : Sign::lies);
}

}  // namespace dragoman::indexer
