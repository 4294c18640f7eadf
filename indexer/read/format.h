#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman::indexer {

enum class InputFormat : unsigned char {
  empty,        ///< no byte but white space
  json_values,  ///< an array of objects, or objects over several lines
  json_lines,   ///< one object a line
  html,
  reuters_sgml,
  plain_text,
  unsupported  ///< known or binary, and not read: `name` says what it is
};

struct FormatGuess {
  InputFormat format = InputFormat::plain_text;
  std::string name;  ///< unsupported only: "PDF", "a binary file"
};

/// How many bytes of an input recognise_format() wants to see, if there are as many.
inline constexpr std::size_t format_head_bytes = std::size_t{64} << 10;

/// The format of an input by its first bytes, never by its name.
/// Source: magic numbers as in file(1).
FormatGuess recognise_format(std::string_view head);

}  // namespace dragoman::indexer
