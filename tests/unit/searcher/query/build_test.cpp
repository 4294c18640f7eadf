#include "searcher/query/build.h"

#include <gtest/gtest.h>

#include <ostream>
#include <set>
#include <string>

#include "searcher/search.h"
#include "tests/support/sample_index.h"

namespace dragoman::searcher {
namespace {

using namespace testing_support;

const std::vector<SampleArticle>& articles() {
  static const std::vector<SampleArticle> sample{
      {.id = "grain",
       .title = "Grain ships leave the harbour",
       .text = "The first ships with grain left Odesa on Monday. President Volodymyr Zelenskyy "
               "thanked the crews.\n\nA convoy of lorries waited near the old port gate.",
       .published = "2025-05-16",
       .source = "Harbour Herald",
       .authors = {"Jane Roe"},
       .actors = {person("person:volodymyr-zelenskyy", "Volodymyr Zelenskyy",
                         {"Volodymyr Zelenskyy", "Zelenskyy"}),
                  place("place:odesa", "Odesa")},
       .dates = {mentioned("2025-05-12", "2025-05-12")}},
      {.id = "zerno",
       .title = "Кораблі із зерном вийшли з порту",
       .text = "Володимир Зеленський подякував екіпажам кораблів.",
       .language = "uk",
       .published = "2025-05-17",
       .source = "Портова газета",
       .actors = {person("person:volodymyr-zelenskyy", "Volodymyr Zelenskyy",
                         {"Володимир Зеленський", "Зеленський"})},
       .dates = {mentioned("2025-05-01", "2025-05-31")}},
      {.id = "tahil",
       .title = "Tahıl gemileri Türkiye'ye vardı",
       .text = "Çırağan Sarayı yakınında in adlı bir mağarada tahıl bulundu.",
       .language = "tr",
       .published = "2025-06-02",
       .source = "TRT World",
       .actors = {place("place:turkey", "Turkey", {"Türkiye'ye"})}},
      {.id = "union",
       .title = "Sanctions of the bloc",
       .text = "The European Union agreed on new sanctions. Harbors stay open, said AT&T.",
       .source = "Reuters",
       .actors = {organisation("organisation:european-union", "European Union")}},
      {.id = "bloc",
       .title = "Санкции нового пакета",
       .text = "Евросоюз согласовал новые санкции.",
       .language = "ru",
       .published = "2024-12-31",
       .actors = {organisation("organisation:european-union", "European Union", {"Евросоюз"})},
       .dates = {mentioned("2024-01-01", "2024-12-31")}},
      {.id = "resume",
       .title = "A résumé for the port",
       .text = "Ships ship shipping. The resume of talks near the gate was old.",
       .published = "2025-05-16"}};
  return sample;
}

class QueryIndex {
 public:
  QueryIndex() : sample_(articles()), index_(sample_.open()) {}
  IndexReader& index() { return index_; }

 private:
  SampleIndex sample_;
  IndexReader index_;
};

/// One index for all cases: making it costs more than all of them.
IndexReader& index() {
  static QueryIndex sample;
  return sample.index();
}

Request asking(std::string query) {
  Request request;
  request.query = std::move(query);
  request.snippets = 0;
  request.today = *parse_iso_day("2025-06-03");
  return request;
}

std::string found(const Request& request) {
  const auto response = search(index(), request);
  if (!response) return message_line(response.error());
  std::set<std::string> ids;
  for (const auto& hit : response->hits) ids.insert(hit.id);
  EXPECT_EQ(response->total, ids.size());
  std::string line;
  for (const auto& id : ids) line += (line.empty() ? "" : " ") + id;
  return line;
}

struct FoundCase {
  const char* query;
  const char* ids;
};
void PrintTo(const FoundCase& c, std::ostream* out) { *out << c.query; }

class BuildQuery : public testing::TestWithParam<FoundCase> {};

TEST_P(BuildQuery, finds) { EXPECT_EQ(found(asking(GetParam().query)), GetParam().ids); }

INSTANTIATE_TEST_SUITE_P(
    Words, BuildQuery,
    testing::Values(FoundCase{"ship", "grain resume"}, FoundCase{"SHIPS grain", "grain"},
                    FoundCase{"ships OR tahıl", "grain resume tahil"},
                    FoundCase{"ships NOT grain", "resume"}, FoundCase{"ships -grain", "resume"},
                    FoundCase{"ships (convoy OR talks)", "grain resume"},
                    FoundCase{"кораблів", "zerno"}, FoundCase{"tahil", "tahil"},
                    FoundCase{"resume", "resume"}, FoundCase{"résumé", "resume"},
                    FoundCase{"санкциями", "bloc"}, FoundCase{"nowhere", ""},
                    FoundCase{"AT&T", "union"},
                    FoundCase{"ships OR -sanctions", "bloc grain resume tahil zerno"}));

INSTANTIATE_TEST_SUITE_P(StopWords, BuildQuery,
                         testing::Values(FoundCase{"the ships of grain", "grain"},
                                         FoundCase{"ships -the", ""},
                                         FoundCase{"the OR convoy", "grain"},
                                         // "in" is a stop word in English and a cave in Turkish.
                                         FoundCase{"in tahıl", "tahil"}, FoundCase{"in", "tahil"},
                                         FoundCase{"the", "grain resume union"}));

INSTANTIATE_TEST_SUITE_P(Names, BuildQuery,
                         testing::Values(FoundCase{"Zelensky", "grain zerno"},
                                         FoundCase{"Зеленский", "grain zerno"},
                                         FoundCase{"Zelensky ships", "grain"},
                                         FoundCase{"Turkey", "tahil"},
                                         FoundCase{"European Union", "bloc union"},
                                         FoundCase{"european union sanctions", "union"},
                                         FoundCase{"ships -Zelensky", "resume"}));

INSTANTIATE_TEST_SUITE_P(
    Phrases, BuildQuery,
    testing::Values(FoundCase{"\"grain ship\"", "grain"}, FoundCase{"\"ship grain\"", ""},
                    FoundCase{"\"the harbour\"", "grain"}, FoundCase{"\"old port gates\"", "grain"},
                    // A phrase crosses no paragraph and not from the title into the text.
                    FoundCase{"\"crews a convoy\"", ""}, FoundCase{"\"harbour the first\"", ""},
                    FoundCase{"“European Union”", "union"},
                    FoundCase{"\"екіпажам кораблів\"", "zerno"},
                    FoundCase{"\"first ships\" -convoy", ""}));

INSTANTIATE_TEST_SUITE_P(Nearness, BuildQuery,
                         testing::Values(FoundCase{"old NEAR/2 gate", "grain resume"},
                                         FoundCase{"gate NEAR/3 old", "grain resume"},
                                         FoundCase{"gate NEAR/1 old", ""},
                                         FoundCase{"old NEAR talks", "resume"},
                                         FoundCase{"\"first ships\" NEAR/2 left", ""},
                                         FoundCase{"\"first ships\" NEAR/3 left", "grain"},
                                         FoundCase{"\"ships first\" NEAR/9 left", ""},
                                         FoundCase{"left NEAR/4 ship* NEAR/4 first", "grain"}));

INSTANTIATE_TEST_SUITE_P(
    Forms, BuildQuery,
    testing::Values(FoundCase{"=ship", "resume"}, FoundCase{"=Ships", "grain resume"},
                    FoundCase{"=resume", "resume"}, FoundCase{"=turkiye", ""},
                    FoundCase{"-=ship ships", "grain"}, FoundCase{"harb*", "grain union"},
                    FoundCase{"cirag*", "tahil"}, FoundCase{"Çırağ*", "tahil"},
                    FoundCase{"кора*", "zerno"}, FoundCase{"zzz*", ""},
                    FoundCase{"harbout~", "grain union"}, FoundCase{"harbout~1", "grain"},
                    FoundCase{"sanctoins~", "union"}, FoundCase{"zzzzzz~", ""}));

INSTANTIATE_TEST_SUITE_P(
    Fields, BuildQuery,
    testing::Values(
        FoundCase{"title:ships", "grain"}, FoundCase{"title:\"grain ships\"", "grain"},
        FoundCase{"title:(ships OR tahıl)", "grain tahil"}, FoundCase{"title:convoy", ""},
        FoundCase{"title:=ships", "grain"}, FoundCase{"title:=ship", ""},
        FoundCase{"title:port*", "resume"}, FoundCase{"title:зерном", "zerno"},
        FoundCase{"author:roe", "grain"}, FoundCase{"author:\"Roe, Jane\"", "grain"},
        FoundCase{"author:doe", ""}, FoundCase{"source:reuters", "union"},
        FoundCase{"source:\"harbour herald\"", "grain"}, FoundCase{"source:trt", "tahil"},
        FoundCase{"lang:uk", "zerno"}, FoundCase{"lang:UK OR lang:tr", "tahil zerno"},
        FoundCase{"tahıl -lang:en", "tahil"}, FoundCase{"person:zelensky", "grain zerno"},
        FoundCase{"person:person:volodymyr-zelenskyy", "grain zerno"},
        FoundCase{"person:\"port gate\"", "grain"}, FoundCase{"person:convoy", ""},
        FoundCase{"place:Turkiye", "tahil"}, FoundCase{"org:\"European Union\"", "bloc union"},
        FoundCase{"person:zelensky lang:en", "grain"}, FoundCase{"id:grain", "grain"},
        FoundCase{"date:2025-05", "grain resume zerno"}, FoundCase{"date:none", "union"},
        FoundCase{"date:2025-05-16..2025-05-17", "grain resume zerno"},
        FoundCase{"date:..2024", "bloc"}, FoundCase{"date:yesterday", "tahil"},
        FoundCase{"ships date:2025-05-16", "grain resume"},
        FoundCase{"mentioned:2025-05", "grain zerno"}, FoundCase{"mentioned:2025-05-12", "grain"},
        FoundCase{"mentioned:2024", "bloc"}, FoundCase{"mentioned:2024..2025", "bloc grain zerno"},
        FoundCase{"mentioned:2025-05-10..2025-06-03", "grain"},
        FoundCase{"mentioned:2025..", "grain zerno"}));

struct SwitchCase {
  const char* name;
  Expansions expansions;
  const char* query;
  const char* ids;
};
void PrintTo(const SwitchCase& c, std::ostream* out) { *out << c.name << ": " << c.query; }

class BuildQueryWithout : public testing::TestWithParam<SwitchCase> {};

TEST_P(BuildQueryWithout, an_expansion) {
  Request request = asking(GetParam().query);
  request.expansions = GetParam().expansions;
  EXPECT_EQ(found(request), GetParam().ids);
}

constexpr Expansions no_stem{.stem = false};
constexpr Expansions no_fold{.fold = false};
constexpr Expansions no_aliases{.aliases = false};
constexpr Expansions exact{.stem = false, .fold = false, .aliases = false};

INSTANTIATE_TEST_SUITE_P(
    , BuildQueryWithout,
    testing::Values(SwitchCase{"no-stem", no_stem, "ship", "resume"},
                    SwitchCase{"no-stem", no_stem, "tahil", "tahil"},
                    SwitchCase{"no-fold", no_fold, "tahil", ""},
                    SwitchCase{"no-fold", no_fold, "ship", "grain resume"},
                    SwitchCase{"no-fold", no_fold, "cirag*", ""},
                    SwitchCase{"no-aliases", no_aliases, "Zelensky", ""},
                    SwitchCase{"no-aliases", no_aliases, "European Union", "union"},
                    SwitchCase{"exact", exact, "ship", "resume"},
                    SwitchCase{"exact", exact, "\"the harbour\"", "grain"},
                    SwitchCase{"exact", exact, "\"grain ship\"", ""},
                    SwitchCase{"exact", exact, "\"grain ships\"", "grain"},
                    // Both forms occur, but not side by side.
                    SwitchCase{"exact", exact, "\"ships grain\"", ""},
                    SwitchCase{"exact", exact, "ships -\"ship shipping\"", "grain"}));

struct RefusalCase {
  const char* query;
  const char* message;
};

TEST(BuildQueryRefuses, what_it_cannot_look_up) {
  const RefusalCase cases[] = {
      {"ships date:soonish",
       "dragoman: query, character 7: expected a date or range such as 2025-05 or "
       "2025-05-16..2025-06-02, found 'soonish'"},
      {"lang:english",
       "dragoman: query, character 1: expected a language code such as en, found \"english\""},
      {"ships !!!", "ok"},
      {"!!!", "dragoman: query, character 1: expected a word, found \"!!!\""},
  };
  for (const auto& row : cases) {
    SCOPED_TRACE(row.query);
    const auto built = build_query(asking(row.query), index().handle());
    EXPECT_EQ(built ? "ok" : message_line(built.error()), row.message);
  }
}

TEST(BuildQueryRefuses, a_wildcard_for_too_many_words) {
  Request request = asking("ships (or gate) sh*");
  request.max_expansion = 2;
  const auto response = search(index(), request);
  ASSERT_FALSE(response.ok());
  EXPECT_EQ(message_line(response.error()),
            "dragoman: query, character 17: expected \"sh*\" to stand for at most 2 words of the "
            "index, found 3");
}

TEST(BuildQueryMarks, agree_with_what_matches) {
  const auto built =
      build_query(asking("ships \"old gate\" person:zelensky mentioned:2025-05"), index().handle());
  ASSERT_TRUE(built.ok());
  const auto& english = built->marks.by_language.at("en");
  ASSERT_EQ(english.size(), 2U);
  EXPECT_EQ(english[0].words.at(0).stems, std::vector<std::string>{"ship"});
  EXPECT_EQ(english[1].words.size(), 2U);
  EXPECT_EQ(english[1].window, 2U);
  EXPECT_EQ(built->marks.actor_ids, std::vector<std::string>{"person:volodymyr-zelenskyy"});
  EXPECT_EQ(built->marks.mentioned.size(), 1U);
}

TEST(Suggest, names_the_part_that_finds_nothing_and_a_spelling) {
  const auto response = search(index(), asking("ships harbuor person:nobody"));
  ASSERT_TRUE(response.ok());
  EXPECT_EQ(response->total, 0U);
  EXPECT_EQ(response->found_nothing, (std::vector<std::string>{"harbuor", "person:nobody"}));
  EXPECT_EQ(response->suggestion, "ships harbour person:nobody");
}

TEST(Suggest, nothing_where_each_part_finds_something) {
  const auto response = search(index(), asking("convoy tahıl"));
  ASSERT_TRUE(response.ok());
  EXPECT_EQ(response->total, 0U);
  EXPECT_TRUE(response->found_nothing.empty());
  EXPECT_EQ(response->suggestion, std::nullopt);
}

TEST(Explain, says_how_each_part_was_read) {
  Request request = asking("the Zelensky \"grain ships\" lang:en");
  request.explain = true;
  const auto response = search(index(), request);
  ASSERT_TRUE(response.ok());
  std::string lines;
  for (const auto& line : response->understood) lines += line + "\n";
  EXPECT_NE(lines.find("\"the\": not required in en"), std::string::npos) << lines;
  EXPECT_NE(lines.find("also Volodymyr Zelenskyy (person:volodymyr-zelenskyy)"), std::string::npos)
      << lines;
  EXPECT_NE(lines.find("filter lang:en: en"), std::string::npos) << lines;
  ASSERT_EQ(response->hits.size(), 1U);
  EXPECT_FALSE(response->hits.front().explanation.empty());
}

}  // namespace
}  // namespace dragoman::searcher
