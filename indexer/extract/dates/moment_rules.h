#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "indexer/extract/dates/calendar.h"
#include "indexer/extract/dates/moment.h"
#include "indexer/extract/dates/tokens.h"

namespace dragoman::indexer::dates {

/// The rules of match_moment(), one function a kind of expression. A rule reads the tokens from the
/// begin on; if it fits it fills the moment, moves on behind it and says true. Whatever a rule that
/// did not fit has changed is dropped. Used for one match; `tokens` and `lexicon` must outlive it.
class MomentRules {
 public:
  MomentRules(const std::vector<Token>& tokens, std::size_t at, const Lexicon& lexicon)
      : tokens_(tokens), begin_(at), at_(at), lexicon_(lexicon) {}

  /// The first rule that fits, the longer ones first.
  std::optional<MomentMatch> match();

 private:
  // moment_relative.cpp
  /// "first Monday of June", "last week of September 2014", "the third quarter of last year"; with
  /// the base first: "bu ayın ilk Cuma günü", "2016'nın üçüncü çeyreği".
  bool nth_of();

  /// "Q1 2025", "H2 of 2024", "2018 Q4", "the third quarter"
  bool quarter();

  /// "summer 2022", "летом 2022 года", "2022 yazında", "last summer", "осенью прошлого года"
  bool season();

  /// "19th century", "15'inci yüzyıl"
  bool century();

  /// "1990s", "the 90s", "1990-х годов"
  bool decade();

  /// "last week", "next week on Tuesday", "haftaya çarşamba", "on the same day"
  bool period_first();

  /// "yesterday", "the day before yesterday"; "now" at the end of a span
  bool deictic();

  /// "between May 2 and" before, or "and May 2" behind and "between" before.
  [[nodiscard]] bool ends_span() const;

  // moment_counted.cpp
  /// "two days ago", "через неделю", "3 weeks later", "1 month and 21 days ago"
  bool offset();

  /// "1 month and 21 days" at `ahead`: fills the shifts; the token behind it, 0 if there is none.
  std::size_t counted_units(std::size_t ahead);

  /// "after 16 May", "before Christmas", "до 16 мая", "from 15 January" behind counted units.
  bool count_from_date(std::size_t ahead);

  /// "iki gün sonra" behind a date: "16 Mayıs'tan iki gün sonra"; "for ten days" behind one.
  void count_behind_date();

  /// "for ten days", "itibaren 10 gün boyunca" behind a date.
  bool last_behind_date();

  /// Lets the shifts count from the date before in the text: "two days later". ahead: "later".
  bool count_from_text(std::size_t ahead);

  // moment_calendar.cpp
  /// A date with a month by name or whole figures; also "May of last year", "last May",
  /// "geçen yıl 16 Mayıs".
  bool calendar();

  /// "since May", "с января": it has begun.
  [[nodiscard]] bool since() const;

  /// "last May", "this September", "next March 5"
  bool modified_month();

  /// "of last year", "этого года", "of that year" behind a date without a year.
  bool year_behind();

  /// "the week of 12 May"
  bool week_of();

  /// "the 20th of next month", "gelecek ayın 20'si"
  bool day_of_period();

  /// "Tuesday", "last Friday", "Tuesday of next week", "Friday the 13th"
  bool weekday();

  /// "15.02", "4/22" where a date is expected
  bool weak_figures();

  /// Beside another date with which they make a span: "from 10/1 to 11/7".
  [[nodiscard]] bool weak_figures_span() const;

  /// "on the 16th", "16 числа"
  bool day_alone();

  /// "2022", where the words around it fit
  bool year();

  // moment_parts.cpp: what the rules are made of
  [[nodiscard]] bool is_modifier(std::size_t ahead = 0) const;

  /// Small words between the parts of an expression: of, in, on, the, a comma.
  [[nodiscard]] std::size_t skip_links(std::size_t ahead = 0) const;

  /// "last year", "in the same month", "торік", "bu hafta" at `ahead`: the shift, and in `end` the
  /// token behind it.
  [[nodiscard]] std::optional<Shift> shift_at(std::size_t ahead, std::size_t& end) const;

  /// How many: "two", "a", "21", "twenty-one". 0: no number.
  std::size_t count_at(std::size_t ahead, int& count) const;

  /// An ordinal at `ahead`: "first", "3rd", "2-й", "last". 0: none.
  std::size_t ordinal_at(std::size_t ahead, int& nth) const;

  /// A month, year or period that an nth or a quarter belongs to. Fills the moment, moves on.
  bool base(std::size_t ahead);

  /// What is counted: a weekday, week, day, quarter or half. Fills the moment.
  bool counted(std::size_t ahead, int nth);

  /// Which way the weekday of "last Friday", "next Friday" looks.
  bool direct(Kind modifier);

  /// The written date into the moment; moves on behind it. Always true.
  bool take(const CalendarMatch& found);

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

  const std::vector<Token>& tokens_;
  std::size_t begin_;
  std::size_t at_;
  const Lexicon& lexicon_;
  Moment moment_;
};

}  // namespace dragoman::indexer::dates
