#include "indexer/read/unpack.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/packing.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/indexer/read/reading.h"

namespace dragoman::indexer {
namespace {

using namespace testing_support;

Read read_bytes(const std::string& bytes, const ReadLimits& limits = {}) {
  const TempDir dir;
  Read read = read_all(dir.write_file("in", bytes).string(), limits);
  // The directory differs from run to run.
  const std::size_t prefix = dir.path().string().size() + 1;
  for (auto& record : read.records) record.path.erase(0, prefix);
  for (auto& error : read.errors) error.where.erase(0, prefix);
  return read;
}

const std::string text = "Talks resume\n\nThe two sides met in the old harbour.\n";
const std::string lines = "{\"id\":\"1\"}\n{\"id\":\"2\"}\n";

struct PackedCase {
  const char* name;
  std::string bytes;
  std::vector<std::string> paths;
};

void PrintTo(const PackedCase& row, std::ostream* out) { *out << row.name; }

class Unpacking : public testing::TestWithParam<PackedCase> {};

TEST_P(Unpacking, GivesEveryRecordWithItsPath) {
  const Read read = read_bytes(GetParam().bytes);
  std::vector<std::string> paths;
  for (const auto& record : read.records) paths.push_back(record.path);
  EXPECT_EQ(paths, GetParam().paths);
  for (const auto& error : read.errors) ADD_FAILURE() << error.where << ": " << error.what;
}

INSTANTIATE_TEST_SUITE_P(
    , Unpacking,
    testing::Values(
        PackedCase{"Gzip", gzip(lines), {"in", "in"}},
        PackedCase{"Bzip2", compress(lines, "bzip2"), {"in", "in"}},
        PackedCase{"Xz", compress(lines, "xz"), {"in", "in"}},
        PackedCase{"Zstd", compress(lines, "zstd"), {"in", "in"}},
        PackedCase{"Lz4", compress(lines, "lz4"), {"in", "in"}},
        PackedCase{"GzipInGzip", gzip(gzip(text)), {"in"}},
        PackedCase{"Tar",
                   make_tar({{"a.txt", text}, {"news/b.jsonl", lines}}),
                   {"in!a.txt", "in!news/b.jsonl", "in!news/b.jsonl"}},
        PackedCase{"TarInZstd", compress(make_tar({{"a.txt", text}}), "zstd"), {"in!a.txt"}},
        PackedCase{"GzipInTar", make_tar({{"a.txt.gz", gzip(text)}}), {"in!a.txt.gz"}},
        PackedCase{"Zip", make_zip({{"a.txt", text}, {"b.txt", text}}), {"in!a.txt", "in!b.txt"}},
        PackedCase{"StoredZip", make_zip({{"a.txt", text}}, false), {"in!a.txt"}},
        PackedCase{"ZipInTarInGzip",
                   gzip(make_tar({{"z.zip", make_zip({{"a.txt", text}, {"b.txt", text}})}})),
                   {"in!z.zip!a.txt", "in!z.zip!b.txt"}},
        PackedCase{"NamesBeyondAscii",
                   make_zip({{"içerik/şubat.txt", text}, {"порт.txt", text}}),
                   {"in!içerik/şubat.txt", "in!порт.txt"}},
        PackedCase{"TarNamesBeyondAscii", make_tar({{"їжак.txt", text}}), {"in!їжак.txt"}},
        PackedCase{"DirectoriesAndHiddenMembers",
                   make_tar({{"d", "", 'd'},
                             {"d/a.txt", text},
                             {".git/config", "x"},
                             {"d/.DS_Store", "x"},
                             {"__MACOSX/d/a.txt", "x"}}),
                   {"in!d/a.txt"}},
        PackedCase{"AbsolutePaths", make_tar({{"/srv/a.txt", text}}), {"in!srv/a.txt"}},
        PackedCase{"DotsThatStayWithin", make_tar({{"./d/../a.txt", text}}), {"in!d/../a.txt"}}),
    [](const auto& c) { return std::string{c.param.name}; });

struct RefusedCase {
  const char* name;
  std::string bytes;
  const char* where;
  const char* what;
  Reason reason;
  ReadLimits limits = {};
};

void PrintTo(const RefusedCase& row, std::ostream* out) { *out << row.name; }

class UnpackingRefuses : public testing::TestWithParam<RefusedCase> {};

/// Beside what is refused stands a good member, which is read; alone there is none.
TEST_P(UnpackingRefuses, WithItsMemberAndReason) {
  const Read read = read_bytes(GetParam().bytes, GetParam().limits);
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_EQ(read.errors[0].where, GetParam().where);
  EXPECT_EQ(read.errors[0].what, GetParam().what);
  EXPECT_EQ(reason_name(read.errors[0].reason), reason_name(GetParam().reason));
}

const std::string letters(3'000'000, 'x');
const ReadLimits small_bomb{.max_ratio = 100, .min_ratio_bytes = 1'000'000};
constexpr const char* bomb_words =
    "expected at most 100 decompressed bytes for each compressed one, found more";

INSTANTIATE_TEST_SUITE_P(
    , UnpackingRefuses,
    testing::Values(
        RefusedCase{"PathsThatLeadOut", make_tar({{"../../x.txt", text}, {"a.txt", text}}),
                    "in!../../x.txt", "expected a path within the archive, found one outside",
                    Reason::unsafe_path},
        RefusedCase{"PathsThatLeadOutFurtherOn", make_tar({{"a/../../x.txt", text}}),
                    "in!a/../../x.txt", "expected a path within the archive, found one outside",
                    Reason::unsafe_path},
        RefusedCase{"Links", make_tar({{"passwd", "", 'l'}, {"a.txt", text}}), "in!passwd",
                    "expected a file, found a link, which is not followed", Reason::not_a_file},
        RefusedCase{"HardLinks", make_tar({{"a.txt", text}, {"b.txt", "", 'h'}}), "in!b.txt",
                    "expected a file, found a link, which is not followed", Reason::not_a_file},
        RefusedCase{"Devices", make_tar({{"null", "", 'c'}, {"a.txt", text}}), "in!null",
                    "expected a file, found a device or pipe", Reason::not_a_file},
        RefusedCase{"EmptyMembers", make_zip({{"empty", ""}, {"a.txt", text}}), "in!empty",
                    "expected an article, found an empty file", Reason::empty},
        RefusedCase{"DocumentsWithinArchives", make_tar({{"x.pdf", "%PDF-1.4\n"}, {"a.txt", text}}),
                    "in!x.pdf",
                    "expected a format that is read, found a PDF document, which is not; convert "
                    "it to text first",
                    Reason::unsupported},
        RefusedCase{"BrokenLinesWithinArchives", make_tar({{"n.jsonl", lines + "{\"id\":\n"}}),
                    "in!n.jsonl:3",
                    "expected a JSON object, found broken JSON (parse error at line 1, column 7: "
                    "syntax error while parsing value - unexpected end of input; expected '[', "
                    "'{', or a literal)",
                    Reason::malformed},
        RefusedCase{"LargeMembers",
                    make_tar({{"big.txt", std::string(5000, 'x')}, {"a.txt", text}}),
                    "in!big.txt",
                    "expected an article of at most 1000 bytes, found a larger file",
                    Reason::too_large,
                    {.max_record_bytes = 1000}},
        RefusedCase{"ArchivesWithoutFiles", make_tar({{"d", "", 'd'}, {".x", text}}), "in",
                    "expected an article, found an archive without files", Reason::empty},
        RefusedCase{"TooManyMembers",
                    make_tar({{"1", text}, {"2", text}, {"3", text}}),
                    "in",
                    "expected at most 2 members, found more",
                    Reason::too_many,
                    {.max_members = 2}},
        RefusedCase{"TooManyLayers",
                    gzip(gzip(gzip(text))),
                    "in",
                    "expected archives packed at most 2 times, found more",
                    Reason::too_deep,
                    {.max_archive_depth = 2}},
        RefusedCase{"GzipBombs", gzip(letters), "in", bomb_words, Reason::bomb, small_bomb},
        RefusedCase{"XzBombs", compress(letters, "xz"), "in", bomb_words, Reason::bomb, small_bomb},
        RefusedCase{"ZipBombs", make_zip({{"a.txt", letters}}), "in!a.txt", bomb_words,
                    Reason::bomb, small_bomb},
        RefusedCase{"BombsInBombs", gzip(gzip(letters)), "in", bomb_words, Reason::bomb,
                    small_bomb},
        RefusedCase{"TooManyBytes",
                    gzip(letters),
                    "in",
                    "expected at most 1000000 decompressed bytes, found more",
                    Reason::bomb,
                    {.max_decompressed_bytes = 1'000'000}}),
    [](const auto& c) { return std::string{c.param.name}; });

TEST(DamagedArchive, GivesTheMembersBeforeTheDamage) {
  const std::string tar = make_tar({{"a.txt", text}, {"b.txt", text}, {"c.txt", text}});
  const Read read = read_bytes(tar.substr(0, 2500));
  ASSERT_EQ(read.records.size(), 2U);
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_EQ(read.errors[0].reason, Reason::damaged);
}

TEST(DamagedArchive, OfAnyLengthEndsWithAReason) {
  const std::string text_of_many = make_tar({{"a.txt", text}, {"b.jsonl", lines}});
  for (const std::string& whole :
       {gzip(text_of_many), compress(text_of_many, "xz"), compress(text_of_many, "zstd"),
        compress(text_of_many, "bzip2"), compress(text_of_many, "lz4"),
        make_zip({{"a.txt", text}, {"b.jsonl", lines}})}) {
    for (std::size_t size = 20; size < whole.size(); size += 7) {
      const Read read = read_bytes(whole.substr(0, size));
      if (read.records.size() == 3) continue;  // only padding or a directory is cut off
      EXPECT_FALSE(read.errors.empty()) << "cut off at " << size << " of " << whole.size();
    }
  }
}

TEST(DamagedMember, IsRefusedByNameAndTheNextIsRead) {
  std::string zip = make_zip({{"a.txt", text}, {"b.txt", text}}, false);
  zip[zip.find("harbour")] = 'H';  // the check sum no longer fits
  const Read read = read_bytes(zip);
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_EQ(read.errors[0].where, "in!a.txt");
  EXPECT_EQ(read.errors[0].reason, Reason::damaged);
  ASSERT_EQ(read.records.size(), 1U);
  EXPECT_EQ(read.records[0].path, "in!b.txt");
}

TEST(DamagedGzip, IsToldByItsCheckSum) {
  std::string packed = gzip(text);
  packed[packed.size() - 6] ^= 1;
  const Read read = read_bytes(packed);
  EXPECT_TRUE(read.records.empty());
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_EQ(read.errors[0].reason, Reason::damaged);
}

TEST(StoppedUnpacking, EndsWhereTheSinkWantsNoMore) {
  const TempDir dir;
  const auto path = dir.write_file("in", make_tar({{"1", text}, {"2", text}, {"3", ""}})).string();
  int taken = 0;
  read_records(InputFile{path, 0, 0}, {}, [&](const Result<RawRecord>&) {
    ++taken;
    return false;
  });
  EXPECT_EQ(taken, 1);
}

}  // namespace
}  // namespace dragoman::indexer
