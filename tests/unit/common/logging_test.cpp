#include "common/logging.h"

#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

namespace dragoman {
namespace {

/// What the logger writes at every level: {stdout, stderr}.
std::pair<std::string, std::string> logged(const LogOptions& options) {
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  const bool known = start_logging(options).ok();
  spdlog::debug("a debug line");
  spdlog::info("an info line");
  spdlog::warn("a warning");
  spdlog::error("an error");
  std::string out = testing::internal::GetCapturedStdout();
  std::string err = testing::internal::GetCapturedStderr();
  EXPECT_TRUE(known);
  return {std::move(out), std::move(err)};
}

TEST(Logger, WritesToStderrOnly) {
  const auto streams = logged({});
  EXPECT_EQ(streams.first, "");
  EXPECT_EQ(streams.second, "dragoman: a warning\ndragoman: an error\n");
}

TEST(Logger, SaysMoreOrLessOnRequest) {
  EXPECT_EQ(logged({.quiet = true}).second, "dragoman: an error\n");
  EXPECT_EQ(logged({.verbosity = 1}).second,
            "dragoman: an info line\ndragoman: a warning\ndragoman: an error\n");
  EXPECT_EQ(
      logged({.verbosity = 2}).second,
      "dragoman: a debug line\ndragoman: an info line\ndragoman: a warning\ndragoman: an error\n");
}

TEST(Logger, LetsTheNamedLevelDecide) {
  EXPECT_EQ(logged({.verbosity = 2, .log_level = "error"}).second, "dragoman: an error\n");
  EXPECT_EQ(logged({.log_level = "off"}).second, "");
}

TEST(Logger, RefusesAnUnknownLevel) {
  const auto started = start_logging({.log_level = "loud"});
  ASSERT_FALSE(started.ok());
  EXPECT_EQ(message_line(started.error()),
            "dragoman: option --log-level: expected trace, debug, info, warning, error or off, "
            "found 'loud'");
}

TEST(PrintError, WritesOneLineWhateverItHolds) {
  testing::internal::CaptureStderr();
  print_error({ErrorKind::io, "a\nb", "expected\x1b[31m c"});
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "dragoman: a b: expected c\n");
}

}  // namespace
}  // namespace dragoman
