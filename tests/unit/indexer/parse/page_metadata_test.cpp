#include "indexer/parse/page_metadata.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "indexer/parse/html.h"
#include "indexer/parse/json_ld.h"

namespace dragoman::indexer {
namespace {

using Field = MetadataCandidate::Field;

/// The first candidate of a field, with its evidence.
std::string best(const std::vector<MetadataCandidate>& all, Field field) {
  for (const auto& candidate : all) {
    if (candidate.field == field) return candidate.evidence + ' ' + candidate.value;
  }
  return "none";
}

struct PageCase {
  const char* name;
  const char* html;
  Field field;
  const char* expected;
};

class PageMetadata : public testing::TestWithParam<PageCase> {};

TEST_P(PageMetadata, PutsTheSurestFirst) {
  const auto page = parse_html(GetParam().html);
  EXPECT_EQ(best(page_metadata(page->facts, page->blocks), GetParam().field), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    , PageMetadata,
    testing::Values(
        PageCase{
            "JsonLdDate",
            R"(<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-06-03","dateModified":"2025-06-09"}</script><meta name=date content=2024-01-01>)",
            Field::published, "json-ld 2025-06-03"},
        PageCase{
            "JsonLdGraph",
            R"(<script type="application/ld+json">{"@graph":[{"@type":"WebSite","name":"Herald"},{"@type":["Article"],"headline":"Talks resume","publisher":{"@id":"#org"}},{"@id":"#org","name":"Daily Herald"}]}</script>)",
            Field::source, "json-ld Daily Herald"},
        PageCase{
            "BrokenJsonLd",
            R"(<script type="application/ld+json">{"@type":"NewsArticle",</script><meta property="article:published_time" content="2025-06-03T10:00:00Z">)",
            Field::published, "meta 2025-06-03T10:00:00Z"},
        PageCase{"UpdateIsNoPublication",
                 R"(<meta property="article:modified_time" content="2025-06-09">)",
                 Field::published, "none"},
        PageCase{
            "TimeElement",
            R"(<h1>Talks resume in Istanbul</h1><time datetime="2025-06-03">3 June</time><p>x</p>)",
            Field::published, "time 2025-06-03"},
        PageCase{"LabelInTurkish",
                 "<h1>Görüşmeler yeniden başladı</h1><p>Yayın tarihi: 27 Temmuz 2022 | Yazan: "
                 "Hikmet Uslu</p>",
                 Field::published, "label 27 Temmuz 2022"},
        PageCase{"AuthorLabelInTurkish",
                 "<h1>Görüşmeler yeniden başladı</h1><p>Yayın tarihi: 27 Temmuz 2022 | Yazan: "
                 "Hikmet Uslu</p>",
                 Field::author, "byline Hikmet Uslu"},
        PageCase{"BylineWithoutAColon",
                 "<h1>Talks resume in the palace</h1><p><b>By Ann Lee and John Roe</b></p><p>By "
                 "the sea it rained.</p>",
                 Field::author, "byline Ann Lee"},
        PageCase{"ASentenceThatBeginsLikeAByline",
                 "<h1>Talks resume in the palace</h1><p>By Monday it was over.</p>", Field::author,
                 "none"},
        PageCase{"OgTitle",
                 "<title>Talks resume today | Herald</title><meta property=og:title content='Talks "
                 "resume today'>",
                 Field::title, "meta Talks resume today"},
        PageCase{"SiteOutOfTitle",
                 "<title>Talks resume in the palace | Daily Herald</title><h1>Talks resume in the "
                 "palace</h1>",
                 Field::source, "meta Daily Herald"},
        PageCase{
            "JsonLdWithinCdata",
            R"(<script type="application/ld+json"><![CDATA[{"@type":"NewsArticle","datePublished":"2025-06-03"}]]></script><meta name=date content=2024-01-01>)",
            Field::published, "json-ld 2025-06-03"},
        PageCase{
            "DaysOutOfAScriptThatIsNoJson",
            R"(<script type="application/ld+json">{"@type": "NewsArticle", "headline": "They call it "final"", "datePublished" : "2025-06-03T10:00:00+03:00"}</script><meta name=date content=2024-01-01>)",
            Field::published, "json-ld 2025-06-03T10:00:00+03:00"},
        PageCase{
            "KeywordsAreTags",
            R"(<script type="application/ld+json">{"@type":"NewsArticle","keywords":"talks, &Ouml;resund"}</script>)",
            Field::tag, "json-ld talks"},
        PageCase{"MetaKeywords", "<meta name=keywords content='ports; fishing'>", Field::tag,
                 "meta ports"},
        PageCase{"TheTopicAboveAHeadlineIsNotPartOfIt",
                 "<title>Talks resume in the old palace | Herald</title><h1><span "
                 "class='article__kicker'>Prisoners</span><span class='visually-hidden'>: "
                 "</span><span>Talks resume in the old palace</span></h1>",
                 Field::title, "heading Talks resume in the old palace"},
        PageCase{"AHeadlineOfOneKickerStays",
                 "<title>Talks resume in the palace</title><h1><span class='kicker'>Talks resume "
                 "in the palace</span></h1>",
                 Field::title, "heading Talks resume in the palace"},
        PageCase{"ReadingAidsPartNoWords",
                 "<title>子どもの法律ができる 国会 "
                 "で</title><h1><ruby>子<rt>こ</rt></ruby>どもの<ruby>法律"
                 "<rt>ほうりつ</rt></ruby>ができる 国会 で</h1>",
                 Field::title, "heading 子どもの法律ができる 国会 で"},
        PageCase{"Canonical",
                 "<link rel=canonical href='https://a.example/1'><meta property=og:url "
                 "content='https://a.example/2'>",
                 Field::url, "meta https://a.example/1"}),
    [](const auto& c) { return std::string{c.param.name}; });

TEST(JsonLd, BrokenScriptsSayNothing) {
  for (const char* script : {"", "null", "[", "{\"@type\":5}", "\"x\"",
                             "{\"@type\":\"NewsArticle\",\"author\":[null,[],{}]}"}) {
    EXPECT_TRUE(json_ld_metadata(script).empty()) << script;
  }
}

}  // namespace
}  // namespace dragoman::indexer
