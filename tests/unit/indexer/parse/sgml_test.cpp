#include "indexer/parse/sgml.h"

#include <gtest/gtest.h>

#include <string>

namespace dragoman::indexer {
namespace {

using Field = MetadataCandidate::Field;

ParsedPage parse(const std::string& bytes) {
  RawRecord record;
  record.format = RecordFormat::reuters_sgml;
  record.bytes = bytes;
  auto page = parse_reuters(record);
  EXPECT_TRUE(page.ok());
  return page.ok() ? std::move(page.value()) : ParsedPage{};
}

std::string first(const ParsedPage& page, Field field) {
  for (const auto& candidate : page.metadata) {
    if (candidate.field == field) return candidate.value;
  }
  return {};
}

std::string text(const ParsedPage& page) {
  std::string out;
  for (const auto& block : page.blocks) out += '[' + block.text + ']';
  return out;
}

constexpr auto full = R"(<REUTERS TOPICS="YES" NEWID="42">
<DATE> 3-APR-1987 07:09:06.48</DATE>
<TOPICS><D>tin</D><D>lead</D></TOPICS><PLACES><D>uk</D></PLACES>
<TEXT>&#2;
<TITLE>TIN & LEAD &lt;TL.L> STEADY</TITLE>
<DATELINE>    LONDON, April 3 - </DATELINE><BODY>Tin was steady,
dealers said. R&D costs rose.
    Lead fell &#5;a little.
 REUTER
&#3;</BODY></TEXT>
</REUTERS>)";

TEST(ParseReuters, ReadsAnArticle) {
  const ParsedPage page = parse(full);
  EXPECT_EQ(first(page, Field::id), "reuters-42");
  EXPECT_EQ(first(page, Field::title), "TIN & LEAD <TL.L> STEADY");
  EXPECT_EQ(first(page, Field::published), "3-APR-1987 07:09:06.48");
  EXPECT_EQ(first(page, Field::tag), "tin");
  EXPECT_EQ(
      text(page),
      "[LONDON, April 3 - Tin was steady, dealers said. R&D costs rose.][Lead fell a little.]");
  EXPECT_TRUE(page.cleaned);
}

TEST(ParseReuters, TakesWhatStandsInTextWhereThereIsNoBody) {
  const ParsedPage page = parse(
      "<REUTERS NEWID=\"1\"><TEXT TYPE=\"UNPROC\">&#2;\nQtly div 5 cts\n&#3;</TEXT></REUTERS>");
  EXPECT_EQ(text(page), "[Qtly div 5 cts]");
  const ParsedPage brief = parse(
      "<REUTERS NEWID=\"2\"><TEXT TYPE=\"BRIEF\">&#2;\n<TITLE>FED ADDS "
      "RESERVES\n</TITLE>&#3;</TEXT></REUTERS>");
  EXPECT_EQ(first(brief, Field::title), "FED ADDS RESERVES");
  EXPECT_EQ(text(brief), "");
}

TEST(ParseReuters, AnElementWithoutNumberIsRefused) {
  RawRecord record;
  record.bytes = "<REUTERS><TEXT>x</TEXT></REUTERS>";
  const auto page = parse_reuters(record);
  ASSERT_FALSE(page.ok());
  EXPECT_EQ(page.error().what, "expected an attribute NEWID in <REUTERS>, found none");
}

}  // namespace
}  // namespace dragoman::indexer
