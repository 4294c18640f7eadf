#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace dragoman {

/// What an apostrophe between two letters means.
enum class Apostrophe : unsigned char {
  inside,         ///< part of the word (don't, здоров'я); a final 's is cut off everywhere
  begins_suffix,  ///< what follows is an ending of a name or number (Turkish: Fidan'ın)
  ends_article    ///< a short word before it is one of its own (French, Italian, Catalan: l'État)
};

inline constexpr std::size_t all_letters = 100;

/// What the analyzer knows of a language.
struct LanguageRules {
  std::string_view code;  ///< ISO 639-1
  std::string_view
      stemmer;  ///< name of Xapian's Snowball stemmer; "dragoman" for our own; or empty
  Apostrophe apostrophe = Apostrophe::inside;
  bool dotless_i = false;     ///< I is the capital of ı
  bool blank_groups = false;  ///< 1 000 000 is one number
  /// Endings pile up so that stems miss some: words that share so many first letters mostly belong
  /// together (0: not so). Turkish: Can et al., "Information retrieval on Turkish texts", JASIST
  /// 2008, where the first five letters serve as well as a lemmatizer.
  std::size_t kindred_letters = 0;
  /// So many letters at the end of a stem may differ from those of its words (studies, studi;
  /// радість, радост), irregular forms aside. all_letters: prefixes go, too.
  std::size_t unsteady_letters = 2;
  std::string_view stop_words = {};  ///< forms (Token::form) parted by blanks
};

/// The row of a language; a row without stemmer and stop words, with an empty code, for others.
/// Never dangles.
const LanguageRules& language_rules(std::string_view code);

/// Words that stand before an apostrophe in languages with Apostrophe::ends_article, in lower case.
bool is_elided_article(std::string_view word);

}  // namespace dragoman
