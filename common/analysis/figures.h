#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman {

/// A figure with separators between its digits.
struct Figure {
  std::size_t end = 0;                            ///< offset behind its last digit
  std::size_t decimal_point = std::string::npos;  ///< offset of the separator before decimals
  bool dotted = false;  ///< its periods are its own (16.05.2025, 192.168.0.1)
};

/// Reads the figure at begin, a digit. Groups of three digits behind one and the same separator are
/// thousands, in every language alike (1,000 1.000 1'000 1 000), so that a query finds what another
/// language wrote; one other separator behind them, or a single comma, is decimal; periods
/// otherwise are the figure's own. Where nothing of this holds: the first run of digits.
/// blank_groups: a plain blank parts thousands too.
Figure read_figure(std::string_view text, std::size_t begin, bool blank_groups);

/// The figure as it is indexed: thousands unparted, a decimal period, ASCII digits.
/// text: exactly one figure.
std::string figure_form(std::string_view text);

}  // namespace dragoman
