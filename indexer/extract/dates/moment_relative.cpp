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

std::size_t MomentRules::counted_units(std::size_t ahead) {
  while (true) {
    int count = 1;
    const std::size_t length = count_at(ahead, count);
    // "неделю назад", but not "year ago".
    if (length == 0 && (lexicon_.month_first || !moment_.shifts.empty())) break;
    if (!is(Kind::unit, ahead + length)) break;
    const auto unit = static_cast<Unit>(peek(ahead + length).meaning.value);
    if (unit == Unit::weekend || unit == Unit::quarter || unit == Unit::century) return 0;
    moment_.shifts.push_back({unit, count, Anchor::reference, true});
    ahead += length + 1;
    int more = 0;
    const std::size_t link = sign(',', ahead) || is(Kind::conjunction, ahead) ? 1 : 0;
    if (length == 0 || count_at(ahead + link, more) == 0) break;
    ahead += link;
  }
  return moment_.shifts.empty() ? 0 : ahead;
}

bool MomentRules::offset() {
  const bool forward = is(Kind::ahead);
  const bool doubtful = is(Kind::preposition) && peek().meaning.value == 2;
  std::size_t ahead = counted_units(forward || doubtful ? 1 : 0);
  if (ahead == 0) return false;
  while (is(Kind::function, ahead) && peek(ahead).meaning.value == 2) ++ahead;
  if (count_from_date(ahead)) return true;
  if (is(Kind::ago, ahead)) {
    for (Shift& shift : moment_.shifts) shift.count = -shift.count;
    ++ahead;
  } else if (is(Kind::from_now, ahead)) {
    ++ahead;
  } else if (is(Kind::later, ahead)) {
    if (!count_from_text(ahead)) return false;
    ++ahead;
  } else if (is(Kind::from, ahead) && is(Kind::function, ahead + 1) &&
             peek(ahead + 1).meaning.value == 3) {
    ahead += 2;
  } else if (is(Kind::from, ahead) && is(Kind::deictic, ahead + 1)) {
    moment_.shifts.push_back({Unit::day, peek(ahead + 1).meaning.value, Anchor::reference, true});
    ahead += 2;
  } else if (doubtful) {
    // "It will end in two years", but not "for the first time in two years".
    if (direction_at(tokens_, begin_) != Direction::future || before_is(Kind::counted) ||
        is(Kind::of, ahead)) {
      return false;
    }
  } else if (!forward) {
    return false;
  }
  if (is(Kind::from, ahead)) return false;
  // "через два года после"
  if (forward && is(Kind::preposition, ahead) && peek(ahead).meaning.value == 4) return false;
  at_ += ahead;
  return true;
}

bool MomentRules::count_from_date(std::size_t ahead) {
  const int value = peek(ahead).meaning.value;
  const bool after = (is(Kind::preposition, ahead) && value == after_value) ||
                     (is(Kind::from, ahead) && lexicon_.month_first);
  const bool before = (is(Kind::preposition, ahead) && value == before_value) ||
                      (is(Kind::to, ahead) && value == to_before_value);
  const bool starting = is(Kind::function, ahead) && value == starting_value;
  if (!after && !before && !starting) return false;
  const bool lasting = starting || (is(Kind::from, ahead) && begin_ > 0 &&
                                    tokens_[begin_ - 1].meaning.kind == Kind::function &&
                                    tokens_[begin_ - 1].meaning.value == for_value);
  std::size_t next = ahead + 1;
  while (is(Kind::article, next)) ++next;
  std::vector<Shift> offsets = std::move(moment_.shifts);
  moment_.shifts.clear();
  if (is(Kind::deictic, next)) {
    moment_.shifts.push_back({Unit::day, peek(next).meaning.value, Anchor::reference, true});
    at_ += next + 1;
  } else {
    const auto found = match_calendar(tokens_, at_ + next, lexicon_.month_first);
    if (!found || found->date.day == 0) {
      moment_.shifts = std::move(offsets);
      return false;
    }
    take(*found);
  }
  for (Shift& shift : offsets) shift.count = before ? -shift.count : shift.count;
  (lasting ? moment_.duration : moment_.offsets) = std::move(offsets);
  return true;
}

bool MomentRules::last_behind_date() {
  const bool lasts = is(Kind::function) && peek().meaning.value == for_value;
  const bool turkish = is(Kind::function) && peek().meaning.value == 1 && lexicon_.turkish_future;
  if (!lasts && !turkish) return false;
  std::vector<Shift> before = std::move(moment_.shifts);
  moment_.shifts.clear();
  const std::size_t ahead = counted_units(1);
  moment_.duration = std::move(moment_.shifts);
  moment_.shifts = std::move(before);
  if (turkish && !(is(Kind::function, ahead) && peek(ahead).meaning.value == for_value)) {
    moment_.duration.clear();
  }
  if (ahead == 0 || moment_.duration.empty()) return false;
  at_ += ahead + (turkish ? 1 : 0);
  return true;
}

void MomentRules::count_behind_date() {
  if (last_behind_date()) return;
  if (!lexicon_.turkish_future || !moment_.offsets.empty()) return;
  std::vector<Shift> before = std::move(moment_.shifts);
  moment_.shifts.clear();
  const std::size_t ahead = counted_units(0);
  std::vector<Shift> offsets = std::move(moment_.shifts);
  moment_.shifts = std::move(before);
  const bool ago = is(Kind::ago, ahead);
  if (ahead == 0 || !(ago || is(Kind::later, ahead))) return;
  for (Shift& shift : offsets) shift.count = ago ? -shift.count : shift.count;
  moment_.offsets = std::move(offsets);
  at_ += ahead + 1;
}

bool MomentRules::count_from_text(std::size_t ahead) {
  // "13 months earlier, in December 2007" is said twice.
  if (match_calendar(tokens_, at_ + skip_links(ahead + 1), lexicon_.month_first)) return false;
  // Turkish "üç hafta sonra" is also "in three weeks"; years on are told of the past.
  const bool near = lexicon_.turkish_future && moment_.shifts.back().unit < Unit::year;
  for (Shift& shift : moment_.shifts) {
    shift.count *= peek(ahead).meaning.value;
    shift.anchor = near ? Anchor::text : Anchor::before;
  }
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
