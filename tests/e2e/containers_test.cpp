#include <gtest/gtest.h>

#include <string>

#include "tests/e2e/programs.h"
#include "tests/support/packing.h"

/// Packed and hostile inputs on the real programs.
namespace dragoman::e2e {
namespace {

using namespace testing_support;

const std::string prose =
    "Ferry returns\n\nThe ferry returned to the old harbour on Monday after ten long years.\n";

TEST(Containers, MembersAreFoundUnderTheirOwnIds) {
  const IndexUnderTest index;
  const auto packed = index.dir().write_file(
      "news.tar.gz", gzip(make_tar({{"a.txt", prose}, {"n.jsonl", sample_records()}})));
  EXPECT_EQ(index.add({packed.string()}).exit_code, 0);
  EXPECT_EQ(index.found({"ferry", "harbour"}),
            std::vector<std::string>{packed.string() + "!a.txt"});
  EXPECT_EQ(index.found({"derby"}), std::vector<std::string>{"n4"});
  const ProcessResult again = index.add({packed.string()});
  EXPECT_EQ(again.exit_code, 0) << again.err;
  EXPECT_EQ(index.found({"derby"}), std::vector<std::string>{"n4"});
}

TEST(Containers, AreReadFromStandardInput) {
  for (const std::string& packed :
       {make_zip({{"a.txt", prose}}), compress(make_tar({{"a.txt", prose}}), "zstd")}) {
    const ProcessResult result = run_indexer({"inspect", "-"}, {.input = packed});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(json::parse(result.out).at("id"), "-!a.txt");
  }
}

TEST(Containers, NothingIsWrittenOutside) {
  const IndexUnderTest index;
  const auto packed = index.dir().write_file(
      "in/evil.tar", make_tar({{"../evil.txt", prose}, {"link", "", 'l'}, {"a.txt", prose}}));
  const ProcessResult result =
      index.add({packed.string()}, {.working_directory = (index.dir() / "in").string()});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(result.err.find(packed.string() + "!../evil.txt: expected a path within the archive"),
            std::string::npos)
      << result.err;
  EXPECT_NE(result.err.find(packed.string() + "!link: expected a file, found a link"),
            std::string::npos)
      << result.err;
  EXPECT_FALSE(std::filesystem::exists(index.dir() / "evil.txt"));
  EXPECT_FALSE(std::filesystem::exists(index.dir() / "in/a.txt"));
  EXPECT_EQ(index.found({"ferry"}), std::vector<std::string>{packed.string() + "!a.txt"});
}

TEST(Containers, ABombIsRefusedAndTheRunGoesOn) {
  const IndexUnderTest index;
  // 300 MB in 300 KB, packed once more.
  const std::string record = "{\"text\":\"" + std::string(300'000'000, 'x');
  index.dir().write_file("in/a-bomb.gz", gzip(gzip(record)));
  index.dir().write_file("in/good.jsonl", sample_records());
  const ProcessResult result = index.add({(index.dir() / "in").string()});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(result.err.find("a-bomb.gz: expected at most 400 decompressed bytes"),
            std::string::npos)
      << result.err;
  EXPECT_EQ(index.found({"derby"}), std::vector<std::string>{"n4"});
}

TEST(Containers, BoundsAreOptions) {
  const TempDir dir;
  const auto packed = dir.write_file("a.tar", make_tar({{"a.txt", prose}, {"b.txt", prose}}));
  const auto complaint = [&](std::vector<std::string> options) {
    options.insert(options.begin(), {"inspect", packed.string()});
    return run_indexer(options).err;
  };
  EXPECT_EQ(complaint({}), "");
  EXPECT_NE(complaint({"--max-members", "1"}).find("at most 1 members"), std::string::npos);
  EXPECT_NE(complaint({"--max-unpacked", "100"}).find("at most 100 decompressed bytes"),
            std::string::npos);
  EXPECT_NE(run_indexer({"inspect", "--max-nesting", "2", "-"}, {.input = R"([{"a":[[1]]}])"})
                .err.find("nested at most 2 levels"),
            std::string::npos);
  EXPECT_EQ(run_indexer({"inspect", "--max-ratio", "0", "-"}).exit_code, 2);
}

}  // namespace
}  // namespace dragoman::e2e
