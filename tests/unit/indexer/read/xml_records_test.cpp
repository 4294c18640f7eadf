#include "indexer/read/xml_records.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/support/temp_dir.h"
#include "tests/unit/indexer/read/reading.h"

namespace dragoman::indexer {
namespace {

using testing_support::TempDir;

Read read_bytes(const std::string& bytes, const ReadLimits& limits = {}) {
  const TempDir dir;
  return read_all(dir.write_file("in", bytes).string(), limits);
}

std::string rss(const std::string& items) {
  return "<rss version=\"2.0\"><channel><title>Bay Post</title><language>en</language>" + items +
         "</channel></rss>";
}

struct ItemCase {
  const char* name;
  const char* item;
  const char* field;
  const char* value;
};

class FeedItem : public testing::TestWithParam<ItemCase> {};

TEST_P(FeedItem, GivesTheField) {
  const Read read =
      read_bytes(rss(std::string{"<item><title>T</title>"} + GetParam().item + "</item>"));
  ASSERT_EQ(read.records.size(), 1U);
  EXPECT_EQ(read.records[0].format, RecordFormat::known_fields);
  EXPECT_EQ(first(read.records[0].fields, GetParam().field), GetParam().value);
}

INSTANTIATE_TEST_SUITE_P(
    , FeedItem,
    testing::Values(
        ItemCase{"Source", "", "source", "Bay Post"}, ItemCase{"Language", "", "language", "en"},
        ItemCase{"OwnSource", "<source url=\"x\">Wire</source>", "source", "Wire"},
        ItemCase{"Link", "<link> https://a.example/1 </link>", "url", "https://a.example/1"},
        ItemCase{"GuidThatIsTheLink", "<guid>https://a.example/1</guid>", "url",
                 "https://a.example/1"},
        ItemCase{"GuidThatIsALinkIsNoId", "<guid>https://a.example/1</guid>", "id", ""},
        ItemCase{"GuidThatIsNoLink", "<guid isPermaLink=\"false\">p-1</guid>", "id", "p-1"},
        ItemCase{"GuidThatIsNoPermalink",
                 "<guid isPermaLink=\"false\">https://a.example/?p=1</guid>", "url", ""},
        ItemCase{"AuthorOfRss", "<author>desk@a.example (Ann Lee)</author>", "authors", "Ann Lee"},
        ItemCase{"AddressAlone", "<author>desk@a.example</author>", "authors", ""},
        ItemCase{"Creator", "<dc:creator><![CDATA[Ann Lee]]></dc:creator>", "authors", "Ann Lee"},
        ItemCase{"Content",
                 "<description>Short.</description><content:encoded><![CDATA[<p>a & "
                 "b</p>]]></content:encoded>",
                 "html", "<p>a & b</p>"},
        ItemCase{"DescriptionBesideContent",
                 "<description>Short.</description><content:encoded>x</content:encoded>", "summary",
                 "Short."},
        ItemCase{"EscapedMarkup", "<description>&lt;p&gt;A &amp;amp; B&lt;/p&gt;</description>",
                 "summary", "<p>A &amp; B</p>"},
        ItemCase{"FullText", "<yandex:full-text>All of it.</yandex:full-text>", "text",
                 "All of it."},
        ItemCase{"PictureIsNoContent", "<media:content url=\"x.jpg\">pic</media:content>", "html",
                 ""},
        ItemCase{"Category", "<category>Trade</category>", "tags", "Trade"},
        ItemCase{"StrayAmpersand", "<description>Salt & pepper &copy; 5 < 6</description>",
                 "summary", "Salt & pepper © 5 < 6"}),
    [](const auto& c) { return std::string{c.param.name}; });

TEST(Feed, WithoutEndTagsGivesItsItems) {
  const Read read = read_bytes(
      "<rss><channel><item><title>A<description>a</description><item><title>B</title></item>"
      "</channel></rss>");
  EXPECT_EQ(read.records.size(), 2U);
  EXPECT_TRUE(read.errors.empty());
}

TEST(Feed, CutOffGivesTheItemsBefore) {
  const Read read = read_bytes("<rss><channel>\n<item><title>A</title></item>\n<item><title>B");
  EXPECT_EQ(read.records.size(), 1U);
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_TRUE(read.errors[0].where.ends_with(":3")) << read.errors[0].where;
  EXPECT_EQ(read.errors[0].what, "expected </item>, found the end of the file");
  EXPECT_EQ(read.errors[0].reason, Reason::damaged);
}

TEST(Feed, DeepItemIsRefusedAndTheNextIsRead) {
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  const Read read = read_bytes(rss("<item>" + deep + "</item><item><title>B</title></item>"));
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_EQ(read.errors[0].what, "expected elements nested at most 256 levels deep, found more");
  EXPECT_EQ(read.errors[0].reason, Reason::too_deep);
  ASSERT_EQ(read.records.size(), 1U);
  EXPECT_EQ(first(read.records[0].fields, "title"), "B");
  EXPECT_EQ(read.records[0].number, 2U);
}

TEST(Feed, DeepDocumentIsRefused) {
  std::string deep = "<rss>";
  for (int i = 0; i < 100'000; ++i) deep += "<a>";
  const Read read = read_bytes(deep);
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_EQ(read.errors[0].reason, Reason::too_deep);
}

TEST(Feed, LongItemIsRefusedAndTheNextIsRead) {
  const Read read =
      read_bytes(rss("<item><title>" + std::string(900, 'x') + "</title><link>" +
                     std::string(900, 'y') + "</link></item><item><title>B</title></item>"),
                 {.max_record_bytes = 1000});
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_EQ(read.errors[0].reason, Reason::too_large);
  EXPECT_EQ(read.records.size(), 1U);
}

/// "Billion laughs": entities of the document's own stay as they are written.
TEST(Feed, EntitiesAreNotExpanded) {
  std::string document = "<!DOCTYPE rss [<!ENTITY a0 \"lol\">";
  for (int i = 1; i < 10; ++i) {
    const std::string inner = "&a" + std::to_string(i - 1) + ";";
    document += "<!ENTITY a" + std::to_string(i) + " \"";
    for (int k = 0; k < 10; ++k) document += inner;
    document += "\">";
  }
  const Read read = read_bytes(document + "]>" + rss("<item><title>&a9;</title></item>"));
  ASSERT_EQ(read.records.size(), 1U);
  EXPECT_EQ(first(read.records[0].fields, "title"), "&a9;");
}

TEST(NewsMl, PackageOfReferencesIsNoArticle) {
  const Read read =
      read_bytes("<newsMessage><itemSet><packageItem guid=\"a\"/></itemSet></newsMessage>");
  ASSERT_EQ(read.errors.size(), 1U);
  EXPECT_EQ(read.errors[0].what, "expected an article, found a package of references");
}

TEST(NewsMl, OldItemWithNitfIsRead) {
  const Read read = read_bytes(
      "<NewsML><NewsItem><Identification><NewsIdentifier><PublicIdentifier>urn:x:7"
      "</PublicIdentifier></NewsIdentifier></Identification><NewsManagement><FirstCreated>"
      "20250602T090000Z</FirstCreated></NewsManagement><NewsComponent><NewsLines><HeadLine>Ships "
      "leave</HeadLine></NewsLines><ContentItem><DataContent><nitf><body><body.content><p>They "
      "left.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>"
      "</NewsItem></NewsML>");
  ASSERT_EQ(read.records.size(), 1U);
  EXPECT_EQ(first(read.records[0].fields, "id"), "urn:x:7");
  EXPECT_EQ(first(read.records[0].fields, "published"), "2025-06-02");
  EXPECT_EQ(first(read.records[0].fields, "title"), "Ships leave");
  EXPECT_EQ(first(read.records[0].fields, "text"), "They left.");
}

}  // namespace
}  // namespace dragoman::indexer
