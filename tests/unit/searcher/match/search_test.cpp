#include "searcher/search.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include <xapian.h>

#include "common/schema.h"
#include "searcher/match/index_handle.h"
#include "tests/support/sample_index.h"
#include "tests/support/temp_dir.h"

namespace dragoman::searcher {
namespace {

using namespace testing_support;

Request asking(std::string query) {
  Request request;
  request.query = std::move(query);
  request.snippets = 0;
  request.list_copies = true;  // the articles differ in nothing but what is tested
  request.today = *parse_iso_day("2025-06-03");
  return request;
}

std::string ids_of(const Response& response) {
  std::string line;
  for (const auto& hit : response.hits) line += (line.empty() ? "" : " ") + hit.id;
  return line;
}

std::string shown(const Facet& facet) {
  std::string line;
  for (const auto& value : facet.values)
    line += (line.empty() ? "" : ", ") + value.name + " " + std::to_string(value.count) +
            (value.selected ? "*" : "");
  return line + " of " + std::to_string(facet.total);
}

Actor ann() { return person("person:ann-lee", "Ann Lee"); }
Actor bob() { return person("person:bob-ray", "Bob Ray"); }

std::vector<SampleArticle> dated() {
  return {{.id = "c",
           .text = "port news",
           .published = "2025-05-16",
           .source = "Herald",
           .authors = {"Jane Roe"},
           .actors = {ann(), bob()}},
          {.id = "a",
           .text = "port news",
           .published = "2025-05-16",
           .source = "Herald",
           .actors = {ann()}},
          {.id = "b",
           .text = "port news",
           .published = "2025-06-01",
           .source = "Gazette",
           .actors = {bob()}},
          {.id = "d", .text = "port news"},
          {.id = "e", .title = "port", .text = "port news port", .published = "2024-01-01"}};
}

/// The same without actors, whose terms make an article a little longer.
std::vector<SampleArticle> bare() {
  auto articles = dated();
  for (auto& article : articles) article.actors.clear();
  return articles;
}

TEST(Search, orders_by_relevance_then_newest_then_id) {
  const SampleIndex sample{bare()};
  auto index = sample.open();
  const auto response = search(index, asking("port"));
  ASSERT_TRUE(response.ok());
  EXPECT_EQ(ids_of(*response), "e b a c d");
  EXPECT_EQ(response->total, 5U);
  EXPECT_EQ(response->hits.front().rank, 1U);
  EXPECT_GT(response->hits.front().score, response->hits.back().score);
}

TEST(Search, orders_by_date_with_the_undated_last) {
  const SampleIndex sample{dated()};
  auto index = sample.open();
  Request request = asking("news");
  request.sort = SortOrder::newest;
  EXPECT_EQ(ids_of(*search(index, request)), "b a c e d");
  request.sort = SortOrder::oldest;
  EXPECT_EQ(ids_of(*search(index, request)), "e a c b d");
}

TEST(Search, of_filters_alone_is_newest_first) {
  const SampleIndex sample{dated()};
  auto index = sample.open();
  Request request = asking("");
  EXPECT_EQ(ids_of(*search(index, request)), "b a c e d");
  request.filters.person = {{"Ann Lee", "option --person"}};
  EXPECT_EQ(ids_of(*search(index, request)), "a c");
  request.filters.not_person = {{"Bob Ray", "option --not-person"}};
  EXPECT_EQ(ids_of(*search(index, request)), "a");
}

TEST(Search, pages_agree_with_the_whole) {
  const SampleIndex sample{bare()};
  auto index = sample.open();
  Request request = asking("port");
  request.limit = 2;
  std::string pages;
  for (request.offset = 0; request.offset < 6; request.offset += 2) {
    const auto response = search(index, request);
    pages += ids_of(*response) + "|";
    EXPECT_EQ(response->total, 5U);
    if (!response->hits.empty()) {
      EXPECT_EQ(response->hits.front().rank, request.offset + 1);
    }
  }
  EXPECT_EQ(pages, "e b|a c|d|");
  request.offset = 1'000'000;
  EXPECT_EQ(ids_of(*search(index, request)), "");
  request.offset = 0;
  request.limit = SIZE_MAX;
  EXPECT_EQ(ids_of(*search(index, request)), "e b a c d");
}

TEST(Search, with_an_unknown_name_matches_nothing_and_says_so) {
  const SampleIndex sample{dated()};
  auto index = sample.open();
  Request request = asking("port");
  request.filters.person = {{"Nobody Known", "option --person"}};
  const auto response = search(index, request);
  EXPECT_EQ(response->total, 0U);
  EXPECT_EQ(response->found_nothing, std::vector<std::string>{"--person Nobody Known"});
}

struct FacetCase {
  const char* name;
  FacetRequest facet;
  Filters filters;
  const char* values;
};

TEST(Facets, are_counted_without_their_own_filter) {
  const SampleIndex sample{dated()};
  auto index = sample.open();
  const FilterValue ann_filter{"Ann Lee", "option --person"};
  const FilterValue herald{"herald", "option --source"};
  const FilterValue may{"2025-05", "option --date"};
  Filters by_ann;
  by_ann.person = {ann_filter};
  Filters by_herald;
  by_herald.source = {herald};
  Filters in_may;
  in_may.date = {may};
  Filters nobody = by_ann;
  nobody.source = {{"gazette", "option --source"}};
  Filters empty_month;
  empty_month.date = {{"2023-07", "option --date"}};
  const FacetCase cases[] = {
      {"all", {FacetName::person}, {}, "Ann Lee 2, Bob Ray 2 of 2"},
      {"limit", {FacetName::person, 1}, {}, "Ann Lee 2 of 2"},
      {"own filter", {FacetName::person}, by_ann, "Ann Lee 2*, Bob Ray 2 of 2"},
      {"selected beyond the limit", {FacetName::person, 0}, by_ann, "Ann Lee 2* of 2"},
      {"other filter", {FacetName::source}, by_ann, "Herald 2 of 1"},
      {"own source", {FacetName::source}, by_herald, "Herald 2*, Gazette 1 of 2"},
      {"persons of a source", {FacetName::person}, by_herald, "Ann Lee 2, Bob Ray 1 of 2"},
      {"selected without a count", {FacetName::person}, nobody, "Bob Ray 1, Ann Lee 0* of 1"},
      {"languages", {FacetName::language}, {}, "en 5 of 1"},
      {"authors", {FacetName::author}, {}, "Jane Roe 1 of 1"},
      {"months", {FacetName::date}, {}, "2024-01 1, 2025-05 2, 2025-06 1, (no date) 1 of 4"},
      {"months with a limit", {FacetName::date, 2}, {}, "2025-05 2, 2025-06 1, (no date) 1 of 4"},
      {"own month", {FacetName::date, 1}, in_may, "2025-05 2*, 2025-06 1, (no date) 1 of 4"},
      {"a month without articles",
       {FacetName::date, 1},
       empty_month,
       "2023-07 0*, 2025-06 1, (no date) 1 of 4"},
      {"years", {FacetName::date, 10, DatePrecision::year}, {}, "2024 1, 2025 3, (no date) 1 of 3"},
  };
  for (const auto& row : cases) {
    SCOPED_TRACE(row.name);
    Request request = asking("port");
    request.filters = row.filters;
    request.facets = {row.facet};
    const auto response = count_facets(index, request);
    ASSERT_TRUE(response.ok()) << message_line(response.error());
    EXPECT_TRUE(response->hits.empty());
    EXPECT_EQ(shown(response->facets.at(0)), row.values);
  }
}

TEST(Facets, of_fields_in_the_query_are_counted_without_them_too) {
  const SampleIndex sample{dated()};
  auto index = sample.open();
  Request request = asking("port person:\"ann lee\"");
  request.facets = {{FacetName::person}};
  EXPECT_EQ(shown(search(index, request)->facets.at(0)), "Ann Lee 2*, Bob Ray 2 of 2");
}

TEST(Timeline, counts_by_publication_and_by_mention) {
  auto articles = dated();
  articles[0].dates = {mentioned("2025-05-12", "2025-05-13"),
                       mentioned("2025-05-01", "2025-05-31")};
  articles[1].dates = {mentioned("2024-01-01", "2024-12-31")};
  const SampleIndex sample{articles};
  auto index = sample.open();
  const auto shown_timeline = [&](Interval by, bool by_mention) {
    std::string line;
    const auto answer = timeline(index, asking("port"), by, by_mention);
    for (const auto& bucket : answer->buckets)
      line += bucket.id + " " + std::to_string(bucket.count) + ", ";
    return line + std::to_string(answer->total);
  };
  EXPECT_EQ(shown_timeline(Interval::month, false), "2024-01 1, 2025-05 2, 2025-06 1,  1, 5");
  EXPECT_EQ(shown_timeline(Interval::week, false), "2024-W01 1, 2025-W20 2, 2025-W22 1,  1, 5");
  EXPECT_EQ(shown_timeline(Interval::day, true), "2025-05-12 1, 2025-05-13 1, 5");
  EXPECT_EQ(shown_timeline(Interval::week, true), "2025-W20 1, 5");
  EXPECT_EQ(shown_timeline(Interval::month, true), "2025-05 1, 5");
  EXPECT_EQ(shown_timeline(Interval::year, true), "2024 1, 2025 1, 5");
}

TEST(Show, finds_by_id_path_and_any_case) {
  const SampleIndex sample{{{.id = "News-1", .title = "One"}}};
  auto index = sample.open();
  for (const char* id : {"News-1", "news-1", "sample.jsonl"}) {
    SCOPED_TRACE(id);
    const auto article = show(index, id);
    ASSERT_TRUE(article.ok());
    EXPECT_EQ(article->article.title, "One");
  }
  const auto none = show(index, "two");
  ASSERT_FALSE(none.ok());
  EXPECT_EQ(message_line(none.error()),
            "dragoman: show: expected the id of an article, found none with \"two\"");
}

TEST(OpenIndex, says_what_it_found_instead) {
  const TempDir directory;
  const auto message = [](const std::string& path) {
    const auto index = IndexReader::open(path);
    return index ? "ok" : message_line(index.error());
  };
  const std::string missing = (directory / "none").string();
  EXPECT_EQ(message(missing), "dragoman: index: expected an index in \"" + missing +
                                  "\", found nothing; make one with \"indexer add\"");
  const std::string empty = directory.path().string();
  EXPECT_EQ(message(empty), "dragoman: index: expected an index in \"" + empty +
                                "\", found a directory without one; make one with \"indexer add\"");
  const std::string file = directory.write_file("file", "x").string();
  EXPECT_EQ(message(file), "dragoman: index: expected an index in \"" + file + "\", found a file");
  const std::string foreign = (directory / "foreign").string();
  Xapian::WritableDatabase{foreign, Xapian::DB_CREATE}.commit();
  EXPECT_EQ(message(foreign), "dragoman: index: expected an index in \"" + foreign +
                                  "\", found another Xapian database");
}

TEST(OpenIndex, refuses_other_versions) {
  const SampleIndex sample{{{.id = "a"}}};
  const auto message = [&](const std::string& version) {
    Xapian::WritableDatabase database{sample.directory()};
    database.set_metadata(std::string{schema::metadata::schema}, version);
    database.commit();
    const auto index = IndexReader::open(sample.directory());
    return index ? "ok" : message_line(index.error());
  };
  const std::string start = "dragoman: index: expected an index of this version in \"" +
                            sample.directory() + "\", found one made by ";
  const std::string own = std::to_string(schema::schema_version);
  EXPECT_EQ(message("99"), start + "a newer version: schema 99, this program reads " + own);
  EXPECT_EQ(message(own), "ok");
}

TEST(OpenIndex, follows_a_writer) {
  const SampleIndex sample{{{.id = "a", .text = "port"}}};
  auto index = sample.open();
  for (int i = 0; i < 3; ++i)
    sample.put({{.id = "b" + std::to_string(i), .text = "port in another language: порт"},
                {.id = "c" + std::to_string(i), .text = "порт", .language = "ru"}});
  const auto response = search(index, asking("port"));
  ASSERT_TRUE(response.ok()) << message_line(response.error());
  EXPECT_GE(response->total, 1U);
}

TEST(OpenIndex, tells_of_a_damaged_one) {
  const SampleIndex sample{{{.id = "a", .text = "port"}}};
  for (const auto& file : std::filesystem::recursive_directory_iterator{sample.directory()})
    if (file.path().extension() == ".glass" && file.path().stem() == "postlist")
      std::filesystem::resize_file(file.path(), 100);
  auto index = IndexReader::open(sample.directory());
  const auto response = index ? search(*index, asking("port")) : Result<Response>{index.error()};
  ASSERT_FALSE(response.ok());
  EXPECT_EQ(response.error().kind, ErrorKind::bad_index);
}

}  // namespace
}  // namespace dragoman::searcher
