#include "indexer/extract/actors/name_words.h"

#include <array>

namespace dragoman::indexer {
namespace {

bool is_one_of(std::string_view word, std::span<const std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace

bool is_roman_number(std::string_view word) {
  return word.find_first_not_of("ivxlc") == std::string_view::npos;
}

bool is_name_particle(std::string_view word) {
  static constexpr std::array<std::string_view, 31> words{
      "al",  "el",   "van", "von", "de",  "der", "den", "da",  "di",  "du",  "del",
      "dos", "bint", "ter", "ten", "zu",  "zur", "af",  "das", "bin", "ibn", "ben",
      "la",  "le",   "фон", "ван", "дер", "де",  "бин", "бен", "ибн"};
  constexpr std::size_t longest = 6;
  return word.size() <= longest && is_one_of(word, words);
}

bool is_honorific(std::string_view word) {
  static constexpr std::array<std::string_view, 11> words{
      "pasa", "bey", "efendi", "hanim", "aga", "han", "hatun", "celebi", "sultan", "reis", "hoca"};
  return is_one_of(word, words);
}

bool is_genitive(std::string_view word) {
  static constexpr std::array<std::string_view, 20> genitive_endings{
      "ого", "его", "ых", "их", "ой",  "ей", "ов", "ев", "ий", "ы",
      "и",   "а",   "я",  "ої", "ьої", "ів", "їв", "і",  "у",  "ні"};
  static constexpr std::array<std::string_view, 16> verb_endings{
      "ила", "ала", "ела", "ыла", "ули", "или", "али", "ели",
      "ась", "лся", "ось", "ися", "ило", "ало", "ула", "ти"};
  return word.size() >= 8 && ends_with_any(word, genitive_endings) &&
         !ends_with_any(word, verb_endings);
}

bool is_adjective(std::string_view word) {
  static constexpr std::array<std::string_view, 22> endings{
      "ый", "ий", "ой", "ая", "яя", "ое", "ее", "ого", "его",  "ому",  "ему",
      "ым", "им", "ом", "ую", "юю", "ої", "ій", "ою",  "ська", "ську", "на"};
  return word.size() >= 8 && ends_with_any(word, endings);
}

bool is_adjectival(std::string_view word) {
  static constexpr std::array<std::string_view, 44> endings{
      "ский",  "ского", "скому",  "ским",   "ском",   "ская", "ской",  "скую",  "ские",
      "ских",  "ський", "ського", "ському", "ським",  "ська", "ської", "ській", "ську",
      "ською", "ські",  "ських",  "цький",  "цького", "цька", "цької", "ний",   "ного",
      "ному",  "ним",   "ної",    "ній",    "ную",    "ный",  "ным",   "ная",   "ной",
      "ые",    "ых",    "ові",    "ое",     "ське",   "цьке", "ское",  "цкое"};
  return word.size() >= 10 && ends_with_any(word, endings);
}

bool is_past_verb(std::string_view word) {
  static constexpr std::array<std::string_view, 6> endings{"в", "ла", "вся", "лася", "лся", "лась"};
  return word.size() >= 8 && ends_with_any(word, endings);
}

bool is_animate_dative(std::string_view word) {
  static constexpr std::array<std::string_view, 3> endings{"ові", "еві", "єві"};
  return word.size() >= 12 && ends_with_any(word, endings);
}

bool is_place_preposition(std::string_view word) {
  static constexpr std::array<std::string_view, 6> words{"в", "во", "у", "із", "из", "поблизу"};
  return is_one_of(word, words);
}

bool is_street_word(std::string_view word) {
  static constexpr std::array<std::string_view, 45> words{
      "ул",         "вул",      "улица",    "улице",    "улицы",     "улицу",      "улицей",
      "улиц",       "улицах",   "вулиця",   "вулиці",   "вулицю",    "вулицею",    "вулиць",
      "вулицях",    "пр",       "просп",    "проспект", "проспекту", "проспекті",  "проспекте",
      "проспекта",  "пл",       "площа",    "площі",    "площу",     "площадь",    "площади",
      "бульвар",    "бул",      "бульварі", "бульваре", "бульвара",  "пров",       "провулок",
      "провулку",   "переулок", "переулке", "пер",      "набережна", "набережній", "набережная",
      "набережной", "майдан",   "майдані"};
  return is_one_of(word, words);
}

bool is_named_after(std::string_view word) {
  static constexpr std::array<std::string_view, 4> words{"им", "ім", "имени", "імені"};
  return is_one_of(word, words);
}

bool is_turkish_compound(std::string_view word) {
  static constexpr std::array<std::string_view, 30> endings{
      "lari", "leri", "ligi",  "lugu",  "asi",   "esi",   "isi",  "usu",  "larin",   "lerin",
      "lar",  "ler",  "sinda", "sinde", "unda",  "inda",  "inde", "sina", "sine",    "sinin",
      "tir",  "dir",  "dur",   "undan", "indan", "inden", "nin",  "nun",  "larinda", "lerinde"};
  return word.size() >= 6 && ends_with_any(word, endings);
}

bool looks_like_compound_body(std::string_view word) {
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
  if (word.size() < 10 || is_adjective(word)) return false;
  const auto begins = [&](std::string_view head) { return word.starts_with(head); };
  if (std::any_of(others.begin(), others.end(), begins)) return false;
  return std::any_of(heads.begin(), heads.end(), begins) ||
         (word.size() >= 14 && ends_with_any(word, tails));
}

}  // namespace dragoman::indexer
