#include "common/result.h"

namespace dragoman {

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
  line += error.what;
  for (char& c : line) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte == 0x7f) c = ' ';
  }
  return line;
}

}  // namespace dragoman
