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
    Declension{"ru", "- а у ом е ы ов ам ами ах", "- у ом"},
    Declension{"ru", "ь я ю ем и ей ям ями ях", "ь ю ем и"},
    Declension{"tr", "- ı i u ü a e da de ta dan den la le ın in un ün lar ler", "- da lar ler"},
    Declension{"uk", "- а у ові ом і и ів ам ами ах", "- у ом"},
    Declension{"uk", "ь я ю еві ем і ям ями ях", "ь ю ем і"},
};

constexpr std::size_t least_base_letters = 4;
constexpr std::string_view no_consonants = "аеиіоуєїюяёэыьйъ'aeıioöuü";

/// May case endings stand behind it?
bool is_base(std::string_view text) {
  if (utf8::count(text) < least_base_letters) return false;
  std::size_t at = text.size();
  utf8::previous(text, at);
  return no_consonants.find(text.substr(at)) == std::string_view::npos;
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
  for (const Declension& row : declensions) {
    if (row.language != language) continue;
    for_each_ending(row.endings, [&](std::string_view ending) {
      if (!form.ends_with(ending)) return;
      const std::string base = form.substr(0, form.size() - ending.size());
      if (!is_base(base)) return;
      for_each_ending(row.shown, [&](std::string_view shown) {
        stems.insert(stemmer(base + std::string{shown}));
      });
    });
  }
  stems.erase(stemmer(form));
  return {stems.begin(), stems.end()};
}

}  // namespace dragoman
