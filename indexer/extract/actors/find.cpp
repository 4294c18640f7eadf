#include "indexer/extract/actors/find.h"
#include "indexer/extract/actors/name_words.h"

#include <algorithm>
#include <array>

namespace dragoman::indexer {
namespace {

/// Lower-case words inside an English name of a body.
constexpr std::array<std::string_view, 6> connectors{"of", "for", "and", "the", "on", "ve"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& list, std::string_view word) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

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

void Finder::look_up_words() {
  infos_.clear();
  lower_words_.clear();
  for (const auto& word : words_) {
    infos_.push_back(lexicon_.find(word.folded));
    if (word.shape == Shape::lower) lower_words_.insert(word.folded);
  }
}

void Finder::mark_shouting() {
  shouting_.assign(words_.size(), 0);
  for (std::size_t first = 0; first < words_.size();) {
    std::size_t last = first;
    std::size_t upper = 0;
    std::size_t other = 0;
    do {
      const auto shape = words_[last].shape;
      upper += shape == Shape::upper && !words_[last].dotted ? 1U : 0U;
      other += shape == Shape::lower || shape == Shape::capital ? 1U : 0U;
      ++last;
    } while (last < words_.size() && (words_[last].before & gap::stop) == 0);
    const bool loud = upper >= 3 && other * 3 <= upper;
    std::fill(shouting_.begin() + static_cast<std::ptrdiff_t>(first),
              shouting_.begin() + static_cast<std::ptrdiff_t>(last), loud ? 1 : 0);
    first = last;
  }
}

bool Finder::is(std::size_t word, WordClass word_class) const {
  return word < infos_.size() && infos_[word] != nullptr && infos_[word]->is(word_class);
}

bool Finder::starts_sentence(std::size_t word) const {
  if (word == 0) return true;
  const auto before = words_[word].before;
  const bool quote_after_colon = (before & gap::open) != 0 && (before & gap::comma) != 0;
  return ((before & gap::stop) != 0 && !words_[word - 1].dotted) || quote_after_colon;
}

bool Finder::is_capital(std::size_t word) const {
  const auto shape = words_[word].shape;
  return shape == Shape::capital || shape == Shape::upper || shape == Shape::initial;
}

bool Finder::follows(std::size_t word, unsigned allowed) const {
  return word < words_.size() && word > 0 && (words_[word].before & ~allowed) == 0;
}

bool Finder::seen_lower(std::size_t word) const {
  return lower_words_.count(words_[word].folded) > 0;
}

bool Finder::is_connector(std::size_t word) const {
  return contains(connectors, words_[word].folded) || is_name_particle(words_[word].folded);
}

bool Finder::is_place_word(std::size_t word) const {
  const auto match = gazetteer(word);
  return match && match->last == word + 1 && !match->entry->family_only &&
         match->entry->type == ActorType::place;
}

std::optional<Finder::Match> Finder::gazetteer(std::size_t first) const {
  std::optional<Match> best;
  std::vector<std::uint32_t> nodes{0};
  bool capital = false;
  for (std::size_t at = first; at < words_.size() && !nodes.empty(); ++at) {
    if (at > first && !follows(at, gap::blank | gap::joint)) break;
    if (infos_[at] == nullptr || infos_[at]->lemmas.empty()) break;
    std::vector<std::uint32_t> next;
    for (const auto node : nodes) lexicon_.follow(node, *infos_[at], next);
    nodes = std::move(next);
    capital = capital || is_capital(at);
    for (const auto node : nodes) {
      const auto* entry = lexicon_.entry(node);
      if (entry == nullptr || !capital) continue;
      const auto shape = words_[at].shape;
      if (entry->upper_only && shape != Shape::upper) continue;
      if (entry->upper_only && shouting_[at] != 0 && is(at, WordClass::no_name)) continue;
      if (at == first && !is_capital(first)) continue;
      // A long name in which only the first word of a sentence is a capital is a common phrase.
      best = Match{at + 1, entry};
    }
  }
  return best;
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
