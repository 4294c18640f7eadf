#pragma once

#include "common/result.h"

namespace CLI {
class App;
class ParseError;
}  // namespace CLI

namespace dragoman {

/// What CLI11 could not parse, in the contract's form: where the option, argument or command, what
/// was expected and what was found. An unknown option or command brings the nearest one known to
/// `app` or to the command in use. A validator's own message that begins with "expected" is kept
/// as it is. The kind is always usage (CLI11's own codes, 100 to 127, are never used).
/// REQUIRES: `error` came from parsing with `app`, and is no CLI::Success (help, version).
Error command_line_error(const CLI::App& app, const CLI::ParseError& error);

}  // namespace dragoman
