#include "indexer/extract/dates/moment_rules.h"

#include "indexer/extract/dates/calendar.h"
#include "indexer/extract/dates/context.h"

namespace dragoman::indexer::dates {

bool MomentRules::nth_of() {
  std::size_t ahead = is(Kind::article) && peek().meaning.value == 0 ? 1 : 0;
  int nth = 0;
  if (const std::size_t length = ordinal_at(ahead, nth)) {
    if (!counted(ahead + length, nth)) return false;
    return base(skip_links(ahead + length + 1));
  }
  if (lexicon_.month_first || !base(0)) return false;
  const std::size_t length = ordinal_at(0, nth);
  if (length == 0 || !counted(length, nth)) return false;
  at_ += length + 1;
  if (is(Kind::day_word)) ++at_;
  return true;
}

bool MomentRules::quarter() {
  const bool year_first = is_year(peek());
  const std::size_t ahead = year_first ? 1 : 0;
  if (is(Kind::quarter, ahead)) {
    moment_.quarter = peek(ahead).meaning.value;
  } else if (is(Kind::half, ahead) && peek(ahead).meaning.value != 0) {
    moment_.half = peek(ahead).meaning.value;
  } else {
    return false;
  }
  if (year_first) {
    moment_.date.year = peek().number;
    at_ += 2;
    return true;
  }
  if (!base(skip_links(1))) return false;
  return moment_.date.month == 0;
}

bool MomentRules::season() {
  if (is_modifier() && is(Kind::season, 1)) {
    moment_.season = peek(1).meaning.value;
    const Kind kind = peek().meaning.kind;
    moment_.direction = kind == Kind::next      ? Direction::future
                        : kind == Kind::current ? Direction::unsure
                                                : Direction::past;
    if (kind == Kind::current) moment_.shifts.push_back({Unit::year, 0});
    at_ += 2;
    return true;
  }
  if (is_year(peek())) {
    const std::size_t ahead = is_year_word(peek(1)) ? 2 : 1;
    if (!is(Kind::season, ahead)) return false;
    moment_.season = peek(ahead).meaning.value;
    moment_.date.year = peek().number;
    at_ += ahead + 1;
    return true;
  }
  if (!is(Kind::season)) return false;
  moment_.season = peek().meaning.value;
  if (!base(skip_links(1))) return false;
  return moment_.date.month == 0 &&
         (moment_.shifts.empty() || moment_.shifts[0].unit == Unit::year);
}

bool MomentRules::century() {
  int nth = 0;
  const std::size_t length = ordinal_at(0, nth);
  if (length == 0 || nth < 11 || nth > 21 || !is_unit(Unit::century, length)) return false;
  moment_.date.year = (nth - 1) * 100;
  moment_.years = 100;
  at_ += length + 1;
  return true;
}

bool MomentRules::decade() {
  const Token& token = peek();
  if (token.shape != Shape::number || token.suffix != Suffix::decade) return false;
  int year = token.number;
  if (token.digits == 2) {
    const bool led =
        before_is(Kind::article) ||
        (begin_ > 0 && tokens_[begin_ - 1].shape == Shape::mark && tokens_[begin_ - 1].sign == '"');
    // "70'lerde", "в 80-х"; lower ones are ages and scores.
    const bool plain = !lexicon_.month_first && token.number >= 50;
    if (!led && !plain && !is_unit(Unit::year, 1)) return false;
    year += year < 20 ? 2000 : 1900;
  }
  if (year < 1000 || year > 2090) return false;
  moment_.date.year = year;
  moment_.years = 10;
  at_ += is_unit(Unit::year, 1) ? 2U : 1U;
  return true;
}

bool MomentRules::period_first() {
  std::size_t end = 0;
  const auto shift = shift_at(0, end);
  if (!shift) return false;
  const bool last_weak = peek().meaning.weak;
  Shift taken = *shift;
  if (taken.unit == Unit::day) {
    // "these days", "last day": only "the next day", "that day" are one.
    if (is(Kind::last) || is(Kind::current)) return false;
    if (is(Kind::next) || is(Kind::following)) taken.anchor = Anchor::text;
    if (is(Kind::previous) && !lexicon_.month_first) {
      taken = {Unit::day, -2, Anchor::reference, true};  // önceki gün
    }
    taken.exact = true;
  }
  // "over the last year": the twelve months up to now.
  const bool rolling = lexicon_.month_first && is(Kind::last) && before_is(Kind::article);
  if (last_weak || rolling || taken.unit == Unit::century) return false;
  if (taken.unit == Unit::week) {
    const std::size_t behind = skip_links(end);
    if (is(Kind::weekday, behind)) {
      moment_.weekday = peek(behind).meaning.value;
      end = behind + 1;
      if (is(Kind::day_word, end)) ++end;
    }
  }
  moment_.shifts.push_back(taken);
  at_ += end;
  return true;
}

bool MomentRules::deictic() {
  const bool article = is(Kind::article) && is_unit(Unit::day, 1);
  const std::size_t ahead = article ? 1 : 0;
  if (is_unit(Unit::day, ahead) && is(Kind::preposition, ahead + 1) &&
      is(Kind::deictic, ahead + 2) && peek(ahead + 2).meaning.value != 0) {
    moment_.shifts.push_back(
        {Unit::day, 2 * peek(ahead + 2).meaning.value, Anchor::reference, true});
    at_ += ahead + 3;
    return true;
  }
  if (is(Kind::function) && peek().meaning.value == now_value) {
    if (!ends_span()) return false;
    moment_.shifts.push_back({Unit::day, 0, Anchor::reference, true});
    ++at_;
    return true;
  }
  if (!is(Kind::deictic)) return false;
  // "USA TODAY", "Bugün'den": papers of that name; "bugüne kadar": so far.
  const bool named = begin_ > 0 && peek().capital && tokens_[begin_ - 1].capital &&
                     tokens_[begin_ - 1].meaning.kind == Kind::other;
  if (named || (peek().capital && peek().suffix == Suffix::inflection && !lexicon_.month_first)) {
    return false;
  }
  if (is(Kind::range_end, 1) && peek(1).meaning.value == 1) return false;
  moment_.shifts.push_back({Unit::day, peek().meaning.value, Anchor::reference, true});
  ++at_;
  // "dünden önceki gün", "yarından sonra"
  const bool doubled = is(Kind::previous) || is(Kind::following) || is(Kind::later);
  if (doubled && !lexicon_.month_first && moment_.shifts[0].count != 0) {
    moment_.shifts[0].count *= 2;
    ++at_;
    if (is_unit(Unit::day)) ++at_;
  } else {
    count_behind_date();
  }
  return true;
}

}  // namespace dragoman::indexer::dates
