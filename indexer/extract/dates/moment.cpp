#include "indexer/extract/dates/moment.h"

#include "indexer/extract/dates/calendar.h"
#include "indexer/extract/dates/moment_rules.h"

namespace dragoman::indexer::dates {
namespace {

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
    case Kind::named_day:
    case Kind::holiday_eve:
    case Kind::counted:
      return false;
    case Kind::preposition:
      return token.meaning.value == 2;
    case Kind::function:
      return token.meaning.value == now_value;
    default:
      return true;
  }
}

/// Words that begin an expression only before another word of time; the most frequent of a text are
/// among them.
bool needs_another(Kind kind) {
  switch (kind) {
    case Kind::article:
    case Kind::preposition:
    case Kind::current:
    case Kind::same:
    case Kind::last:
    case Kind::next:
    case Kind::previous:
    case Kind::following:
    case Kind::ahead:
    case Kind::ordinal:
    case Kind::cardinal:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::optional<MomentMatch> MomentRules::match() {
  using Rule = bool (MomentRules::*)();
  // The longer ones first.
  for (const Rule rule :
       {&MomentRules::nth_of, &MomentRules::week_of, &MomentRules::calendar,
        &MomentRules::day_of_period, &MomentRules::offset, &MomentRules::quarter,
        &MomentRules::season, &MomentRules::century, &MomentRules::decade,
        &MomentRules::period_first, &MomentRules::weekday, &MomentRules::weak_figures,
        &MomentRules::deictic, &MomentRules::day_alone, &MomentRules::year}) {
    at_ = begin_;
    moment_ = {};
    if ((this->*rule)()) return MomentMatch{std::move(moment_), begin_, at_};
  }
  return std::nullopt;
}

std::optional<MomentMatch> match_moment(const std::vector<Token>& tokens, std::size_t at,
                                        const Lexicon& lexicon) {
  const Token& token = token_at(tokens, at);
  if (!may_begin(token)) return std::nullopt;
  const Token& behind = token_at(tokens, at + 1);
  if (token.shape == Shape::word && needs_another(token.meaning.kind) &&
      behind.shape == Shape::word && behind.meaning.kind == Kind::other) {
    return std::nullopt;
  }
  return MomentRules{tokens, at, lexicon}.match();
}

}  // namespace dragoman::indexer::dates
