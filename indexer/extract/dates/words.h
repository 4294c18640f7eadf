#pragma once

#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::indexer::dates {

/// What a word can be in an expression of time. The grammar knows kinds, never words.
enum class Kind : std::uint8_t {
  other,      ///< says nothing about time
  month,      ///< value 1..12
  weekday,    ///< value 0 (Monday) .. 6
  cardinal,   ///< number word, value
  ordinal,    ///< value 1..31
  unit,       ///< value: Unit
  season,     ///< value 0 winter, 1 spring, 2 summer, 3 autumn
  quarter,    ///< "Q3": value 1..4
  half,       ///< "H2": value 1..2; 0: the word "half"
  deictic,    ///< days from the reference: yesterday -1
  last,       ///< last, past: value -1 (before last: -2)
  current,    ///< this, current
  next,       ///< next, coming
  previous,   ///< previous: from the reference, or from the date before in the text
  following,  ///< following: likewise
  same,       ///< that, the same: the one before in the text
  ago,        ///< behind a span: ago, before
  later,      ///< behind a span: later, after
  ahead,      ///< before a span: in (через)
  from_now,   ///< behind a span: from now, hence
  one_unit,  ///< a word that is mod and unit in one: value = Unit * 16 + shift + 8 (торік, haftaya)
  preposition,  ///< stands before a date: in, on, since, by; after_value, before_value
  from,         ///< opens a range
  to,           ///< joins a range: to, until, through
  between,      ///< opens a range that `and` joins
  range_end,    ///< closes a range: arası, arasında, kadar
  conjunction,  ///< and, or
  of,           ///< of, de
  article,      ///< the, a (value 1: also means one)
  year_word,    ///< the word year beside a figure: года, yılında
  day_word,     ///< the word day beside a day: günü
  part,         ///< early, mid, late, beginning, end
  said,         ///< a verb of saying: what follows lies behind us
  will,         ///< a cue of the future
  decade,       ///< "nineties"
  holiday,      ///< a day of its own name: value month * 32 + day
  holiday_eve,  ///< behind it: the day before
  function,     ///< a small word that may follow a year: was, he, the
  named_day,    ///< makes a name of the weekday behind it (Bloody Sunday); value 1: before it
  counted       ///< a noun or unit that is counted: people, km; value 100, 1000: a number word
};

enum class Unit : std::uint8_t { day, week, weekend, month, quarter, half, year, decade, century };

/// Values of Kind::preposition that an interval may stand before: "two days after 16 May".
inline constexpr std::int16_t after_value = 4;
inline constexpr std::int16_t before_value = 5;
/// Of Kind::function: "for ten days", "starting May 2", "from .. on" behind a date.
inline constexpr std::int16_t for_value = 6;
inline constexpr std::int16_t starting_value = 7;
/// Of Kind::function: "between May 2 and now".
inline constexpr std::int16_t now_value = 3;
/// Of Kind::to: "за два дня до 16 мая".
inline constexpr std::int16_t to_before_value = 1;

struct Meaning {
  Kind kind = Kind::other;
  std::int16_t value = 0;
  /// Also an ordinary word or a name (May, Pazar, среды): alone it is no date.
  bool weak = false;
};

/// The words of one language that speak of time, folded (see fold_word()). Immutable once built.
class Lexicon {
 public:
  /// The first meaning given to a word stays.
  void add(std::string_view folded, Meaning meaning);
  void finish();  ///< REQUIRES: called once after the last add()
  /// `folded` as fold_word() gives it.
  [[nodiscard]] Meaning find(std::string_view folded) const;

  /// How dates are written in this language.
  bool apostrophe_ends_stem = true;  ///< Haziran'da, May's; not п'ятниця
  bool month_first = false;          ///< "May 16" is the 16th of May
  bool next_is_next_week = false;    ///< "next Friday" lies in the next calendar week
  bool day_first = true;             ///< 03/06/2025 is the third of June
  bool turkish_future = false;       ///< verbs with -acak/-ecek are cues of the future

 private:
  struct Entry {
    std::string word;
    Meaning meaning;
  };
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  ///< open addressing: index + 1 into entries_
  std::size_t longest_ = 0;
};

/// Adds the words of a language. en, tr, ru, uk: all that the grammar knows; others: months and
/// weekdays of CLDR (through ICU), and the small words that join them.
void add_english(Lexicon& lexicon);
void add_turkish(Lexicon& lexicon);
void add_russian(Lexicon& lexicon);
void add_ukrainian(Lexicon& lexicon);
void add_cldr(Lexicon& lexicon, const char* language);

/// The words of a language (ISO 639-1). Empty or unknown: the months and weekdays of all languages
/// of the table. Built at first use, never changed; thread-safe.
const Lexicon& lexicon_of(std::string_view language);

/// One blank-separated list of words to one meaning; each further word counts up by `step`.
void add_words(Lexicon& lexicon, std::string_view words, Meaning meaning);
/// Stem + each of the blank-separated endings ("-" is the empty one).
void add_inflected(Lexicon& lexicon, std::string_view stem, std::string_view endings,
                   Meaning meaning);

}  // namespace dragoman::indexer::dates
