#include "indexer/read/format.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman::indexer {

void PrintTo(InputFormat format, std::ostream* out) { *out << static_cast<int>(format); }

namespace {

struct FormatCase {
  const char* name;
  std::string head;
  InputFormat format;
};

class RecogniseFormat : public testing::TestWithParam<FormatCase> {};

TEST_P(RecogniseFormat, ByContent) {
  EXPECT_EQ(recognise_format(GetParam().head).format, GetParam().format);
}

const std::string mail_head =
    "Return-Path: <a@b.example>\nFrom: Ann <a@b.example>\nSubject: Ships\n\nText.\n";

INSTANTIATE_TEST_SUITE_P(
    , RecogniseFormat,
    testing::Values(
        FormatCase{"Prose", "The sides met.\n\nThey talked.", InputFormat::plain_text},
        FormatCase{"ProseWithCommas",
                   "In the end, the ship, the crew, all left.\nSo, it is over.\n",
                   InputFormat::plain_text},
        FormatCase{"HeadlineWithBar", "Ferry returns | Story\n\nThe ferry is back.",
                   InputFormat::plain_text},
        FormatCase{"HeadlineWithComma", "Haber, Ankara\n\nGemi geldi, yük indi.",
                   InputFormat::plain_text},
        FormatCase{"LabelledScrape",
                   "Title: Ships\nDate: 2 June 2025\nSource: Herald\nAuthor: Ann Lee\n\nText.",
                   InputFormat::plain_text},
        FormatCase{"ProseFrom", "From 2019 to 2025 the mill stood still.\n\nNow it runs.",
                   InputFormat::plain_text},
        FormatCase{"NumberSign", "# 1 in the table: the harbour team\n\nThey won again.",
                   InputFormat::plain_text},
        FormatCase{"DashedProse", "---\n\nThe mill stood still.\n\n---\n", InputFormat::plain_text},
        FormatCase{"FrontMatter", "---\ntitle: Ships\n---\n\nText.", InputFormat::markdown},
        FormatCase{"Headings", "# Ships\n\nText with a [link](https://a.example/).\n",
                   InputFormat::markdown},
        FormatCase{"SecondHeading", "# Ships\n\nText.\n\n## More\n\nText.\n",
                   InputFormat::markdown},
        FormatCase{"Csv", "title,date,text\nShips,2025-06-02,They left.\n", InputFormat::table},
        FormatCase{"Semicolons", "başlık;metin\nGemi;Gemi gitti.\n", InputFormat::table},
        FormatCase{"OldEncoding",
                   "\xE7\xE0\xE3\xEE\xEB\xEE\xE2\xEE\xEA;\xF2\xE5\xEA\xF1\xF2\n\xCF\xEE\xF0\xF2;"
                   "\xCF\xEE\xF0\xF2 \xEE\xF2\xEA\xF0\xFB\xF2 \xF1\xED\xEE\xE2\xE0.\n",
                   InputFormat::table},
        FormatCase{"Tabs", "id\turl\ttitle\n1\thttps://a.example/\tShips\n", InputFormat::table},
        FormatCase{"UnknownColumns", "a|b|c\n1|2|3\n4|5|6\n", InputFormat::table},
        FormatCase{"StatedDelimiter", "sep=|\r\ntitle|text\r\nShips|They left.\r\n",
                   InputFormat::table},
        FormatCase{"Mail", mail_head, InputFormat::mail},
        FormatCase{"Mailbox", "From a@b.example Mon Jun  2 08:00:00 2025\n" + mail_head,
                   InputFormat::mailbox},
        FormatCase{"Warc", "WARC/1.0\r\nWARC-Type: warcinfo\r\n", InputFormat::warc},
        FormatCase{"Rss", "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><item>",
                   InputFormat::xml},
        FormatCase{"RssWithoutDeclaration",
                   "<!-- cached -->\n<rss><channel><item><description><![CDATA[<p>a</p>]]>",
                   InputFormat::xml},
        FormatCase{"Atom", "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>a</title>",
                   InputFormat::xml},
        FormatCase{"DocumentType",
                   "<?xml version=\"1.0\"?><!DOCTYPE nitf [<!ENTITY a \"b>c\">]><nitf><head/>",
                   InputFormat::xml},
        FormatCase{"NewsWithPageInside",
                   "<?xml version=\"1.0\"?><newsItem><html><p>a</p></html></newsItem>",
                   InputFormat::xml},
        FormatCase{
            "Xhtml",
            "<?xml version=\"1.0\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0\">\n<html "
            "xmlns=\"http://www.w3.org/1999/xhtml\"><body>",
            InputFormat::html},
        FormatCase{"Fragment", "<div class=\"a\"><p>Text.</p></div>", InputFormat::html},
        FormatCase{"Envelope", "{\"articles\":[{\"title\":\"a\"}]}", InputFormat::json_lines},
        FormatCase{"Pdf", "%PDF-1.7", InputFormat::unsupported},
        FormatCase{"Word",
                   std::string("PK\x03\x04", 4) + std::string(26, '\0') + "word/document.xml",
                   InputFormat::unsupported},
        FormatCase{"ProseLikeAMagicWord", "MSCF is the name of a format.\n\nIt is old.",
                   InputFormat::plain_text}),
    [](const auto& c) { return std::string{c.param.name}; });

TEST(RecogniseContainer, ByMagicNumbersOrCheckSum) {
  EXPECT_EQ(recognise_container("\x1F\x8B\x08"), Container::gzip);
  EXPECT_EQ(recognise_container("BZh91AY&SY...."), Container::compressed);
  EXPECT_EQ(recognise_container("BZh is no format, but a word."), Container::none);
  EXPECT_EQ(recognise_container("\x28\xB5\x2F\xFD"), Container::compressed);
  EXPECT_EQ(recognise_container("\x04\x22\x4D\x18"), Container::compressed);
  EXPECT_EQ(recognise_container(std::string("PK\x03\x04", 4) + std::string(26, '\0') + "a.txt"),
            Container::archive);
  EXPECT_EQ(recognise_container(std::string("PK\x03\x04", 4) + std::string(26, '\0') + "xl/a.xml"),
            Container::none);
  EXPECT_EQ(recognise_container(std::string(512, 'x')), Container::none);
  std::string old_tar = "a.txt" + std::string(507, '\0');
  unsigned sum = 8U * ' ';
  for (const char c : old_tar) sum += static_cast<unsigned char>(c);
  EXPECT_EQ(recognise_container(old_tar), Container::none);
  char digits[8];
  snprintf(digits, sizeof digits, "%06o", sum);
  old_tar.replace(148, 6, digits);
  EXPECT_EQ(recognise_container(old_tar), Container::archive);
}

}  // namespace
}  // namespace dragoman::indexer
