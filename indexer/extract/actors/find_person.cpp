#include <algorithm>
#include <array>

#include "indexer/extract/actors/find.h"
#include "indexer/extract/actors/name_words.h"

namespace dragoman::indexer {
namespace {

constexpr std::size_t max_name_words = 5;

}  // namespace

/// "Salih Güney", "Rob Bishop": behind a given name words of every day are family names; where they
/// are not written apart from names at the start of a sentence, those that a list knows.
bool Finder::is_common_family_name(std::size_t word) const {
  if (word == 0 || !is(word - 1, WordClass::given_name)) return false;
  if (is(word, WordClass::family_name)) return !is(word, WordClass::place_head);
  // Titles in capitals are English: elsewhere a capital inside a sentence is a name's.
  if (language_ != "tr" && !words_[word].cyrillic) return false;
  const bool plain = is(word, WordClass::no_name) || is(word, WordClass::nationality);
  return plain && words_[word].shape == Shape::capital &&
         !is_turkish_compound(words_[word].folded) && !is(word, WordClass::org_head) &&
         !is(word, WordClass::title);
}

/// How far a person's name may reach from `first`: capitalised words, initials and particles.
std::size_t Finder::person_end(std::size_t first, std::size_t last) const {
  std::size_t at = first;
  while (at < last && at - first < max_name_words) {
    if (at > first && !follows(at)) break;
    const auto& word = words_[at];
    if (word.shape == Shape::lower) {
      const bool inside = at > first && at + 1 < last && is_name_particle(word.folded);
      if (!inside) break;
      ++at;
      continue;
    }
    if (!is_capital(at) || (word.dotted && word.shape != Shape::initial && word.folded.size() > 3))
      break;
    // "Елизавета II", "Benedict XVI".
    if (at > first && word.shape == Shape::upper && is_roman_number(word.folded)) return at + 1;
    // Both scripts in one name, or an acronym, end it.
    if (word.cyrillic != words_[first].cyrillic) break;
    if (word.shape == Shape::upper && !word.dotted && word.folded.size() > 2 &&
        words_[first].shape != Shape::upper) {
      break;
    }
    const bool given = is(at, WordClass::given_name) || word.shape == Shape::initial;
    const bool name_before = is(at - (at > first ? 1U : 0U), WordClass::given_name) ||
                             words_[first].shape == Shape::initial;
    if (at > first && !name_before && begins_person(at, last)) break;
    // "Иванов И. П. Кроме того": initials behind a family name end it.
    const bool ended = at > first + 1 && word.cyrillic && words_[first].shape == Shape::capital &&
                       words_[at - 1].shape == Shape::initial && word.shape == Shape::capital &&
                       !is(first, WordClass::given_name);
    if (ended) break;
    // "Керівництво Великої Британії"
    if (at > first && word.cyrillic) {
      const auto known = gazetteer(at);
      const bool longer = known && !known->entry->family_only && known->last > at + 1;
      if (longer && known->entry->type != ActorType::person) break;
    }
    // "Hasan Ali Fenerbahçe'ye döndü"
    if (at > first + 1 && !word.cyrillic) {
      const auto known = gazetteer(at);
      if (known && !known->entry->family_only && known->entry->type == ActorType::organisation)
        break;
    }
    // "Учёные Томского университета"
    if (at > first && word.cyrillic && slavic_organisation_end(at) > at + 1) break;
    const bool stops = is(at, WordClass::no_name) || is(at, WordClass::nationality) ||
                       is(at, WordClass::org_head) || is(at, WordClass::org_suffix) ||
                       is(at, WordClass::place_head) || is(at, WordClass::title);
    const bool honorific = language_ == "tr" && is_honorific(word.folded);
    if (stops && !given && !honorific && !is_common_family_name(at) && at > first) break;
    if (at > first && is_place_word(at) && !is(at - 1, WordClass::given_name)) break;
    ++at;
    if (!word.ending.empty()) break;  // "Trump's Washington", "Erdoğan'ın Ankara"
  }
  // A comma or particle at the end is no part of the name.
  while (at > first && words_[at - 1].shape == Shape::lower) --at;
  return at;
}

/// A verb in the past tense (ru, uk) stands there: who does something is a person more often.
bool Finder::acts(std::size_t word) const {
  return word < words_.size() && follows(word) && words_[word].shape == Shape::lower &&
         is_past_verb(words_[word].folded);
}

bool Finder::has_say_context(std::size_t first, std::size_t last) const {
  const auto near = [&](std::size_t word) { return is(word, WordClass::say); };
  if (first > 0 && near(first - 1) && (words_[first].before & gap::stop) == 0) return true;
  // `"Enough," said X`: a mark that closes between them tells that X spoke.
  const auto apart = gap::stop | gap::close;
  if (last < words_.size() && near(last) && (words_[last].before & apart) == 0) return true;
  // "Name, the minister" and "Name, министр".
  const bool comma = last < words_.size() && (words_[last].before & gap::comma) != 0;
  return comma && (is(last, WordClass::title) || is(last + 1, WordClass::title));
}

std::optional<Evidence> Finder::person_evidence(std::size_t first, std::size_t last,
                                                bool after_title) const {
  const auto length = last - first;
  const auto& head = words_[first];
  const auto& tail = words_[last - 1];
  const bool given = is(first, WordClass::given_name);
  const bool slavic = head.cyrillic;
  const bool dubious_start = starts_sentence(first) && !given && head.shape != Shape::initial;
  const auto* tail_info = infos_[last - 1];
  if (length == 1) {
    if (head.shape == Shape::initial || head.folded.size() < 3) return std::nullopt;
    const bool acronym = head.folded.size() <= (slavic ? 10U : 5U) && !given;
    if (head.shape == Shape::upper && (!after_title || acronym)) return std::nullopt;
    const bool role = is(first, WordClass::title) || is(first, WordClass::org_head);
    // "судья Печерского суда"
    const bool of_body = slavic && is_adjectival(head.folded) && last < words_.size() &&
                         follows(last) && words_[last].shape == Shape::lower;
    if (after_title && !role && !seen_lower(first) && !of_body) return Evidence::fair;
    if (role) return std::nullopt;
    if (dubious_start && seen_lower(first)) return std::nullopt;
    const bool unknown = tail_info == nullptr || tail_info->is_plain();
    if (has_say_context(first, last) && (!dubious_start || unknown) &&
        !is_adjectival(head.folded)) {
      return Evidence::fair;
    }
    if (looks_like_family_name(head.folded) && !dubious_start && slavic &&
        !is_adjectival(head.folded)) {
      return Evidence::fair;
    }
    const bool name = slavic && unknown && !dubious_start && !seen_lower(first) &&
                      !is_adjectival(head.folded) && !is(first, WordClass::no_name);
    if (name && (acts(last) || is_animate_dative(head.folded))) return Evidence::fair;
    const bool common = seen_lower(first) || is(first, WordClass::no_name);
    if (given && tail_info->given_name != 0 && !common) {
      return Evidence::fair;
    }
    return Evidence::weak;
  }
  const bool initials = head.shape == Shape::initial || tail.shape == Shape::initial;
  if (initials) {
    const bool name =
        std::any_of(words_.begin() + static_cast<std::ptrdiff_t>(first),
                    words_.begin() + static_cast<std::ptrdiff_t>(last),
                    [](const Word& w) { return w.shape == Shape::capital && w.folded.size() > 2; });
    if (!name) return std::nullopt;
    return Evidence::strong;
  }
  if (given) return Evidence::strong;
  if (after_title && !seen_lower(first) && !seen_lower(last - 1)) return Evidence::strong;
  if (looks_like_patronymic(tail.folded)) return Evidence::strong;
  const bool listed =
      infos_[first] != nullptr && (!infos_[first]->is_plain() || is_place_word(first));
  if (dubious_start && (seen_lower(first) || listed)) return std::nullopt;
  if (slavic && is_adjectival(head.folded)) return std::nullopt;
  // "Зупинка Північного": the first word of a sentence and an adjective.
  if (slavic && dubious_start && is_adjectival(tail.folded)) return std::nullopt;
  const bool all_upper = head.shape == Shape::upper && tail.shape == Shape::upper;
  if (all_upper || is(first, WordClass::legal_form)) return std::nullopt;
  // Two or three words that no list knows are a person's name more often than anything else.
  bool unknown_words = length <= 3;
  for (std::size_t i = first; i < last; ++i) {
    const bool lower_seen = words_[i].shape != Shape::lower && seen_lower(i);
    const auto shape = words_[i].shape;
    unknown_words = unknown_words && !lower_seen && shape != Shape::upper &&
                    (infos_[i] == nullptr || infos_[i]->is_plain());
  }
  if (unknown_words && (slavic || language_ == "en")) return Evidence::fair;
  if (is(last - 1, WordClass::given_name) && !slavic) return Evidence::fair;
  if (looks_like_family_name(tail.folded)) return Evidence::fair;
  if (length == 2 && !dubious_start && is(last - 1, WordClass::family_name)) return Evidence::fair;
  if (has_say_context(first, last)) return Evidence::fair;
  if (slavic && length <= 3 && !dubious_start) return Evidence::fair;
  return std::nullopt;
}

/// "вул. Гоголя, Лесі Українки та Франка": behind the word for a street, or in a list with one.
bool Finder::is_street(std::size_t word) const {
  if (word == 0 || !words_[word].cyrillic) return false;
  const auto& before = words_[word - 1];
  if (is_street_word(before.folded) && follows(word)) return true;
  if (street_end_ == 0) return false;
  if (street_end_ == word) return words_[word].before == (gap::comma | gap::blank);
  const bool joined = before.folded == "та" || before.folded == "и" || before.folded == "і";
  return joined && street_end_ + 1 == word && follows(word) && follows(word - 1);
}

/// "Інститут імені Патона": the person is part of the name of the body before it.
bool Finder::add_namesake(std::size_t first, std::size_t end) {
  if (first < 2 || mentions_.empty() || !is_named_after(words_[first - 1].folded)) return false;
  auto& body = mentions_.back();
  const bool beside = body.last == first || (body.last + 1 == first && follows(first - 1));
  if (body.type != ActorType::organisation || !beside) return false;
  body.last = end;
  body.end = words_[end - 1].end;
  body.known.reset();
  return true;
}

std::size_t Finder::read_person(std::size_t first, std::size_t last, bool after_title) {
  if (!is_capital(first)) return first;
  // A Latin word in a Cyrillic text is more often a company.
  const bool foreign = !words_[first].cyrillic && (language_ == "ru" || language_ == "uk");
  const auto end = person_end(first, last);
  if (end == first) return first;
  const auto match = gazetteer(first);
  if (end == first + 1 && match && match->last == end && match->entry->family_only) {
    add(first, end, ActorType::person, Evidence::strong, match->entry);
    return end;
  }
  if (is_street(first)) {
    add(first, end, ActorType::place, Evidence::strong);
    street_end_ = end;
    return end;
  }
  if (add_namesake(first, end)) return end;
  if (foreign && !is(first, WordClass::given_name)) return read_rest(first, last);
  if (language_ == "tr") return read_turkish(first, end, last, after_title);
  const auto evidence = person_evidence(first, end, after_title);
  if (!evidence) {
    return end == first + 1 ? read_rest(first, last) : first;
  }
  if (*evidence == Evidence::weak) return read_rest(first, last);
  add(first, end, ActorType::person, *evidence);
  mentions_.back().dubious_first = *evidence == Evidence::fair && end - first > 1 &&
                                   starts_sentence(first) && !is(first, WordClass::given_name);
  return end;
}

/// A capitalised word without any hint: an acronym, a foreign word, or weak evidence of a person.
std::size_t Finder::read_rest(std::size_t first, std::size_t last) {
  const auto& word = words_[first];
  const bool slavic_text = language_ == "ru" || language_ == "uk";
  if (is(first, WordClass::no_name) || is(first, WordClass::nationality) ||
      is(first, WordClass::legal_form) || is_roman_number(word.folded)) {
    return first;
  }
  if (slavic_text && !word.cyrillic) {
    std::size_t end = first + 1;
    while (end < last && follows(end) && !words_[end].cyrillic &&
           (is_capital(end) || words_[end].shape == Shape::number)) {
      ++end;
    }
    if (word.folded.size() >= 2) add(first, end, ActorType::organisation, Evidence::fair);
    return end;
  }
  if (word.shape == Shape::upper && !word.dotted) {
    // "USS Nimitz", "NGC 47", "UEFA Kupası": part of a longer name.
    const bool goes_on = language_ == "tr" && first + 1 < words_.size() && follows(first + 1) &&
                         word.ending.empty() &&
                         (is_capital(first + 1) || words_[first + 1].shape == Shape::number);
    if (goes_on) return first;
    if (word.folded.size() >= 2 && word.folded.size() <= 12) {
      add(first, first + 1, ActorType::organisation, Evidence::fair);
      return first + 1;
    }
    return first;
  }
  if (word.shape != Shape::capital || word.folded.size() < 3) return first;
  if (starts_sentence(first) && seen_lower(first)) return first;
  const bool unknown = infos_[first] == nullptr || infos_[first]->is_plain();
  const bool after_preposition = slavic_text && first > 0 && follows(first) && unknown &&
                                 is_place_preposition(words_[first - 1].folded) &&
                                 !is_adjectival(word.folded);
  if (after_preposition) {
    add(first, first + 1, ActorType::place, Evidence::fair);
    return first + 1;
  }
  add(first, first + 1, ActorType::person, Evidence::weak);
  return first + 1;
}

}  // namespace dragoman::indexer
