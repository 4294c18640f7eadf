#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman::indexer {

/// How an input is packed.
enum class Container : unsigned char {
  none,
  gzip,
  compressed,  ///< bzip2, xz, zstd or lz4
  archive      ///< tar or zip, office documents excepted
};

enum class InputFormat : unsigned char {
  empty,        ///< no byte but white space
  json_values,  ///< an array of objects, or objects over several lines
  json_lines,   ///< one object a line
  html,
  xml,  ///< RSS, Atom, NITF, NewsML or something else; the reader looks at the root element
  reuters_sgml,
  table,    ///< CSV or TSV with a header
  mail,     ///< one message
  mailbox,  ///< messages, each behind a line "From "
  warc,
  markdown,
  plain_text,
  unsupported  ///< known or binary, and not read: `name` says what it is
};

struct FormatGuess {
  InputFormat format = InputFormat::plain_text;
  std::string name = {};  ///< unsupported only: "a PDF document", "a binary file"
  bool document = false;  ///< unsupported only: it may hold an article, for a program to convert
  bool utf16 = false;     ///< it has to be brought to UTF-8 before its records are cut
};

/// How many bytes of an input recognise_container() and recognise_format() want to see, if there
/// are as many.
inline constexpr std::size_t container_head_bytes = 4096;
inline constexpr std::size_t format_head_bytes = std::size_t{64} << 10;

/// How an input is packed, by its first bytes, never by its name.
/// Source: magic numbers as in file(1); POSIX ustar and its forerunner by their check sum.
Container recognise_container(std::string_view head);

/// The format of an input by its first bytes, never by its name.
/// Source: magic numbers as in file(1).
FormatGuess recognise_format(std::string_view head);

}  // namespace dragoman::indexer
