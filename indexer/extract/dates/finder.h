#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "indexer/extract/dates/calendar.h"
#include "indexer/extract/dates/find.h"
#include "indexer/extract/dates/moment.h"
#include "indexer/extract/dates/tokens.h"

namespace dragoman::indexer::dates {

/// How two parts of a list or range are joined.
enum class Joint : std::uint8_t { none, list, range };

/// The work of find_expressions(). Used for one text; tokens and lexicon must outlive it.
class Finder {
 public:
  Finder(const std::vector<Token>& tokens, const Lexicon& lexicon)
      : tokens_(tokens), lexicon_(lexicon) {}

  std::vector<Expression> run();

 private:
  struct Day {
    int day = 0;
    Joint joint = Joint::none;  ///< to the day before it
  };

  // find.cpp
  void note_bracket(const Token& token);
  void add(Moment moment, std::size_t begin, std::size_t end,
           std::optional<Moment> last = std::nullopt);

  /// What joins at `at`; how many tokens in `length`.
  Joint joint_at(std::size_t at, std::size_t& length) const;

  /// "arasında", "kadar" at `at`, or behind small words.
  [[nodiscard]] bool range_end_at(std::size_t at) const;

  // find_lists.cpp: days that share a month
  /// "23-25 May 2025", "9, 10 and 12 June", "between 23 and 25 May", "May 15–16, 2025". Returns the
  /// token behind it, 0: there is none at `at`.
  std::size_t day_list(std::size_t at);
  std::size_t day_first_list(std::size_t at);
  std::size_t month_first_list(std::size_t at);

  /// "14-15.10.2018", "14./15.10.": the last day stands in figures. 0: it does not.
  std::size_t figures_behind(std::vector<Day>& days, std::size_t at, std::size_t end);

  /// "4 to 23 of this month", "с 4 по 23 этого месяца". 0: there is none at `at`.
  std::size_t days_of_period(const std::vector<Day>& days, std::size_t at, std::size_t end);

  /// "Mayıs'ın 3'ünden 12'sine kadar", "bu ayın 4'ünden 23'üne kadar". 0: there is none at `at`.
  std::size_t day_to_day(std::size_t at);
  [[nodiscard]] bool may_begin_day_to_day(std::size_t at) const;

  /// A plain day of the month, article and all; 0: none.
  std::size_t plain_day(std::size_t at, int& day) const;
  [[nodiscard]] bool joint_ahead(std::size_t at) const;

  /// Reads days joined to each other from `at` on; `end` is behind the last.
  std::vector<Day> days_from(std::size_t at, std::size_t& end) const;

  /// "марта этого года" behind the list, read by the rule for single dates.
  std::optional<std::vector<Shift>> shifted_year(std::size_t last_at, std::size_t& end) const;

  /// Nothing that could be counted stands at `at`.
  [[nodiscard]] bool closed(std::size_t at) const;

  void add_days(const std::vector<Day>& days, const Moment& base, std::size_t begin,
                std::size_t end);

  // find_links.cpp: expressions that belong together
  /// Joins expression i to the one before it, where the words between them say so: "13 July -
  /// 15 July", "from 2014 to 2018", "May, June and July 2025".
  void link(std::size_t i);

  /// The year at the end of a list goes to all its months: "May, June and July 2025".
  void complete_list(std::size_t i);

  [[nodiscard]] bool is(std::size_t at, Kind kind) const {
    const Token& token = token_at(tokens_, at);
    return token.shape == Shape::word && token.meaning.kind == kind;
  }
  [[nodiscard]] bool sign(std::size_t at, char c) const {
    const Token& token = token_at(tokens_, at);
    return token.shape == Shape::mark && token.sign == c;
  }

  const std::vector<Token>& tokens_;
  const Lexicon& lexicon_;
  std::vector<Expression> found_;
  std::size_t paragraph_ = 0;
  bool in_brackets_ = false;
};

}  // namespace dragoman::indexer::dates
