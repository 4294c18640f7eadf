#include "common/analysis/turkish_stem.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

using Letters = std::u32string_view;

/// Endings from the last to the first slot of a verb. A: a or e, I: ı i u ü, D: d or t, by harmony.
/// Y: a y that stands if, and only if, a vowel is before it. V: the vowel of the root or none.
struct Ending {
  Letters pattern;
  std::size_t least_root = 2;  ///< letters that must be left
};
constexpr std::array endings{
    Ending{U"Iyor"},  Ending{U"YAcAk"}, Ending{U"mAktA"},  Ending{U"mIş"},   Ending{U"mAk"},
    Ending{U"DIk"},   Ending{U"mAlI"},  Ending{U"mAl", 3}, Ending{U"YArAk"}, Ending{U"YIncA"},
    Ending{U"mAdAn"}, Ending{U"YIp"},   Ending{U"DI"},     Ending{U"mAs"},   Ending{U"mA"},
    Ending{U"YAn"},   Ending{U"mAz"},   Ending{U"Ir", 3},
};
/// Between the root and those: can, not, passive.
constexpr std::array inner_endings{Ending{U"YAbil"}, Ending{U"mA"}, Ending{U"Il"}};

/// Common words that end as verbs do.
constexpr std::array<Letters, 95> no_verbs{
    U"zaman",  U"insan",   U"başkan", U"bakan",  U"vatan",  U"vatikan", U"liman",  U"orman",
    U"roman",  U"düşman",  U"uzman",  U"osman",  U"hayvan", U"divan",   U"nisan",  U"ramazan",
    U"kazan",  U"meydan",  U"plan",   U"alan",   U"iran",   U"lübnan",  U"balkan", U"kurban",
    U"sultan", U"aslan",   U"taban",  U"tavan",  U"dükkan", U"mekan",   U"imkan",  U"ekran",
    U"ozan",   U"bayan",   U"hakan",  U"orhan",  U"gökhan", U"kenan",   U"adnan",  U"turan",
    U"volkan", U"erdoğan", U"neden",  U"hemen",  U"erken",  U"tamamen", U"beden",  U"maden",
    U"yeden",  U"şimdi",   U"kendi",  U"hindi",  U"ordu",   U"kadın",   U"parmak", U"ekmek",
    U"ırmak",  U"kaymak",  U"uçak",   U"bıçak",  U"kaçak",  U"sıcak",   U"lokma",  U"sinema",
    U"tema",   U"drama",   U"elma",   U"kıyma",  U"firma",  U"norma",   U"cuma",   U"sema",
    U"roma",   U"koma",    U"soma",   U"lama",   U"dama",   U"gama",    U"puma",   U"şehir",
    U"nehir",  U"demir",   U"müdür",  U"kültür", U"sınır",  U"mısır",   U"hazır",  U"bakır",
    U"huzur",  U"memur",   U"özgür",  U"fikir",  U"zehir",  U"esir",    U"hatır"};

bool is_vowel(char32_t c) { return Letters{U"aeıioöuü"}.find(c) != Letters::npos; }
bool is_back(char32_t c) { return Letters{U"aıou"}.find(c) != Letters::npos; }

char32_t last_vowel(Letters word) {
  const auto found = std::find_if(word.rbegin(), word.rend(), is_vowel);
  return found == word.rend() ? 0 : *found;
}

/// The I that follows a vowel by harmony.
char32_t high_vowel(char32_t before) {
  switch (before) {
    case U'a':
    case U'ı':
      return U'ı';
    case U'o':
    case U'u':
      return U'u';
    case U'ö':
    case U'ü':
      return U'ü';
    default:
      return U'i';
  }
}

/// Does `ending` spell the pattern behind a root?
bool spells(Letters ending, Letters pattern, Letters root) {
  char32_t vowel = last_vowel(root);
  if (ending.size() != pattern.size()) return false;
  for (std::size_t i = 0; i < ending.size(); ++i) {
    char32_t expected = pattern[i];
    if (expected == U'A') expected = is_back(vowel) ? U'a' : U'e';
    if (expected == U'I') expected = high_vowel(vowel);
    if (expected == U'D') expected = ending[i] == U't' ? U't' : U'd';
    if (ending[i] != expected) return false;
    if (is_vowel(expected)) vowel = expected;
  }
  return true;
}

/// Letters that are left of the word before an ending; 0 if it does not end so.
std::size_t root_before(Letters word, const Ending& ending) {
  Letters pattern = ending.pattern;
  const auto matches = [&](std::size_t root) {
    return root >= ending.least_root && last_vowel(word.substr(0, root)) != 0 &&
           spells(word.substr(root), pattern, word.substr(0, root));
  };
  if (pattern.front() != U'Y') {
    if (pattern.size() >= word.size()) return 0;
    const std::size_t root = word.size() - pattern.size();
    return matches(root) ? root : 0;
  }
  pattern.remove_prefix(1);
  if (pattern.size() + 1 >= word.size()) return 0;
  std::size_t root = word.size() - pattern.size();
  if (!is_vowel(word[root - 1]) && word[root - 1] != U'y') return matches(root) ? root : 0;
  if (word[root - 1] == U'y' && is_vowel(word[root - 2])) {
    const Letters with_buffer = word.substr(0, root - 1);
    const bool fits =
        root - 1 >= ending.least_root && spells(word.substr(root), pattern, with_buffer);
    return fits ? root - 1 : 0;
  }
  return word[root - 1] == U'y' && matches(root) ? root : 0;
}

template <std::size_t n>
bool strip_one(std::u32string& word, const std::array<Ending, n>& table) {
  for (const Ending& ending : table) {
    if (const std::size_t root = root_before(word, ending); root > 0) {
      word.resize(root);
      return true;
    }
  }
  return false;
}

std::u32string decode(std::string_view text) {
  std::u32string letters;
  for (std::size_t at = 0; at < text.size();) letters += utf8::next(text, at);
  return letters;
}

std::string encode(Letters letters) {
  std::string text;
  for (const char32_t c : letters) utf8::append(text, c);
  return text;
}

}  // namespace

std::string turkish_participle(std::string_view form) {
  std::u32string word = decode(form);
  for (const Letters tail : {Letters{U"lar"}, Letters{U"ler"}}) {
    if (word.ends_with(tail)) word.resize(word.size() - tail.size());
  }
  // -dan is an ablative nearly always.
  const bool ablative = word.size() > 4 && (word.ends_with(U"dan") || word.ends_with(U"den") ||
                                            word.ends_with(U"tan") || word.ends_with(U"ten"));
  const bool of_eden = word == U"giden" || word.ends_with(U"bbeden") || word.ends_with(U"ydeden") ||
                       word.ends_with(U"sseden") || word.ends_with(U"ybeden");
  const bool participle = (!ablative || of_eden) &&
                          (word.ends_with(U"an") || word.ends_with(U"en")) &&
                          std::find(no_verbs.begin(), no_verbs.end(), word) == no_verbs.end() &&
                          root_before(word, {U"YAn"}) > 0;
  if (!participle) return {};
  return strip_turkish_verb_endings(encode(word));
}

std::string strip_turkish_verb_endings(std::string_view stem) {
  std::u32string word = decode(stem);
  if (std::find(no_verbs.begin(), no_verbs.end(), word) != no_verbs.end()) return std::string{stem};
  const bool narrows = word.ends_with(U"yor");
  if (!strip_one(word, endings)) return std::string{stem};
  strip_one(word, endings);  // geliyor-muş, yapmış-tı
  if (narrows && word.size() > 3 && word.back() == U'm' && !is_vowel(word[word.size() - 2])) {
    word.pop_back();  // ver-m(e)-iyor
  }
  while (strip_one(word, inner_endings)) {
  }
  if (word.ends_with(U"ed") || word == U"gid") word.back() = U't';
  const bool low = word.back() == U'a' || word.back() == U'e';
  if (low && word.size() > 3) word.pop_back();
  return encode(word);
}

}  // namespace dragoman
