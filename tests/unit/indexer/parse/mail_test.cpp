#include "indexer/parse/mail.h"

#include <gtest/gtest.h>

#include <string>

#include "indexer/parse/charset.h"
#include "indexer/parse/mail_codes.h"
#include "tests/support/random_text.h"

namespace dragoman::indexer {
namespace {

struct CodeCase {
  const char* name;
  const char* encoded;
  const char* decoded;
};

class DecodeHeader : public testing::TestWithParam<CodeCase> {};

TEST_P(DecodeHeader, GivesUtf8) {
  EXPECT_EQ(decode_header(GetParam().encoded), GetParam().decoded);
}

INSTANTIATE_TEST_SUITE_P(
    , DecodeHeader,
    testing::Values(CodeCase{"Plain", "Ships leave", "Ships leave"},
                    CodeCase{"Quoted", "=?iso-8859-9?Q?Ay=FEe_Demir?=", "Ayşe Demir"},
                    CodeCase{"Base64Koi8", "=?koi8-r?B?8M/S1A==?=", "Порт"},
                    CodeCase{"BlanksBetweenWords", "=?utf-8?Q?a?=  =?utf-8?Q?b?=", "ab"},
                    CodeCase{"LetterSplitOverWords",
                             "=?utf-8?B?0J8=?= =?utf-8?B?0L7R?= =?utf-8?B?gNGC?=", "Порт"},
                    CodeCase{"WordsBesideText", "Re: =?windows-1251?Q?=CF=EE=F0=F2?= (2)",
                             "Re: Порт (2)"},
                    CodeCase{"LanguageBehindCharset", "=?utf-8*en?Q?Ships?=", "Ships"},
                    CodeCase{"NoEncodedWord", "What =? is this?=", "What =? is this?="},
                    CodeCase{"RawBytes", "\xEF\xF0\xE8\xE2\xE5\xF2 \xE8\xE7 \xEF\xEE\xF0\xF2\xE0",
                             "привет из порта"}),
    [](const auto& c) { return std::string{c.param.name}; });

TEST(DecodeQuotedPrintable, JoinsSoftLineBreaksAndKeepsWhatIsNoCode) {
  EXPECT_EQ(decode_quoted_printable("a=\r\nb= \nc=3D=\nd=zz e="), "abc=d=zz e");
}

TEST(DecodeBase64, TakesLinesAndPadding) {
  EXPECT_EQ(decode_base64("U2hp\r\ncHM="), "Ships");
  EXPECT_EQ(decode_base64("U2hpcA"), "Ship");
  EXPECT_EQ(decode_base64(""), "");
  EXPECT_EQ(decode_base64("!!!"), "");
}

const std::string head =
    "From: \"Lee, Ann\" <ann@a.example>\nSubject: Ships\n leave\nDate: Mon, 2 Jun 2025 10:00:00 "
    "+0300\nMessage-ID: <m1@a.example>\nMIME-Version: 1.0\n";

std::string field(const std::string& message, const char* name) {
  const auto mail = parse_mail(message);
  if (!mail) return "refused: " + mail.error().what;
  const auto found = mail->fields.find(name);
  return found == mail->fields.end() ? "" : found->second.front();
}

TEST(ParseMail, TakesMetadataFromHeaders) {
  const std::string message =
      head +
      "Keywords: trade, ships\nArchived-At: <https://a.example/1>\nList-Id: Bay wire "
      "<wire.a.example>\n\nThey left.\n";
  EXPECT_EQ(field(message, "id"), "m1@a.example");
  EXPECT_EQ(field(message, "title"), "Ships leave");
  EXPECT_EQ(field(message, "authors"), "Lee, Ann");
  EXPECT_EQ(field(message, "published"), "Mon, 2 Jun 2025 10:00:00 +0300");
  EXPECT_EQ(field(message, "url"), "https://a.example/1");
  EXPECT_EQ(field(message, "source"), "Bay wire");
  EXPECT_EQ(field(message, "tags"), "trade");
  EXPECT_EQ(field(message, "text"), "They left.\n");
}

TEST(ParseMail, AnAddressNamesNobody) {
  EXPECT_EQ(field("From: ann@a.example\n\nText.", "authors"), "");
  EXPECT_EQ(field("From: ann@a.example (Ann Lee)\n\nText.", "authors"), "Ann Lee");
}

struct BodyCase {
  const char* name;
  const char* rest;
  const char* field;
  const char* value;
};

class MailBody : public testing::TestWithParam<BodyCase> {};

TEST_P(MailBody, IsFound) {
  EXPECT_EQ(field(head + GetParam().rest, GetParam().field), GetParam().value);
}

INSTANTIATE_TEST_SUITE_P(
    , MailBody,
    testing::Values(
        BodyCase{"Alternative",
                 "Content-Type: multipart/alternative; boundary=\"b 1\"\n\npreamble\n--b "
                 "1\nContent-Type: text/html\n\n<p>html</p>\n--b 1\n\nplain\n--b 1--\nepilogue",
                 "text", "plain\n"},
        BodyCase{"HtmlOnly", "Content-Type: TEXT/HTML\n\n<p>html</p>", "html", "<p>html</p>"},
        BodyCase{"HtmlThatSaysMore",
                 "Content-Type: multipart/alternative; boundary=b\n\n--b\n\nOpen in a "
                 "browser.\n--b\nContent-Type: text/html\n\n<p>The ships have left the harbour on "
                 "Monday, it was said in the office of the port.</p>\n--b--\n",
                 "html",
                 "<p>The ships have left the harbour on Monday, it was said in the office of the "
                 "port.</p>\n"},
        BodyCase{"Nested",
                 "Content-Type: multipart/mixed; boundary=a\n\n--a\nContent-Type: "
                 "multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\ninner\n"
                 "--b--\n--a--\n",
                 "text", "inner\n"},
        BodyCase{"QuotedPrintableKoi8",
                 "Content-Type: text/plain; charset=koi8-u\nContent-Transfer-Encoding: "
                 "quoted-printable\n\n=F0=CF=D2=D4 =A6=DA\n",
                 "text", "Порт із\n"},
        BodyCase{"Flowed", "Content-Type: text/plain; format=flowed\n\nOne \nline.\nTwo.\n", "text",
                 "One line.\nTwo.\n"},
        BodyCase{"WithoutLastBoundary",
                 "Content-Type: multipart/mixed; boundary=a\n\n--a\n\nThey left.\n", "text",
                 "They left.\n"},
        BodyCase{"AttachmentOnly",
                 "Content-Type: text/plain; name=x.txt\nContent-Disposition: attachment\n\nNot "
                 "this.\n",
                 "text", "refused: expected an article, found a message without text"}),
    [](const auto& c) { return std::string{c.param.name}; });

TEST(ParseMail, OfASavedPageTakesOnlyTheAddressFromTheHeaders) {
  const std::string page =
      "From: <Saved by Blink>\nSnapshot-Content-Location: https://a.example/1\nSubject: Ships\n"
      "Date: Mon, 2 Jun 2025 10:00:00 -0000\nMIME-Version: 1.0\nContent-Type: multipart/related;\n"
      " type=\"text/html\"; boundary=\"b\"\n\n--b\nContent-Type: "
      "text/html\nContent-Transfer-Encoding: "
      "quoted-printable\n\n<meta charset=3Dkoi8-r><p>=F0=CF=D2=D4</p>\n--b--\n";
  EXPECT_EQ(field(page, "url"), "https://a.example/1");
  EXPECT_EQ(field(page, "published"), "");
  EXPECT_EQ(field(page, "title"), "");
  EXPECT_EQ(field(page, "html"), "<meta charset=koi8-r><p>Порт</p>\n");
}

TEST(ParseMail, NamesTheAttachmentsThatItDoesNotRead) {
  const auto mail =
      parse_mail(head +
                 "Content-Type: multipart/mixed; boundary=a\n\n--a\n\nText.\n--a\nContent-Type: "
                 "application/pdf\nContent-Disposition: attachment; "
                 "filename=\"=?utf-8?Q?=C5=9Fema.pdf?=\"\n\nx\n--a--\n");
  ASSERT_TRUE(mail);
  EXPECT_EQ(mail->warnings,
            std::vector<std::string>{"the attachment 'şema.pdf' (application/pdf) was not read"});
}

TEST(ParseMail, GivesUtf8AlsoOfHeadersThatShouldBeAscii) {
  const auto mail = parse_mail(
      "Message-ID: <\xFF@a>\nContent-Language: \xFE\nArchived-At: <https://a/\xFF>\n\nText.\n");
  ASSERT_TRUE(mail);
  for (const auto& [key, values] : mail->fields) EXPECT_TRUE(is_utf8(values.front())) << key;
}

TEST(ParseMail, OfManyNestedPartsEnds) {
  std::string message = head;
  for (int i = 0; i < 5000; ++i) {
    const std::string mark = "b" + std::to_string(i);
    message += "Content-Type: multipart/mixed; boundary=" + mark + "\n\n--" + mark + "\n";
  }
  const auto mail = parse_mail(message + "\nText.\n");
  EXPECT_FALSE(mail);
}

TEST(ParseMail, GivesValidUtf8ForAnyText) {
  testing_support::RandomText random{7};
  for (int i = 0; i < 300; ++i) {
    const auto mail =
        parse_mail(head + "Content-Type: text/plain; charset=utf-8\n\n" + random.damaged(80));
    if (!mail) continue;
    for (const auto& [key, values] : mail->fields)
      for (const auto& value : values) EXPECT_TRUE(is_utf8(value)) << key;
  }
}

}  // namespace
}  // namespace dragoman::indexer
