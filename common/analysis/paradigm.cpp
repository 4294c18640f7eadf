#include "common/analysis/paradigm.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>

#include "common/text/utf8.h"

namespace dragoman {
namespace {

/// Case endings of nouns whose stem ends in a consonant, parted by blanks; "-": none. What stands
/// before one of `endings` is a base; with `shown`, it shows which stems the noun has.
struct Declension {
  std::string_view language;
  std::string_view endings;
  std::string_view shown;
};

constexpr std::array declensions{
    Declension{"ru", "- а у ом е ы ов ев ам ами ах", "- у ом"},
    Declension{"ru", "ь я ю ем и ей ям ями ях", "ь ю ем и"},
    Declension{"tr", "- ı i u ü a e da de ta dan den la le ın in un ün lar ler", "- da lar ler"},
    Declension{"uk", "- а у ові ом і и ів ам ами ах", "- у ом"},
    Declension{"uk", "ь я ю еві ем і ям ями ях", "ь ю ем і"},
};

constexpr std::size_t least_base_letters = 4;
constexpr std::size_t letter = 2;  // bytes of a Cyrillic letter
constexpr std::string_view cyrillic_consonants = "бвгґджзклмнпрстфхцчшщ";
constexpr std::string_view latin_consonants = "bcçdfgğhjklmnpqrsştvwxyz";
constexpr std::string_view sibilants = "жшчщц";

std::string_view last_letter(std::string_view text) {
  std::size_t at = text.size();
  if (at > 0) utf8::previous(text, at);
  return text.substr(at);
}

bool ends_with_any(std::string_view text, std::string_view letters) {
  const std::string_view last = last_letter(text);
  return !last.empty() && letters.find(last) != std::string_view::npos;
}

/// May case endings of the language stand behind it?
bool is_base(std::string_view text, std::string_view language) {
  return utf8::count(text) >= least_base_letters &&
         ends_with_any(text, language == "tr" ? latin_consonants : cyrillic_consonants);
}

/// Russian о and е that come and go before к and ц: рынок, рынка; девушек, девушка;
/// украинец, украинца; палец, пальца. The base without the vowel, or with it; empty: none.
std::string with_moved_vowel(std::string_view base) {
  const bool in_c = base.ends_with("ц");
  if (!in_c && !base.ends_with("к")) return {};
  const std::string_view before = base.substr(0, base.size() - letter);
  const std::string_view last = base.substr(before.size());
  std::string other;
  if (before.ends_with("е") || (!in_c && before.ends_with("о"))) {
    const std::string_view root = before.substr(0, before.size() - letter);
    if (!ends_with_any(root, cyrillic_consonants)) return {};
    other.assign(root).append(in_c && root.ends_with("л") ? "ь" : "");
  } else if (before.ends_with("ь")) {
    other.assign(before.substr(0, before.size() - letter)).append("е");
  } else if (ends_with_any(before, cyrillic_consonants)) {
    other.assign(before).append(in_c || ends_with_any(before, sibilants) ? "е" : "о");
  }
  return other.empty() ? other : other.append(last);
}

template <typename Visit>
void for_each_ending(std::string_view endings, Visit&& visit) {
  while (!endings.empty()) {
    const std::string_view ending = endings.substr(0, endings.find(' '));
    visit(ending == "-" ? std::string_view{} : ending);
    endings.remove_prefix(std::min(ending.size() + 1, endings.size()));
  }
}

}  // namespace

std::vector<std::string> paradigm_stems(const Stemmer& stemmer, std::string_view language,
                                        const std::string& form) {
  std::set<std::string> stems;
  const auto add_cases = [&](const std::string& base, std::string_view endings) {
    for_each_ending(endings, [&](std::string_view ending) {
      stems.insert(stemmer(std::string{base}.append(ending)));
    });
  };
  for (const Declension& row : declensions) {
    if (row.language != language) continue;
    for_each_ending(row.endings, [&](std::string_view ending) {
      if (!form.ends_with(ending)) return;
      const std::string base = form.substr(0, form.size() - ending.size());
      if (!is_base(base, language)) return;
      add_cases(base, row.shown);
      if (language != "ru") return;
      if (const std::string other = with_moved_vowel(base); !other.empty())
        add_cases(other, row.shown);
    });
  }
  stems.erase(stemmer(form));
  return {stems.begin(), stems.end()};
}

}  // namespace dragoman
