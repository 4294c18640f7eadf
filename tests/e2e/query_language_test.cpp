#include <gtest/gtest.h>

#include <ostream>

#include "tests/e2e/programs.h"

/// The query language, sign by sign: what it finds, what it refuses and where, what it says when
/// nothing is found.
namespace dragoman::e2e {
namespace {

using Ids = std::vector<std::string>;

std::string records() {
  const auto record = [](const char* id, const char* language, const char* title, const char* text,
                         const char* day, const char* source) {
    return json{{"id", id},     {"language", language}, {"title", title},
                {"text", text}, {"published", day},     {"source", source}}
               .dump() +
           "\n";
  };
  return record(
             "en1", "en", "Envoys discuss the grain bridge",
             "Hakan Fidan met the envoys in Ankara on 16 May 2025. The old stone bridge over the "
             "river carries grain, said Fidan, and the envoys listened.",
             "2025-05-17", "River Post") +
         record("en2", "en", "Bridges of stone",
                "A mason builds bridges of stone. The river is wide, and grain boats pass below "
                "the bridge every day of the harvest.",
                "2024-03-02", "River Post") +
         record("tr1", "tr", "Köprü görüşmesi",
                "Dışişleri Bakanı Hakan Fidan, Ankara'da köprü için görüşme yaptı. Taş köprü eski, "
                "dedi Fidan.",
                "2025-05-18", "Irmak Gazetesi") +
         record("uk1", "uk", "Зеленський відвідав міст",
                "Президент Володимир Зеленський відвідав кам'яний міст у Чернігові. Зеленський "
                "подякував майстрам.",
                "2025-06-01", "Річкова газета");
}

class QueryLanguage : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    index_ = new IndexUnderTest;
    const auto file = index_->dir().write_file("articles.jsonl", records());
    ASSERT_EQ(index_->add({file.string()}).exit_code, 0);
  }
  static void TearDownTestSuite() {
    delete index_;
    index_ = nullptr;
  }
  static IndexUnderTest* index_;
};
IndexUnderTest* QueryLanguage::index_ = nullptr;

struct FoundRow {
  const char* query;
  Ids expected;
  friend void PrintTo(const FoundRow& row, std::ostream* out) { *out << row.query; }
};
class Finds : public QueryLanguage, public testing::WithParamInterface<FoundRow> {};

TEST_P(Finds, TheArticles) {
  EXPECT_EQ(index_->found({"--", GetParam().query}), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    , Finds,
    testing::Values(
        FoundRow{"bridge river", {"en1", "en2"}}, FoundRow{"bridge AND envoys", {"en1"}},
        FoundRow{"mason OR görüşme", {"en2", "tr1"}}, FoundRow{"bridge NOT envoys", {"en2"}},
        FoundRow{"bridge -envoys", {"en2"}}, FoundRow{"bridge -\"stone bridge\"", {"en2"}},
        FoundRow{"(mason OR envoys) grain", {"en1", "en2"}},
        FoundRow{"bridge (envoys OR (mason river))", {"en1", "en2"}},
        FoundRow{"\"stone bridge\"", {"en1"}}, FoundRow{"\"bridge stone\"", {}},
        FoundRow{"\"bridges of stone\"", {"en2"}}, FoundRow{"\"tas kopru\"", {"tr1"}},
        FoundRow{"\"кам’яний міст\"", {"uk1"}}, FoundRow{"“stone bridge”", {"en1"}},
        FoundRow{"mason NEAR/4 stone", {"en2"}}, FoundRow{"stone NEAR/4 mason", {"en2"}},
        FoundRow{"mason NEAR/3 stone", {}}, FoundRow{"mason NEAR harvest", {}},
        FoundRow{"\"stone bridge\" NEAR/4 river", {"en1"}}, FoundRow{"env*", {"en1"}},
        FoundRow{"köp*", {"tr1"}}, FoundRow{"kop*", {"tr1"}}, FoundRow{"brigde~", {"en1", "en2"}},
        FoundRow{"maison~1", {"en2"}}, FoundRow{"mxxon~1", {}}, FoundRow{"mxxon~2", {"en2"}},
        FoundRow{"=bridge", {"en1", "en2"}}, FoundRow{"=bridges", {"en2"}},
        FoundRow{"title:bridge", {"en1", "en2"}}, FoundRow{"title:\"grain bridge\"", {"en1"}},
        FoundRow{"title:(stone bridges)", {"en2"}},
        FoundRow{"source:\"River Post\"", {"en1", "en2"}}, FoundRow{"lang:tr", {"tr1"}},
        FoundRow{"LANG:tr", {"tr1"}}, FoundRow{"person:Fidan", {"en1", "tr1"}},
        FoundRow{"person:\"Hakan Fidan\" bridge", {"en1"}},
        FoundRow{"person:Фідан", {"en1", "tr1"}}, FoundRow{"place:Ankara", {"en1", "tr1"}},
        FoundRow{"date:2025-05", {"en1", "tr1"}},
        FoundRow{"date:2025-05-17..2025-05-18", {"en1", "tr1"}}, FoundRow{"date:..2024", {"en2"}},
        FoundRow{"date:2025-06..", {"uk1"}},
        FoundRow{"bridge date:2024 OR lang:uk", {"en2", "uk1"}},
        FoundRow{"mentioned:2025-05-16", {"en1"}}, FoundRow{"id:tr1", {"tr1"}},
        FoundRow{"bridge -lang:tr -date:2024", {"en1"}}, FoundRow{"Zelensky", {"uk1"}},
        FoundRow{"the and of", {"en2"}}, FoundRow{"the OR of", {"en1", "en2"}},
        FoundRow{"the bridge", {"en1", "en2"}}, FoundRow{"https://example.com/x", {}}));

struct RefusedRow {
  const char* query;
  const char* place;
  const char* what;
  friend void PrintTo(const RefusedRow& row, std::ostream* out) { *out << row.query; }
};
class Refuses : public QueryLanguage, public testing::WithParamInterface<RefusedRow> {};

TEST_P(Refuses, WithItsPlace) {
  const auto result = index_->ask("search", {"--", GetParam().query});
  EXPECT_EQ(result.exit_code, 2);
  EXPECT_EQ(result.out, "");
  const std::string start = std::string{"dragoman: query, character "} + GetParam().place + ": ";
  EXPECT_EQ(result.err.substr(0, start.size()), start);
  EXPECT_NE(result.err.find(GetParam().what), std::string::npos) << result.err;
  EXPECT_EQ(lines_of(result.err).size(), 1U);
}

INSTANTIATE_TEST_SUITE_P(
    , Refuses,
    testing::Values(
        RefusedRow{"bridge colour:red", "8", "unknown field \"colour\""},
        RefusedRow{"köprü \"taş", "7", "closing quote"},
        RefusedRow{"bridge\" stone", "7", "closing quote"},
        RefusedRow{"(bridge OR stone", "1", "\")\""},
        RefusedRow{"bridge) stone", "7", "before \")\""},
        RefusedRow{"bridge ()", "8", "words between the brackets"},
        RefusedRow{"bridge date:soon", "8", "found 'soon'"},
        RefusedRow{"mentioned:2025-13", "1", "found '2025-13'"},
        RefusedRow{"date:2025..2024", "1", "ends before it begins"},
        RefusedRow{"lang:turkish", "1", "language code"},
        RefusedRow{"bridge title:", "8", "value after \"title:\""},
        RefusedRow{"OR bridge", "1", "before \"OR\""}, RefusedRow{"bridge OR", "8", "after \"OR\""},
        RefusedRow{"bridge NOT", "8", "after \"NOT\""}, RefusedRow{"bridge -", "8", "after \"-\""},
        RefusedRow{"-bridge", "1", "only what to leave out"},
        RefusedRow{"a NEAR/0 b", "3", "from 1 to 1000"},
        RefusedRow{"a NEAR/x b", "3", "from 1 to 1000"}, RefusedRow{"bridge NEAR", "8", "NEAR"},
        RefusedRow{"br*ge", "1", "at the end of a word"},
        RefusedRow{"*", "1", "at least 2 characters"}, RefusedRow{"bridge~7", "1", "\"~2\""},
        RefusedRow{"=br*", "1", "found both"},
        RefusedRow{"\"stone bridge\"~", "15", "found a phrase"}));

TEST_F(QueryLanguage, ReportsTheBoundOfAWildcard) {
  const auto result = index_->ask("search", {"--max-expansion", "1", "ri*"});
  EXPECT_EQ(result.exit_code, 0) << result.err;  // river alone
  const auto refused = index_->ask("search", {"--max-expansion", "1", "br*"});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_NE(refused.err.find("\"br*\" to stand for at most 1 words of the index, found 2"),
            std::string::npos)
      << refused.err;
}

TEST_F(QueryLanguage, RefusesOrAnswersWhatIsTooLong) {
  std::string words;
  std::string stop_words = "the";
  std::string wildcards;
  for (int i = 0; i < 10'000; ++i) words += "word" + std::to_string(i) + ' ';
  for (int i = 0; i < 500; ++i) stop_words += " OR the";
  for (int i = 0; i < 10'000; ++i) wildcards += "* ";
  const auto refused = index_->ask("search", {words});
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_NE(refused.err.find("at most 1024 words"), std::string::npos) << refused.err;
  EXPECT_EQ(index_->found({stop_words}), (Ids{"en1", "en2"}));
  EXPECT_EQ(index_->ask("search", {wildcards}).exit_code, 2);
}

struct SuggestedRow {
  std::vector<std::string> arguments;
  const char* nothing_for;
  const char* suggestion;  ///< nullptr: none
  friend void PrintTo(const SuggestedRow& row, std::ostream* out) { *out << row.nothing_for; }
};
class Suggests : public QueryLanguage, public testing::WithParamInterface<SuggestedRow> {};

TEST_P(Suggests, AnotherSpelling) {
  const auto& row = GetParam();
  const auto result = index_->ask("search", row.arguments);
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(result.err.find(std::string{"nothing found for '"} + row.nothing_for + "'"),
            std::string::npos)
      << result.err;
  const std::string offer =
      row.suggestion == nullptr ? "" : std::string{"did you mean: "} + row.suggestion;
  EXPECT_EQ(result.err.find("did you mean") != std::string::npos, row.suggestion != nullptr)
      << result.err;
  EXPECT_NE(result.err.find(offer), std::string::npos) << result.err;
}

INSTANTIATE_TEST_SUITE_P(
    , Suggests,
    testing::Values(
        SuggestedRow{{"envoyx grain"}, "envoyx", "envoys grain"},
        SuggestedRow{{"kopxru"}, "kopxru", "köprü"},
        SuggestedRow{{"мйстрам"}, "мйстрам", "майстрам"},
        SuggestedRow{{"qqqqqqqq grain"}, "qqqqqqqq", nullptr},
        SuggestedRow{{"--person", "Fidam"}, "--person Fidam", "--person \"Hakan Fidan\""},
        SuggestedRow{{"person:Fidam"}, "person:Fidam", "person:\"Hakan Fidan\""},
        SuggestedRow{{"--actor", "Fidam"}, "--actor Fidam", "--actor \"Hakan Fidan\""},
        SuggestedRow{{"--place", "Ankora"}, "--place Ankora", "--place \"Ankara\""},
        SuggestedRow{{"--source", "Rivre Post"}, "--source Rivre Post", "--source \"River Post\""},
        SuggestedRow{{"--person", "Qwrtz"}, "--person Qwrtz", nullptr}));

TEST_F(QueryLanguage, OffersNamesInJsonToo) {
  const json answer = index_->ask_json("search", {"--person", "Fidam", "bridge"});
  ASSERT_EQ(answer.at("similar_names").size(), 1U);
  EXPECT_EQ(answer.at("similar_names").at(0).at("part"), "--person Fidam");
  EXPECT_EQ(answer.at("similar_names").at(0).at("names"), json::array({"Hakan Fidan"}));
  EXPECT_FALSE(index_->ask_json("search", {"bridge"}).contains("similar_names"));
}

/// An article found by an actor alone, in another script, shows where it names him.
TEST_F(QueryLanguage, MarksTheNameByWhichAnArticleIsFound) {
  for (const auto& [query, id] :
       {std::pair{"Zelensky", "uk1"}, {"Фідан", "tr1"}, {"Фидан", "en1"}}) {
    const json answer = index_->ask_json("search", {query});
    bool seen = false;
    for (const json& hit : answer.at("hits")) {
      if (hit.at("id") != id) continue;
      seen = true;
      std::size_t marks = 0;
      for (const json& snippet : hit.at("snippets")) marks += snippet.at("highlights").size();
      EXPECT_GT(marks, 0U) << query;
    }
    EXPECT_TRUE(seen) << query;
  }
}

}  // namespace
}  // namespace dragoman::e2e
