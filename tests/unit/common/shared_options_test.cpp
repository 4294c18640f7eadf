#include "common/shared_options.h"

#include <gtest/gtest.h>

#include <CLI/CLI.hpp>
#include <cstdlib>
#include <optional>
#include <utility>
#include <vector>

namespace dragoman {
namespace {

/// Sets variables for the length of a test.
class Environment {
 public:
  explicit Environment(const std::vector<std::pair<std::string, std::string>>& values) {
    for (const auto& entry : values) set(entry.first, entry.second);
  }
  ~Environment() {
    for (const auto& entry : before_) {
      if (entry.second)
        setenv(entry.first.c_str(), entry.second->c_str(), 1);
      else
        unsetenv(entry.first.c_str());
    }
  }
  Environment(const Environment&) = delete;
  Environment& operator=(const Environment&) = delete;

 private:
  void set(const std::string& name, const std::string& value) {
    const char* old = std::getenv(name.c_str());
    before_.emplace_back(name, old == nullptr ? std::nullopt : std::optional<std::string>{old});
    setenv(name.c_str(), value.c_str(), 1);
  }
  std::vector<std::pair<std::string, std::optional<std::string>>> before_;
};

TEST(IndexDirectory, IsTheOptionBeforeAllElse) {
  const Environment environment{{{"DRAGOMAN_DB", "/env"}, {"XDG_DATA_HOME", "/xdg"}}};
  EXPECT_EQ(index_directory({.db = "/option"}), "/option");
}

TEST(IndexDirectory, IsTheVariableBeforeTheDefault) {
  const Environment environment{{{"DRAGOMAN_DB", "/env"}, {"XDG_DATA_HOME", "/xdg"}}};
  EXPECT_EQ(index_directory({}), "/env");
}

TEST(IndexDirectory, LiesInTheUsersDataDirectory) {
  const Environment environment{{{"DRAGOMAN_DB", ""}, {"XDG_DATA_HOME", "/xdg"}}};
  EXPECT_EQ(index_directory({}), "/xdg/dragoman/index");
}

TEST(IndexDirectory, LiesInTheHomeDirectoryAtLast) {
  for (const char* data_home : {"", "relative"}) {
    const Environment environment{
        {{"DRAGOMAN_DB", ""}, {"XDG_DATA_HOME", data_home}, {"HOME", "/home/ada"}}};
    EXPECT_EQ(index_directory({}), "/home/ada/.local/share/dragoman/index");
  }
}

struct ColorRow {
  const char* name;
  const char* option;
  const char* no_color;
  const char* term;
  bool terminal;
  bool expected;
};

class UseColor : public testing::TestWithParam<ColorRow> {};

TEST_P(UseColor, FollowsOptionVariablesAndTerminal) {
  const ColorRow& row = GetParam();
  const Environment environment{{{"NO_COLOR", row.no_color}, {"TERM", row.term}}};
  EXPECT_EQ(use_color({.color = row.option}, row.terminal), row.expected);
}

INSTANTIATE_TEST_SUITE_P(
    , UseColor,
    testing::Values(ColorRow{"OnATerminal", "auto", "", "xterm", true, true},
                    ColorRow{"NotInAPipe", "auto", "", "xterm", false, false},
                    ColorRow{"NoColor", "auto", "1", "xterm", true, false},
                    ColorRow{"DumbTerminal", "auto", "", "dumb", true, false},
                    ColorRow{"AlwaysInAPipe", "always", "", "xterm", false, true},
                    ColorRow{"AlwaysBeatsNoColor", "always", "1", "dumb", false, true},
                    ColorRow{"Never", "never", "", "xterm", true, false}),
    [](const auto& c) { return std::string{c.param.name}; });

TEST(SharedOptionsOnTheCommandLine, AreKnownBehindTheCommandToo) {
  SharedOptions options;
  CLI::App app{"", "searcher"};
  define_shared_options(app, options);
  app.add_subcommand("search");
  app.parse("search --db a --db b -vv --log-level error --color never");
  EXPECT_EQ(options.db, "b");
  EXPECT_EQ(options.verbosity, 2);
  EXPECT_FALSE(options.quiet);
  EXPECT_EQ(options.log_level, "error");
  EXPECT_EQ(options.color, "never");
}

TEST(SharedOptionsOnTheCommandLine, CountOneVerboseFlag) {
  SharedOptions options;
  CLI::App app{"", "indexer"};
  define_shared_options(app, options);
  app.parse("-v --quiet");
  EXPECT_EQ(options.verbosity, 1);
  EXPECT_TRUE(options.quiet);
}

}  // namespace
}  // namespace dragoman
