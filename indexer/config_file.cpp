#include "indexer/config_file.h"

#include <cerrno>
#include <charconv>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>

namespace dragoman::indexer {
namespace {

using Outcome = std::optional<std::string>;  ///< what was expected; empty: all is well

std::string variable(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? std::string{} : std::string{value};
}

std::string trimmed(std::string_view text) {
  constexpr std::string_view blanks = " \t\r";
  const auto begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return std::string{text.substr(begin, text.find_last_not_of(blanks) - begin + 1)};
}

/// A `#` begins a comment at the beginning of a line or behind a blank; not within quotes.
std::string_view without_comment(std::string_view line) {
  bool quoted = false;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (line[i] == '"') quoted = !quoted;
    const bool alone = i == 0 || line[i - 1] == ' ' || line[i - 1] == '\t';
    if (line[i] == '#' && alone && !quoted) return line.substr(0, i);
  }
  return line;
}

/// A quote within quotes stands twice.
std::string unquoted(const std::string& text) {
  if (text.size() < 2 || text.front() != '"' || text.back() != '"') return text;
  std::string plain;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    plain += text[i];
    if (text[i] == '"' && text[i + 1] == '"' && i + 2 < text.size()) ++i;
  }
  return plain;
}

std::string with_home(const std::string& path) {
  return path.starts_with("~/") ? variable("HOME") + path.substr(1) : path;
}

template <typename Number>
Outcome take_number(const std::string& value, Number& into, Number least, Number most) {
  Number number{};
  const auto end = std::from_chars(value.data(), value.data() + value.size(), number);
  if (end.ec != std::errc{} || end.ptr != value.data() + value.size() || number < least ||
      number > most)
    return "a number from " + std::to_string(least) + " to " + std::to_string(most);
  into = number;
  return {};
}

Outcome take_flag(const std::string& value, bool& into) {
  if (value != "true" && value != "false") return "true or false";
  into = value == "true";
  return {};
}

Outcome take_directory(const std::string& value, IndexerOptions& options) {
  std::string path = with_home(value);
  // cron and systemd run programs in directories of their own.
  if (!path.starts_with('/')) return "an absolute directory, or one that begins with ~/";
  while (path.size() > 1 && path.ends_with('/')) path.pop_back();
  options.directories.push_back(std::move(path));
  return {};
}

Outcome take(const std::string& key, const std::string& value, IndexerOptions& options) {
  if (value.empty()) return "a value";
  if (key == "directory") return take_directory(value, options);
  if (key == "keep-boilerplate") return take_flag(value, options.keep_boilerplate);
  if (key == "jobs") return take_number<std::size_t>(value, options.jobs, 0, 256);
  if (key == "memory") return take_number<std::uint64_t>(value, options.memory_mb, 256, 1 << 20);
  if (key == "max-record") return take_number<std::uint64_t>(value, options.max_record_mb, 1, 4096);
  if (key == "settle") return take_number<std::size_t>(value, options.settle_ms, 0, 3600000);
  if (key == "exclude") {
    options.exclude.push_back(value);
  } else if (key == "map") {
    options.field_map.push_back(value);
  } else if (key == "reference-date") {
    options.reference_date = value;
  } else if (key == "report") {
    options.report = with_home(value);
  } else if (key == "actors") {
    options.actors_file = with_home(value);
  } else if (key == "db") {
    if (variable("DRAGOMAN_DB").empty()) options.shared.db = with_home(value);
  } else {
    return "a known key (see indexer sync --help)";
  }
  return {};
}

Error fault(const std::string& where, const std::string& expected, const std::string& found) {
  return {ErrorKind::usage, where, "expected " + expected + ", found '" + found + "'"};
}

/// What --config names; empty optional: it was not given.
std::optional<std::string> named_config(std::span<const char* const> arguments) {
  constexpr std::string_view option = "--config";
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const std::string_view argument = arguments[i];
    if (argument == "--") break;
    if (argument == option && i + 1 < arguments.size()) return std::string{arguments[i + 1]};
    if (argument.starts_with("--config=")) return std::string{argument.substr(option.size() + 1)};
  }
  return std::nullopt;
}

std::string default_config() {
  const std::string xdg = variable("XDG_CONFIG_HOME");
  if (xdg.starts_with('/')) return xdg + "/dragoman/config";
  const std::string home = variable("HOME");
  return home.empty() ? std::string{} : home + "/.config/dragoman/config";
}

}  // namespace

Result<std::monostate> read_config(std::string_view text, const std::string& file,
                                   IndexerOptions& options) {
  for (std::size_t number = 1; !text.empty(); ++number) {
    const auto end = std::min(text.find('\n'), text.size());
    const std::string line = trimmed(without_comment(text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
    if (line.empty()) continue;
    const std::string where = file + ":" + std::to_string(number);
    const auto equals = line.find('=');
    if (equals == std::string::npos) return fault(where, "key = value", line);
    const std::string key = trimmed(std::string_view{line}.substr(0, equals));
    const std::string value = unquoted(trimmed(std::string_view{line}.substr(equals + 1)));
    if (const auto expected = take(key, value, options)) return fault(where, *expected, line);
  }
  return std::monostate{};
}

Result<std::monostate> apply_config(std::span<const char* const> arguments,
                                    IndexerOptions& options) {
  const auto named = named_config(arguments);
  const std::string file = named ? *named : default_config();
  if (file.empty()) return std::monostate{};
  std::ifstream stream{file, std::ios::binary};
  const std::string text{std::istreambuf_iterator<char>{stream}, {}};
  if (!stream.is_open() || stream.bad()) {
    if (!named) return std::monostate{};
    return Error{ErrorKind::usage, "option --config",
                 "expected a readable file, found '" + file + "': " + std::strerror(errno)};
  }
  return read_config(text, file, options);
}

}  // namespace dragoman::indexer
