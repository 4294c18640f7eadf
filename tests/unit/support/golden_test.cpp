#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "tests/support/temp_dir.h"

namespace dragoman::testing_support {
namespace {

TEST(Golden, PassesOnTheSameBytesOnly) {
  const TempDir dir;
  const auto file = dir.write_file("expected", "one\ntwo\n");
  EXPECT_TRUE(compare_golden(file, "one\ntwo\n").same);
  const GoldenResult other = compare_golden(file, "one\nthree\n");
  EXPECT_FALSE(other.same);
  EXPECT_NE(other.message.find("line 2: expected: two\n  found: three"), std::string::npos)
      << other.message;
  EXPECT_FALSE(compare_golden(file, "one\ntwo").same);
  EXPECT_FALSE(compare_golden(file, "one\ntwo\nthree\n").same);
  EXPECT_FALSE(compare_golden(dir / "missing", "").same);
}

TEST(Golden, RewritesAndFailsOnRequest) {
  const TempDir dir;
  const auto file = dir.write_file("expected", "old");
  setenv("DRAGOMAN_UPDATE_GOLDEN", "1", 1);
  const GoldenResult updated = compare_golden(file, "new");
  unsetenv("DRAGOMAN_UPDATE_GOLDEN");
  EXPECT_FALSE(updated.same);
  EXPECT_EQ(read_file(file), "new");
  EXPECT_TRUE(compare_golden(file, "new").same);
}

TEST(GoldenCases, MustExist) { EXPECT_THROW(golden_cases("no-such-folder"), std::runtime_error); }

TEST(TempDir, IsGoneAfterwards) {
  std::filesystem::path path;
  {
    const TempDir dir;
    path = dir.path();
    dir.write_file("a/b/c.txt", "deep");
    EXPECT_EQ(read_file(dir / "a/b/c.txt"), "deep");
  }
  EXPECT_FALSE(std::filesystem::exists(path));
}

}  // namespace
}  // namespace dragoman::testing_support
