#include "indexer/extract/dates/find.h"

#include "indexer/extract/dates/calendar.h"
#include "indexer/extract/dates/context.h"

namespace dragoman::indexer::dates {
namespace {

/// How two parts of a list or range are joined.
enum class Joint : std::uint8_t { none, list, range };

class Finder {
 public:
  Finder(const std::vector<Token>& tokens, const Lexicon& lexicon)
      : tokens_(tokens), lexicon_(lexicon) {}

  std::vector<Expression> run() {
    std::size_t at = 0;
    while (at < tokens_.size()) {
      const Token& token = tokens_[at];
      if (token.shape == Shape::stop) ++paragraph_;
      if (token.shape == Shape::mark) note_bracket(token);
      if (token.shape == Shape::number || token.meaning.kind == Kind::ordinal ||
          token.meaning.kind == Kind::month) {
        if (const std::size_t end = day_list(at)) {
          at = end;
          continue;
        }
      }
      if (auto match = match_moment(tokens_, at, lexicon_)) {
        const std::size_t end = match->end;
        add(std::move(match->moment), at, end);
        at = end > at ? end : at + 1;
      } else {
        ++at;
      }
    }
    for (std::size_t i = 1; i < found_.size(); ++i) link(i);
    std::vector<Expression> kept;
    for (Expression& expression : found_) {
      if (expression.begin != expression.end) kept.push_back(std::move(expression));
    }
    return kept;
  }

 private:
  [[nodiscard]] bool is(std::size_t at, Kind kind) const {
    const Token& token = token_at(tokens_, at);
    return token.shape == Shape::word && token.meaning.kind == kind;
  }
  [[nodiscard]] bool sign(std::size_t at, char c) const {
    const Token& token = token_at(tokens_, at);
    return token.shape == Shape::mark && token.sign == c;
  }

  void note_bracket(const Token& token) {
    if (token.sign == '(') in_brackets_ = true;
    if (token.sign == ')') in_brackets_ = false;
  }

  void add(Moment moment, std::size_t begin, std::size_t end,
           std::optional<Moment> last = std::nullopt) {
    Expression expression;
    expression.first = std::move(moment);
    expression.last = std::move(last);
    expression.begin = begin;
    expression.end = end;
    expression.paragraph = paragraph_;
    expression.in_brackets = in_brackets_;
    expression.heading = (begin == 0 || tokens_[begin - 1].shape == Shape::stop) &&
                         token_at(tokens_, end).shape == Shape::stop;
    found_.push_back(std::move(expression));
  }

  /// A plain day of the month, article and all; 0: none.
  std::size_t plain_day(std::size_t at, int& day) const {
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
    const bool dot =
        sign(at + article + 1, '.') && !token_at(tokens_, at + article + 1).space_before;
    return day >= 1 && day <= 31 ? article + 1 + (dot && joint_ahead(at + article + 2) ? 1U : 0U)
                                 : 0;
  }
  [[nodiscard]] bool joint_ahead(std::size_t at) const {
    std::size_t length = 0;
    return joint_at(at, length) != Joint::none || sign(at, '/');
  }

  /// What joins at `at`; how many tokens in `length`.
  Joint joint_at(std::size_t at, std::size_t& length) const {
    length = 1;
    if (token_at(tokens_, at).shape == Shape::dash || is(at, Kind::to)) return Joint::range;
    if (is(at, Kind::conjunction)) return Joint::list;
    if (!sign(at, ',')) return Joint::none;
    if (is(at + 1, Kind::conjunction)) length = 2;
    return Joint::list;
  }

  struct Day {
    int day = 0;
    Joint joint = Joint::none;  ///< to the day before it
  };

  /// Reads days joined to each other from `at` on; `end` is behind the last.
  std::vector<Day> days_from(std::size_t at, std::size_t& end) const {
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

  /// "23-25 May 2025", "9, 10 and 12 June", "between 23 and 25 May", "May 15–16, 2025". Returns the
  /// token behind it, 0: there is none at `at`.
  std::size_t day_list(std::size_t at) {
    return is(at, Kind::month) ? month_first_list(at) : day_first_list(at);
  }

  std::size_t day_first_list(std::size_t at) {
    std::size_t end = 0;
    std::vector<Day> days = days_from(at, end);
    if (!days.empty()) {
      if (const std::size_t behind = figures_behind(days, at, end)) return behind;
    }
    if (days.size() < 2) return 0;
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

  /// "14-15.10.2018", "14./15.10.": the last day stands in figures. 0: it does not.
  std::size_t figures_behind(std::vector<Day>& days, std::size_t at, std::size_t end) {
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

  /// "марта этого года" behind the list, read by the rule for single dates.
  std::optional<std::vector<Shift>> shifted_year(std::size_t last_at, std::size_t& end) const {
    const auto match = match_moment(tokens_, last_at, lexicon_);
    if (!match || match->moment.shifts.empty()) return std::nullopt;
    end = match->end;
    return match->moment.shifts;
  }

  std::size_t month_first_list(std::size_t at) {
    if (!lexicon_.month_first && !is(at, Kind::month)) return 0;
    std::size_t from = at + 1;
    if (sign(from, '.')) ++from;
    std::size_t end = 0;
    std::vector<Day> days = days_from(from, end);
    // "May 15, 2025" and "June 2 and 14 people" are no lists.
    const bool year_behind = is_year(token_at(tokens_, end + (sign(end, ',') ? 1U : 0U)));
    if (days.size() < 2 || is(end, Kind::month) ||
        (is(end, Kind::of) && is(end + 1, Kind::month))) {
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

  /// Nothing that could be counted stands at `at`.
  [[nodiscard]] bool closed(std::size_t at) const {
    const Token& token = token_at(tokens_, at);
    return token.shape != Shape::word ||
           (token.meaning.kind != Kind::other && token.meaning.kind != Kind::counted &&
            token.meaning.kind != Kind::unit);
  }

  void add_days(const std::vector<Day>& days, const Moment& base, std::size_t begin,
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

  [[nodiscard]] bool range_end_at(std::size_t at) const {
    while (is(at, Kind::function) || is(at, Kind::day_word)) ++at;
    return is(at, Kind::range_end);
  }

  /// Joins expression i to the one before it, where the words between them say so: "13 July -
  /// 15 July", "from 2014 to 2018", "May, June and July 2025".
  void link(std::size_t i) {
    Expression& left = found_[i - 1];
    Expression& right = found_[i];
    if (left.begin == left.end || left.last || right.begin < left.end) return;
    std::size_t length = 0;
    Joint joint = right.begin == left.end ? Joint::none : joint_at(left.end, length);
    std::size_t next = left.end + length;
    while (next < right.begin && (is(next, Kind::article) || is(next, Kind::preposition))) ++next;
    const bool touching = right.begin == left.end;
    if (!touching && (joint == Joint::none || next != right.begin)) return;
    const std::size_t before = left.begin;
    const bool opened = before > 0 && is(before - 1, Kind::between);
    if (joint == Joint::list && (opened || range_end_at(right.end))) joint = Joint::range;
    if (touching && range_end_at(right.end)) joint = Joint::range;
    if (joint == Joint::none) return;
    share_year(left.first, right.first);
    if (right.last && right.last->date.year == 0) right.last->date.year = right.first.date.year;
    if (joint == Joint::list) {
      right.first.follows = weekday_alone(left.first) && weekday_alone(right.first);
      complete_list(i);
      return;
    }
    if (!plain(left.first) || !plain(right.first) || right.last) return;
    right.last = std::move(right.first);
    right.first = std::move(left.first);
    right.begin = left.begin;
    left.begin = left.end = 0;
  }

  /// Written dates, weekdays and today-like words make ranges.
  static bool plain(const Moment& moment) { return moment.nth == 0 && moment.season < 0; }

  static bool weekday_alone(const Moment& moment) {
    return moment.weekday >= 0 && moment.date == WrittenDate{} && moment.shifts.empty() &&
           moment.nth == 0;
  }

  /// One year for both, where only one of them has it. False: nothing to share.
  static bool share_year(Moment& left, Moment& right) {
    if (left.date.month == 0 || right.date.month == 0) return false;
    if (!left.shifts.empty() || !right.shifts.empty()) return false;
    if ((left.date.year == 0) == (right.date.year == 0)) return false;
    if (left.date.year == 0) {
      left.date.year = right.date.year - (left.date.month > right.date.month ? 1 : 0);
    } else {
      right.date.year = left.date.year + (left.date.month > right.date.month ? 1 : 0);
    }
    return true;
  }

  /// The year at the end of a list goes to all its months: "May, June and July 2025".
  void complete_list(std::size_t i) {
    for (--i; i > 0; --i) {
      std::size_t length = 0;
      if (joint_at(found_[i - 1].end, length) != Joint::list) return;
      if (found_[i - 1].end + length > found_[i].begin) return;
      if (found_[i].begin - found_[i - 1].end > 2) return;
      if (!share_year(found_[i - 1].first, found_[i].first)) return;
    }
  }

  const std::vector<Token>& tokens_;
  const Lexicon& lexicon_;
  std::vector<Expression> found_;
  std::size_t paragraph_ = 0;
  bool in_brackets_ = false;
};

}  // namespace

std::vector<Expression> find_expressions(const std::vector<Token>& tokens, const Lexicon& lexicon) {
  return Finder{tokens, lexicon}.run();
}

}  // namespace dragoman::indexer::dates
