#include "indexer/extract/actors/turkish_words.h"

#include <algorithm>
#include <array>
#include <span>

namespace dragoman::indexer {
namespace {

bool is_one_of(std::string_view word, std::span<const std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// left: letters that must stand before the ending.
bool ends_with_any(std::string_view word, std::span<const std::string_view> endings,
                   std::size_t left) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return word.size() >= ending.size() + left && word.ends_with(ending);
  });
}

constexpr std::array<std::string_view, 48> place_endings{
    "koy",   "kent",   "kend",    "abad",  "istan",  "pinar", "hisar",    "kale",
    "dere",  "tepe",   "burg",    "stadt", "dorf",   "heim",  "hausen",   "kirchen",
    "bach",  "feld",   "ville",   "shire", "grad",   "polis", "ovo",      "ovac",
    "iye",   "stan",   "landes",  "brunn", "furt",   "hafen", "leben",    "rode",
    "walde", "stedt",  "holm",    "borg",  "koping", "pur",   "nagar",    "garh",
    "ejo",   "cester", "chester", "mouth", "bury",   "wick",  "ogullari", "yaka"};

constexpr std::array<std::string_view, 34> word_endings{
    "lar",   "ler",    "lari",   "leri",  "lerin", "larin", "lerde", "larda", "lere",
    "lara",  "lik",    "luk",    "ligi",  "lugu",  "mak",   "mek",   "masi",  "mesi",
    "ligin", "sinin",  "sinda",  "sinde", "sina",  "sine",  "inin",  "unun",  "inda",
    "inde",  "sindan", "sinden", "siyle", "dir",   "dur",   "tir"};

bool is_vowel(char letter) {
  return std::string_view{"aeiou"}.find(letter) != std::string_view::npos;
}

}  // namespace

bool looks_like_turkish_place(std::string_view word) {
  return ends_with_any(word, place_endings, 3);
}

bool looks_like_foreign_family_name(std::string_view word) {
  static constexpr std::array<std::string_view, 56> endings{
      "son",   "sen",  "man",   "mann",   "berg",   "stein", "ski",  "sky",  "skaya", "ov",
      "ova",   "ev",   "eva",   "in",     "ina",    "vic",   "vich", "enko", "chuk",  "yan",
      "ian",   "idis", "akis",  "opulos", "shvili", "dze",   "escu", "eanu", "ez",    "etti",
      "elli",  "ini",  "ucci",  "acci",   "eaux",   "ault",  "ard",  "ert",  "er",    "ley",
      "worth", "well", "smith", "moto",   "mura",   "yama",  "kawa", "zade", "pour",  "nejad",
      "oglu",  "turk", "kaya",  "soy",    "gil",    "en"};
  return ends_with_any(word, endings, 3);
}

bool looks_like_foreign_place(std::string_view word) {
  static constexpr std::array<std::string_view, 26> endings{
      "land",  "lande", "ton",  "ham",   "ford",    "field", "shire", "burgh", "borough",
      "ville", "wood",  "port", "haven", "minster", "vale",  "ia",    "insk",  "orsk",
      "itsa",  "ovka",  "ivka", "gne",   "owa",     "ana",   "ac",    "ensis"};
  return ends_with_any(word, endings, 3);
}

bool looks_like_turkish_noun(std::string_view word) { return ends_with_any(word, word_endings, 3); }

bool is_turkish_origin(std::string_view word) {
  static constexpr std::array<std::string_view, 4> endings{"li", "lu", "ca", "ce"};
  return ends_with_any(word, endings, 3);
}

int foreignness(std::string_view folded) {
  int points = 0;
  if (folded.find_first_of("qwx") != std::string_view::npos) points += 2;
  const auto vowel = [&](std::size_t i) { return is_vowel(folded[i]); };
  if (folded.size() > 2 && !vowel(0) && !vowel(1)) points += 2;
  for (std::size_t i = 0; i + 1 < folded.size(); ++i) {
    if (vowel(i) && vowel(i + 1)) points += 1;
    if (!vowel(i) && folded[i] == folded[i + 1]) points += 1;
    const bool hard = i + 2 < folded.size() && !vowel(i) && !vowel(i + 1) && !vowel(i + 2);
    if (hard || folded.substr(i, 2) == "th" || folded.substr(i, 2) == "ck") points += 1;
  }
  const auto last = folded.back();
  if (last == 'o' || last == 'b' || last == 'd' || last == 'g' || last == 'y') points += 1;
  if (folded.size() > 4 && (folded.ends_with("us") || folded.ends_with("os"))) points += 1;
  return std::min(points, 2);
}

bool is_english_title_word(std::string_view word) {
  static constexpr std::array<std::string_view, 14> words{
      "of", "the", "and", "in", "for", "to", "on", "a", "my", "is", "at", "you", "with", "from"};
  return is_one_of(word, words);
}

bool is_turkish_participle(std::string_view word) {
  static constexpr std::array<std::string_view, 14> common{
      "alan",  "eden",  "olan",  "giden", "gelen", "veren", "kuran",
      "yapan", "yazan", "cikan", "kalan", "dogan", "dusen", "bulan"};
  const bool shape = word.ends_with("an") || word.ends_with("en");
  return shape && (word.size() >= 7 || is_one_of(word, common));
}

bool is_turkish_active_verb(std::string_view word) {
  static constexpr std::array<std::string_view, 13> finite{
      "di",     "du",  "ti",       "tu",       "mis",  "mus", "mistir",
      "mustur", "yor", "maktadir", "mektedir", "acak", "ecek"};
  static constexpr std::array<std::string_view, 16> passive{
      "ildi",       "uldu",       "ilmis",      "ulmus",    "ilmistir", "ulmustur",
      "indi",       "undu",       "inmistir",   "unmustur", "iliyor",   "uluyor",
      "ilmektedir", "ilmaktadir", "inmaktadir", "vardi"};
  return ends_with_any(word, finite, 2) && !ends_with_any(word, passive, 1);
}

}  // namespace dragoman::indexer
