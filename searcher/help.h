#pragma once

#include <string>
#include <string_view>

namespace CLI {
class App;
}

namespace dragoman::searcher {

/// What `--help` prints, on one screen: how to call it, real examples, the options people use, with
/// their defaults. command: empty for the program as a whole.
std::string short_help(const CLI::App& app, std::string_view command);

/// What a command takes beside its options: "[QUERY...]", "ID".
std::string operands_of(std::string_view command);

/// What `--help-all` prints: every command, or the one given, and every option with its default.
std::string full_help(const CLI::App& app, std::string_view command);

}  // namespace dragoman::searcher
