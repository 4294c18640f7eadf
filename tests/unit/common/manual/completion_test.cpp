#include "common/manual/completion.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>

#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace dragoman {
namespace {

using testing::HasSubstr;
using testing_support::ProcessOptions;
using testing_support::run;
using testing_support::TempDir;

CommandTree sample() {
  const OptionEntry db{{"--db"}, "DIR", "Where", "", {}};
  const OptionEntry format{{"--format"}, "NAME", "Output: text|json", "", {"text", "json"}};
  const OptionEntry person{{"--person"}, "NAME", "Who's [sic]; likewise", "", {}};
  const OptionEntry quiet{{"-q", "--quiet"}, "", "Say nothing", "", {}};
  return {{"doer", "Does things", "", {quiet, db}},
          {{"search", "Find things", "", {format, person}}, {"show", "It's shown", "", {format}}}};
}

const std::vector<AskedValues>& asked() {
  static const std::vector<AskedValues> values{{{"--person"}, "facets --tsv", 2}};
  return values;
}

/// What bash offers for the last of the words, `doer` being a program that lists two persons and
/// the arguments it got.
std::string offered_by_bash(const std::vector<std::string>& words) {
  const TempDir dir;
  const auto script = dir.write_file("script", *completion_script(sample(), "bash", asked()));
  const auto doer = dir.write_file(
      "doer",
      "#!/bin/sh\nprintf 'p\\tHakan Fidan\\np\\tHa O'\\''Brien\\np\\tHargs %s\\n' \"$*\"\n");
  std::filesystem::permissions(doer, std::filesystem::perms::owner_all);
  dir.write_file("plain.txt", "");
  std::vector<std::string> command{
      "/bin/bash", "-c",
      "source \"$1\"; shift; COMP_WORDS=(\"$@\"); COMP_CWORD=$(($# - 1)); _doer; "
      "printf '%s\\n' \"${COMPREPLY[@]}\"",
      "bash", script.string()};
  command.insert(command.end(), words.begin(), words.end());
  ProcessOptions options;
  options.working_directory = dir.path().string();
  options.environment = {{"PATH", dir.path().string() + ":" + std::getenv("PATH")}};
  const auto result = run(command, options);
  EXPECT_EQ(result.err, "");
  return result.out;
}

struct Offer {
  std::vector<std::string> words;
  std::string offered;
};

TEST(BashCompletion, OffersWhatFits) {
  if (!std::filesystem::exists("/bin/bash")) GTEST_SKIP() << "no bash here";
  for (const Offer& offer :
       std::vector<Offer>{{{"doer", "s"}, "search\nshow\n"},
                          {{"doer", "--"}, "--quiet\n--db\n"},
                          {{"doer", "search", "--p"}, "--person\n"},
                          {{"doer", "show", "--p"}, "\n"},
                          {{"doer", "search", "--format", ""}, "text\njson\n"},
                          {{"doer", "search", "--format", "=", "j"}, "json\n"},
                          {{"doer", "search", "pl"}, "plain.txt\n"},
                          {{"doer", "--db", "pl"}, "plain.txt\n"},
                          {{"doer", "search", "--person", "Hak"}, "Hakan\\ Fidan\n"},
                          {{"doer", "search", "--person", "Ha O"}, "Ha\\ O\\'Brien\n"},
                          {{"doer", "--db", "x y", "search", "--person", "Harg"},
                           "Hargs\\ facets\\ --tsv\\ --db\\ x\\ y\n"}}) {
    EXPECT_EQ(offered_by_bash(offer.words), offer.offered) << offer.words.back();
  }
}

/// Other shells read their script without an error, where they are installed.
class OtherShell : public testing::TestWithParam<const char*> {};

TEST_P(OtherShell, ReadsItsScript) {
  const std::string shell = GetParam();
  const auto script = completion_script(sample(), shell, asked());
  ASSERT_TRUE(script.ok());
  EXPECT_THAT(*script, HasSubstr("It'\\''s shown"));
  EXPECT_THAT(*script, HasSubstr("text json"));
  EXPECT_THAT(*script, HasSubstr("doer facets --tsv"));
  const std::string program = "/usr/bin/" + shell;
  if (!std::filesystem::exists(program)) GTEST_SKIP() << shell << " is not installed";
  const TempDir dir;
  const auto result = run({program, "-n", dir.write_file("script", *script).string()});
  EXPECT_EQ(result.exit_code, 0) << result.err;
}

INSTANTIATE_TEST_SUITE_P(All, OtherShell, testing::Values("zsh", "fish"));

}  // namespace
}  // namespace dragoman
