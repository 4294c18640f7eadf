#include "indexer/extract/dates/moment_rules.h"

#include "indexer/extract/dates/calendar.h"
#include "indexer/extract/dates/context.h"

namespace dragoman::indexer::dates {

namespace {

constexpr int unit_shift_bias = 8;  // see Kind::one_unit

}  // namespace

bool MomentRules::is_modifier(std::size_t ahead) const {
  return is(Kind::last, ahead) || is(Kind::current, ahead) || is(Kind::next, ahead) ||
         is(Kind::previous, ahead) || is(Kind::following, ahead);
}

std::size_t MomentRules::skip_links(std::size_t ahead) const {
  while (is(Kind::of, ahead) || is(Kind::preposition, ahead) || is(Kind::article, ahead) ||
         sign(',', ahead)) {
    ++ahead;
  }
  return ahead;
}

std::optional<Shift> MomentRules::shift_at(std::size_t ahead, std::size_t& end) const {
  const Token& token = peek(ahead);
  if (token.shape != Shape::word) return std::nullopt;
  if (token.meaning.kind == Kind::one_unit) {
    end = ahead + 1;
    return Shift{static_cast<Unit>(token.meaning.value / 16),
                 token.meaning.value % 16 - unit_shift_bias};
  }
  std::size_t unit_at = ahead + 1;
  Shift shift;
  switch (token.meaning.kind) {
    case Kind::last:
      shift.count = token.meaning.value;
      break;
    case Kind::next:
      shift.count = token.meaning.value;
      shift.anchor = Anchor::story;
      break;
    case Kind::current:
      break;
    case Kind::previous:
    case Kind::following:
      shift.count = token.meaning.value;
      shift.anchor = Anchor::text;
      break;
    case Kind::same:
      shift.anchor = Anchor::text;
      while (is(Kind::same, unit_at)) ++unit_at;
      break;
    default:
      return std::nullopt;
  }
  if (is(Kind::unit, unit_at)) {
    if (peek(unit_at).meaning.weak) return std::nullopt;  // "the past weeks"
    shift.unit = static_cast<Unit>(peek(unit_at).meaning.value);
  } else if (!lexicon_.month_first && is(Kind::year_word, unit_at)) {
    shift.unit = Unit::year;
  } else {
    return std::nullopt;
  }
  end = unit_at + 1;
  return shift;
}

std::size_t MomentRules::count_at(std::size_t ahead, int& count) const {
  const Token& token = peek(ahead);
  if (token.shape == Shape::number && token.digits <= 3 && token.suffix == Suffix::none) {
    count = token.number;
    return count > 0 ? 1 : 0;
  }
  if (is(Kind::article, ahead) && token.meaning.value == 1) {
    count = 1;
    return 1;
  }
  if (!is(Kind::cardinal, ahead)) return 0;
  count = token.meaning.value;
  const std::size_t next = ahead + 1 + (peek(ahead + 1).shape == Shape::dash ? 1U : 0U);
  if (count >= 20 && is(Kind::cardinal, next) && peek(next).meaning.value < 10) {
    count += peek(next).meaning.value;
    return next + 1 - ahead;
  }
  return 1;
}

std::size_t MomentRules::ordinal_at(std::size_t ahead, int& nth) const {
  const Token& token = peek(ahead);
  nth = is(Kind::ordinal, ahead)                                          ? token.meaning.value
        : is(Kind::last, ahead)                                           ? -1
        : token.shape == Shape::number && token.suffix == Suffix::ordinal ? token.number
                                                                          : 0;
  return nth != 0 && nth <= 31 ? 1 : 0;
}

bool MomentRules::base(std::size_t ahead) {
  std::size_t end = 0;
  if (const auto shift = shift_at(ahead, end)) {
    if (shift->unit != Unit::month && shift->unit != Unit::year) return false;
    moment_.shifts.push_back(*shift);
    at_ += end;
    return true;
  }
  if (const auto found = match_calendar(tokens_, at_ + ahead, lexicon_.month_first)) {
    if (found->date.day != 0 || found->weekday >= 0) return false;
    moment_.date = found->date;
    at_ = found->end;
    return true;
  }
  if (!is_year(peek(ahead))) return false;
  moment_.date.year = peek(ahead).number;
  at_ += ahead + 1;
  if (is_year_word(peek())) ++at_;
  return true;
}

bool MomentRules::counted(std::size_t ahead, int nth) {
  if (is(Kind::weekday, ahead) && nth <= 5) {
    moment_.weekday = peek(ahead).meaning.value;
    moment_.nth_unit = Unit::day;
  } else if (is_unit(Unit::week, ahead) && nth <= 53) {
    moment_.nth_unit = Unit::week;
  } else if (is_unit(Unit::month, ahead) && nth <= 12) {
    moment_.nth_unit = Unit::month;
  } else if (is_unit(Unit::day, ahead) && nth < 0) {
    moment_.nth_unit = Unit::day;
  } else if (is_unit(Unit::quarter, ahead) && nth <= 4) {
    moment_.quarter = nth < 0 ? 4 : nth;
    return true;
  } else if (is(Kind::half, ahead) && nth <= 2 && peek(ahead).meaning.value == 0) {
    moment_.half = nth < 0 ? 2 : nth;
    return true;
  } else {
    return false;
  }
  moment_.nth = nth;
  return true;
}

bool MomentRules::ends_span() const {
  constexpr std::size_t reach = 8;
  for (std::size_t i = begin_; i > 0 && begin_ - i < reach; --i) {
    const Token& token = tokens_[i - 1];
    if (token.shape == Shape::stop) return false;
    if (token.shape == Shape::word && token.meaning.kind == Kind::between) return true;
  }
  return false;
}

bool MomentRules::direct(Kind modifier) {
  switch (modifier) {
    case Kind::current:
      moment_.shifts.push_back({Unit::week, 0});
      break;
    case Kind::next:
    case Kind::following:
      if (lexicon_.next_is_next_week) {
        moment_.shifts.push_back({Unit::week, 1});
      } else {
        moment_.direction = Direction::future;
        moment_.nth = 1;  // strictly after
      }
      break;
    default:
      moment_.direction = Direction::past;
      moment_.nth = -1;  // strictly before
  }
  return true;
}

bool MomentRules::take(const CalendarMatch& found) {
  moment_.date = found.date;
  moment_.weekday = found.weekday;
  at_ = found.end;
  return true;
}

}  // namespace dragoman::indexer::dates
