#include "searcher/present/text_printer.h"

#include <gtest/gtest.h>

namespace dragoman::searcher {
namespace {

Response two_of_three() {
  Response response;
  response.total = 3;
  Hit hit;
  hit.rank = 1;
  hit.id = "a-1";
  hit.title = "Talks resume";
  hit.title_highlights = {{0, 5}};
  hit.published = Day{std::chrono::year{2025} / 6 / 3};
  hit.source = "Courier";
  hit.language = "en";
  hit.copies = 1;
  hit.snippets = {{"The talks went on.", {{4, 9}}, true, false}};
  response.hits = {hit};
  hit = {};
  hit.rank = 2;
  hit.id = "evil\x1b[2J";
  response.hits.push_back(hit);
  return response;
}

TEST(Text, CanBeReadWithoutColour) {
  EXPECT_EQ(text(two_of_three(), {}),
            " 1. Talks resume\n"
            "    2025-06-03  Courier  en  1 copy\n"
            "    ... The talks went on.\n"
            "    a-1\n"
            "\n"
            " 2. (no title)\n"
            "    no date\n"
            "    evil\n"
            "\n"
            "1-2 of 3 articles\n");
}

TEST(Text, ColourOnlyAdds) {
  std::string colored = text(two_of_three(), {.color = true});
  EXPECT_NE(colored.find("\x1b[1;31mtalks\x1b[0m"), std::string::npos);
  for (std::size_t at = colored.find('\x1b'); at != std::string::npos; at = colored.find('\x1b'))
    colored.erase(at, colored.find('m', at) + 1 - at);
  EXPECT_EQ(colored, text(two_of_three(), {}));
}

TEST(Text, ShiftsTheTitleForLongRanks) {
  Response response = two_of_three();
  response.hits[0].rank = 1234;
  EXPECT_TRUE(text(response, {}).starts_with("1234. Talks resume\n"));
}

TEST(TextFacets, AreTablesThatSayHowManyValuesThereAre) {
  Response response;
  Facet person;
  person.total = 213;
  person.values = {{"person:hakan-fidan", "Hakan Fidan", 17, true}, {"person:li", "李", 5, false}};
  Facet date;
  date.name = FacetName::date;
  date.total = 2;
  date.values = {{"2025-05", "2025-05", 9, false}, {"", "", 1, false}};
  response.facets = {person, date};
  EXPECT_EQ(text_facets(response, {}),
            "person  2 of 213\n"
            "*    17  Hakan Fidan  person:hakan-fidan\n"
            "      5  李           person:li\n"
            "\n"
            "date\n"
            "      9  2025-05\n"
            "      1  (none)\n");
}

TEST(TextTimeline, DrawsBarsInProportion) {
  Timeline timeline;
  timeline.buckets = {{"2025-05", {}, 10}, {"2025-06", {}, 5}, {"", {}, 1}};
  const std::string lines = text(timeline, {.color = false, .width = 36});
  EXPECT_EQ(lines,
            "2025-05     10  ####################\n"
            "2025-06      5  ##########\n"
            "no date      1  ##\n");
}

TEST(TextArticle, ShowsAllThatIsKnown) {
  StoredArticle article;
  article.id = "a-1";
  article.path = "in/a.txt";
  article.title = "Talks resume";
  article.published = Day{std::chrono::year{2025} / 6 / 3};
  article.published_evidence = "label";
  article.source = "Courier";
  article.authors = {"A. Writer", "B. Writer"};
  article.language = "en";
  article.text = "First paragraph.\n\nSecond \x1b[31mparagraph.";
  article.actors = {{"person:x", ActorType::person, "Hakan Fidan", {"Fidan"}},
                    {"organisation:un", ActorType::organisation, "UN", {"UN"}}};
  const Day day = std::chrono::year{2025} / 5 / 16;
  article.dates = {{{day, day}, "May 16"}};
  EXPECT_EQ(text(ShownArticle{article, {}}, {}),
            "Talks resume\n"
            "published  2025-06-03 (label)\n"
            "source     Courier\n"
            "authors    A. Writer, B. Writer\n"
            "language   en\n"
            "id         a-1\n"
            "path       in/a.txt\n"
            "\n"
            "First paragraph.\n"
            "\n"
            "Second paragraph.\n"
            "\n"
            "person     Hakan Fidan: Fidan\n"
            "org        UN\n"
            "date       2025-05-16: May 16\n");
}

}  // namespace
}  // namespace dragoman::searcher
