#include "indexer/extract/dates/calendar.h"

#include "common/date.h"
#include "indexer/extract/dates/year_words.h"

namespace dragoman::indexer::dates {
namespace {

class Matcher {
 public:
  Matcher(const std::vector<Token>& tokens, std::size_t at, bool month_first)
      : tokens_(tokens), at_(at), month_first_(month_first) {}

  std::optional<CalendarMatch> match() {
    const int weekday = take_weekday();
    const bool dated = read_figures() || read_day_month() || read_month_day() ||
                       read_genitive_day() || read_month() || read_year_month() || read_holiday();
    if (!dated || !exists()) return std::nullopt;
    CalendarMatch found{date_, at_, weekday};
    if (weekday < 0 && date_.day != 0) found.weekday = take_weekday_behind();
    found.end = at_;
    return found;
  }

 private:
  [[nodiscard]] const Token& peek(std::size_t ahead = 0) const {
    return token_at(tokens_, at_ + ahead);
  }
  [[nodiscard]] bool is(Kind kind, std::size_t ahead = 0) const {
    return peek(ahead).shape == Shape::word && peek(ahead).meaning.kind == kind;
  }
  [[nodiscard]] bool sign(char c, std::size_t ahead = 0) const {
    return peek(ahead).shape == Shape::mark && peek(ahead).sign == c;
  }
  [[nodiscard]] bool exists() const {
    return make_day(date_.year == 0 ? 2000 : date_.year, static_cast<unsigned>(date_.month),
                    static_cast<unsigned>(date_.day == 0 ? 1 : date_.day))
        .has_value();
  }

  int take_weekday() {
    if (!is(Kind::weekday)) return -1;
    const int weekday = peek().meaning.value;
    std::size_t ahead = 1;
    if (sign('.', ahead)) ++ahead;
    if (is(Kind::day_word, ahead)) ++ahead;
    if (sign(',', ahead) || sign('(', ahead) || peek(ahead).shape == Shape::dash) ++ahead;
    while (is(Kind::article, ahead) || is(Kind::preposition, ahead)) ++ahead;
    at_ += ahead;
    return weekday;
  }

  int take_weekday_behind() {
    const std::size_t ahead = sign(',') || sign('(') ? 1 : 0;
    if (!is(Kind::weekday, ahead) || peek(ahead).meaning.weak) return -1;
    const int weekday = peek(ahead).meaning.value;
    at_ += ahead + 1;
    if (is(Kind::day_word)) ++at_;
    return weekday;
  }

  bool read_figures() {
    if (peek().shape != Shape::date || peek().weak_date) return false;
    date_ = peek().date;
    ++at_;
    return true;
  }

  /// How many tokens a day of the month takes at `ahead`; its number in `day`. 0: none.
  std::size_t day_at(std::size_t ahead, int& day) const {
    const Token& token = peek(ahead);
    std::size_t length = 0;
    if (token.shape == Shape::number && token.digits <= 2 && token.suffix != Suffix::decade) {
      day = token.number;
      length = 1;
    } else if (is(Kind::ordinal, ahead)) {
      day = token.meaning.value;
      length = 1;
    } else if (is(Kind::cardinal, ahead)) {
      day = token.meaning.value;
      length = 1;
      // "twenty-first", "двадцать четвертого", "yirmi bir"
      const std::size_t next = ahead + 1 + (peek(ahead + 1).shape == Shape::dash ? 1U : 0U);
      const bool tail = is(Kind::ordinal, next) || is(Kind::cardinal, next);
      if (day >= 10 && day % 10 == 0 && tail && peek(next).meaning.value < 10) {
        day += peek(next).meaning.value;
        length = next + 1 - ahead;
      }
    }
    return day >= 1 && day <= 31 ? length : 0;
  }

  /// "16 May 2025", "the 16th of May", "16. Mai", "26-FEB-1987", "16 de mayo de 2025"
  bool read_day_month() {
    int day = 0;
    std::size_t ahead = day_at(0, day);
    if (ahead == 0) return false;
    const bool joined = joiner(ahead) && is(Kind::month, ahead + 1);
    if (joined || (sign('.', ahead) && is(Kind::month, ahead + 1))) ++ahead;
    if (is(Kind::day_word, ahead)) ++ahead;
    if (is(Kind::of, ahead)) ++ahead;
    if (!is(Kind::month, ahead)) return false;
    date_ = {0, peek(ahead).meaning.value, day};
    at_ += ahead + 1;
    if (joined && joiner(0) && is_year(peek(1))) {
      date_.year = peek(1).number;
      at_ += 2;
      return true;
    }
    read_year();
    return true;
  }

  /// A hyphen or stroke without blanks around it.
  [[nodiscard]] bool joiner(std::size_t ahead) const {
    const Token& token = peek(ahead);
    return (token.shape == Shape::dash || sign('/', ahead)) && !token.space_before &&
           !peek(ahead + 1).space_before;
  }

  /// "May 16, 2025", "May 16th", "Aug. 15", "mart 3 2015", "Sep-23-2020"
  bool read_month_day() {
    if (!is(Kind::month)) return false;
    std::size_t ahead = 1;
    const bool joined = joiner(ahead);
    if (joined || sign('.', ahead)) ++ahead;
    if (is(Kind::article, ahead) || sign(',', ahead)) ++ahead;
    int day = 0;
    const std::size_t length = day_at(ahead, day);
    if (length == 0) return false;
    const Token& token = peek(ahead);
    const bool year_behind = is_year(peek(ahead + length)) ||
                             (sign(',', ahead + length) && is_year(peek(ahead + length + 1))) ||
                             joiner(ahead + length) || is(Kind::weekday, ahead + length);
    if (!month_first_ && !year_behind) return false;
    // "In May 16 people died"; "May one day": only firm numbers.
    if (token.shape == Shape::word && token.meaning.kind == Kind::cardinal && length == 1) {
      return false;
    }
    if (is(Kind::counted, ahead + length) || is(Kind::unit, ahead + length)) return false;
    date_ = {0, peek().meaning.value, day};
    at_ += ahead + length;
    if (joined && joiner(0) && is_year(peek(1))) {
      date_.year = peek(1).number;
      at_ += 2;
      return true;
    }
    read_year();
    return true;
  }

  /// "Mayıs'ın 16'sında", "Haziran'ın 3'ü"
  bool read_genitive_day() {
    const Token& month = peek();
    const Token& day = peek(1);
    if (month_first_ || !is(Kind::month) || month.suffix != Suffix::inflection) return false;
    if (day.shape != Shape::number || day.suffix != Suffix::inflection || day.digits > 2) {
      return false;
    }
    if (day.number < 1 || day.number > 31) return false;
    date_ = {0, month.meaning.value, day.number};
    at_ += 2;
    return true;
  }

  /// "Christmas 2024", "on Christmas Eve"; alone it is a time of shopping.
  bool read_holiday() {
    if (!is(Kind::holiday)) return false;
    const bool eve = is(Kind::holiday_eve, 1);
    const bool day = is(Kind::unit, 1) && peek(1).meaning.value == 0;
    const bool led =
        at_ > 0 && tokens_[at_ - 1].shape == Shape::word &&
        (tokens_[at_ - 1].meaning.kind == Kind::preposition ||
         tokens_[at_ - 1].meaning.kind == Kind::from || tokens_[at_ - 1].meaning.kind == Kind::to);
    const int value = peek().meaning.value;
    const std::size_t behind = eve || day ? 2 : 1;
    const bool named = peek(behind).shape == Shape::word &&
                       peek(behind).meaning.kind == Kind::other && !eve && !day;
    if (!is_year(peek(behind)) && !eve && !day && (!led || named)) return false;
    date_ = {0, value / 32, value % 32 - (eve ? 1 : 0)};
    at_ += behind;
    read_year();
    return true;
  }

  /// "May 2025", "May of 2025", "mayıs"
  bool read_month() {
    if (!is(Kind::month)) return false;
    date_ = {0, peek().meaning.value, 0};
    ++at_;
    if (joiner(0) && is_year(peek(1))) {
      date_.year = peek(1).number;
      at_ += 2;
      return true;
    }
    read_year();
    return true;
  }

  /// "2017 Nisan", "2019/sep/01", "2017 yılı Nisan ayı", "2018'in Mayıs ayında"
  bool read_year_month() {
    if (!is_year(peek())) return false;
    const bool joined = joiner(1);
    std::size_t ahead = 1 + (joined ? 1U : 0U);
    if (is_year_word(peek(ahead))) ++ahead;
    if (!is(Kind::month, ahead)) return false;
    date_ = {peek().number, peek(ahead).meaning.value, 0};
    at_ += ahead + 1;
    if (joined && joiner(0) && peek(1).shape == Shape::number && peek(1).digits <= 2) {
      date_.day = peek(1).number;
      at_ += 2;
    }
    return true;
  }

  /// The year behind a month, if there is one: ", 2025", "of 2025", "2025 года".
  void read_year() {
    std::size_t ahead = 0;
    if (sign('.', ahead) && !peek().space_before) ++ahead;
    if (sign(',', ahead) || is(Kind::of, ahead)) ++ahead;
    if (ahead == 0 && is(Kind::preposition) && month_first_) ++ahead;
    if (!is_year(peek(ahead))) {
      const YearWords words = read_year_words(tokens_, at_ + ahead, month_first_);
      if (words.year != 0) date_.year = words.year;
      if (words.year != 0) at_ = words.end;
      return;
    }
    if (is(Kind::counted, ahead + 1)) return;
    date_.year = peek(ahead).number;
    at_ += ahead + 1;
    if (!is_year_word(peek())) return;
    ++at_;
    // "г.", "р."
    const Token& word = token_at(tokens_, at_ - 1);
    const bool abbreviated = word.end - word.begin <= 4;
    if (abbreviated && sign('.') && !peek().space_before && !peek(1).capital) ++at_;
  }

  const std::vector<Token>& tokens_;
  std::size_t at_;
  bool month_first_;
  WrittenDate date_;
};

}  // namespace

bool is_year(const Token& token) {
  return token.shape == Shape::number && token.digits == 4 && token.number >= earliest_year &&
         token.number <= latest_year &&
         (token.suffix == Suffix::none || token.suffix == Suffix::inflection ||
          token.suffix == Suffix::ordinal);
}

bool is_year_word(const Token& token) {
  if (token.shape != Shape::word) return false;
  return token.meaning.kind == Kind::year_word ||
         (token.meaning.kind == Kind::unit &&
          token.meaning.value == static_cast<std::int16_t>(Unit::year));
}

std::optional<CalendarMatch> match_calendar(const std::vector<Token>& tokens, std::size_t at,
                                            bool month_first) {
  return Matcher{tokens, at, month_first}.match();
}

}  // namespace dragoman::indexer::dates
