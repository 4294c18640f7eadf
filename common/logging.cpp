#include "common/logging.h"

#include <spdlog/sinks/ansicolor_sink.h>
#include <spdlog/spdlog.h>

#include <array>
#include <cstdio>
#include <memory>
#include <optional>
#include <string_view>

namespace dragoman {
namespace {

struct LevelName {
  std::string_view name;
  spdlog::level::level_enum level;
};

constexpr std::array level_names = {
    LevelName{"trace", spdlog::level::trace}, LevelName{"debug", spdlog::level::debug},
    LevelName{"info", spdlog::level::info},   LevelName{"warning", spdlog::level::warn},
    LevelName{"error", spdlog::level::err},   LevelName{"off", spdlog::level::off},
};

std::optional<spdlog::level::level_enum> level_of(std::string_view name) {
  for (const LevelName& entry : level_names)
    if (entry.name == name) return entry.level;
  return std::nullopt;
}

spdlog::level::level_enum level_of(const LogOptions& options) {
  if (options.quiet) return spdlog::level::err;
  if (options.verbosity <= 0) return spdlog::level::warn;
  return options.verbosity == 1 ? spdlog::level::info : spdlog::level::debug;
}

}  // namespace

Result<std::monostate> start_logging(const LogOptions& options, bool color) {
  const auto mode = color ? spdlog::color_mode::automatic : spdlog::color_mode::never;
  auto sink = std::make_shared<spdlog::sinks::ansicolor_stderr_sink_mt>(mode);
  auto logger = std::make_shared<spdlog::logger>("dragoman", std::move(sink));
  logger->set_pattern("dragoman: %v");
  const auto named = level_of(options.log_level);
  logger->set_level(named.value_or(level_of(options)));
  logger->flush_on(spdlog::level::trace);
  spdlog::set_default_logger(std::move(logger));
  if (named || options.log_level.empty()) return std::monostate{};
  return Error{
      ErrorKind::usage, "option --log-level",
      "expected trace, debug, info, warning, error or off, found '" + options.log_level + "'"};
}

void print_error(const Error& error) {
  const std::string line = message_line(error) + "\n";
  std::fwrite(line.data(), 1, line.size(), stderr);
}

}  // namespace dragoman
