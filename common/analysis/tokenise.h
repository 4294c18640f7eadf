#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "common/analysis/language.h"

namespace dragoman {

/// Where a word stands in a text.
struct WordSpan {
  std::size_t begin = 0;       ///< bytes, on code point boundaries
  std::size_t end = 0;         ///< half-open
  bool new_paragraph = false;  ///< a blank line lies before it
};

/// Finds the words of a text. Letters, digits and their marks make words; everything else,
/// ill-formed UTF-8 included, parts them, except
///   soft hyphens, zero-width characters   inside a word
///   apostrophes between letters           by language: inside, or what follows is an ending and no
///                                         word (Turkish), or what stands before is a word (French
///                                         l'État); a final 's is no part of the word anywhere
///   periods of an acronym                 U.S. is one word (its last period outside)
///   & between short words                 AT&T
///   separators of figures                 1,000 1.000 1'000 3.5 16.05.2025; 1 000 where the
///   language
///                                         writes so, and with a no-break blank everywhere
/// Hyphens part words. Scripts that write no blanks (Chinese, Japanese, Thai, Lao, Khmer, Burmese)
/// are cut by ICU's dictionaries. A span broken again by itself gives one word of the same extent
/// (but for the dictionaries' scripts). Not thread-safe; made once a thread.
class WordBreaker {
 public:
  explicit WordBreaker(const LanguageRules& rules);
  ~WordBreaker();
  WordBreaker(WordBreaker&&) noexcept;
  WordBreaker& operator=(WordBreaker&&) noexcept;

  /// The words of text in order; the vector is cleared first.
  void find(std::string_view text, std::vector<WordSpan>& words);

 private:
  struct Dictionary;
  const LanguageRules* rules_;
  std::unique_ptr<Dictionary> dictionary_;
};

}  // namespace dragoman
