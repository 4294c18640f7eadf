#include <gtest/gtest.h>

#include <string>

#include "tests/support/packing.h"
#include "tests/support/temp_dir.h"
#include "tests/unit/indexer/read/reading.h"

/// Tables, mailboxes and web archives: what tests/golden/records/ does not show.
namespace dragoman::indexer {
namespace {

using testing_support::TempDir;

Read read_bytes(const std::string& bytes, const ReadLimits& limits = {}) {
  const TempDir dir;
  return read_all(dir.write_file("in", bytes).string(), limits);
}

TEST(Table, QuotedCellsHoldDelimitersQuotesAndLineBreaks) {
  const Read read = read_bytes("title,text\r\n\"a, \"\"b\"\"\",\"one\r\n\r\ntwo\"\r\nc,d\r\n");
  ASSERT_EQ(read.records.size(), 2U);
  EXPECT_EQ(first(read.records[0].fields, "title"), "a, \"b\"");
  EXPECT_EQ(first(read.records[0].fields, "text"), "one\r\n\r\ntwo");
  EXPECT_EQ(read.records[0].line, 2U);
  EXPECT_EQ(read.records[1].line, 5U);
  EXPECT_EQ(first(read.records[1].fields, "text"), "d");
}

TEST(Table, QuotesWithinACellAreText) {
  const Read read = read_bytes("title,text\na 5\"\" pipe,b\n\"\"\"a\"\"\",c\n");
  ASSERT_EQ(read.records.size(), 2U);
  EXPECT_EQ(first(read.records[0].fields, "title"), "a 5\"\" pipe");
  EXPECT_EQ(first(read.records[1].fields, "title"), "\"a\"");
}

TEST(Table, WithoutRowsIsRefused) {
  const Read read = read_bytes("sep=;\ntitle;text\n\n");
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_EQ(read.errors[0].what, "expected rows below the header of a table, found none");
}

TEST(Table, RowsOfOtherLengthAreReadWithAWarning) {
  const Read read = read_bytes("title,date,text\na,b\nc,d,e,f\n\ng,h,i\n");
  ASSERT_EQ(read.records.size(), 3U);
  EXPECT_EQ(read.records[0].warnings, std::vector<std::string>{"expected 3 cells, found 2"});
  EXPECT_EQ(first(read.records[1].fields, "text"), "e,f");
  EXPECT_TRUE(read.records[2].warnings.empty());
}

TEST(Table, AnOpenQuoteIsRefusedWithItsLineAndReadingGoesOn) {
  const Read read = read_bytes("title,text\na,b\nc,\"d\ne,f\n");
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_TRUE(read.errors[0].where.ends_with(":3")) << read.errors[0].where;
  EXPECT_EQ(read.errors[0].reason, Reason::malformed);
  ASSERT_EQ(read.records.size(), 2U);
  EXPECT_EQ(first(read.records[1].fields, "title"), "e");
}

TEST(Table, LongRowsAreRefusedWithTheirLine) {
  const Read read = read_bytes("title,text\na,\"" + std::string(600'000, 'x') + "\"\nc,d\n",
                               {.max_record_bytes = 1000});
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_TRUE(read.errors[0].where.ends_with(":2"));
  EXPECT_EQ(read.errors[0].reason, Reason::too_large);
  ASSERT_EQ(read.records.size(), 1U);
  EXPECT_EQ(first(read.records[0].fields, "title"), "c");
}

TEST(Mailbox, IsCutAtItsSeparatorsOnly) {
  const std::string head =
      "From a@b.example Mon Jun  2 08:00:00 2025\nFrom: a@b.example\nSubject: ";
  const Read read = read_bytes(head + "1\n\nOne.\n\nFrom now on all is well.\n>From here.\n\n" +
                               head + "2\n\nTwo.\n");
  ASSERT_EQ(read.records.size(), 2U);
  EXPECT_EQ(read.records[0].bytes,
            "From: a@b.example\nSubject: 1\n\nOne.\n\nFrom now on all is well.\nFrom here.\n\n");
  EXPECT_EQ(read.records[1].number, 2U);
  EXPECT_EQ(read.records[1].line, 10U);
}

std::string warc_record(const std::string& type, const std::string& uri, const std::string& media,
                        const std::string& block) {
  return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + uri +
         "\r\nContent-Type: " + media + "\r\nContent-Length: " + std::to_string(block.size()) +
         "\r\n\r\n" + block + "\r\n\r\n";
}

std::string response(const std::string& uri, const std::string& headers, const std::string& body) {
  return warc_record("response", uri, "application/http; msgtype=response",
                     "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body);
}

const std::string page = "<html><body><p>The ships have left the harbour.</p></body></html>";

struct BodyCase {
  const char* name;
  std::string headers;
  std::string body;
};

class WarcBody : public testing::TestWithParam<BodyCase> {};

TEST_P(WarcBody, IsThePage) {
  const std::string record = response(
      "https://a.example/1", "Content-Type: text/html\r\n" + GetParam().headers, GetParam().body);
  for (const std::string& bytes : {record, testing_support::gzip(record)}) {
    const Read read = read_bytes(bytes);
    ASSERT_EQ(read.records.size(), 1U);
    EXPECT_EQ(read.records[0].format, RecordFormat::html);
    EXPECT_EQ(read.records[0].bytes, page);
    EXPECT_EQ(first(read.records[0].fields, "url"), "https://a.example/1");
  }
}

INSTANTIATE_TEST_SUITE_P(
    , WarcBody,
    testing::Values(BodyCase{"Plain", "", page},
                    BodyCase{"Gzip", "Content-Encoding: gzip\r\n", testing_support::gzip(page)},
                    BodyCase{"Chunked", "Transfer-Encoding: chunked\r\n",
                             "10\r\n" + page.substr(0, 16) + "\r\n31;a=b\r\n" + page.substr(16) +
                                 "\r\n0\r\n\r\n"},
                    BodyCase{"ChunksAlreadyJoined", "Transfer-Encoding: chunked\r\n", page},
                    BodyCase{"GzipAlreadyUndone", "content-encoding: GZIP\r\n", page}),
    [](const auto& c) { return std::string{c.param.name}; });

TEST(Warc, PassesOverWhatIsNoPage) {
  const Read read = read_bytes(
      warc_record("warcinfo", "", "application/warc-fields", "software: x\r\n") +
      warc_record("request", "https://a.example/", "application/http", "GET / HTTP/1.1\r\n\r\n") +
      response("https://a.example/s.css", "Content-Type: text/css\r\n", "p { }") +
      warc_record("response", "https://a.example/old", "application/http",
                  "HTTP/1.1 301 Moved\r\nContent-Type: text/html\r\n\r\n" + page) +
      response("https://a.example/1", "Content-Type: text/html; charset=koi8-r\r\n", page));
  EXPECT_TRUE(read.errors.empty());
  ASSERT_EQ(read.records.size(), 1U);
  EXPECT_EQ(first(read.records[0].fields, "charset"), "koi8-r");
  EXPECT_FALSE(read.records[0].fields.contains("published"));
}

TEST(Warc, RefusesDocumentsByTheirAddress) {
  const Read read = read_bytes(
      response("https://a.example/1", "Content-Type: text/html\r\n", page) +
      response("https://a.example/x.pdf", "Content-Type: application/pdf\r\n", "%PDF-1.4"));
  EXPECT_EQ(read.records.size(), 1U);
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_TRUE(read.errors[0].where.ends_with("!https://a.example/x.pdf")) << read.errors[0].where;
}

TEST(Warc, GivesUtf8AlsoOfDamagedAddresses) {
  const Read read =
      read_bytes(response("https://a.example/\xFF", "Content-Type: text/html\r\n", page));
  ASSERT_EQ(read.records.size(), 1U);
  EXPECT_EQ(first(read.records[0].fields, "url"), "https://a.example/\xEF\xBF\xBD");
}

TEST(Warc, WithoutAnyPageIsRefused) {
  const Read read =
      read_bytes(warc_record("warcinfo", "", "application/warc-fields", "software: x\r\n"));
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_EQ(read.errors[0].what, "expected a page, found a WARC file without any");
}

TEST(Warc, LongAndDamagedRecordsAreRefusedAndTheNextIsRead) {
  const std::string good = response("https://a.example/1", "Content-Type: text/html\r\n", page);
  const Read read = read_bytes(
      response("https://a.example/2", "Content-Type: text/html\r\n", std::string(5000, 'x')) +
          "no record\r\n\r\n" + good + "WARC/1.0\r\nWARC-Type: response\r\n\r\n" + good,
      {.max_record_bytes = 1000});
  EXPECT_EQ(read.records.size(), 2U);
  ASSERT_EQ(read.errors.size(), 3U);
  EXPECT_EQ(read.errors[0].reason, Reason::too_large);
  EXPECT_EQ(read.errors[1].reason, Reason::malformed);
  EXPECT_EQ(read.errors[2].reason, Reason::malformed);
}

TEST(Json, LargeEnvelopesAreReadMemberByMember) {
  std::string text = "{\"status\":\"ok\",\"response\":{\"page\":1,\"results\":[";
  for (int i = 0; i < 3000; ++i)
    text += (i > 0 ? "," : "") + std::string{"{\"id\":\""} + std::to_string(i) + "\",\"text\":\"" +
            std::string(1000, 'x') + "\"}";
  const Read read = read_bytes(text + "],\"pages\":7}}", {.max_record_bytes = 2'000'000});
  EXPECT_EQ(read.records.size(), 3000U);
  for (const auto& error : read.errors) ADD_FAILURE() << error.what;
}

TEST(Json, Utf16IsRead) {
  std::string wide = "\xFF\xFE";
  for (const char c : std::string{"{\"id\":\"1\"}\n{\"id\":\"2\"}\n"})
    wide.append(1, c).append(1, '\0');
  EXPECT_EQ(read_bytes(wide).records.size(), 2U);
}

}  // namespace
}  // namespace dragoman::indexer
