#include "common/analysis/figures.h"

#include <unicode/uchar.h>

#include <vector>

#include "common/analysis/characters.h"
#include "common/text/utf8.h"

namespace dragoman {
namespace {

using characters::Kind;

/// A longer chain of groups of three is a table's row, not a number.
constexpr std::size_t max_thousands = 6;
/// No figure has more; rows of figures are not read again and again.
constexpr std::size_t max_groups = 8;

/// A run of digits and the separator before it.
struct Group {
  char32_t separator = 0;
  std::size_t separator_at = 0;
  std::size_t digits = 0;
  std::size_t end = 0;
};

/// One letter for all separators of one kind, or 0.
char32_t separator_class(char32_t c, bool blank_groups) {
  if (c == U'.' || c == U',') return c;
  if (c == U' ') return blank_groups ? U' ' : 0;
  if (c == 0xA0 || c == 0x202F || c == 0x2009) return U' ';
  return c == U'\'' || c == 0x2019 ? U'\'' : 0;
}

Group read_group(std::string_view text, std::size_t begin) {
  Group group{.end = begin};
  for (std::size_t at = begin; at < text.size();) {
    if (characters::kind_of(utf8::next(text, at)) != Kind::digit) break;
    ++group.digits;
    group.end = at;
  }
  return group;
}

/// Blanks and apostrophes only ever part groups of three.
bool may_follow(const Group& group) {
  return group.digits > 0 &&
         (group.separator == U'.' || group.separator == U',' || group.digits == 3);
}

std::vector<Group> read_groups(std::string_view text, std::size_t begin, bool blank_groups) {
  std::vector<Group> groups{read_group(text, begin)};
  while (groups.back().end < text.size() && groups.size() < max_groups) {
    std::size_t at = groups.back().end;
    const char32_t separator = separator_class(utf8::next(text, at), blank_groups);
    if (separator == 0) break;
    Group group = read_group(text, at);
    group.separator = separator;
    group.separator_at = groups.back().end;
    if (!may_follow(group)) break;
    groups.push_back(group);
  }
  return groups;
}

/// How many groups the thousands take, the first included; 1: there are none.
std::size_t count_thousands(std::string_view text, std::size_t begin,
                            const std::vector<Group>& groups) {
  if (groups.front().digits > 3 || text[begin] == '0') return 1;
  std::size_t n = 1;
  while (n < groups.size() && groups[n].digits == 3 && groups[n].separator == groups[1].separator) {
    ++n;
  }
  if (n > max_thousands) return 1;
  if (n == 1 || n == groups.size()) return n;
  const char32_t after = groups[n].separator;
  // "1,000,00" is a list, not a number; "1 000 000,50" is one.
  const bool broken =
      (after == U'.' || after == U',') && (after == groups[1].separator || n + 1 < groups.size());
  return broken ? 1 : n;
}

}  // namespace

Figure read_figure(std::string_view text, std::size_t begin, bool blank_groups) {
  const std::vector<Group> groups = read_groups(text, begin, blank_groups);
  const std::size_t thousands = count_thousands(text, begin, groups);
  if (thousands > 1) {
    if (thousands == groups.size()) return {.end = groups.back().end};
    const Group& rest = groups[thousands];
    if (rest.separator != U'.' && rest.separator != U',') return {.end = groups[thousands - 1].end};
    return {.end = rest.end, .decimal_point = rest.separator_at};
  }
  std::size_t n = 1;
  while (n < groups.size() && groups[n].separator == U'.') ++n;
  if (n > 1) return {.end = groups[n - 1].end, .dotted = true};
  const bool decimal = groups.size() > 1 && groups[1].separator == U',' &&
                       (groups.size() == 2 || groups[2].separator == U' ');
  if (decimal) return {.end = groups[1].end, .decimal_point = groups[1].separator_at};
  return {.end = groups.front().end};
}

std::string figure_form(std::string_view text) {
  const Figure figure = read_figure(text, 0, true);
  std::string form;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = utf8::next(text, at);
    if (characters::kind_of(c) == Kind::digit) {
      form += static_cast<char>('0' + u_charDigitValue(static_cast<UChar32>(c)));
    } else if (begin == figure.decimal_point || (figure.dotted && c == U'.')) {
      form += '.';
    }
  }
  return form;
}

}  // namespace dragoman
