#include "indexer/extract/dates/find.h"

#include "indexer/extract/dates/finder.h"

namespace dragoman::indexer::dates {

std::vector<Expression> Finder::run() {
  std::size_t at = 0;
  while (at < tokens_.size()) {
    const Token& token = tokens_[at];
    if (token.shape == Shape::stop) ++paragraph_;
    if (token.shape == Shape::mark) note_bracket(token);
    if (lexicon_.turkish_future && may_begin_day_to_day(at)) {
      if (const std::size_t end = day_to_day(at)) {
        at = end;
        continue;
      }
    }
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

bool Finder::may_begin_day_to_day(std::size_t at) const {
  const Token& token = tokens_[at];
  // "Mayıs'ın 3'ünden", "bu ayın 4'ünden"
  const bool month = token.meaning.kind == Kind::month;
  if (!month && !is(at + 1, Kind::unit)) return false;
  const Token& day = token_at(tokens_, at + (month ? 1U : 2U));
  return day.shape == Shape::number && day.suffix == Suffix::inflection;
}

void Finder::note_bracket(const Token& token) {
  if (token.sign == '(') in_brackets_ = true;
  if (token.sign == ')') in_brackets_ = false;
}

void Finder::add(Moment moment, std::size_t begin, std::size_t end, std::optional<Moment> last) {
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

Joint Finder::joint_at(std::size_t at, std::size_t& length) const {
  length = 1;
  if (token_at(tokens_, at).shape == Shape::dash || is(at, Kind::to)) return Joint::range;
  if (is(at, Kind::conjunction)) return Joint::list;
  if (!sign(at, ',')) return Joint::none;
  if (is(at + 1, Kind::conjunction)) length = 2;
  return Joint::list;
}

bool Finder::range_end_at(std::size_t at) const {
  while (is(at, Kind::function) || is(at, Kind::day_word)) ++at;
  return is(at, Kind::range_end);
}

std::vector<Expression> find_expressions(const std::vector<Token>& tokens, const Lexicon& lexicon) {
  return Finder{tokens, lexicon}.run();
}

}  // namespace dragoman::indexer::dates
