#include "common/result.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "common/text/normalise.h"

namespace dragoman {
namespace {

/// In the order of the enumeration.
constexpr std::array<std::string_view, 15> reason_names{
    "other",   "unreadable", "empty",       "unsupported", "encrypted",
    "damaged", "malformed",  "too-large",   "too-deep",    "too-many",
    "bomb",    "not-a-file", "unsafe-path", "no-article",  "missing-key"};

}  // namespace

std::string_view reason_name(Reason reason) {
  return reason_names.at(static_cast<std::size_t>(reason));
}

Reason reason_of(std::string_view name) {
  const auto* const found = std::find(reason_names.begin(), reason_names.end(), name);
  return found == reason_names.end() ? Reason::other
                                     : static_cast<Reason>(found - reason_names.begin());
}

ExitCode exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::bad_input:
      return ExitCode::some_refused;
    case ErrorKind::usage:
      return ExitCode::usage;
    case ErrorKind::bad_index:
    case ErrorKind::io:
      return ExitCode::bad_index;
    case ErrorKind::busy:
      return ExitCode::busy;
  }
  return ExitCode::bad_index;
}

std::string message_line(const Error& error) {
  std::string line = "dragoman: ";
  if (!error.where.empty()) line += error.where + ": ";
  line = strip_terminal_controls(line + error.what);
  for (char& c : line)
    if (c == '\n' || c == '\t') c = ' ';
  return line;
}

}  // namespace dragoman
