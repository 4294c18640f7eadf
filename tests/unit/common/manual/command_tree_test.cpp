#include "common/manual/command_tree.h"

#include <gtest/gtest.h>

#include <CLI/CLI.hpp>

namespace dragoman {
namespace {

CommandTree sample() {
  CLI::App app{"Does things", "doer"};
  app.set_help_all_flag("--help-all", "Show all");
  std::string text;
  app.add_option("-d,--db", text, "Where [here]")->type_name("DIR");
  CLI::App* add = app.add_subcommand("add", "Add things");
  std::vector<std::string> paths;
  add->add_option("PATH", paths, "What")->required();
  add->add_option("--format", text, "Output: text|json")->type_name("NAME");
  add->add_option("--odd", text, "Such as date:year|month")->type_name("X");
  CLI::App* show = app.add_subcommand("show", "Show them");
  int number = 0;
  show->add_option("FILE", text, "What");
  show->add_option("--jobs", number, "Threads")->type_name("N")->check(CLI::Range(0, 9));
  add->add_flag("--dry")->description("Do nothing");
  add->add_option("--secret", text, "Not told")->group("");
  return command_tree(app);
}

TEST(CommandTree, HoldsWhatTheProgramAccepts) {
  const CommandTree tree = sample();
  EXPECT_EQ(tree.program.name, "doer");
  ASSERT_EQ(tree.program.options.size(), 3U);
  EXPECT_EQ(tree.program.options[0].names, (std::vector<std::string>{"-h", "--help"}));
  EXPECT_EQ(tree.program.options[2].names, (std::vector<std::string>{"-d", "--db"}));
  EXPECT_EQ(tree.program.options[2].value, "DIR");
  ASSERT_EQ(tree.commands.size(), 2U);
  EXPECT_EQ(tree.commands[0].name, "add");
  EXPECT_EQ(tree.commands[0].operands, "PATH...");
  EXPECT_EQ(tree.commands[1].operands, "[FILE]");
  EXPECT_EQ(tree.commands[1].options[0].value, "N");
}

TEST(CommandTree, ReadsChoicesOutOfTheHelp) {
  const auto options = sample().commands[0].options;
  ASSERT_EQ(options.size(), 3U);  // neither the hidden one nor --help
  EXPECT_EQ(options[0].choices, (std::vector<std::string>{"text", "json"}));
  EXPECT_TRUE(options[1].choices.empty()) << "date:year is no word to choose";
  EXPECT_TRUE(options[2].value.empty());
}

}  // namespace
}  // namespace dragoman
