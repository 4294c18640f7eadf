#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/extract/dates/words.h"

namespace dragoman::indexer::dates {

/// A date as written; what is not written is 0.
struct WrittenDate {
  int year = 0;
  int month = 0;
  int day = 0;
  friend bool operator==(const WrittenDate&, const WrittenDate&) = default;
};

enum class Shape : std::uint8_t {
  word,
  number,  ///< a run of digits that may be a day or a year
  date,    ///< figures alone that are a date: 03.06.2025, 2025-06-03T10:00Z
  dash,    ///< hyphen or any dash
  mark,    ///< any other sign; see `sign`
  opaque,  ///< figures that are no part of a date: 1,000; 10:30; $5; 3.2; 5G
  stop     ///< end of a paragraph, and of the text
};

/// What hangs on a number.
enum class Suffix : std::uint8_t { none, ordinal, decade, inflection };

struct Token {
  std::uint32_t begin = 0;  ///< bytes in the text
  std::uint32_t end = 0;    ///< without an inflection behind an apostrophe
  std::uint32_t after = 0;  ///< with it
  Shape shape = Shape::stop;
  Suffix suffix = Suffix::none;
  bool capital = false;
  bool space_before = false;
  bool weak_date = false;  ///< shape date: "15.02", "4/22", which may be something else
  std::uint8_t digits = 0;
  char sign = 0;  ///< shape mark: the ASCII character, '"' for all quotes, else 0
  Meaning meaning;
  int number = 0;
  WrittenDate date;
};

/// Words, figures and signs of `text` in order; the last is a stop. day_first: how 03/06/2025 is
/// read (03.06.2025 is day first everywhere). Units: offsets are bytes, REQUIRES: text < 4 GiB.
std::vector<Token> tokenise(std::string_view text, const Lexicon& lexicon, bool day_first);

}  // namespace dragoman::indexer::dates
