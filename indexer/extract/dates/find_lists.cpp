#include "indexer/extract/dates/context.h"
#include "indexer/extract/dates/finder.h"

namespace dragoman::indexer::dates {

std::size_t Finder::plain_day(std::size_t at, int& day) const {
  const std::size_t article = is(at, Kind::article) ? 1 : 0;
  const Token& token = token_at(tokens_, at + article);
  if (token.shape == Shape::number && token.digits <= 2 && token.suffix != Suffix::decade) {
    day = token.number;
  } else if (is(at + article, Kind::ordinal)) {
    day = token.meaning.value;
  } else {
    return 0;
  }
  // "14. - 15.10.", "le 1er"
  const bool dot = sign(at + article + 1, '.') && !token_at(tokens_, at + article + 1).space_before;
  return day >= 1 && day <= 31 ? article + 1 + (dot && joint_ahead(at + article + 2) ? 1U : 0U) : 0;
}

bool Finder::joint_ahead(std::size_t at) const {
  std::size_t length = 0;
  return joint_at(at, length) != Joint::none || sign(at, '/');
}

std::vector<Finder::Day> Finder::days_from(std::size_t at, std::size_t& end) const {
  std::vector<Day> days;
  Joint joint = Joint::none;
  std::size_t next = at;
  int day = 0;
  while (const std::size_t taken = plain_day(next, day)) {
    days.push_back({day, joint});
    // More than a month has days is a table; without a limit long ones would cost their square.
    if (days.size() > 31) return {};
    end = next + taken;
    std::size_t length = 0;
    joint = joint_at(end, length);
    if (joint == Joint::none) break;
    next = end + length;
  }
  return days;
}

std::size_t Finder::day_list(std::size_t at) {
  return is(at, Kind::month) ? month_first_list(at) : day_first_list(at);
}

std::size_t Finder::day_first_list(std::size_t at) {
  std::size_t end = 0;
  std::vector<Day> days = days_from(at, end);
  if (!days.empty()) {
    if (const std::size_t behind = figures_behind(days, at, end)) return behind;
  }
  if (days.size() < 2) return 0;
  if (const std::size_t behind = days_of_period(days, at, end)) return behind;
  // The last day stands with its month.
  std::size_t last_at = end - 1;
  if (sign(last_at, '.')) --last_at;
  const auto match = match_calendar(tokens_, last_at, lexicon_.month_first);
  if (!match || match->date.day != days.back().day || match->weekday >= 0) return 0;
  Moment base;
  base.date = match->date;
  end = match->end;
  std::size_t shift_end = end;
  if (const auto shifted = shifted_year(last_at, shift_end)) {
    base.shifts = *shifted;
    end = shift_end;
  }
  add_days(days, base, at, end);
  return end;
}

std::size_t Finder::figures_behind(std::vector<Day>& days, std::size_t at, std::size_t end) {
  std::size_t length = 0;
  Joint joint = joint_at(end, length);
  if (joint == Joint::none && sign(end, '/')) joint = Joint::range;
  if (joint == Joint::none) return 0;
  const Token& figures = token_at(tokens_, end + length);
  if (figures.shape != Shape::date || figures.date.day <= days.back().day) return 0;
  if (figures.weak_date && joint != Joint::range) return 0;
  days.push_back({figures.date.day, joint});
  Moment base;
  base.date = figures.date;
  end += length + 1;
  add_days(days, base, at, end);
  return end;
}

std::optional<std::vector<Shift>> Finder::shifted_year(std::size_t last_at,
                                                       std::size_t& end) const {
  const auto match = match_moment(tokens_, last_at, lexicon_);
  if (!match || match->moment.shifts.empty()) return std::nullopt;
  end = match->end;
  return match->moment.shifts;
}

std::size_t Finder::days_of_period(const std::vector<Day>& days, std::size_t at, std::size_t end) {
  const bool opened = at > 0 && (is(at - 1, Kind::from) || is(at - 1, Kind::between));
  if (!opened && days.back().joint != Joint::range) return 0;
  if (is(end, Kind::of)) ++end;
  const auto match = match_moment(tokens_, end, lexicon_);
  if (!match || match->moment.shifts.size() != 1 || match->moment.date != WrittenDate{}) return 0;
  const Shift& shift = match->moment.shifts.front();
  if (shift.unit != Unit::month || shift.exact) return 0;
  add_days(days, match->moment, at, match->end);
  return match->end;
}

std::size_t Finder::day_to_day(std::size_t at) {
  const auto first = match_moment(tokens_, at, lexicon_);
  if (!first || first->moment.date.day == 0 || tokens_[first->end - 1].shape != Shape::number) {
    return 0;
  }
  const std::size_t joint = is(first->end, Kind::conjunction) ? 1 : 0;
  const Token& second = token_at(tokens_, first->end + joint);
  if (second.shape != Shape::number || second.suffix != Suffix::inflection || second.digits > 2 ||
      second.number <= first->moment.date.day || second.number > 31 ||
      !range_end_at(first->end + joint + 1)) {
    return 0;
  }
  Moment last = first->moment;
  last.date.day = second.number;
  const std::size_t end = first->end + joint + 1;
  add(first->moment, at, end, std::move(last));
  return end;
}

std::size_t Finder::month_first_list(std::size_t at) {
  if (!lexicon_.month_first && !is(at, Kind::month)) return 0;
  std::size_t from = at + 1;
  if (sign(from, '.')) ++from;
  std::size_t end = 0;
  std::vector<Day> days = days_from(from, end);
  // "May 15, 2025" and "June 2 and 14 people" are no lists.
  const bool year_behind = is_year(token_at(tokens_, end + (sign(end, ',') ? 1U : 0U)));
  if (days.size() < 2 || is(end, Kind::month) || (is(end, Kind::of) && is(end + 1, Kind::month))) {
    return 0;
  }
  const bool firm = year_behind || days.back().joint == Joint::range || closed(end);
  const bool commas = days.size() == 2 && days.back().joint == Joint::list && sign(end - 2, ',');
  if (!firm || (commas && !year_behind) || (!lexicon_.month_first && !year_behind)) return 0;
  Moment base;
  base.date.month = tokens_[at].meaning.value;
  if (year_behind) {
    end += sign(end, ',') ? 1U : 0U;
    base.date.year = tokens_[end++].number;
  }
  add_days(days, base, at, end);
  return end;
}

bool Finder::closed(std::size_t at) const {
  const Token& token = token_at(tokens_, at);
  return token.shape != Shape::word ||
         (token.meaning.kind != Kind::other && token.meaning.kind != Kind::counted &&
          token.meaning.kind != Kind::unit);
}

void Finder::add_days(const std::vector<Day>& days, const Moment& base, std::size_t begin,
                      std::size_t end) {
  // "between 23 and 25 May", "23 ve 25 Mayıs arasında"
  const bool between =
      days.size() == 2 &&
      ((begin > 0 && is(begin - 1, Kind::between)) ||
       (begin > 1 && is(begin - 1, Kind::article) && is(begin - 2, Kind::between)) ||
       range_end_at(end));
  for (std::size_t i = 0; i < days.size(); ++i) {
    Moment moment = base;
    moment.date.day = days[i].day;
    moment.direction = direction_at(tokens_, begin);
    const bool range = i + 1 < days.size() && (days[i + 1].joint == Joint::range || between);
    if (!range) {
      add(std::move(moment), begin, end);
      continue;
    }
    Moment last = moment;
    last.date.day = days[++i].day;
    add(std::move(moment), begin, end, std::move(last));
  }
}

}  // namespace dragoman::indexer::dates
