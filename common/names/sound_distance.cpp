#include "common/names/sound_distance.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "common/names/romanise.h"

namespace dragoman {
namespace {

struct Spelling {
  std::string_view from;
  std::string_view to;
};

/// Spellings of one sound as one sign, longest first: S sh, Z zh, C ch, H kh, T ts. '^' first: at
/// the beginning of a word, '$' last: at its end.
constexpr std::array spellings{
    Spelling{"shch", "S"}, Spelling{"tsch", "C"}, Spelling{"sch", "S"}, Spelling{"tch", "C"},
    Spelling{"dzh", "Z"},  Spelling{"dge", "Z"},  Spelling{"ght", "t"}, Spelling{"que$", "k"},
    Spelling{"eau", "o"},  Spelling{"sh", "S"},   Spelling{"zh", "Z"},  Spelling{"ch", "C"},
    Spelling{"kh", "H"},   Spelling{"gh", "g"},   Spelling{"ph", "f"},  Spelling{"th", "t"},
    Spelling{"ck", "k"},   Spelling{"ts", "T"},   Spelling{"tz", "T"},  Spelling{"cz", "C"},
    Spelling{"sz", "S"},   Spelling{"rz", "Z"},   Spelling{"dj", "Z"},  Spelling{"qu", "kv"},
    Spelling{"^wr", "r"},  Spelling{"^kn", "n"},  Spelling{"ce", "se"}, Spelling{"ci", "si"},
    Spelling{"cy", "si"},  Spelling{"ee", "i"},   Spelling{"oo", "u"},  Spelling{"ou", "u"},
    Spelling{"c", "k"},    Spelling{"q", "k"},    Spelling{"w", "v"},   Spelling{"x", "ks"},
    Spelling{"y", "i"}};

/// The letters covered by a pattern that stands here; 0: it does not.
std::size_t covers(std::string_view pattern, std::string_view word, std::size_t at) {
  const bool first = pattern.starts_with('^');
  const bool last = pattern.ends_with('$');
  pattern.remove_prefix(first ? 1 : 0);
  pattern.remove_suffix(last ? 1 : 0);
  if ((first && at != 0) || !word.substr(at).starts_with(pattern)) return 0;
  return !last || at + pattern.size() == word.size() ? pattern.size() : 0;
}

/// One sign a sound; a doubled letter is one.
std::string signs_of(std::string_view word) {
  const std::string latin = plain_latin(word);
  std::string signs;
  const auto add = [&signs](char c) {
    if (signs.empty() || signs.back() != c) signs += c;
  };
  for (std::size_t at = 0; at < latin.size();) {
    const auto* const found =
        std::find_if(spellings.begin(), spellings.end(),
                     [&](const Spelling& row) { return covers(row.from, latin, at) > 0; });
    if (found == spellings.end()) {
      add(latin[at++]);
      continue;
    }
    for (const char c : found->to) add(c);
    at += covers(found->from, latin, at);
  }
  return signs;
}

bool is_vowel(char c) { return std::string_view{"aeiou"}.find(c) != std::string_view::npos; }

constexpr double other_cost = 1.2;
constexpr double weak_cost = 0.4;  ///< h, and a letter at the end that may be silent

struct Near {
  char a;
  char b;
  double cost;
};
constexpr std::array near_sounds{
    Near{'s', 'z', 0.25}, Near{'s', 'S', 0.45}, Near{'z', 'Z', 0.45}, Near{'S', 'Z', 0.4},
    Near{'S', 'C', 0.45}, Near{'C', 'T', 0.4},  Near{'T', 's', 0.45}, Near{'T', 'z', 0.35},
    Near{'C', 'k', 0.5},  Near{'C', 'H', 0.5},  Near{'h', 'H', 0.15}, Near{'h', 'g', 0.25},
    Near{'g', 'H', 0.5},  Near{'H', 'k', 0.6},  Near{'k', 'g', 0.6},  Near{'g', 'Z', 0.45},
    Near{'j', 'Z', 0.15}, Near{'j', 'H', 0.5},  Near{'j', 'i', 0.2},  Near{'f', 'v', 0.35},
    Near{'b', 'v', 0.7},  Near{'d', 't', 0.4},  Near{'b', 'p', 0.6},  Near{'u', 'v', 0.4},
    Near{'C', 'Z', 0.5},  Near{'C', 's', 0.45}, Near{'Z', 's', 0.45}, Near{'Z', 'k', 0.55},
    Near{'k', 's', 0.7},  Near{'a', 'e', 0.3},  Near{'a', 'o', 0.35}, Near{'a', 'i', 0.5},
    Near{'a', 'u', 0.45}, Near{'e', 'i', 0.25}, Near{'e', 'o', 0.4},  Near{'e', 'u', 0.45},
    Near{'i', 'o', 0.55}, Near{'i', 'u', 0.4},  Near{'o', 'u', 0.25}};

double replace_cost(char a, char b) {
  if (a == b) return 0;
  for (const auto& row : near_sounds)
    if ((row.a == a && row.b == b) || (row.a == b && row.b == a)) return row.cost;
  return other_cost;
}

/// A sign that the other word has not.
double drop_cost(const std::string& signs, std::size_t at) {
  const char c = signs[at];
  const bool last = at + 1 == signs.size();
  if (is_vowel(c)) {
    // Of two vowels one may be a glide, and a last e is silent in many languages.
    const bool beside = (at > 0 && is_vowel(signs[at - 1])) || (!last && is_vowel(signs[at + 1]));
    return c == 'e' && last ? 0.15 : beside ? 0.25 : 0.6;
  }
  if (c == 'h' || c == 'j') return weak_cost;
  return last && std::string_view{"tdsz"}.find(c) != std::string_view::npos ? 0.7 : other_cost;
}

}  // namespace

double sound_distance(std::string_view a, std::string_view b) {
  const std::string one = signs_of(a);
  const std::string two = signs_of(b);
  if (one.empty() || two.empty()) return one == two ? 0 : other_cost;
  std::vector<double> before(two.size() + 1);
  for (std::size_t j = 0; j < two.size(); ++j) before[j + 1] = before[j] + drop_cost(two, j);
  std::vector<double> now(before.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    const double drop = drop_cost(one, i);
    now[0] = before[0] + drop;
    for (std::size_t j = 0; j < two.size(); ++j)
      now[j + 1] = std::min({before[j] + replace_cost(one[i], two[j]), before[j + 1] + drop,
                             now[j] + drop_cost(two, j)});
    std::swap(before, now);
  }
  return before.back() / static_cast<double>(std::max(one.size(), two.size()));
}

}  // namespace dragoman
