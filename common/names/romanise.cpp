#include "common/names/romanise.h"

#include <algorithm>
#include <array>

#include "common/names/letters.h"

namespace dragoman {
namespace {

struct Rule {
  std::string_view from;
  std::string_view to;
};

/// Cyrillic letters (ru, uk, be, bg, sr, mk; folded) in a plain spelling that the rules below read.
constexpr std::array cyrillic_letters{
    Rule{"а", "a"},   Rule{"б", "b"},  Rule{"в", "v"},  Rule{"г", "g"},  Rule{"д", "d"},
    Rule{"е", "e"},   Rule{"є", "e"},  Rule{"ж", "zh"}, Rule{"з", "z"},  Rule{"и", "i"},
    Rule{"і", "i"},   Rule{"ї", "i"},  Rule{"й", "y"},  Rule{"к", "k"},  Rule{"л", "l"},
    Rule{"м", "m"},   Rule{"н", "n"},  Rule{"о", "o"},  Rule{"п", "p"},  Rule{"р", "r"},
    Rule{"с", "s"},   Rule{"т", "t"},  Rule{"у", "u"},  Rule{"ф", "f"},  Rule{"х", "kh"},
    Rule{"ц", "ts"},  Rule{"ч", "ch"}, Rule{"ш", "sh"}, Rule{"щ", "sh"}, Rule{"ъ", ""},
    Rule{"ы", "y"},   Rule{"ь", ""},   Rule{"э", "e"},  Rule{"ю", "yu"}, Rule{"я", "ya"},
    Rule{"ў", "v"},   Rule{"ј", "y"},  Rule{"љ", "l"},  Rule{"њ", "n"},  Rule{"ћ", "ch"},
    Rule{"ђ", "dzh"}, Rule{"џ", "dzh"}};

/// Spellings of one sound, longest first; applied once from left to right.
constexpr std::array sound_rules{
    Rule{"shch", "s"}, Rule{"tsch", "c"}, Rule{"sch", "s"}, Rule{"tch", "c"}, Rule{"dzh", "z"},
    Rule{"sh", "s"},   Rule{"ch", "c"},   Rule{"zh", "z"},  Rule{"kh", "h"},  Rule{"gh", "h"},
    Rule{"ph", "f"},   Rule{"th", "t"},   Rule{"ck", "k"},  Rule{"ts", "c"},  Rule{"tz", "c"},
    Rule{"cz", "c"},   Rule{"dj", "z"},   Rule{"qu", "kv"}, Rule{"ce", "se"}, Rule{"ci", "si"},
    Rule{"cy", "si"},  Rule{"c", "k"},    Rule{"g", "h"},   Rule{"q", "k"},   Rule{"w", "v"},
    Rule{"x", "ks"},   Rule{"y", "i"}};

bool is_vowel(char c) { return std::string_view{"aeiouy"}.find(c) != std::string_view::npos; }

std::string apply_sound_rules(std::string_view latin) {
  std::string out;
  for (std::size_t at = 0; at < latin.size();) {
    const Rule* found = nullptr;
    for (const auto& rule : sound_rules) {
      if (rule.from.front() == latin[at] && latin.substr(at).starts_with(rule.from)) {
        found = &rule;
        break;
      }
    }
    if (found != nullptr) {
      out += found->to;
      at += found->from.size();
    } else if (latin[at] == 'j') {
      // A Slavic j is a half vowel at the end and after vowels; elsewhere it sounds like zh.
      const bool half_vowel = at > 0 && (at + 1 == latin.size() || is_vowel(latin[at - 1]));
      out += half_vowel ? 'i' : 'z';
      ++at;
    } else {
      out += latin[at++];
    }
  }
  return out;
}

/// An i before a vowel and every repetition goes: "Maria" and "Мария", "Zelenskii" and "Zelensky".
std::string drop_glides(std::string_view sounds) {
  std::string out;
  for (std::size_t i = 0; i < sounds.size(); ++i) {
    if (sounds[i] == 'i' && i + 1 < sounds.size() && is_vowel(sounds[i + 1])) continue;
    const bool letter = static_cast<unsigned char>(sounds[i]) < 0x80 && sounds[i] > '9';
    if (letter && !out.empty() && out.back() == sounds[i]) continue;
    out += sounds[i];
  }
  return out;
}

/// Ways to write the sounds of a piece of a name, the likeliest first, as consonant classes:
/// S (s z ts sh ch zh j), G (g h kh), F (f v w), K, T, D, P, B, L, M, N, R. '-' in `to`: nothing.
struct Sound {
  std::string_view from;
  std::string_view to;  ///< ways, separated by '|'
};

/// Latin spelling; '^' first: at the beginning of the word, '$' last: at its end; letters behind
/// '(' stand there and are read by themselves. Longest first.
constexpr std::array latin_sounds{
    Sound{"shch", "S"},   Sound{"tsch", "S"},    Sound{"sch", "S|SK"}, Sound{"ques$", "K"},
    Sound{"que$", "K"},   Sound{"drz", "S|DRS"}, Sound{"rz", "S|RS"},  Sound{"nd$", "ND|N"},
    Sound{"nt$", "NT|N"}, Sound{"rd$", "RD|R"},  Sound{"rt$", "RT|R"}, Sound{"aw$", "A|F"},
    Sound{"ew$", "A|F"},  Sound{"ill", "L|-"},   Sound{"tch", "S"},    Sound{"dzh", "S"},
    Sound{"dge", "S"},    Sound{"^kn", "N|KN"},  Sound{"^wr", "R|FR"}, Sound{"ght$", "T"},
    Sound{"ng$", "NG|N"}, Sound{"ngh", "NG"},    Sound{"gne", "N|GN"}, Sound{"gni", "N|GN"},
    Sound{"gno", "N|GN"}, Sound{"gli", "GL|L"},  Sound{"gue", "G"},    Sound{"gui", "G"},
    Sound{"sh", "S"},     Sound{"ch", "S|K|G"},  Sound{"zh", "S"},     Sound{"kh", "G"},
    Sound{"gh", "-|G"},   Sound{"ph", "F"},      Sound{"th", "T"},     Sound{"ck", "K|SK"},
    Sound{"dj", "S"},     Sound{"dz", "S"},      Sound{"cz", "S"},     Sound{"ts", "S"},
    Sound{"tz", "S"},     Sound{"qu", "K|KF"},   Sound{"c(e", "S"},    Sound{"c(i", "S"},
    Sound{"c(y", "S"},    Sound{"g(e", "G|S"},   Sound{"g(i", "G|S"},  Sound{"g(y", "G|S|D"},
    Sound{"^x", "S|KS"},  Sound{"^h", "G|A"},    Sound{"^j", "S|A|G"}, Sound{"ow$", "A|F"},
    Sound{"t$", "T|A"},   Sound{"s$", "S|A"},    Sound{"x$", "KS|A"},  Sound{"d$", "D|T|A"},
    Sound{"z$", "S|A"},   Sound{"ah$", "A"},     Sound{"eh$", "A"},    Sound{"oh$", "A"},
    Sound{"e$", "A|-"},   Sound{"es$", "S|AS"},  Sound{"c$", "K|S"},   Sound{"b", "B"},
    Sound{"c", "K|S"},    Sound{"d", "D"},       Sound{"f", "F"},      Sound{"g", "G"},
    Sound{"h", "-|G"},    Sound{"j", "S|-|G"},   Sound{"k", "K"},      Sound{"l", "L"},
    Sound{"m", "M"},      Sound{"n", "N"},       Sound{"p", "P"},      Sound{"q", "K"},
    Sound{"r", "R"},      Sound{"s", "S"},       Sound{"t", "T"},      Sound{"v", "F"},
    Sound{"w", "F|-"},    Sound{"x", "KS|S"},    Sound{"z", "S"}};

/// Cyrillic spelling in the letters of plain_latin().
constexpr std::array cyrillic_sounds{
    Sound{"tch", "S"},   Sound{"kkh", "K|G"}, Sound{"dzh", "S"},   Sound{"zh", "S"},
    Sound{"kh", "G"},    Sound{"ts", "S"},    Sound{"ch", "S"},    Sound{"sh", "S"},
    Sound{"dz", "S"},    Sound{"^ua", "F|A"}, Sound{"^ue", "F|A"}, Sound{"^ui", "F|A"},
    Sound{"^uo", "F|A"}, Sound{"ua", "-|F"},  Sound{"ue", "-|F"},  Sound{"ui", "-|F"},
    Sound{"uo", "-|F"},  Sound{"b", "B"},     Sound{"d", "D"},     Sound{"f", "F"},
    Sound{"g", "G"},     Sound{"k", "K"},     Sound{"l", "L"},     Sound{"m", "M"},
    Sound{"n", "N"},     Sound{"p", "P"},     Sound{"r", "R"},     Sound{"s", "S"},
    Sound{"t", "T"},     Sound{"v", "F"},     Sound{"z", "S"}};

/// Does the pattern of a Sound stand at this place? Gives the letters it covers, 0 if not.
std::size_t covers(std::string_view pattern, std::string_view word, std::size_t at) {
  const bool first = pattern.starts_with('^');
  const bool last = pattern.ends_with('$');
  pattern.remove_prefix(first ? 1 : 0);
  pattern.remove_suffix(last ? 1 : 0);
  const auto own = pattern.substr(0, pattern.find('('));
  const auto behind = pattern.substr(std::min(own.size() + 1, pattern.size()));
  const auto rest = word.substr(at);
  if ((first && at != 0) || !rest.starts_with(own)) return 0;
  if (!rest.substr(own.size()).starts_with(behind)) return 0;
  return !last || own.size() == rest.size() ? own.size() : 0;
}

/// Every way so far, times every way of this piece; the likelier ways first, at most `limit`.
void multiply(std::vector<std::string>& ways, std::string_view choices, std::size_t limit) {
  std::vector<std::string> longer;
  while (longer.size() < limit) {
    const auto bar = choices.find('|');
    const auto choice = choices.substr(0, bar);
    for (const auto& way : ways) {
      if (longer.size() == limit) break;
      longer.push_back(way);
      // A doubled class is one sound: "ss", "ts" + "s".
      for (const char c : choice) {
        if (c != '-' && (longer.back().empty() || longer.back().back() != c)) longer.back() += c;
      }
    }
    if (bar == std::string_view::npos) break;
    choices.remove_prefix(bar + 1);
  }
  ways = std::move(longer);
}

const Sound* sound_at(bool cyrillic, std::string_view word, std::size_t at) {
  if (cyrillic) {
    for (const auto& sound : cyrillic_sounds) {
      if (covers(sound.from, word, at) > 0) return &sound;
    }
    return nullptr;
  }
  for (const auto& sound : latin_sounds) {
    if (covers(sound.from, word, at) > 0) return &sound;
  }
  return nullptr;
}

}  // namespace

std::string plain_latin(std::string_view word) {
  const auto folded = fold_letters(word);
  std::string latin;
  for (std::size_t at = 0; at < folded.size();) {
    const auto begin = at;
    const auto code = next_code_point(folded, at);
    const std::string_view letter{folded.data() + begin, at - begin};
    if (letter_kind(code) == LetterKind::other) continue;
    if (code < 0x80) {
      latin += letter;
      continue;
    }
    const Rule* found = nullptr;
    for (const auto& rule : cyrillic_letters) {
      if (code >= 0x400 && rule.from == letter) found = &rule;
    }
    latin += found != nullptr ? found->to : letter;
  }
  return latin;
}

std::string romanise_word(std::string_view word) {
  return drop_glides(apply_sound_rules(plain_latin(word)));
}

std::vector<std::string> consonant_skeletons(std::string_view word, std::size_t limit) {
  const bool cyrillic = has_cyrillic(word);
  const auto latin = plain_latin(word);
  std::vector<std::string> ways{""};
  for (std::size_t at = 0; at < latin.size();) {
    if (const auto* sound = sound_at(cyrillic, latin, at)) {
      multiply(ways, sound->to, limit);
      at += covers(sound->from, latin, at);
    } else {
      const bool known = static_cast<unsigned char>(latin[at]) < 0x80 && latin[at] > '9';
      if (known && (at == 0 || at + 1 == latin.size())) multiply(ways, "A", limit);
      if (!known) multiply(ways, latin.substr(at, 1), limit);
      ++at;
    }
  }
  return ways;
}

}  // namespace dragoman
