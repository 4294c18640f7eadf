#pragma once

#include <cstddef>
#include <string_view>

namespace dragoman {

/// Takes the first line off an input: the settings of a target stand in front of its text. Without
/// a line break all is text.
inline std::string_view take_line(std::string_view& input) {
  const auto end = input.find('\n');
  if (end == std::string_view::npos) return {};
  const auto line = input.substr(0, end);
  input.remove_prefix(end + 1);
  return line;
}

}  // namespace dragoman
