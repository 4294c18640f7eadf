#include "common/names/name_parts.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>

#include "common/names/letters.h"
#include "common/names/romanise.h"

namespace dragoman {
namespace {

constexpr std::array given_rows{
#include "common/names/given_equivalents.inc"
};

/// Words around a name that are no part of it (folded).
constexpr std::array<std::string_view, 62> honorifics{"mr",        "mrs",       "ms",
                                                      "dr",        "prof",      "sir",
                                                      "lord",      "lady",      "baron",
                                                      "baroness",  "dame",      "president",
                                                      "minister",  "senator",   "general",
                                                      "sheikh",    "sayin",     "bay",
                                                      "bayan",     "pasa",      "bey",
                                                      "hanim",     "hoca",      "sn",
                                                      "jr",        "sr",        "ii",
                                                      "iii",       "iv",        "г-н",
                                                      "господин",  "госпожа",   "пан",
                                                      "пані",      "президент", "министр",
                                                      "міністр",   "генерал",   "мл",
                                                      "ст",        "prime",     "foreign",
                                                      "defense",   "defence",   "премьер",
                                                      "баскан",    "baskani",   "bakani",
                                                      "mss",       "mme",       "m",
                                                      "herr",      "frau",      "hon",
                                                      "rt",        "rev",       "cumhurbaskani",
                                                      "disisleri", "pasha",     "молодший",
                                                      "младший",   "старший"};

/// Parts of a family name that some write and others leave out (folded).
constexpr std::array<std::string_view, 32> particles{
    "al",  "el",  "as",  "ash", "an",    "ar",  "at",  "az",  "de",  "du",  "da",
    "di",  "do",  "dos", "del", "della", "van", "von", "der", "den", "ter", "bin",
    "ibn", "ben", "la",  "le",  "аль",   "эль", "ван", "фон", "де",  "бин"};

template <std::size_t N>
bool contains(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

/// A Turkish or English ending behind an apostrophe: "Erdogan'ın", "Fidan's". Not O'Brien, П'єр.
bool is_apostrophe_ending(std::string_view before, std::string_view after) {
  return before.size() >= 3 && after.size() <= 6 && !has_cyrillic(before) && !has_cyrillic(after);
}

bool ends_with_any(std::string_view word, std::span<const std::string_view> endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return word.size() > ending.size() + 3 && word.ends_with(ending);
  });
}

/// Patronymics (ru, uk), Cyrillic and romanised by romanise_word() rules.
bool is_patronymic(std::string_view word) {
  static constexpr std::array<std::string_view, 18> endings{
      "ович",  "евич",  "йович", "овна",   "евна", "івна", "ївна", "ична",  "ильич",
      "ovich", "evich", "ovych", "yovych", "ovna", "evna", "ivna", "yivna", "ovic"};
  return ends_with_any(word, endings);
}

const std::unordered_map<std::string, std::string>& given_equivalents() {
  static const auto table = [] {
    std::unordered_map<std::string, std::string> map;
    for (const std::string_view row : given_rows) {
      std::string first;
      for (std::size_t at = 0; at < row.size();) {
        const auto end = std::min(row.find(' ', at), row.size());
        const auto key = romanise_word(row.substr(at, end - at));
        if (first.empty()) first = key;
        map.emplace(key, first);
        at = end + 1;
      }
    }
    return map;
  }();
  return table;
}

}  // namespace

std::vector<std::string> folded_words(std::string_view name) {
  std::vector<std::string> words;
  std::string word;
  std::size_t apostrophe = std::string::npos;
  const auto finish = [&] {
    if (apostrophe != std::string::npos) {
      const std::string_view all = word;
      const bool ending = is_apostrophe_ending(all.substr(0, apostrophe), all.substr(apostrophe));
      if (ending) word.resize(apostrophe);
    }
    if (!word.empty()) words.push_back(std::move(word));
    word.clear();
    apostrophe = std::string::npos;
  };
  const auto folded = fold_letters(name);
  for (std::size_t at = 0; at < folded.size();) {
    const auto code = next_code_point(folded, at);
    if (letter_kind(code) != LetterKind::other) {
      append_code_point(word, code);
    } else if (code == U'\'') {
      apostrophe = word.size();
    } else {
      finish();
    }
  }
  finish();
  return words;
}

std::string comma_undone(std::string_view name) {
  const auto comma = name.find(',');
  if (comma == std::string_view::npos) return std::string{name};
  return std::string{name.substr(comma + 1)} + ' ' + std::string{name.substr(0, comma)};
}

std::vector<std::string> telling_words(std::vector<std::string> words) {
  const auto drop = [&](auto unwanted, std::size_t at_least) {
    std::vector<std::string> left;
    for (const auto& word : words) {
      if (!unwanted(word)) left.push_back(word);
    }
    if (left.size() >= at_least) words = std::move(left);
  };
  drop([](const std::string& word) { return contains(honorifics, word); }, 1);
  // A patronymic is only certain beside both other names: "Anna Mikhailovich" has a family name.
  drop([](const std::string& word) { return is_patronymic(word); }, 2);
  drop(
      [](const std::string& word) {
        return word.size() == 1 || (word.size() == 2 && has_cyrillic(word));
      },
      2);
  drop([](const std::string& word) { return contains(particles, word); }, 1);
  return words;
}

std::string romanised_name_word(const std::string& word) {
  auto key = romanise_word(word);
  const auto found = given_equivalents().find(key);
  return found == given_equivalents().end() ? key : found->second;
}

}  // namespace dragoman
