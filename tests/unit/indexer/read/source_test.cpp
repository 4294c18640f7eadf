#include "indexer/read/source.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "tests/support/packing.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/indexer/read/reading.h"

namespace dragoman::indexer {
namespace {

using testing_support::gzip;
using testing_support::TempDir;

struct FormatCase {
  const char* name;
  std::string bytes;
  RecordFormat format;
  std::size_t records;
};

class Formats : public testing::TestWithParam<FormatCase> {};

TEST_P(Formats, AreKnownByContentAlsoInGzip) {
  const TempDir dir;
  const auto plain = dir.write_file("input", GetParam().bytes).string();
  const auto packed = dir.write_file("packed", gzip(GetParam().bytes)).string();
  for (const auto& path : {plain, packed}) {
    SCOPED_TRACE(path);
    const Read read = read_all(path);
    EXPECT_TRUE(read.errors.empty());
    ASSERT_EQ(read.records.size(), GetParam().records);
    EXPECT_EQ(read.records[0].format, GetParam().format);
    EXPECT_EQ(read.records[0].path, path);
  }
}

INSTANTIATE_TEST_SUITE_P(
    , Formats,
    testing::Values(
        FormatCase{"Text", "Talks resume\n\nThe two sides met.", RecordFormat::plain_text, 1},
        FormatCase{"Html", "<!DOCTYPE html><html><body><p>One.</p></body></html>",
                   RecordFormat::html, 1},
        FormatCase{"HtmlBehindComment", "\n<!-- cached -->\n<html><p>x</p></html>",
                   RecordFormat::html, 1},
        FormatCase{"JsonLines", "{\"id\":\"1\"}\n\n{\"id\":\"2\"}\n", RecordFormat::fields, 2},
        FormatCase{"JsonArray", "[\n {\"id\":\"1\"},\n {\"id\":\"2\"},{\"id\":\"3\"}\n]",
                   RecordFormat::fields, 3},
        FormatCase{"JsonObject", "{\n  \"id\": \"1\",\n  \"text\": \"a } b\"\n}\n",
                   RecordFormat::fields, 1},
        FormatCase{"JsonEnvelope",
                   "{\"status\":\"ok\",\"articles\":[{\"title\":\"a\"},{\"title\":\"b\"}]}",
                   RecordFormat::fields, 2},
        FormatCase{"Sgml",
                   "<!DOCTYPE lewis SYSTEM \"lewis.dtd\">\n<REUTERS "
                   "NEWID=\"1\">a</REUTERS>\n<REUTERS NEWID=\"2\">b</REUTERS>\n",
                   RecordFormat::reuters_sgml, 2},
        FormatCase{"ByteOrderMark", "\xEF\xBB\xBF{\"id\":\"1\"}\n{\"id\":\"2\"}",
                   RecordFormat::fields, 2}),
    [](const auto& c) { return std::string{c.param.name}; });

struct RefusalCase {
  const char* name;
  std::string bytes;
  const char* what;
  Reason reason;
};

class Refusals : public testing::TestWithParam<RefusalCase> {};

TEST_P(Refusals, SayWhatWasFound) {
  const TempDir dir;
  const auto path = dir.write_file("input", GetParam().bytes).string();
  const Read read = read_all(path);
  EXPECT_TRUE(read.records.empty());
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_EQ(read.errors[0].where, path);
  EXPECT_EQ(read.errors[0].what, GetParam().what);
  EXPECT_EQ(reason_name(read.errors[0].reason), reason_name(GetParam().reason));
}

INSTANTIATE_TEST_SUITE_P(
    , Refusals,
    testing::Values(
        RefusalCase{"Empty", "", "expected an article, found an empty file", Reason::empty},
        RefusalCase{"Blank", " \n\t\n", "expected an article, found an empty file", Reason::empty},
        RefusalCase{"Pdf", "%PDF-1.7\n...",
                    "expected a format that is read, found a PDF document, which is not; convert "
                    "it to text first",
                    Reason::unsupported},
        RefusalCase{"Docx",
                    testing_support::make_zip({{"[Content_Types].xml", "<x/>"},
                                               {"word/document.xml", "<x/>"}}),
                    "expected a format that is read, found a Word document (DOCX), which is not; "
                    "convert it to text first",
                    Reason::unsupported},
        RefusalCase{"Epub",
                    testing_support::make_zip({{"mimetype", "application/epub+zip"}}, false),
                    "expected a format that is read, found an EPUB book, which is not; convert it "
                    "to text first",
                    Reason::unsupported},
        RefusalCase{"Image", "\xFF\xD8\xFF\xE0....",
                    "expected a format that is read, found a JPEG image, which is not; convert it "
                    "to text first",
                    Reason::unsupported},
        RefusalCase{"SevenZip", "7z\xBC\xAF\x27\x1C....",
                    "expected a format that is read, found a 7z archive, which is not",
                    Reason::unsupported},
        RefusalCase{"Nul", std::string("abc\0def", 7),
                    "expected a format that is read, found a binary file, which is not",
                    Reason::unsupported},
        RefusalCase{"BracketsOnly", std::string(100'000, '['), "expected a JSON object, found none",
                    Reason::no_article},
        RefusalCase{"OtherXml", "<?xml version=\"1.0\"?>\n<urlset xmlns=\"x\"><url/></urlset>",
                    "expected RSS, Atom, NITF or NewsML, found XML of another kind (<urlset>), "
                    "which is not read",
                    Reason::unsupported},
        RefusalCase{"FeedWithoutItems", "<rss><channel><title>a</title></channel></rss>",
                    "expected an article, found a document without items", Reason::no_article}),
    [](const auto& c) { return std::string{c.param.name}; });

TEST(JsonLines, ABrokenLineIsRefusedWithItsNumberAndReadingGoesOn) {
  const TempDir dir;
  const auto path =
      dir.write_file("n.jsonl", "{\"id\":\"1\"}\n{\"id\":\n{\"id\":\"3\"}\n[1]\n").string();
  const Read read = read_all(path);
  ASSERT_EQ(read.records.size(), 2U);
  EXPECT_EQ(first(read.records[1].fields, "id"), "3");
  EXPECT_EQ(read.records[1].line, 3U);
  ASSERT_EQ(read.errors.size(), 2U);
  EXPECT_EQ(read.errors[0].where, path + ":2");
  EXPECT_EQ(read.errors[1].where, path + ":4");
}

TEST(JsonLines, ATooLongLineIsRefusedWithItsNumberAndReadingGoesOn) {
  const TempDir dir;
  const std::string text =
      "{\"id\":\"1\"}\n{\"id\":\"" + std::string(2'000'000, 'x') + "\"}\n{\"id\":\"3\"}";
  const auto path = dir.write_file("n.jsonl", text).string();
  const Read read = read_all(path, {.max_record_bytes = 1000});
  ASSERT_EQ(read.records.size(), 2U);
  EXPECT_EQ(first(read.records[1].fields, "id"), "3");
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_EQ(read.errors[0].where, path + ":2");
  EXPECT_EQ(read.errors[0].what, "expected a record of at most 1000 bytes, found a longer one");
}

TEST(JsonLines, BrokenUtf8IsRepairedWithAWarning) {
  const TempDir dir;
  const Read read =
      read_all(dir.write_file("n.jsonl", "{\"title\":\"a\xFF z\"}\n{\"title\":\"b\"}").string());
  ASSERT_EQ(read.records.size(), 2U);
  EXPECT_EQ(first(read.records[0].fields, "title"), "a\xEF\xBF\xBD z");
  EXPECT_EQ(read.records[0].warnings.size(), 1U);
  EXPECT_TRUE(read.records[1].warnings.empty());
}

TEST(JsonValues, DeepNestingIsRefused) {
  const TempDir dir;
  const std::string deep = "{\"a\":" + std::string(100'000, '[') + std::string(100'000, ']') + "}";
  const Read read = read_all(dir.write_file("n.json", deep).string());
  EXPECT_TRUE(read.records.empty());
  EXPECT_EQ(read.errors.size(), 1U);
}

TEST(Gzip, ATruncatedStreamGivesTheRecordsBeforeTheDamage) {
  const TempDir dir;
  std::string lines;
  for (int i = 0; i < 5000; ++i) {
    lines += "{\"id\":\"" + std::to_string(i * 7919 % 10007) + "\"}\n";
  }
  const std::string packed = gzip(lines);
  const auto path = dir.write_file("n.jsonl.gz", packed.substr(0, packed.size() / 2)).string();
  const Read read = read_all(path);
  EXPECT_GT(read.records.size(), 100U);
  EXPECT_LT(read.records.size(), 5000U);
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_EQ(read.errors[0].where, path);
  EXPECT_EQ(read.errors[0].what, "expected the end of the gzip stream, found it cut off");
}

TEST(Gzip, ATruncatedTextIsNoArticle) {
  const TempDir dir;
  const std::string packed =
      gzip("A text that is long enough to be cut in two, and then no article.");
  const Read read = read_all(dir.write_file("a.gz", packed.substr(0, packed.size() - 12)).string());
  EXPECT_TRUE(read.records.empty());
  EXPECT_EQ(read.errors.size(), 1U);
}

TEST(Gzip, MembersInARowAreOneStream) {
  const TempDir dir;
  const auto path =
      dir.write_file("n.gz", gzip("{\"id\":\"1\"}\n") + gzip("{\"id\":\"2\"}\n")).string();
  EXPECT_EQ(read_all(path).records.size(), 2U);
}

TEST(Gzip, ABombIsRefused) {
  const TempDir dir;
  const auto path = dir.write_file("bomb.gz", gzip(std::string(4'000'000, ' '))).string();
  const Read read = read_all(path, {.max_ratio = 100, .min_ratio_bytes = 1'000'000});
  EXPECT_TRUE(read.records.empty());
  EXPECT_EQ(read.errors.size(), 1U);
}

TEST(Progress, CountsTheBytesOfTheFile) {
  const TempDir dir;
  const std::string packed = gzip("{\"id\":\"1\"}\n");
  const auto path = dir.write_file("n.gz", packed).string();
  std::atomic<std::uint64_t> bytes{0};
  read_records(
      InputFile{path, 0, 0}, {}, [](const Result<RawRecord>&) { return true; }, &bytes);
  EXPECT_EQ(bytes.load(), packed.size());
}

std::vector<std::string> walk(const std::vector<std::string>& paths, std::size_t& errors) {
  std::vector<std::string> out;
  errors = 0;
  walk_inputs(paths, {}, [&](const Result<InputFile>& input) {
    if (input) {
      out.push_back(input->path);
    } else {
      ++errors;
    }
    return true;
  });
  return out;
}

TEST(WalkInputs, TakesDirectoriesInOrderWithoutHiddenFiles) {
  const TempDir dir;
  for (const char* name : {"b.txt", "a/2.txt", "a/1.txt", ".hidden", ".git/x"})
    dir.write_file(name, "x");
  std::size_t errors = 0;
  const auto root = dir.path().string();
  EXPECT_EQ(walk({root}, errors),
            (std::vector<std::string>{root + "/a/1.txt", root + "/a/2.txt", root + "/b.txt"}));
  EXPECT_EQ(walk({root + "/.hidden", "-"}, errors),
            (std::vector<std::string>{root + "/.hidden", "-"}));
  EXPECT_EQ(errors, 0U);
}

TEST(WalkInputs, ACircleOfLinksEndsAndIsReported) {
  const TempDir dir;
  dir.write_file("a/1.txt", "x");
  std::filesystem::create_directory_symlink(dir.path(), dir / "a/loop");
  std::size_t errors = 0;
  EXPECT_EQ(walk({dir.path().string()}, errors).size(), 1U);
  EXPECT_EQ(errors, 1U);
}

TEST(WalkInputs, ReportsWhatIsMissingAndGoesOn) {
  const TempDir dir;
  const auto file = dir.write_file("a.txt", "x").string();
  std::size_t errors = 0;
  EXPECT_EQ(walk({dir.path().string() + "/none", file}, errors), std::vector<std::string>{file});
  EXPECT_EQ(errors, 1U);
}

}  // namespace
}  // namespace dragoman::indexer
