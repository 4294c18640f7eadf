#include "indexer/extract/dates/context.h"

#include "indexer/extract/dates/calendar.h"

namespace dragoman::indexer::dates {
namespace {

bool is_word(const Token& token, Kind kind) {
  return token.shape == Shape::word && token.meaning.kind == kind;
}

bool is_sign(const Token& token, char sign) {
  return token.shape == Shape::mark && token.sign == sign;
}

/// A stop of the text at which a sentence surely ends. An abbreviation's dot does no harm: cues
/// that lie further off are only missed.
bool ends_sentence(const std::vector<Token>& tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (token.shape == Shape::stop || is_sign(token, '!') || is_sign(token, '?')) return true;
  return is_sign(token, '.') && token_at(tokens, at + 1).space_before &&
         token_at(tokens, at + 1).capital;
}

/// What may stand before a year: a preposition, a range's word, "year", a bracket.
bool leads_year(const std::vector<Token>& tokens, std::size_t at) {
  const Token& token = tokens[at];
  if (token.shape == Shape::mark) return token.sign == '(' || token.sign == '[';
  if (token.shape != Shape::word) return token.shape == Shape::stop;
  switch (token.meaning.kind) {
    case Kind::preposition:
    case Kind::from:
    case Kind::to:
    case Kind::between:
    case Kind::of:
    case Kind::part:
    case Kind::season:
    case Kind::month:
      return true;
    case Kind::article:
      return token.meaning.value == 0 && at > 0 && is_word(tokens[at - 1], Kind::of);
    default:
      return is_year_word(token);
  }
}

/// What may stand behind a year whose lead does not settle it.
bool follows_year(const std::vector<Token>& tokens, std::size_t at) {
  const Token& token = token_at(tokens, at);
  if (token.shape == Shape::stop || token.shape == Shape::dash) return true;
  if (token.shape == Shape::mark) return token.sign != '$' && token.sign != '/';
  if (token.shape != Shape::word) return false;
  return token.meaning.kind != Kind::counted && token.meaning.kind != Kind::unit &&
         (token.meaning.kind != Kind::other || token.capital);
}

bool joins(const Token& token) {
  return token.shape == Shape::dash || is_sign(token, ',') || is_sign(token, '/') ||
         is_word(token, Kind::conjunction) || is_word(token, Kind::to);
}

/// A year beside it in a range or list: 1955-1963, "2014, 2018 and 2022".
bool beside_year(const std::vector<Token>& tokens, std::size_t at) {
  if (joins(token_at(tokens, at + 1)) && is_year(token_at(tokens, at + 2))) return true;
  return at >= 2 && joins(tokens[at - 1]) && is_year(tokens[at - 2]);
}

bool plain_year(int year) { return year >= 1800 && year <= 2050; }

}  // namespace

bool year_fits(const std::vector<Token>& tokens, std::size_t at) {
  const Token& token = tokens[at];
  const Token& behind = token_at(tokens, at + 1);
  if (behind.shape == Shape::word && is_year_word(behind)) return true;
  if (is_word(behind, Kind::counted) || is_word(behind, Kind::unit)) return false;
  if (behind.shape == Shape::opaque || is_sign(behind, '$')) return false;
  if (is_word(behind, Kind::season)) return true;
  if (token.suffix == Suffix::inflection && plain_year(token.number)) return true;
  const bool alone_before = at == 0 || tokens[at - 1].shape == Shape::stop;
  if (alone_before) {
    // A heading: "1936", "1917: the war goes on", "2014-2018".
    return behind.shape == Shape::stop || is_sign(behind, ':') || is_sign(behind, '.') ||
           (plain_year(token.number) && beside_year(tokens, at));
  }
  const bool followed = follows_year(tokens, at + 1);
  if (plain_year(token.number) && beside_year(tokens, at) && followed) return true;
  if (tokens[at - 1].shape == Shape::dash) return false;
  if (leads_year(tokens, at - 1)) {
    return followed ||
           (plain_year(token.number) && token.number % 100 != 0 && !is_word(behind, Kind::counted));
  }
  if (is_sign(tokens[at - 1], ',') && plain_year(token.number)) {
    return is_sign(behind, ',') || is_sign(behind, ')') || is_sign(behind, '.');
  }
  return is_sign(behind, ')') && plain_year(token.number) && tokens[at - 1].shape == Shape::word;
}

bool weak_word_fits(const std::vector<Token>& tokens, std::size_t at) {
  const Token& token = tokens[at];
  const bool first = at == 0 || tokens[at - 1].shape == Shape::stop || is_sign(tokens[at - 1], '.');
  const Token& behind = token_at(tokens, at + 1);
  if (is_word(behind, Kind::day_word)) return true;
  if (token.meaning.kind == Kind::month && token.capital) {
    if (token.suffix == Suffix::inflection) return true;
    const bool named = at > 0 && tokens[at - 1].capital && is_word(tokens[at - 1], Kind::other);
    const bool joined = behind.shape == Shape::dash || is_word(behind, Kind::conjunction) ||
                        is_word(behind, Kind::to);
    if (joined && !named && is_word(token_at(tokens, at + 2), Kind::month)) return true;
  }
  if (first) return false;
  const Token& before = tokens[at - 1];
  if (token.meaning.kind == Kind::weekday) {
    if (is_word(before, Kind::from) || is_word(before, Kind::to)) return true;
    if (is_word(before, Kind::preposition)) return before.meaning.value >= 3;
    return token.capital && token.end - token.begin > 3 && before.shape == Shape::word &&
           !before.capital;
  }
  const bool after_month = at >= 2 && is_word(tokens[at - 2], Kind::month);
  if (before.shape != Shape::word) {
    return token.capital && (before.shape == Shape::dash || is_sign(before, ',')) &&
           (after_month || is_word(behind, Kind::conjunction) || is_sign(behind, ','));
  }
  switch (before.meaning.kind) {
    case Kind::article:  // "the April talks"
      return token.capital && behind.shape == Shape::word && !behind.capital;
    case Kind::preposition:
    case Kind::from:
    case Kind::to:
    case Kind::between:
    case Kind::of:
    case Kind::part:
      return token.capital || before.meaning.kind != Kind::to;
    case Kind::conjunction:
      // "May and April Ryan"
      if (behind.capital && is_word(behind, Kind::other)) return false;
      return token.capital && (after_month || (at >= 2 && is_sign(tokens[at - 2], ',')));
    default:
      return false;
  }
}

Direction direction_at(const std::vector<Token>& tokens, std::size_t at) {
  constexpr std::size_t reach = 14;
  const auto is_future = [&tokens](std::size_t i) {
    const Token& token = tokens[i];
    // A small "may" is the verb.
    const bool may = is_word(token, Kind::month) && token.meaning.weak &&
                     token.meaning.value == 5 && !token.capital && token.end - token.begin == 3;
    return may || is_word(token, Kind::will);
  };
  for (std::size_t i = at; i > 0 && at - i < reach && !ends_sentence(tokens, i - 1); --i) {
    if (is_word(tokens[i - 1], Kind::said)) return Direction::unsure;
    if (is_future(i - 1)) return Direction::future;
  }
  for (std::size_t i = at; i < tokens.size() && i - at < reach && !ends_sentence(tokens, i); ++i) {
    if (is_word(tokens[i], Kind::said)) return Direction::unsure;
    if (is_future(i)) return Direction::future;
  }
  return Direction::unsure;
}

}  // namespace dragoman::indexer::dates
