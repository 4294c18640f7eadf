#include "common/analysis/word_form.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cstddef>

#include "common/analysis/characters.h"
#include "common/analysis/figures.h"
#include "common/analysis/fold.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

using characters::Kind;

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

/// Leaves out what is no part of the form and unifies apostrophes.
std::string joined_letters(std::string_view word) {
  std::string joined;
  joined.reserve(word.size());
  char32_t before = 0;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = utf8::next(word, at);
    const bool stress = c == 0x301 && characters::is_cyrillic_vowel(before);
    if (stress || c == U'.' || c == U'"' || c == 0x5F4) continue;
    before = c;
    if (characters::is_apostrophe(c)) {
      joined += '\'';
    } else if (characters::kind_of(c) != Kind::ignorable) {
      utf8::append(joined, c);
    }
  }
  return joined;
}

std::string ascii_digits(std::string_view word) {
  std::string form;
  for (std::size_t at = 0; at < word.size();) {
    const char32_t c = utf8::next(word, at);
    if (c >= 0x80 && characters::kind_of(c) == Kind::digit) {
      form += static_cast<char>('0' + u_charDigitValue(static_cast<UChar32>(c)));
    } else {
      utf8::append(form, c);
    }
  }
  return form;
}

}  // namespace

std::string word_form(std::string_view word, const LanguageRules& rules) {
  if (std::all_of(word.begin(), word.end(), is_plain)) return lower_case(word, rules.dotless_i);
  std::size_t at = 0;
  if (characters::kind_of(utf8::next(word, at)) == Kind::digit &&
      read_figure(word, 0, true).end == word.size()) {
    return figure_form(word);
  }
  // Apostrophes after the plain letters: ŉ holds one.
  std::string form = lower_case(ascii_digits(joined_letters(plain_letters(word))), rules.dotless_i);
  return form.empty() ? std::string{word} : form;
}

}  // namespace dragoman
