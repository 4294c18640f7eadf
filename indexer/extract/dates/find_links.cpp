#include "indexer/extract/dates/finder.h"

namespace dragoman::indexer::dates {

namespace {

/// Written dates, weekdays and today-like words make ranges.
bool plain(const Moment& moment) { return moment.nth == 0 && moment.season < 0; }

bool weekday_alone(const Moment& moment) {
  return moment.weekday >= 0 && moment.date == WrittenDate{} && moment.shifts.empty() &&
         moment.nth == 0;
}

/// One year for both, where only one of them has it. False: nothing to share.
bool share_year(Moment& left, Moment& right) {
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

}  // namespace

void Finder::link(std::size_t i) {
  Expression& left = found_[i - 1];
  Expression& right = found_[i];
  if (left.begin == left.end || left.last || right.begin < left.end) return;
  std::size_t length = 0;
  // "14.10. - 15.10.2018"
  const bool dot = tokens_[left.end - 1].shape == Shape::date && sign(left.end, '.') &&
                   !tokens_[left.end].space_before;
  const std::size_t joint_from = left.end + (dot ? 1U : 0U);
  Joint joint = right.begin == left.end ? Joint::none : joint_at(joint_from, length);
  std::size_t next = joint_from + length;
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

void Finder::complete_list(std::size_t i) {
  for (--i; i > 0; --i) {
    std::size_t length = 0;
    if (joint_at(found_[i - 1].end, length) != Joint::list) return;
    if (found_[i - 1].end + length > found_[i].begin) return;
    if (found_[i].begin - found_[i - 1].end > 2) return;
    if (!share_year(found_[i - 1].first, found_[i].first)) return;
  }
}

}  // namespace dragoman::indexer::dates
