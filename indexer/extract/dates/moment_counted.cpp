#include "indexer/extract/dates/calendar.h"
#include "indexer/extract/dates/context.h"
#include "indexer/extract/dates/moment_rules.h"

namespace dragoman::indexer::dates {

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

}  // namespace dragoman::indexer::dates
