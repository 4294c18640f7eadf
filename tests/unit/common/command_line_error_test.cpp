#include "common/command_line_error.h"

#include <gtest/gtest.h>

#include <CLI/CLI.hpp>

#include "common/shared_options.h"

namespace dragoman {
namespace {

/// A program like ours: shared options, one command with options and a positional argument.
Error error_of(const std::string& command_line) {
  SharedOptions shared;
  std::vector<std::string> persons;
  std::vector<std::string> query;
  unsigned limit = 10;
  int offset = 0;
  std::string sort;
  CLI::App app{"", "searcher"};
  define_shared_options(app, shared);
  app.require_subcommand(1);
  CLI::App* search = app.add_subcommand("search");
  search->add_option("--person", persons);
  search->add_option("--limit", limit);
  search->add_option("--offset", offset)->check(CLI::Range(0, 100));
  search->add_option("--snippets", offset)->check(CLI::NonNegativeNumber);
  search->add_option("--sort", sort)->check(CLI::IsMember({"relevance", "newest", "oldest"}));
  app.add_subcommand("facets")->add_option("QUERY", query)->required();
  app.add_subcommand("info");
  try {
    app.parse(command_line);
  } catch (const CLI::ParseError& error) {
    return command_line_error(app, error);
  }
  return {ErrorKind::io, "", "parsed"};
}

struct Row {
  const char* command_line;
  const char* message;
  friend void PrintTo(const Row& row, std::ostream* out) { *out << row.command_line; }
};

class CommandLineError : public testing::TestWithParam<Row> {};

TEST_P(CommandLineError, SaysWhereAndWhatOnOneLine) {
  const Error error = error_of(GetParam().command_line);
  EXPECT_EQ(error.kind, ErrorKind::usage);
  EXPECT_EQ(message_line(error), GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    , CommandLineError,
    testing::Values(
        Row{"search --persn x",
            "dragoman: option --persn: expected a known option such as --person, found '--persn'"},
        Row{"search --persn=x",
            "dragoman: option --persn: expected a known option such as --person, found '--persn'"},
        Row{"search --colour never",
            "dragoman: option --colour: expected a known option such as --color, found '--colour'"},
        Row{"search --frobnicate",
            "dragoman: option --frobnicate: expected an option that --help-all lists, found "
            "'--frobnicate'"},
        Row{"serch x", "dragoman: command line: expected a command such as search, found 'serch'"},
        Row{"nothing-near",
            "dragoman: command line: expected one of search, facets or info, found "
            "'nothing-near'"},
        Row{"info x", "dragoman: command line: expected no further argument, found 'x'"},
        Row{"", "dragoman: command line: expected a command (search, facets or info), found none"},
        Row{"search --limit ten",
            "dragoman: option --limit: expected a number of at least 0, found 'ten'"},
        Row{"search --limit", "dragoman: option --limit: expected a value, found none"},
        Row{"search --offset 200",
            "dragoman: option --offset: expected a number from 0 to 100, found '200'"},
        Row{"search --snippets -1",
            "dragoman: option --snippets: expected a number of at least 0, found '-1'"},
        Row{"search --sort best",
            "dragoman: option --sort: expected relevance, newest or oldest, found 'best'"},
        Row{"search --color sometimes",
            "dragoman: option --color: expected auto, always or never, found 'sometimes'"},
        Row{"facets", "dragoman: argument QUERY: expected at least one value, found none"}));

TEST(CommandLineErrorLine, CutsALongValueAtACharacter) {
  std::string long_name = "info ";
  for (int i = 0; i < 100; ++i) long_name += "ї";
  const Error error = error_of(long_name);
  EXPECT_LT(error.what.size(), 160U);
  EXPECT_TRUE(error.what.ends_with("ї...'")) << error.what;
}

}  // namespace
}  // namespace dragoman
