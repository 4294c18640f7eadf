#include "indexer/read/exclusions.h"

#include <gtest/gtest.h>

namespace dragoman::indexer {
namespace {

struct Row {
  const char* name;
  std::vector<std::string> patterns;
  const char* path;
  bool directory;
  const char* reason;
  friend void PrintTo(const Row& row, std::ostream* out) { *out << row.name; }
};

class ExclusionsTest : public testing::TestWithParam<Row> {};

TEST_P(ExclusionsTest, SayWhichPatternLeavesAPathOut) {
  const auto exclusions = Exclusions::parse(GetParam().patterns);
  ASSERT_TRUE(exclusions.ok());
  EXPECT_EQ(exclusions->reason(GetParam().path, GetParam().directory), GetParam().reason);
}

INSTANTIATE_TEST_SUITE_P(
    , ExclusionsTest,
    testing::Values(
        Row{"NoPattern", {}, "a.txt", false, ""},
        Row{"NameAtTheTop", {"*.tmp"}, "a.tmp", false, "*.tmp"},
        Row{"NameBelow", {"*.tmp"}, "x/y/a.tmp", false, "*.tmp"},
        Row{"AnotherName", {"*.tmp"}, "x/a.tmp.txt", false, ""},
        Row{"StarStaysWithinAName", {"/x/*.txt"}, "x/y/a.txt", false, ""},
        Row{"AnchoredBySlashInFront", {"/drafts"}, "x/drafts", true, ""},
        Row{"AnchoredFits", {"/drafts"}, "drafts", true, "/drafts"},
        Row{"AnchoredBySlashWithin", {"x/drafts"}, "y/x/drafts", true, ""},
        Row{"BelowAnExcludedDirectory", {"drafts/"}, "x/drafts/y/a.txt", false, "drafts/"},
        Row{"DirectoryOnly", {"drafts/"}, "drafts", false, ""},
        Row{"DoubleStarInFront", {"**/x/a.txt"}, "p/q/x/a.txt", false, "**/x/a.txt"},
        Row{"DoubleStarMeansNone", {"x/**/a.txt"}, "x/a.txt", false, "x/**/a.txt"},
        Row{"DoubleStarMeansMany", {"x/**/a.txt"}, "x/p/q/a.txt", false, "x/**/a.txt"},
        Row{"DoubleStarAtTheEnd", {"x/**"}, "x/p", false, "x/**"},
        Row{"DoubleStarAtTheEndIsNotItself", {"x/**"}, "x", true, ""},
        Row{"OneCharacter", {"a?.txt"}, "ab.txt", false, "a?.txt"},
        Row{"OneOf", {"a[0-9].txt"}, "a7.txt", false, "a[0-9].txt"},
        Row{"TakenBack", {"*.txt", "!keep.txt"}, "x/keep.txt", false, ""},
        Row{"TheLastDecides", {"!keep.txt", "*.txt"}, "keep.txt", false, "*.txt"},
        Row{"NotTakenBackBelowAnExcludedOne", {"x/", "!keep.txt"}, "x/keep.txt", false, "x/"}),
    [](const auto& c) { return std::string{c.param.name}; });

TEST(ExclusionsReason, StaysAsItIsWhileOthersAreAskedFor) {
  const std::vector<std::string> patterns = {"*.temporary-file-of-an-editor",
                                             "*.unfinished-download-of-a-browser"};
  const auto exclusions = Exclusions::parse(patterns);
  ASSERT_TRUE(exclusions.ok());
  const auto first = exclusions->reason("a.temporary-file-of-an-editor", false);
  const auto second = exclusions->reason("a.unfinished-download-of-a-browser", false);
  EXPECT_EQ(first, patterns[0]);
  EXPECT_EQ(second, patterns[1]);
}

TEST(ExclusionsRefuse, AnEmptyPattern) {
  for (const char* pattern : {"", "/", "!"}) {
    const std::vector<std::string> patterns = {pattern};
    const auto exclusions = Exclusions::parse(patterns);
    ASSERT_FALSE(exclusions.ok()) << pattern;
    EXPECT_EQ(exclusions.error().kind, ErrorKind::usage);
  }
}

TEST(ExclusionsCost, ManyStarsEndSoon) {
  std::string pattern;
  std::string path;
  for (int i = 0; i < 40; ++i) {
    pattern += "**/a*a*a*/";
    path += "aaaaaaaaaaaaaaaaaaaab/";
  }
  const std::vector<std::string> patterns = {pattern + "x"};
  EXPECT_EQ(Exclusions::parse(patterns)->own_reason(path + "y", false), "");
}

}  // namespace
}  // namespace dragoman::indexer
