#include "indexer/config_file.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/support/temp_dir.h"

namespace dragoman::indexer {
namespace {

using Texts = std::vector<std::string>;

IndexerOptions read(const std::string& text) {
  IndexerOptions options;
  const auto result = read_config(text, "archive.conf", options);
  EXPECT_TRUE(result.ok()) << (result.ok() ? "" : result.error().what);
  return options;
}

TEST(ConfigFile, NamesDirectoriesAndOptions) {
  const IndexerOptions options = read(R"(# an archive
directory = /srv/news/
directory=/srv/feeds   # hourly
exclude = "*.tmp"
exclude = draft#1
map = title=headline
jobs = 3
max-record = 8
settle = 500
keep-boilerplate = true
reference-date = 2025-06-02
report = /var/log/report.jsonl
)");
  EXPECT_EQ(options.directories, (Texts{"/srv/news", "/srv/feeds"}));
  EXPECT_EQ(options.exclude, (Texts{"*.tmp", "draft#1"}));
  EXPECT_EQ(options.field_map, (Texts{"title=headline"}));
  EXPECT_EQ(options.jobs, 3U);
  EXPECT_EQ(options.max_record_mb, 8U);
  EXPECT_EQ(options.settle_ms, 500U);
  EXPECT_TRUE(options.keep_boilerplate);
  EXPECT_EQ(options.reference_date, "2025-06-02");
  EXPECT_EQ(options.report, "/var/log/report.jsonl");
}

TEST(ConfigFile, ATildeIsHome) {
  ::setenv("HOME", "/home/reader", 1);
  EXPECT_EQ(read("directory = ~/news").directories, Texts{"/home/reader/news"});
}

TEST(ConfigFile, TheIndexIsThatOfTheEnvironmentFirst) {
  ::unsetenv("DRAGOMAN_DB");
  EXPECT_EQ(read("db = /srv/index").shared.db, "/srv/index");
  ::setenv("DRAGOMAN_DB", "/other", 1);
  EXPECT_EQ(read("db = /srv/index").shared.db, "");
  ::unsetenv("DRAGOMAN_DB");
}

struct Refusal {
  const char* name;
  const char* text;
  const char* where;
  const char* what;
  friend void PrintTo(const Refusal& row, std::ostream* out) { *out << row.name; }
};
class ConfigRefusal : public testing::TestWithParam<Refusal> {};

TEST_P(ConfigRefusal, SaysWhereAndWhat) {
  IndexerOptions options;
  const auto result = read_config(GetParam().text, "archive.conf", options);
  ASSERT_FALSE(result.ok());
  EXPECT_EQ(result.error().kind, ErrorKind::usage);
  EXPECT_EQ(result.error().where, GetParam().where);
  EXPECT_EQ(result.error().what, GetParam().what);
}

INSTANTIATE_TEST_SUITE_P(
    , ConfigRefusal,
    testing::Values(Refusal{"NoEquals", "\n\ndirectory /srv", "archive.conf:3",
                            "expected key = value, found 'directory /srv'"},
                    Refusal{"UnknownKey", "dir = /srv", "archive.conf:1",
                            "expected a known key (see indexer sync --help), found 'dir = /srv'"},
                    Refusal{"RelativeDirectory", "directory = news", "archive.conf:1",
                            "expected an absolute directory, or one that begins with ~/, found "
                            "'directory = news'"},
                    Refusal{"NoNumber", "jobs = many", "archive.conf:1",
                            "expected a number from 0 to 256, found 'jobs = many'"},
                    Refusal{"NoFlag", "keep-boilerplate = yes", "archive.conf:1",
                            "expected true or false, found 'keep-boilerplate = yes'"},
                    Refusal{"NoValue", "exclude =", "archive.conf:1",
                            "expected a value, found 'exclude ='"}),
    [](const auto& c) { return std::string{c.param.name}; });

TEST(ConfigRecord, OptionsAreReadAgainAsTheyWere) {
  IndexerOptions options;
  options.field_map = {"title=head\" #line", "text=\"body\"", "source=a b"};
  options.reference_date = "2025-05-16";
  options.keep_boilerplate = true;
  IndexerOptions again;
  ASSERT_TRUE(read_config(options_text(options), "config", again).ok());
  EXPECT_EQ(again.field_map, options.field_map);
  EXPECT_EQ(options_text(again), options_text(options));
}

TEST(ConfigChoice, TheCommandLineNamesIt) {
  const testing_support::TempDir dir;
  const std::string file = dir.write_file("a.conf", "jobs = 2").string();
  const std::string joined = "--config=" + file;
  for (const std::vector<const char*>& arguments :
       {std::vector<const char*>{"indexer", "--config", file.c_str(), "sync"},
        std::vector<const char*>{"indexer", "sync", joined.c_str()}}) {
    IndexerOptions options;
    ASSERT_TRUE(apply_config(arguments, options).ok());
    EXPECT_EQ(options.jobs, 2U);
  }
}

TEST(ConfigChoice, OnlyANamedOneMustExist) {
  const testing_support::TempDir dir;
  ::setenv("XDG_CONFIG_HOME", dir.path().c_str(), 1);
  IndexerOptions options;
  EXPECT_TRUE(apply_config(std::vector<const char*>{"indexer", "sync"}, options).ok());
  dir.write_file("dragoman/config", "jobs = 5");
  ASSERT_TRUE(apply_config(std::vector<const char*>{"indexer", "sync"}, options).ok());
  EXPECT_EQ(options.jobs, 5U);
  const auto missing =
      apply_config(std::vector<const char*>{"indexer", "--config", "/nowhere"}, options);
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().where, "option --config");
}

}  // namespace
}  // namespace dragoman::indexer
