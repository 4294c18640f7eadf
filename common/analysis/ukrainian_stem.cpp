#include "common/analysis/ukrainian_stem.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/analysis/ukrainian_tables.h"

namespace dragoman {
namespace {

using namespace ukrainian;

constexpr std::size_t letter = 2;  // bytes of a Cyrillic letter

bool is_any(std::string_view c, std::string_view letters) {
  return !c.empty() && letters.find(c) != std::string_view::npos;
}

bool is_vowel(std::string_view c) { return is_any(c, "аеиіоуєїюя"); }

/// The last letter, or the one `back` letters before it.
std::string_view last(std::string_view word, std::size_t back = 0) {
  return word.size() < letter * (back + 1) ? std::string_view{}
                                           : word.substr(word.size() - letter * (back + 1), letter);
}

std::string_view without(std::string_view word, std::size_t ending_bytes) {
  return word.substr(0, word.size() - ending_bytes);
}

bool has_vowel(std::string_view word) {
  for (std::size_t at = 0; at + letter <= word.size();) {
    if (word[at] == '\'') {
      ++at;
      continue;
    }
    if (is_vowel(word.substr(at, letter))) return true;
    at += letter;
  }
  return false;
}

/// May this be what is left of a word?
bool is_stem(std::string_view rest) { return rest.size() >= 2 * letter && has_vowel(rest); }

/// Letters of the Cyrillic block and apostrophes, nothing else.
bool is_cyrillic(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    if (word[at] == '\'') {
      ++at;
      continue;
    }
    const auto lead = static_cast<unsigned char>(word[at]);
    if (lead < 0xD0 || lead > 0xD3) return false;
    at += letter;
  }
  return true;
}

template <std::size_t n>
std::size_t longest_ending(std::string_view word, const std::array<std::string_view, n>& endings) {
  std::size_t longest = 0;
  for (const std::string_view ending : endings) {
    if (ending.size() > longest && word.ends_with(ending) &&
        is_stem(without(word, ending.size()))) {
      longest = ending.size();
    }
  }
  return longest;
}

template <std::size_t n>
bool ends_with_any(std::string_view word, const std::array<std::string_view, n>& endings) {
  return std::any_of(endings.begin(), endings.end(),
                     [word](std::string_view ending) { return word.ends_with(ending); });
}

/// Is this word, in spite of its ending, no verb?
bool is_noun(std::string_view word) {
  const std::string_view rest = without(word, letter);
  if (word.ends_with("ти")) {
    const std::string_view before = last(rest, 1);  // могти, лізти, but агенти, терористи
    return (!is_vowel(before) && !is_any(before, "гз")) || ends_with_any(rest, nouns_in_t);
  }
  if (last(rest) == "л") return ends_with_any(rest, nouns_in_l);
  return word.ends_with("сть") || word.ends_with("цять") || ends_with_any(word, nouns_in_v);
}

std::size_t noun_ending(std::string_view word) {
  constexpr std::string_view dative = "ові";
  if (word.ends_with(dative) && ends_with_any(without(word, dative.size()), persons)) {
    return dative.size();
  }
  return ends_with_any(word, whole) ? 0 : longest_ending(word, declension);
}

/// друкую, друкував -> друкув. The у of other words is not followed by these endings.
bool strip_uva(std::string& word) {
  for (const std::string_view tail : after_uva) {
    if (!word.ends_with(tail)) continue;
    const std::string_view rest = without(word, tail.size());
    if (is_any(last(rest), "ую") && is_stem(without(rest, letter))) {
      word.resize(rest.size());
      word += "в";
      return true;
    }
  }
  return false;
}

/// Nouns in -ння keep apart from the participles they look like (визначення, визначений):
/// визначення, визначень -> визначень.
bool strip_verbal_noun(std::string& word) {
  constexpr std::array endings{"ння"sv, "нню"sv, "нні"sv, "нням"sv, "ннях"sv, "ннями"sv};
  constexpr std::string_view ne = "нн";
  const auto* ending = std::find_if(endings.begin(), endings.end(),
                                    [&](std::string_view e) { return word.ends_with(e); });
  // Not so the locative of adjectives' нн and of війна: before -нні of these nouns stands а, е, и,
  // і.
  if (ending == endings.end() || !is_vowel(last(without(word, ending->size())))) return false;
  word.resize(word.size() - ending->size() + ne.size() - letter);
  word += "ь";
  return true;
}

/// Is this the genitive plural of a noun in -ння? Others in -ень lose their е (тиждень, тижня).
bool is_verbal_plural(std::string_view word) {
  return word.ends_with("ань") || word.ends_with("лінь") || word.ends_with("дінь") ||
         (word.ends_with("ень") && is_any(last(word, 3), "шчщжлнмр"));
}

/// The vowel that comes and goes, in a word without ending: будинок, українець, день.
void drop_moving_vowel(std::string& word) {
  if (word.size() < 4 * letter) return;
  const std::string_view before = last(word, 2);
  const bool moves = (word.ends_with("ок") && before != "р") || word.ends_with("ец") ||
                     (word.ends_with("ен") && !is_any(before, "шчщжлнм"));
  if (!moves || is_vowel(before) || !has_vowel(without(word, 2 * letter))) return;
  word.erase(word.size() - 2 * letter, letter);
}

void strip_vowels(std::string& word) {
  while ((is_vowel(last(word)) || is_any(last(word), "ьй")) && is_stem(without(word, letter))) {
    word.resize(word.size() - letter);
  }
}

/// стаття, статей; роблю, робить; ходжу, ходити.
void unify_consonants(std::string& word, std::string_view form) {
  if (last(word) == last(word, 1) && last(word) != "н" && word.size() > 3 * letter) {
    word.resize(word.size() - letter);
  }
  const bool soft = form.ends_with("ю") || form.ends_with("ять");
  if (soft && last(word) == "л" && is_any(last(word, 1), "бпвмф") && word.size() >= 4 * letter) {
    word.resize(word.size() - letter);
  }
  if (word.ends_with("дж") && word.size() > 3 * letter) word.resize(word.size() - letter);
}

/// і before the last consonant opens in other forms: стіл, стола; радість, радості; Київ, Києва.
void open_last_vowel(std::string& word) {
  const std::size_t consonants = word.ends_with("ст") ? 2 : 1;
  if (word.size() < (consonants + 1) * letter) return;
  const std::size_t at = word.size() - (consonants + 1) * letter;
  const std::string_view vowel = std::string_view{word}.substr(at, letter);
  if (vowel == "і") word.replace(at, letter, "о");
  if (vowel == "ї") word.replace(at, letter, "є");
}

/// -ці, -зі of nouns in -ка, -га. Before other consonants -ці is a plural of -ець (українці).
void undo_palatal(std::string& word) {
  if (word.ends_with("ці") && is_any(last(word, 2), "жшчтд")) {
    word.replace(word.size() - 2 * letter, letter, "к");
  } else if (ends_with_any(word, in_g)) {
    word.replace(word.size() - 2 * letter, letter, "г");
  }
}

std::string stem_reflexive(std::string_view form, std::string word) {
  if (!strip_uva(word)) {
    word.resize(word.size() - longest_ending(word, conjugation));
    strip_vowels(word);
    unify_consonants(word, form);
  }
  return word + "ся";
}

}  // namespace

std::string stem_ukrainian(std::string_view form) {
  if (form.size() < 3 * letter || !is_cyrillic(form)) return std::string{form};
  for (const Exception& exception : exceptions) {
    if (exception.form == form) return std::string{exception.stem};
  }
  std::string word{form};
  const std::size_t particle = 2 * letter;
  if ((form.ends_with("ся") || form.ends_with("сь")) && is_stem(without(form, particle))) {
    word.resize(word.size() - particle);
    return stem_reflexive(without(form, particle), std::move(word));
  }
  undo_palatal(word);
  if (strip_uva(word) || strip_verbal_noun(word) || is_verbal_plural(word)) return word;
  const std::size_t as_verb = is_noun(word) ? 0 : longest_ending(word, conjugation);
  const std::size_t as_noun = noun_ending(word);
  word.resize(word.size() - std::max(as_verb, as_noun));
  if (as_verb == 0 && as_noun == 0) {
    if (last(word) == "ь") word.resize(word.size() - letter);
    drop_moving_vowel(word);
  }
  strip_vowels(word);
  unify_consonants(word, form);
  if (as_verb <= as_noun) open_last_vowel(word);
  return word;
}

std::vector<std::string_view> irregular_ukrainian() {
  std::vector<std::string_view> forms;
  for (const Exception& exception : exceptions) forms.push_back(exception.form);
  return forms;
}

}  // namespace dragoman
