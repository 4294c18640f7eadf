#include "indexer/extract/dates/year_words.h"

#include "indexer/extract/dates/calendar.h"

namespace dragoman::indexer::dates {
namespace {

bool is(const Token& token, Kind kind) {
  return token.shape == Shape::word && token.meaning.kind == kind;
}

/// A number as its words are read one by one.
struct Number {
  int thousands = 0;
  int rest = 0;

  bool take(const Token& token) {
    const int value = token.meaning.value;
    if (is(token, Kind::counted) && value == 1000) {
      thousands = (rest == 0 ? 1 : rest) * 1000;
      rest = 0;
    } else if (is(token, Kind::counted) && value == 100) {
      rest = (rest == 0 ? 1 : rest) * 100;
    } else if (is(token, Kind::cardinal)) {
      // "nineteen eighty"
      const bool centuries = rest >= 10 && rest <= 20 && value >= 10;
      rest = centuries ? rest * 100 + value : rest + value;
    } else {
      return false;
    }
    return thousands + rest <= latest_year;
  }
};

}  // namespace

YearWords read_year_words(const std::vector<Token>& tokens, std::size_t at, bool english) {
  Number number;
  std::size_t end = at;
  for (std::size_t next = at;; ++next) {
    const Token& token = token_at(tokens, next);
    const bool joins = (token.shape == Shape::dash && number.rest >= 20) ||
                       (is(token, Kind::conjunction) && english && number.thousands != 0);
    if (joins && is(token_at(tokens, next + 1), Kind::cardinal)) continue;
    if (!number.take(token)) break;
    end = next + 1;
  }
  const int year = number.thousands + number.rest;
  if (end < at + 2 || year < earliest_year || year > latest_year) return {};
  // "In April two thousand people came"
  const Token& behind = token_at(tokens, end);
  if (number.rest == 0 && (is(behind, Kind::other) || is(behind, Kind::counted))) return {};
  return {year, end};
}

}  // namespace dragoman::indexer::dates
