#include "indexer/extract/dates/moment_rules.h"

#include "indexer/extract/dates/calendar.h"
#include "indexer/extract/dates/context.h"

namespace dragoman::indexer::dates {

bool MomentRules::calendar() {
  std::size_t ahead = 0;
  if (const auto shift = shift_at(0, ahead)) {
    if (shift->unit != Unit::year) return false;
    ahead = skip_links(ahead);
    const auto found = match_calendar(tokens_, at_ + ahead, lexicon_.month_first);
    if (!found || found->date.year != 0) return false;
    moment_.shifts.push_back(*shift);
    return take(*found);
  }
  if (is_modifier() && is(Kind::month, 1)) return modified_month();
  if (is(Kind::article) && peek().meaning.value == 0) {
    // "the 15th of February": the article belongs to the figures.
    const Token& next = peek(1);
    if (next.shape != Shape::number && !is(Kind::ordinal, 1)) return false;
    ahead = 1;
  }
  const auto found = match_calendar(tokens_, at_ + ahead, lexicon_.month_first);
  if (!found) return false;
  const bool bare = found->date.day == 0 && found->date.year == 0;
  const bool figures = peek(ahead).shape == Shape::date;
  const std::size_t month_at = begin_ + ahead;
  take(*found);
  if (figures || found->date.year != 0 || year_behind()) {
    if (found->date.day != 0) count_behind_date();
    return true;
  }
  if (bare && tokens_[month_at].meaning.weak && !weak_word_fits(tokens_, month_at)) return false;
  if (bare && lexicon_.month_first && !tokens_[month_at].capital) return false;
  moment_.direction = bare && since() ? Direction::past : direction_at(tokens_, begin_);
  if (!bare) count_behind_date();
  return true;
}

bool MomentRules::week_of() {
  const std::size_t ahead = is(Kind::article) ? 1 : 0;
  if (!is_unit(Unit::week, ahead) || peek(ahead).meaning.weak || !is(Kind::of, ahead + 1)) {
    return false;
  }
  std::size_t next = ahead + 2;
  while (is(Kind::article, next)) ++next;
  const auto found = match_calendar(tokens_, at_ + next, lexicon_.month_first);
  if (!found || found->date.day == 0) return false;
  take(*found);
  moment_.direction = direction_at(tokens_, begin_);
  moment_.whole_week = true;
  return true;
}

bool MomentRules::since() const {
  if (before_is(Kind::preposition)) return tokens_[begin_ - 1].meaning.value == 7;
  return before_is(Kind::from) && !is(Kind::to) && peek().shape != Shape::dash;
}

bool MomentRules::modified_month() {
  const Kind kind = peek().meaning.kind;
  const auto found = match_calendar(tokens_, at_ + 1, lexicon_.month_first);
  if (!found || found->date.year != 0) return false;
  take(*found);
  // "this may", "last march" are other words.
  const int month = moment_.date.month;
  if (lexicon_.month_first && (month == 3 || month == 5) && !tokens_[begin_ + 1].capital) {
    return false;
  }
  moment_.direction = kind == Kind::next || kind == Kind::following ? Direction::future
                      : kind == Kind::current                       ? Direction::unsure
                                                                    : Direction::past;
  if (kind == Kind::current) moment_.shifts.push_back({Unit::year, 0});
  return true;
}

bool MomentRules::year_behind() {
  std::size_t end = 0;
  const std::size_t ahead = skip_links();
  const auto shift = shift_at(ahead, end);
  if (!shift || shift->unit != Unit::year) return false;
  moment_.shifts.push_back(*shift);
  at_ += end;
  return true;
}

bool MomentRules::day_of_period() {
  std::size_t ahead = is(Kind::article) ? 1 : 0;
  std::size_t end = 0;
  const Token& number = peek(ahead);
  if (number.shape == Shape::number && number.suffix == Suffix::ordinal && number.number <= 31) {
    const auto shift = shift_at(skip_links(ahead + 1), end);
    if (!shift || shift->unit != Unit::month) return false;
    moment_.date.day = number.number;
    moment_.shifts.push_back(*shift);
    at_ += end;
    return true;
  }
  const auto shift = shift_at(0, end);
  if (!shift || shift->unit != Unit::month) return false;
  const Token& behind = peek(end);
  if (behind.shape != Shape::number || behind.suffix != Suffix::inflection || behind.digits > 2 ||
      behind.number > 31) {
    return false;
  }
  moment_.date.day = behind.number;
  moment_.shifts.push_back(*shift);
  at_ += end + 1;
  return true;
}

bool MomentRules::weekday() {
  if (before_is(Kind::named_day) && tokens_[begin_ - 1].meaning.value == 0) return false;
  if (is(Kind::named_day, 1) && peek(1).meaning.value == 1 && peek(1).capital) return false;
  const bool modified = is_modifier() && is(Kind::weekday, 1);
  const Kind modifier = peek().meaning.kind;
  if (modified) ++at_;
  if (!is(Kind::weekday)) return false;
  moment_.weekday = peek().meaning.value;
  const std::size_t word_at = at_;
  ++at_;
  const bool strong = is(Kind::day_word);
  if (strong) ++at_;
  if (modified) return direct(modifier);
  std::size_t end = 0;
  const auto shift = shift_at(skip_links(), end);
  if (shift && shift->unit == Unit::week) {
    moment_.shifts.push_back(*shift);
    at_ += end;
    return true;
  }
  const std::size_t number = is(Kind::article) ? 1 : 0;
  const Token& figure = peek(number);
  const bool numbered = figure.shape == Shape::number && figure.digits <= 2 &&
                        figure.number <= 31 &&
                        (figure.suffix == Suffix::ordinal || figure.suffix == Suffix::inflection);
  if (numbered || (number == 1 && is(Kind::ordinal, 1))) {
    moment_.date.day = numbered ? figure.number : figure.meaning.value;
    at_ += number + 1;
    return true;
  }
  if (tokens_[word_at].meaning.weak && !strong && !weak_word_fits(tokens_, word_at)) return false;
  moment_.direction = direction_at(tokens_, word_at);
  return true;
}

bool MomentRules::weak_figures() {
  if (peek().shape != Shape::date || !peek().weak_date) return false;
  bool led = peek().suffix == Suffix::inflection;
  if (begin_ > 0) {
    const Token& before = tokens_[begin_ - 1];
    const Kind kind = before.meaning.kind;
    led = led ||
          (before.shape == Shape::word &&
           (kind == Kind::weekday || (kind == Kind::preposition && before.meaning.value >= 3)));
    // A bracket holds figures of another kind too where a stop is the decimal mark.
    led = led || (before.sign == '(' && sign(')', 1) && !lexicon_.month_first);
  }
  led = led || weak_figures_span();
  if (!led) return false;
  moment_.date = peek().date;
  ++at_;
  return true;
}

bool MomentRules::weak_figures_span() const {
  const auto joins = [](const Token& token) {
    return token.shape == Shape::dash ||
           (token.shape == Shape::word &&
            (token.meaning.kind == Kind::to || token.meaning.kind == Kind::conjunction));
  };
  const auto opens = [](const Token& token) {
    return token.shape == Shape::word &&
           (token.meaning.kind == Kind::from || token.meaning.kind == Kind::between);
  };
  const auto is_date = [](const Token& token) { return token.shape == Shape::date; };
  std::size_t first = begin_;
  if (begin_ >= 2 && joins(tokens_[begin_ - 1]) && is_date(tokens_[begin_ - 2])) first -= 2;
  // "14.10. - 15.10.2018"
  const Token& point = token_at(tokens_, first + 1);
  const std::size_t joint = first + (point.sign == '.' && !point.space_before ? 2 : 1);
  const Token& second = token_at(tokens_, joint + 1);
  if (!joins(token_at(tokens_, joint)) || !is_date(second)) return false;
  if (!second.weak_date) return true;
  const Token& behind = token_at(tokens_, joint + 2);
  const bool closed = behind.shape == Shape::word && behind.meaning.kind == Kind::range_end;
  return closed || (first > 0 && opens(tokens_[first - 1]));
}

bool MomentRules::day_alone() {
  const Token& token = peek();
  if (token.shape != Shape::number || token.digits > 2 || token.number < 1 || token.number > 31) {
    return false;
  }
  if (is(Kind::day_word, 1) && peek(1).meaning.value == 1) {
    at_ += 2;
  } else {
    const std::size_t lead = begin_ - (before_is(Kind::article) ? 1U : 0U);
    const bool led = token.suffix == Suffix::ordinal && lead > 0 &&
                     tokens_[lead - 1].meaning.kind == Kind::preposition &&
                     tokens_[lead - 1].meaning.value == 3;
    const Token& behind = peek(1);
    const bool closed = behind.shape == Shape::stop || sign('.', 1) || sign(',', 1) || sign(')', 1);
    if (!led || !closed) return false;
    ++at_;
  }
  moment_.date.day = token.number;
  moment_.direction = direction_at(tokens_, begin_);
  return true;
}

bool MomentRules::year() {
  if (!is_year(peek()) || !year_fits(tokens_, begin_)) return false;
  moment_.date.year = peek().number;
  ++at_;
  if (is_year_word(peek()) && !lexicon_.month_first) ++at_;
  return true;
}

}  // namespace dragoman::indexer::dates
