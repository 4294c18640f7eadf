#include "searcher/present/row_printer.h"

#include <gtest/gtest.h>

namespace dragoman::searcher {
namespace {

Response one_hit() {
  Response response;
  response.total = 1;
  Hit hit;
  hit.rank = 1;
  hit.score = 0.5;
  hit.id = "in/my file.txt#2";
  hit.title = "A\ttitle\nin lines";
  hit.published = Day{std::chrono::year{2025} / 6 / 3};
  hit.source = "Courier";
  hit.language = "en";
  hit.copies = 2;
  hit.path = "in/my file.txt";
  response.hits = {hit};
  return response;
}

TEST(Tsv, HasTenColumnsWhateverTheValues) {
  EXPECT_EQ(tsv(one_hit()),
            "1\t0.5000\tin/my file.txt#2\t2025-06-03\tCourier\ten\t2\tA title in lines\t\t"
            "in/my file.txt\n");
  EXPECT_EQ(tsv(Response{}), "");
}

TEST(TsvFacets, HasFiveColumns) {
  Response response;
  Facet facet;
  facet.values = {{"person:a", "A", 3, true}, {"", "", 1, false}};
  response.facets = {facet};
  EXPECT_EQ(tsv_facets(response), "person\tperson:a\tA\t3\t1\nperson\t\t\t1\t0\n");
  EXPECT_EQ(facet_ids(response), "person:a\n");
}

TEST(TsvTimeline, HasFourColumns) {
  Timeline timeline;
  timeline.buckets = {{"2025", whole_year(std::chrono::year{2025}), 2}, {"", {}, 1}};
  EXPECT_EQ(tsv(timeline), "2025\t2025-01-01\t2025-12-31\t2\n\t\t\t1\n");
  EXPECT_EQ(ids(timeline), "2025\n");
}

TEST(Ids, AreOneALine) { EXPECT_EQ(ids(one_hit()), "in/my file.txt#2\n"); }

TEST(Trec, EncodesBlanksAndItsOwnSign) {
  Response response = one_hit();
  EXPECT_EQ(trec("q 1", response), "q%201 Q0 in/my%20file.txt#2 1 0.500000 dragoman\n");
  response.hits[0].id =
      "a%b\u00A0"
      "c";
  EXPECT_EQ(trec("q", response, 12.34), "q Q0 a%25b%C2%A0c 1 0.500000 dragoman 12.3\n");
}

}  // namespace
}  // namespace dragoman::searcher
