#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/dates/tokens.h"

namespace dragoman::indexer::dates {

/// The work of tokenise(), one function a kind of token: each reads what begins at `at_`, pushes
/// its token and moves on behind it. Used for one text; text and lexicon must outlive it.
class Tokeniser {
 public:
  Tokeniser(std::string_view text, const Lexicon& lexicon, bool day_first)
      : text_(text), lexicon_(lexicon), day_first_(day_first) {}

  std::vector<Token> run();

 private:
  /// Where a word ends; its stem: before an apostrophe that parts an inflection, 0 if none does.
  struct WordEnds {
    std::size_t word = 0;
    std::size_t stem = 0;
  };

  // tokens.cpp
  void step();
  Token& push(Shape shape, std::size_t end);

  /// A dash, a blank, any other sign, or a word that begins beyond ASCII.
  void read_sign(char32_t code, std::size_t length);

  /// A single line break is a blank, more of them end the paragraph.
  void read_line_break();

  [[nodiscard]] bool starts_address() const;

  /// The figures in it are nobody's dates.
  void read_address();

  // tokens_words.cpp
  void read_word();

  /// Folds the word that begins at `at` into folded_, and its stem, if an inflection is parted from
  /// it, into stem_.
  WordEnds fold_word_at(std::size_t at);

  /// Folds the letters from `at` on into folded_; the end of them.
  std::size_t fold_letters_at(std::size_t at);

  [[nodiscard]] bool letter_at(std::size_t at) const;
  [[nodiscard]] bool is_capital(std::size_t at) const;
  [[nodiscard]] bool is_small_marked(std::size_t at) const;

  // tokens_figures.cpp
  void read_figures();

  /// Figures behind a currency's sign: a sum.
  [[nodiscard]] bool behind_money() const;

  /// Figures that go on behind a number and a dash and before another one: 133-03-03-2020.
  [[nodiscard]] bool in_row_of_numbers() const;

  /// Figures that go on a file's name or the like: a_11.5.2015, Shot-2015-11-05.
  [[nodiscard]] bool in_name() const;

  [[nodiscard]] std::size_t digits_end(std::size_t at) const;

  /// Where figures end that are a quantity or a time: 1,000; 3.14; 10:30. 0: they are not.
  [[nodiscard]] std::size_t opaque_end() const;

  void read_number();

  /// Letters that hang on a number: 16th, 1990s, 1er, 2022'de, 2-го, 1990-х. Others make it opaque.
  void read_suffix();

  /// Gives the last token, a number, the suffix that reaches to `end`.
  void hang(Suffix suffix, std::size_t end);

  /// "the 1990's", not "2020's figures".
  [[nodiscard]] bool led_to_decade() const;

  /// "23/01/2016'da"
  void skip_inflection();

  std::string_view text_;
  const Lexicon& lexicon_;
  bool day_first_;
  bool space_ = false;  ///< a blank stands before `at_`
  std::size_t at_ = 0;
  std::string folded_;
  std::string stem_;
  std::vector<Token> tokens_;
};

}  // namespace dragoman::indexer::dates
