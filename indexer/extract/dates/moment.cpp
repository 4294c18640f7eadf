#include "indexer/extract/dates/moment.h"

#include "indexer/extract/dates/calendar.h"
#include "indexer/extract/dates/context.h"

namespace dragoman::indexer::dates {
namespace {

constexpr int unit_shift_bias = 8;  // see Kind::one_unit

class Matcher {
 public:
  Matcher(const std::vector<Token>& tokens, std::size_t at, const Lexicon& lexicon)
      : tokens_(tokens), begin_(at), at_(at), lexicon_(lexicon) {}

  std::optional<MomentMatch> match() {
    using Rule = bool (Matcher::*)();
    // The longer ones first.
    for (const Rule rule :
         {&Matcher::nth_of, &Matcher::calendar, &Matcher::day_of_period, &Matcher::offset,
          &Matcher::quarter, &Matcher::season, &Matcher::century, &Matcher::decade,
          &Matcher::period_first, &Matcher::weekday, &Matcher::weak_figures, &Matcher::deictic,
          &Matcher::day_alone, &Matcher::year}) {
      at_ = begin_;
      moment_ = {};
      if ((this->*rule)()) return MomentMatch{std::move(moment_), begin_, at_};
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] const Token& peek(std::size_t ahead = 0) const {
    return token_at(tokens_, at_ + ahead);
  }
  [[nodiscard]] bool is(Kind kind, std::size_t ahead = 0) const {
    return peek(ahead).shape == Shape::word && peek(ahead).meaning.kind == kind;
  }
  [[nodiscard]] bool is_unit(Unit unit, std::size_t ahead = 0) const {
    return is(Kind::unit, ahead) && peek(ahead).meaning.value == static_cast<int>(unit);
  }
  [[nodiscard]] bool sign(char c, std::size_t ahead = 0) const {
    return peek(ahead).shape == Shape::mark && peek(ahead).sign == c;
  }
  [[nodiscard]] bool before_is(Kind kind) const {
    return begin_ > 0 && tokens_[begin_ - 1].shape == Shape::word &&
           tokens_[begin_ - 1].meaning.kind == kind;
  }
  /// Small words between the parts of an expression: of, in, on, the, a comma.
  [[nodiscard]] std::size_t skip_links(std::size_t ahead = 0) const {
    while (is(Kind::of, ahead) || is(Kind::preposition, ahead) || is(Kind::article, ahead) ||
           sign(',', ahead)) {
      ++ahead;
    }
    return ahead;
  }

  /// "last year", "in the same month", "торік", "bu hafta" at `ahead`: the shift, and in `end` the
  /// token behind it.
  [[nodiscard]] std::optional<Shift> shift_at(std::size_t ahead, std::size_t& end) const {
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

  /// How many: "two", "a", "21", "twenty-one". 0: no number.
  std::size_t count_at(std::size_t ahead, int& count) const {
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

  /// A month, year or period that an nth or a quarter belongs to. Fills the moment, moves on.
  bool base(std::size_t ahead) {
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

  /// An ordinal at `ahead`: "first", "3rd", "2-й", "last". 0: none.
  std::size_t ordinal_at(std::size_t ahead, int& nth) const {
    const Token& token = peek(ahead);
    nth = is(Kind::ordinal, ahead)                                          ? token.meaning.value
          : is(Kind::last, ahead)                                           ? -1
          : token.shape == Shape::number && token.suffix == Suffix::ordinal ? token.number
                                                                            : 0;
    return nth != 0 && nth <= 31 ? 1 : 0;
  }

  /// What is counted: a weekday, week, day, quarter or half. Fills the moment.
  bool counted(std::size_t ahead, int nth) {
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

  /// "first Monday of June", "last week of September 2014", "the third quarter of last year"; with
  /// the base first: "bu ayın ilk Cuma günü", "2016'nın üçüncü çeyreği".
  bool nth_of() {
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

  /// A date with a month by name or whole figures; also "May of last year", "last May",
  /// "geçen yıl 16 Mayıs".
  bool calendar() {
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
    if (figures || found->date.year != 0) return true;
    if (year_behind()) return true;
    if (bare && tokens_[month_at].meaning.weak && !weak_word_fits(tokens_, month_at)) return false;
    if (bare && lexicon_.month_first && !tokens_[month_at].capital) return false;
    moment_.direction = bare && since() ? Direction::past : direction_at(tokens_, begin_);
    return true;
  }

  /// "since May", "с января": it has begun.
  [[nodiscard]] bool since() const {
    if (before_is(Kind::preposition)) return tokens_[begin_ - 1].meaning.value == 7;
    return before_is(Kind::from) && !is(Kind::to) && peek().shape != Shape::dash;
  }

  bool take(const CalendarMatch& found) {
    moment_.date = found.date;
    moment_.weekday = found.weekday;
    at_ = found.end;
    return true;
  }

  [[nodiscard]] bool is_modifier(std::size_t ahead = 0) const {
    return is(Kind::last, ahead) || is(Kind::current, ahead) || is(Kind::next, ahead) ||
           is(Kind::previous, ahead) || is(Kind::following, ahead);
  }

  /// "last May", "this September", "next March 5"
  bool modified_month() {
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

  /// "of last year", "этого года", "of that year" behind a date without a year.
  bool year_behind() {
    std::size_t end = 0;
    const std::size_t ahead = skip_links();
    const auto shift = shift_at(ahead, end);
    if (!shift || shift->unit != Unit::year) return false;
    moment_.shifts.push_back(*shift);
    at_ += end;
    return true;
  }

  /// "the 20th of next month", "gelecek ayın 20'si"
  bool day_of_period() {
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

  /// "two days ago", "через неделю", "3 weeks later", "1 month and 21 days ago"
  bool offset() {
    bool forward = is(Kind::ahead);
    const bool doubtful = is(Kind::preposition) && peek().meaning.value == 2;
    std::size_t ahead = forward || doubtful ? 1 : 0;
    while (true) {
      int count = 1;
      const std::size_t length = count_at(ahead, count);
      if (length == 0 && (lexicon_.month_first || !moment_.shifts.empty())) break;
      if (!is(Kind::unit, ahead + length)) break;
      const auto unit = static_cast<Unit>(peek(ahead + length).meaning.value);
      if (unit == Unit::weekend || unit == Unit::quarter || unit == Unit::century) return false;
      moment_.shifts.push_back({unit, count, Anchor::reference, true});
      ahead += length + 1;
      if (length == 0) break;
      int more = 0;
      const std::size_t link = sign(',', ahead) || is(Kind::conjunction, ahead) ? 1 : 0;
      if (count_at(ahead + link, more) == 0) break;
      ahead += link;
    }
    if (moment_.shifts.empty()) return false;
    int direction = 1;
    Anchor anchor = Anchor::reference;
    while (is(Kind::function, ahead) && peek(ahead).meaning.value == 2) ++ahead;
    if (is(Kind::ago, ahead)) {
      direction = -1;
      ++ahead;
    } else if (is(Kind::from_now, ahead)) {
      ++ahead;
    } else if (is(Kind::later, ahead)) {
      direction = peek(ahead).meaning.value;
      // Turkish "üç hafta sonra" is also "in three weeks"; years on are told of the past.
      const bool near = lexicon_.turkish_future && moment_.shifts[0].unit < Unit::year;
      anchor = near ? Anchor::text : Anchor::before;
      // "13 months earlier, in December 2007" is said twice.
      if (match_calendar(tokens_, at_ + skip_links(ahead + 1), lexicon_.month_first)) return false;
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
    if (forward && is(Kind::preposition, ahead) && peek(ahead).meaning.value == 4) return false;
    for (Shift& shift : moment_.shifts) {
      shift.count *= direction;
      shift.anchor = anchor;
    }
    at_ += ahead;
    return true;
  }

  /// "Q1 2025", "H2 of 2024", "2018 Q4", "the third quarter"
  bool quarter() {
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

  /// "summer 2022", "летом 2022 года", "2022 yazında", "last summer", "осенью прошлого года"
  bool season() {
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

  /// "19th century", "15'inci yüzyıl"
  bool century() {
    int nth = 0;
    const std::size_t length = ordinal_at(0, nth);
    if (length == 0 || nth < 11 || nth > 21 || !is_unit(Unit::century, length)) return false;
    moment_.date.year = (nth - 1) * 100;
    moment_.years = 100;
    at_ += length + 1;
    return true;
  }

  /// "1990s", "the 90s", "1990-х годов"
  bool decade() {
    const Token& token = peek();
    if (token.shape != Shape::number || token.suffix != Suffix::decade) return false;
    int year = token.number;
    if (token.digits == 2) {
      const bool led =
          before_is(Kind::article) || (begin_ > 0 && tokens_[begin_ - 1].shape == Shape::mark &&
                                       tokens_[begin_ - 1].sign == '"');
      if (!led && !is_unit(Unit::year, 1)) return false;
      year += year < 20 ? 2000 : 1900;
    }
    if (year < 1000 || year > 2090) return false;
    moment_.date.year = year;
    moment_.years = 10;
    at_ += is_unit(Unit::year, 1) ? 2U : 1U;
    return true;
  }

  /// "last week", "next week on Tuesday", "haftaya çarşamba", "on the same day"
  bool period_first() {
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

  /// "Tuesday", "last Friday", "Tuesday of next week", "Friday the 13th"
  bool weekday() {
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

  bool direct(Kind modifier) {
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

  /// "15.02", "4/22" where a date is expected
  bool weak_figures() {
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
    if (!led) return false;
    moment_.date = peek().date;
    ++at_;
    return true;
  }

  /// "yesterday", "the day before yesterday"
  bool deictic() {
    const bool article = is(Kind::article) && is_unit(Unit::day, 1);
    const std::size_t ahead = article ? 1 : 0;
    if (is_unit(Unit::day, ahead) && is(Kind::preposition, ahead + 1) &&
        is(Kind::deictic, ahead + 2) && peek(ahead + 2).meaning.value != 0) {
      moment_.shifts.push_back(
          {Unit::day, 2 * peek(ahead + 2).meaning.value, Anchor::reference, true});
      at_ += ahead + 3;
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
    }
    return true;
  }

  /// "on the 16th", "16 числа"
  bool day_alone() {
    const Token& token = peek();
    if (token.shape != Shape::number || token.digits > 2 || token.number < 1 || token.number > 31) {
      return false;
    }
    if (is(Kind::day_word, 1) && peek(1).meaning.value == 1) {
      at_ += 2;
    } else {
      const bool led = token.suffix == Suffix::ordinal && before_is(Kind::article) && begin_ > 1 &&
                       tokens_[begin_ - 2].meaning.kind == Kind::preposition &&
                       tokens_[begin_ - 2].meaning.value == 3;
      const Token& behind = peek(1);
      const bool closed = behind.shape == Shape::stop || sign('.', 1) || sign(',', 1);
      if (!led || !closed) return false;
      ++at_;
    }
    moment_.date.day = token.number;
    moment_.direction = direction_at(tokens_, begin_);
    return true;
  }

  bool year() {
    if (!is_year(peek()) || !year_fits(tokens_, begin_)) return false;
    moment_.date.year = peek().number;
    ++at_;
    if (is_year_word(peek()) && !lexicon_.month_first) ++at_;
    return true;
  }

  const std::vector<Token>& tokens_;
  std::size_t begin_;
  std::size_t at_;
  const Lexicon& lexicon_;
  Moment moment_;
};

/// Kinds with which no expression begins; most words of a text.
bool may_begin(const Token& token) {
  switch (token.shape) {
    case Shape::number:
    case Shape::date:
      return true;
    case Shape::word:
      break;
    default:
      return false;
  }
  switch (token.meaning.kind) {
    case Kind::other:
    case Kind::ago:
    case Kind::later:
    case Kind::from_now:
    case Kind::from:
    case Kind::to:
    case Kind::between:
    case Kind::range_end:
    case Kind::conjunction:
    case Kind::of:
    case Kind::year_word:
    case Kind::day_word:
    case Kind::part:
    case Kind::said:
    case Kind::will:
    case Kind::function:
    case Kind::named_day:
    case Kind::counted:
      return false;
    case Kind::preposition:
      return token.meaning.value == 2;
    default:
      return true;
  }
}

}  // namespace

std::optional<MomentMatch> match_moment(const std::vector<Token>& tokens, std::size_t at,
                                        const Lexicon& lexicon) {
  if (!may_begin(token_at(tokens, at))) return std::nullopt;
  return Matcher{tokens, at, lexicon}.match();
}

}  // namespace dragoman::indexer::dates
