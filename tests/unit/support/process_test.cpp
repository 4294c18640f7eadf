#include "tests/support/process.h"

#include <gtest/gtest.h>
#include <signal.h>

#include "tests/support/temp_dir.h"

namespace dragoman::testing_support {
namespace {

TEST(Run, KeepsStreamsAndExitCodeApart) {
  const ProcessResult result = run({"/bin/sh", "-c", "echo answer; echo complaint >&2; exit 7"});
  EXPECT_EQ(result.exit_code, 7);
  EXPECT_EQ(result.out, "answer\n");
  EXPECT_EQ(result.err, "complaint\n");
  EXPECT_FALSE(result.timed_out);
}

TEST(Run, PassesArgumentsWithoutAShell) {
  EXPECT_EQ(run({"/usr/bin/printf", "%s|", "$HOME", "a b", "*"}).out, "$HOME|a b|*|");
}

TEST(Run, FeedsInputOfAnyLength) {
  const std::string input(3'000'000, 'x');
  EXPECT_EQ(run({"/bin/cat"}, {.input = input}).out, input);
}

TEST(Run, OutlivesAReaderThatDoesNotRead) {
  EXPECT_EQ(run({"/bin/true"}, {.input = std::string(3'000'000, 'x')}).exit_code, 0);
}

TEST(Run, SetsAndUnsetsVariables) {
  const ProcessResult result = run({"/bin/sh", "-c", "echo \"$A-${HOME-none}\""},
                                   {.environment = {{"A", "1"}, {"HOME", ""}}});
  EXPECT_EQ(result.out, "1-none\n");
}

TEST(Run, StartsInTheDirectoryGiven) {
  const TempDir dir;
  dir.write_file("here.txt", "found");
  EXPECT_EQ(run({"/bin/cat", "here.txt"}, {.working_directory = dir.path().string()}).out, "found");
}

TEST(Run, EndsWhatTakesTooLong) {
  const ProcessResult result =
      run({"/bin/sleep", "60"}, {.timeout = std::chrono::milliseconds{100}});
  EXPECT_TRUE(result.timed_out);
  EXPECT_EQ(result.exit_code, 128 + SIGKILL);
}

TEST(Run, SaysWhatCannotBeStarted) { EXPECT_THROW(run({"/no/such/program"}), std::runtime_error); }

TEST(RunningProcess, ReportsTheSignalAsAShellDoes) {
  RunningProcess process{{"/bin/sleep", "60"}};
  process.send_signal(SIGTERM);
  EXPECT_EQ(process.wait().exit_code, 143);
}

}  // namespace
}  // namespace dragoman::testing_support
