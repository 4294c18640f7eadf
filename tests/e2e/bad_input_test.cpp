#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xapian.h>

#include "common/schema.h"
#include "tests/e2e/programs.h"
#include "tests/support/random_text.h"

namespace dragoman::e2e {
namespace {

/// One line, of our form, no stack, and nothing on stdout.
void expect_one_clear_line(const ProcessResult& result, int exit_code, const std::string& words) {
  EXPECT_EQ(result.exit_code, exit_code) << result.err;
  EXPECT_EQ(result.out, "");
  const auto lines = lines_of(result.err);
  ASSERT_EQ(lines.size(), 1U) << result.err;
  EXPECT_TRUE(lines[0].starts_with("dragoman: ")) << lines[0];
  EXPECT_NE(lines[0].find(words), std::string::npos)
      << "expected '" << words << "' in " << lines[0];
}

struct UsageRow {
  const char* name;
  const char* program;
  std::vector<std::string> arguments;
  const char* words;
  friend void PrintTo(const UsageRow& row, std::ostream* out) { *out << row.name; }
};

/// Every row against an index that exists: what is wrong is the command line or the query.
class UsageError : public testing::TestWithParam<UsageRow> {
 protected:
  static void SetUpTestSuite() {
    index_ = new IndexUnderTest;
    index_->add({"-"}, {.input = sample_records()});
  }
  static void TearDownTestSuite() {
    delete index_;
    index_ = nullptr;
  }
  static IndexUnderTest* index_;
};
IndexUnderTest* UsageError::index_ = nullptr;

TEST_P(UsageError, EndsWithTwoAndOneLine) {
  const UsageRow& row = GetParam();
  auto run = std::string_view{row.program} == "indexer" ? run_indexer : run_searcher;
  const ProcessOptions options{.environment = {{"DRAGOMAN_DB", index_->db()}}};
  expect_one_clear_line(run(row.arguments, options), 2, row.words);
}

INSTANTIATE_TEST_SUITE_P(
    CommandLine, UsageError,
    testing::Values(
        UsageRow{"UnknownOption", "searcher", {"search", "--persn", "x"}, "--person"},
        UsageRow{"UnknownIndexerOption", "indexer", {"add", "--job", "1", "x"}, "--jobs"},
        UsageRow{"UnknownIndexerCommand", "indexer", {"ad", "x"}, "add"},
        UsageRow{"NothingToAdd", "indexer", {"add"}, "PATH"},
        UsageRow{
            "LimitThatIsNoNumber", "searcher", {"search", "x", "--limit", "ten"}, "option --limit"},
        UsageRow{
            "NegativeOffset", "searcher", {"search", "x", "--offset", "-3"}, "option --offset"},
        UsageRow{"UnknownSort",
                 "searcher",
                 {"search", "x", "--sort", "best"},
                 "relevance, newest or oldest"},
        UsageRow{
            "UnknownFormat", "searcher", {"search", "x", "--format", "xml"}, "option --format"},
        UsageRow{"UnknownColor", "searcher", {"search", "x", "--color", "red"}, "option --color"},
        UsageRow{
            "UnknownFacet", "searcher", {"search", "x", "--facets", "persn"}, "option --facets"},
        UsageRow{"FacetCountThatIsNone",
                 "searcher",
                 {"search", "x", "--facets", "person:many"},
                 "option --facets"},
        UsageRow{"DateThatDoesNotExist",
                 "searcher",
                 {"search", "--date", "2025-02-30"},
                 "option --date"},
        UsageRow{"DateBackwards", "searcher", {"search", "--date", "2025..2024"}, "option --date"},
        UsageRow{"MentionedThatIsNoDate",
                 "searcher",
                 {"search", "--mentioned", "soon"},
                 "option --mentioned"},
        UsageRow{"ReferenceDate",
                 "indexer",
                 {"inspect", "-", "--reference-date", "today?"},
                 "option --reference-date"},
        UsageRow{"MapWithoutKey", "indexer", {"inspect", "-", "--map", "title"}, "option --map"}),
    [](const auto& c) { return std::string{c.param.name}; });

INSTANTIATE_TEST_SUITE_P(
    Query, UsageError,
    testing::Values(
        UsageRow{"StrayQuote", "searcher", {"search", "talks \"grain corridor"}, "character 7"},
        UsageRow{"StrayClosingBracket", "searcher", {"search", "talks)"}, "character 6"},
        UsageRow{"OpenBracket", "searcher", {"search", "(grain OR corridor"}, "character 1"},
        UsageRow{"UnknownField", "searcher", {"search", "titel:grain"}, "title"},
        UsageRow{"UnreadableRange", "searcher", {"search", "date:soon"}, "query"},
        UsageRow{"OperatorWithoutOperand", "searcher", {"search", "grain OR"}, "query"},
        UsageRow{"FieldWithoutValue", "searcher", {"search", "title:"}, "query"},
        UsageRow{"NearWithoutNumber", "searcher", {"search", "grain NEAR/x corridor"}, "query"},
        UsageRow{"StarAlone", "searcher", {"search", "*"}, "query"}),
    [](const auto& c) { return std::string{c.param.name}; });

TEST(MissingIndex, EndsWithThree) {
  const TempDir dir;
  for (const char* command : {"search", "facets", "timeline"})
    expect_one_clear_line(run_searcher({command, "--db", (dir / "none").string(), "grain"}), 3,
                          "none");
  expect_one_clear_line(run_searcher({"show", "--db", (dir / "none").string(), "x"}), 3, "none");
  expect_one_clear_line(run_indexer({"info", "--db", (dir / "none").string()}), 3, "none");
  EXPECT_FALSE(std::filesystem::exists(dir / "none"));
}

TEST(DirectoryThatIsNoIndex, EndsWithThree) {
  const TempDir dir;
  dir.write_file("notes.txt", "not an index");
  expect_one_clear_line(run_searcher({"search", "--db", dir.path().string(), "grain"}), 3,
                        dir.path().string());
}

TEST(IndexOfAnotherProgram, EndsWithThree) {
  const TempDir dir;
  const std::string db = (dir / "db").string();
  {
    Xapian::WritableDatabase other{db, Xapian::DB_CREATE};
    Xapian::Document document;
    document.add_term("grain");
    other.add_document(document);
    other.commit();
  }
  expect_one_clear_line(run_searcher({"search", "--db", db, "grain"}), 3, db);
}

TEST(IndexOfANewerSchema, EndsWithThreeAndBothVersions) {
  const IndexUnderTest index;
  ASSERT_EQ(index.add({"-"}, {.input = sample_records()}).exit_code, 0);
  const int newer = schema::schema_version + 1;
  {
    Xapian::WritableDatabase forged{index.db(), Xapian::DB_OPEN};
    forged.set_metadata(std::string{schema::metadata::schema}, std::to_string(newer));
    forged.commit();
  }
  const ProcessResult result = index.ask("search", {"grain"});
  expect_one_clear_line(result, 3, std::to_string(newer));
  EXPECT_NE(result.err.find(std::to_string(schema::schema_version)), std::string::npos);
  const ProcessResult added = index.add({"-"}, {.input = sample_records()});
  EXPECT_EQ(added.exit_code, 3) << added.err;
}

TEST(LockedIndex, EndsWithSeventyFive) {
  const IndexUnderTest index;
  ASSERT_EQ(index.add({"-"}, {.input = sample_records()}).exit_code, 0);
  const Xapian::WritableDatabase other{index.db(), Xapian::DB_OPEN};
  expect_one_clear_line(index.add({"-"}, {.input = sample_records()}), 75, index.db());
  EXPECT_EQ(index.found({"derby"}), std::vector<std::string>{"n4"});
}

/// What `indexer add` says of one bad input beside a good one: it is named, the good one is in.
void expect_named_and_rest_indexed(const IndexUnderTest& index, const ProcessResult& result,
                                   const std::string& name) {
  EXPECT_EQ(result.exit_code, 1) << result.err;
  EXPECT_EQ(result.out, "");
  std::size_t naming = 0;
  for (const std::string& line : lines_of(result.err)) {
    EXPECT_TRUE(line.starts_with("dragoman: ")) << line;
    if (line.find(name) != std::string::npos) ++naming;
  }
  EXPECT_EQ(naming, 1U) << result.err;
  EXPECT_EQ(index.found({"derby"}), std::vector<std::string>{"n4"});
}

TEST(BadInput, MissingFileIsNamed) {
  const IndexUnderTest index;
  const auto good = index.dir().write_file("good.jsonl", sample_records());
  expect_named_and_rest_indexed(
      index, index.add({(index.dir() / "gone.txt").string(), good.string()}), "gone.txt");
}

TEST(BadInput, UnreadableFileIsNamed) {
  if (geteuid() == 0) GTEST_SKIP() << "root reads everything";
  const IndexUnderTest index;
  const auto good = index.dir().write_file("in/good.jsonl", sample_records());
  const auto closed = index.dir().write_file("in/closed.txt", "Closed\n\nA text.\n");
  chmod(closed.c_str(), 0);
  expect_named_and_rest_indexed(index, index.add({(index.dir() / "in").string()}), "closed.txt");
}

TEST(BadInput, EmptyFileIsNamed) {
  const IndexUnderTest index;
  index.dir().write_file("in/good.jsonl", sample_records());
  index.dir().write_file("in/empty.txt", "");
  expect_named_and_rest_indexed(index, index.add({(index.dir() / "in").string()}), "empty.txt");
}

TEST(BadInput, RandomBytesAreNamed) {
  const IndexUnderTest index;
  index.dir().write_file("in/good.jsonl", sample_records());
  testing_support::RandomText random{5};
  std::string bytes;
  for (int i = 0; i < 5000; ++i) bytes.push_back(static_cast<char>(random.below(256)));
  index.dir().write_file("in/noise.txt", bytes);
  expect_named_and_rest_indexed(index, index.add({(index.dir() / "in").string()}), "noise.txt");
}

TEST(BadInput, LineThatIsNoRecordIsNamedByItsNumber) {
  const IndexUnderTest index;
  const auto file =
      index.dir().write_file("mixed.jsonl", sample_records() + "{\"id\": \"cut\", \"ti\n");
  expect_named_and_rest_indexed(index, index.add({file.string()}), "mixed.jsonl:6");
}

TEST(BadInput, TruncatedGzipIsNamed) {
  const IndexUnderTest index;
  index.dir().write_file("in/good.jsonl", sample_records());
  // The head of a gzip stream, then nothing.
  index.dir().write_file("in/cut.txt.gz",
                         std::string{"\x1f\x8b\x08\0\0\0\0\0\0\x03\x4b\x4c\x4a", 13});
  expect_named_and_rest_indexed(index, index.add({(index.dir() / "in").string()}), "cut.txt.gz");
}

TEST(BadInput, CircleOfLinksEnds) {
  const IndexUnderTest index;
  index.dir().write_file("in/good.jsonl", sample_records());
  std::filesystem::create_directory_symlink(index.dir() / "in", index.dir() / "in/again");
  const ProcessResult result = index.add({(index.dir() / "in").string()});
  EXPECT_LE(result.exit_code, 1) << result.err;
  EXPECT_EQ(Xapian::Database{index.db()}.get_doccount(), 5U);
}

TEST(BadInput, TooLongRecordIsNamed) {
  const IndexUnderTest index;
  const std::string line =
      R"({"id": "long", "title": "Long", "text": ")" + std::string(1'500'000, 'x') + "\"}\n";
  const auto file = index.dir().write_file("long.jsonl", line + sample_records());
  expect_named_and_rest_indexed(index, index.add({"--max-record", "1", file.string()}),
                                "long.jsonl:1");
}

TEST(DamagedText, IsIndexedWithoutHarm) {
  const IndexUnderTest index;
  testing_support::RandomText random{11};
  for (int i = 0; i < 20; ++i)
    index.dir().write_file(
        "in/" + std::to_string(i) + ".txt",
        "A derby in the harbour\n\nThe derby ended late.\n\n" + random.damaged(60));
  const ProcessResult result = index.add({(index.dir() / "in").string()});
  EXPECT_LE(result.exit_code, 1) << result.err;
  const json answer = index.ask_json("search", {"derby", "--all"});
  EXPECT_GT(answer.at("total").get<int>(), 0);
}

TEST(BatchWithABadQuery, NamesItAndGoesOn) {
  const IndexUnderTest index;
  ASSERT_EQ(index.add({"-"}, {.input = sample_records()}).exit_code, 0);
  const ProcessResult result = run_searcher({"batch", "-", "--db", index.db(), "--format", "trec"},
                                            {.input = "q1\tderby\nq2\t\"open\nq3\tcorridor\n"});
  EXPECT_EQ(result.exit_code, 2) << result.err;
  EXPECT_EQ(lines_of(result.out).size(), 2U) << result.out;
  const auto complaints = lines_of(result.err);
  ASSERT_EQ(complaints.size(), 1U) << result.err;
  EXPECT_NE(complaints[0].find("q2"), std::string::npos) << complaints[0];
}

TEST(ReaderThatGoesAway, EndsTheSearcherQuietly) {
  const IndexUnderTest index;
  ASSERT_EQ(index.add({"-"}, {.input = sample_records()}).exit_code, 0);
  const ProcessResult result =
      testing_support::run({"/bin/sh", "-c", "\"$0\" search --db \"$1\" --all ships | true",
                            DRAGOMAN_SEARCHER, index.db()});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err, "");
}

}  // namespace
}  // namespace dragoman::e2e
