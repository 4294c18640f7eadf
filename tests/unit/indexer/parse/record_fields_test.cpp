#include "indexer/parse/record_fields.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace dragoman::indexer {
namespace {

using Field = MetadataCandidate::Field;

RawRecord record(Fields fields) {
  RawRecord out;
  out.path = "n.jsonl";
  out.format = RecordFormat::fields;
  out.fields = std::move(fields);
  return out;
}

std::vector<std::string> values(const ParsedRecord& parsed, Field field) {
  std::vector<std::string> out;
  for (const auto& candidate : parsed.page.metadata) {
    if (candidate.field == field) out.push_back(candidate.value);
  }
  return out;
}

using Values = std::vector<std::string>;

TEST(RecordFields, TakesTheContractsNames) {
  const auto parsed = parse_record_fields(record({{"id", {"7"}},
                                                  {"title", {" A  B "}},
                                                  {"published", {"2025-06-03"}},
                                                  {"text", {"Body."}},
                                                  {"authors", {"Ann Lee", "John Roe"}},
                                                  {"tags", {"x", "y"}}}));
  ASSERT_TRUE(parsed.ok());
  EXPECT_EQ(values(*parsed, Field::id), Values{"7"});
  EXPECT_EQ(values(*parsed, Field::title), Values{"A B"});
  EXPECT_EQ(values(*parsed, Field::published), Values{"2025-06-03"});
  EXPECT_EQ(values(*parsed, Field::author), (Values{"Ann Lee", "John Roe"}));
  EXPECT_EQ(values(*parsed, Field::tag), (Values{"x", "y"}));
  EXPECT_EQ(parsed->body.text, "Body.");
  EXPECT_TRUE(parsed->page.cleaned);
}

TEST(RecordFields, TakesSynonymsInAnyCase) {
  const auto parsed = parse_record_fields(record({{"Headline", {"T"}},
                                                  {"pubDate", {"2 Jun 2025"}},
                                                  {"publisher.name", {"Herald"}},
                                                  {"Content", {"Body."}},
                                                  {"lang", {"en-GB"}},
                                                  {"byline", {"By Ann Lee"}}}));
  ASSERT_TRUE(parsed.ok());
  EXPECT_EQ(values(*parsed, Field::title), Values{"T"});
  EXPECT_EQ(values(*parsed, Field::published), Values{"2 Jun 2025"});
  EXPECT_EQ(values(*parsed, Field::source), Values{"Herald"});
  EXPECT_EQ(values(*parsed, Field::author), Values{"Ann Lee"});
  EXPECT_EQ(parsed->body.text, "Body.");
}

TEST(RecordFields, TakesTheDescriptionOnlyAsALastResort) {
  EXPECT_EQ(
      parse_record_fields(record({{"description", {"Short."}}, {"text", {"Long."}}}))->body.text,
      "Long.");
  EXPECT_EQ(parse_record_fields(record({{"description", {"Short."}}}))->body.text, "Short.");
}

TEST(RecordFields, AMappedKeyComesFirstAndHasToExist) {
  const FieldMap map{{"title", "kop"}};
  EXPECT_EQ(values(*parse_record_fields(record({{"kop", {"Mapped"}}, {"title", {"Other"}}}), map),
                   Field::title),
            Values{"Mapped"});
  const auto missing = parse_record_fields(record({{"title", {"Other"}}}), map);
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().what, "expected the mapped key \"kop\", found none");
}

TEST(RecordFields, AnAuthorIsKeptEvenIfItIsNoName) {
  EXPECT_EQ(values(*parse_record_fields(record({{"author", {"admin"}}})), Field::author),
            Values{"admin"});
}

TEST(RecordFields, TellsMarkupInAnyField) {
  EXPECT_TRUE(parse_record_fields(record({{"text", {"<p>One.</p><p>Two.</p>"}}}))->body.html);
  EXPECT_TRUE(parse_record_fields(record({{"html", {"One."}}}))->body.html);
  EXPECT_FALSE(parse_record_fields(record({{"text", {"1 < 2"}}}))->body.html);
}

std::string paragraphs(const char* text) {
  std::string out;
  for (const auto& block : record_paragraphs(text)) out += '[' + block.text + ']';
  return out;
}

TEST(RecordParagraphs, KeepEveryWord) {
  EXPECT_EQ(paragraphs("Advertisement\n\nOne  two\nthree.\n\n\nRead more"),
            "[Advertisement][One two three.][Read more]");
  EXPECT_EQ(paragraphs("One.\nTwo."), "[One.][Two.]");
  EXPECT_EQ(paragraphs("AT&T &amp; co"), "[AT&T & co]");
  EXPECT_EQ(paragraphs(" \n "), "");
}

}  // namespace
}  // namespace dragoman::indexer
