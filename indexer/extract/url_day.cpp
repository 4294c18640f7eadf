#include "indexer/extract/url_day.h"

#include <algorithm>
#include <array>

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// Reads numbers and separators at the front of a text, step by step.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  /// A number of at least one and at most so many digits; -1: none, or it has more.
  int number(std::size_t max_digits) {
    int value = 0;
    std::size_t digits = 0;
    while (digits < text_.size() && is_digit(text_[digits])) {
      if (++digits > max_digits) return -1;
      value = value * 10 + (text_[digits - 1] - '0');
    }
    text_.remove_prefix(digits);
    return digits == 0 ? -1 : value;
  }
  /// A month by its first three letters in English; -1: none.
  int month_name() {
    constexpr std::array months{"jan"sv, "feb"sv, "mar"sv, "apr"sv, "may"sv, "jun"sv,
                                "jul"sv, "aug"sv, "sep"sv, "oct"sv, "nov"sv, "dec"sv};
    const auto found = std::find(months.begin(), months.end(), text_.substr(0, 3));
    if (found == months.end()) return -1;
    text_.remove_prefix(3);
    return static_cast<int>(found - months.begin()) + 1;
  }
  bool skip(char separator) {
    if (text_.empty() || text_.front() != separator) return false;
    text_.remove_prefix(1);
    return true;
  }

 private:
  std::string_view text_;
};

std::optional<Day> checked(int year, int month, int day) {
  if (year < 1990 || year > 2100 || month < 1 || day < 1) return std::nullopt;
  return make_day(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
}

/// "2025/06/03", "2025-6-3", "2025/jun/03".
std::optional<Day> separated_day(std::string_view text) {
  if (text.size() < 8) return std::nullopt;
  const char separator = text[4];
  if (separator != '/' && separator != '-' && separator != '_' && separator != '.')
    return std::nullopt;
  Reader reader{text};
  const int year = reader.number(4);
  if (!reader.skip(separator)) return std::nullopt;
  int month = reader.number(2);
  if (month < 0) month = reader.month_name();
  if (!reader.skip(separator)) return std::nullopt;
  return checked(year, month, reader.number(2));
}

/// "20250603", digits and nothing else.
std::optional<Day> packed_day(std::string_view text) {
  const auto digits = text.find_first_not_of("0123456789");
  if ((digits == std::string_view::npos ? text.size() : digits) != 8) return std::nullopt;
  const int all = Reader{text}.number(8);
  return checked(all / 10000, all / 100 % 100, all % 100);
}

}  // namespace

std::optional<Day> day_in_url(std::string_view url) {
  const auto host = url.find("://");
  const auto start = url.find('/', host == std::string_view::npos ? 0 : host + 3);
  if (start == std::string_view::npos) return std::nullopt;
  const auto path = url.substr(start);
  for (std::size_t i = 0; i + 8 <= path.size(); ++i) {
    if (!is_digit(path[i]) || (i > 0 && is_digit(path[i - 1]))) continue;
    if (const auto day = separated_day(path.substr(i))) return day;
    if (const auto day = packed_day(path.substr(i))) return day;
  }
  return std::nullopt;
}

}  // namespace dragoman::indexer
