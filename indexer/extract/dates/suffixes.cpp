#include "indexer/extract/dates/suffixes.h"

#include <algorithm>
#include <array>

namespace dragoman::indexer::dates {
namespace {

/// Russian and Ukrainian: 1990-х, 60-ті, 60-их.
constexpr std::array<std::string_view, 6> cyrillic_decades{"х", "е", "ти", "ті", "тих", "их"};
/// Russian and Ukrainian: 2-го, 3-й, 1-ше, 5-ої, in any case.
constexpr std::array<std::string_view, 19> cyrillic_ordinals{
    "го", "е",  "й",  "му",   "м",  "ого", "ое", "я",  "ю",  "а",
    "та", "те", "ье", "ьего", "ий", "ше",  "ої", "ій", "ому"};
/// English and French.
constexpr std::array<std::string_view, 7> latin_ordinals{"st", "nd", "rd", "th", "er", "e", "eme"};
/// Turkish, behind an apostrophe: 1990'lar, 1920'ler.
constexpr std::array<std::string_view, 2> turkish_decades{"lar", "ler"};
/// Turkish: 15'inci, 2'nci, 3'uncu (folded).
constexpr std::array<std::string_view, 4> turkish_ordinals{"inc", "nci", "unc", "ncu"};

template <std::size_t size>
bool holds(const std::array<std::string_view, size>& list, std::string_view text) {
  return std::find(list.begin(), list.end(), text) != list.end();
}

Suffix behind_dash(std::string_view letters, bool round) {
  if (round && holds(cyrillic_decades, letters)) return Suffix::decade;
  return holds(cyrillic_ordinals, letters) ? Suffix::ordinal : Suffix::none;
}

Suffix behind_apostrophe(std::string_view letters, bool round) {
  const auto start = letters.substr(0, 3);
  if (round && (letters == "s" || holds(turkish_decades, start))) return Suffix::decade;
  return holds(turkish_ordinals, start) ? Suffix::ordinal : Suffix::inflection;
}

}  // namespace

Suffix suffix_of(std::string_view letters, const Token& number, Joint joint) {
  const bool round = number.number % 10 == 0 && (number.digits == 4 || number.digits == 2);
  if (joint == Joint::dash) return behind_dash(letters, round);
  if (joint == Joint::apostrophe) return behind_apostrophe(letters, round);
  if (round && letters == "s") return Suffix::decade;
  return holds(latin_ordinals, letters) ? Suffix::ordinal : Suffix::none;
}

}  // namespace dragoman::indexer::dates
