#include "indexer/extract/actors/find.h"

#include <algorithm>

#include "indexer/extract/actors/name_words.h"

namespace dragoman::indexer {

const std::vector<Mention>& Finder::find(std::string_view text, std::string_view language) {
  text_ = text;
  language_ = language;
  mentions_.clear();
  street_end_ = 0;
  split_words(text, words_);
  if (language_ == "tr") join_ordinals();
  look_up_words();
  mark_shouting();
  for (std::size_t at = 0; at < words_.size();) {
    if (const auto behind = read_quoted(at); behind > at) {
      at = behind;
      continue;
    }
    const auto last = run_end(at);
    at = last > at ? read_run(at, last) : at + 1;
  }
  return mentions_;
}

std::size_t Finder::run_end(std::size_t first) const {
  if (!is_capital(first)) {
    const auto match = gazetteer(first);
    return match && !match->entry->family_only ? match->last : first;
  }
  std::size_t last = first + 1;
  while (last < words_.size() && follows(last, gap::blank | gap::joint)) {
    if (is_capital(last) || words_[last].shape == Shape::number) {
      ++last;
      continue;
    }
    std::size_t behind = last;
    while (behind < words_.size() && behind < last + 2 && is_connector(behind) && follows(behind)) {
      ++behind;
    }
    const bool joined =
        behind > last && behind < words_.size() && is_capital(behind) && follows(behind);
    if (!joined) break;
    last = behind + 1;
  }
  return last;
}

/// A person's name begins here inside a longer run: a known one, or a given name and another word.
bool Finder::begins_person(std::size_t word, std::size_t last) const {
  if (!is_capital(word)) return false;
  const auto match = gazetteer(word);
  if (match && match->last > word + 1) {
    return match->entry->type == ActorType::person;
  }
  return is(word, WordClass::given_name) && words_[word].folded.size() > 3 && word + 1 < last &&
         words_[word + 1].shape == Shape::capital && follows(word + 1) &&
         !is(word + 1, WordClass::org_head) && !is(word + 1, WordClass::org_suffix) &&
         !is(word + 1, WordClass::place_head) && !is(word + 1, WordClass::no_name);
}

std::size_t Finder::skip_titles(std::size_t first, std::size_t last) const {
  std::size_t at = first;
  for (std::size_t i = first; i < last; ++i) {
    if (words_[i].folded == "and" || begins_person(i, last)) break;
    if (!is(i, WordClass::title)) continue;
    // "Prime", "General" and "Judge" are also names: a known given name that a name follows is
    // none.
    if (is(i, WordClass::given_name) && i + 1 < last && words_[i + 1].shape == Shape::capital &&
        !is(i + 1, WordClass::given_name)) {
      continue;
    }
    at = i + 1;
    // "Secretary of State Marco Rubio": the office goes on behind "of".
    if (i + 1 < last && words_[i + 1].folded == "of") break;
  }
  return at;
}

std::size_t Finder::read_run(std::size_t first, std::size_t last) {
  std::size_t at = first;
  while (at < last) {
    if (is_ordinal(at)) {
      ++at;
      continue;
    }
    const auto match = gazetteer(at);
    const bool full = match && !match->entry->family_only && !is_turkish_nationality(at);
    const auto type = full ? match->entry->type : ActorType::person;
    if (full && (type == ActorType::person || match->last > at + 1) &&
        organisation_end(at, last) <= match->last) {
      add(at, match->last, type, Evidence::strong, match->entry);
      return match->last;
    }
    if (const auto end = organisation_end(at, last); end > at) {
      add(at, end, ActorType::organisation, Evidence::strong);
      return end;
    }
    if (const auto end = slavic_organisation_end(at); end > at) {
      add(at, end, ActorType::organisation, Evidence::strong);
      return end;
    }
    if (const auto end = place_end(at, last); end > at) {
      add(at, end, ActorType::place, Evidence::strong);
      return end;
    }
    const bool given_first = is(at, WordClass::given_name) && at + 1 < last && is_capital(at + 1) &&
                             follows(at + 1) && !is_place_word(at + 1);
    if (full && !given_first) {
      if (language_ == "tr") {
        if (const auto end = read_turkish_known(at, *match, last); end > at) return end;
      }
      add(at, match->last, type, Evidence::strong, match->entry);
      return match->last;
    }
    const bool plain = shouting_[at] == 0 && is_capital(at);
    const bool no_name = is(at, WordClass::no_name) || is(at, WordClass::nationality);
    if (plain && is(at, WordClass::title)) {
      const auto behind = skip_titles(at, last);
      if (behind > at) {
        at = behind;
        if (at >= last || !is_capital(at)) return std::max(at, first + 1);
        const auto known = gazetteer(at);
        if (known && !known->entry->family_only) continue;
        const bool body = organisation_end(at, last) > at || slavic_organisation_end(at) > at ||
                          place_end(at, last) > at;
        const auto end = body ? at : read_person(at, last, true);
        if (end > at) return end;
        continue;
      }
    }
    if (plain && (!no_name || given_first)) {
      const bool after_title = at > 0 && follows(at) && is(at - 1, WordClass::title);
      const auto end = read_person(at, last, after_title);
      if (end > at) return end;
    }
    // A family name in a headline of capitals, if the article knows it.
    if (shouting_[at] != 0 && words_[at].shape == Shape::upper && words_[at].folded.size() > 3) {
      if (infos_[at] == nullptr || infos_[at]->is_plain()) {
        const auto* entry = match ? match->entry : nullptr;
        add(at, at + 1, ActorType::person, entry != nullptr ? Evidence::strong : Evidence::weak,
            entry);
      }
    }
    ++at;
  }
  return last;
}

void Finder::add(std::size_t first, std::size_t last, ActorType type, Evidence evidence,
                 const GazetteerEntry* entry) {
  Mention mention;
  // "III. Selim", "8. Ordu": the ordinal is part of the name.
  const bool counted =
      first > 0 && type != ActorType::place && follows(first) && is_ordinal(first - 1) &&
      (type == ActorType::organisation || words_[first - 1].shape != Shape::number);
  if (counted) --first;
  mention.first = first;
  mention.last = last;
  mention.begin = words_[first].begin;
  mention.end = words_[last - 1].end;
  mention.type = type;
  mention.evidence = evidence;
  if (entry != nullptr) {
    mention.known = entry->actor;
    mention.family_only = entry->family_only;
  }
  mentions_.push_back(mention);
}

}  // namespace dragoman::indexer
