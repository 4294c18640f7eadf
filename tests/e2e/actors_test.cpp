#include <gtest/gtest.h>

#include <algorithm>

#include "tests/e2e/programs.h"

/// What an analyst does with actors: whom an index knows, teaching it more, facets that tell.
namespace dragoman::e2e {
namespace {

constexpr const char* records = R"(
{"id": "en1", "published": "2025-03-01", "language": "en", "title": "Talks", "text": "Defence Minister Viktor Dolenko met Hakan Fidan in Ankara on Monday. Dolenko said the talks would go on."}
{"id": "uk1", "published": "2025-03-05", "language": "uk", "title": "Переговори", "text": "Міністр оборони Віктор Доленко прибув до Анкари. За словами Віктора Доленка, переговори тривають."}
{"id": "ru1", "published": "2025-03-09", "language": "ru", "title": "Визит", "text": "Министр обороны Виктор Доленко встретился с Хаканом Фиданом. Доленко заявил, что переговоры продолжатся."}
{"id": "en2", "published": "2025-04-02", "language": "en", "title": "A visit", "text": "Defence Minister Bogdan Dolenko met Hakan Fidan in Ankara. Dolenko said that he was content."}
{"id": "en3", "published": "2025-04-20", "language": "en", "title": "Spring", "text": "Former senator Martin Holloway opened the harbour fair. Holloway said the weather was fine."}
)";

class Actors : public testing::Test {
 protected:
  void SetUp() override {
    const auto file = index_.dir().write_file("records.jsonl", records);
    ASSERT_EQ(index_.add({file.string()}).exit_code, 0);
  }

  ProcessResult apply(const std::string& text) {
    const auto file = index_.dir().write_file("actors.txt", text);
    return run_indexer({"actors", "--db", index_.db(), file.string()});
  }

  /// "NAME ARTICLES", one an actor.
  std::vector<std::string> listed(std::vector<std::string> arguments) {
    std::vector<std::string> rows;
    const json answer = index_.ask_json("actors", std::move(arguments));
    for (const json& actor : answer.at("actors"))
      rows.push_back(actor.at("name").get<std::string>() + " " +
                     std::to_string(actor.at("articles").get<int>()));
    return rows;
  }

  using Rows = std::vector<std::string>;
  IndexUnderTest index_;
};

TEST_F(Actors, AreListedByCountWithTheirDays) {
  EXPECT_EQ(listed({"--type", "person"}),
            (Rows{"Hakan Fidan 3", "Viktor Dolenko 3", "Bogdan Dolenko 1", "Martin Holloway 1"}));
  EXPECT_EQ(listed({"--type", "person", "--sort", "last", "--limit", "2"}),
            (Rows{"Martin Holloway 1", "Hakan Fidan 3"}));
  EXPECT_EQ(listed({"--type", "person", "--sort", "name", "--offset", "3"}),
            Rows{"Viktor Dolenko 3"});
  const json all = index_.ask_json("actors", {"--type", "person", "--limit", "1"});
  EXPECT_EQ(all.at("total"), 4);
  EXPECT_TRUE(all.at("name").is_null());
  EXPECT_EQ(all.at("actors").at(0).at("first"), "2025-03-01");
  EXPECT_EQ(all.at("actors").at(0).at("last"), "2025-04-02");
}

TEST_F(Actors, CountOnlyArticlesThatMatch) {
  EXPECT_EQ(listed({"--type", "person", "--date", "2025-04"}),
            (Rows{"Bogdan Dolenko 1", "Hakan Fidan 1", "Martin Holloway 1"}));
  EXPECT_EQ(listed({"--type", "person", "--query", "harbour"}), Rows{"Martin Holloway 1"});
}

TEST_F(Actors, ANameIsShownWithSpellingsAndCompanions) {
  const json answer = index_.ask_json("actors", {"Віктора Доленка"});
  ASSERT_EQ(answer.at("actors").size(), 1U);
  const json& actor = answer.at("actors").at(0);
  EXPECT_EQ(actor.at("name"), "Viktor Dolenko");
  std::vector<std::string> spellings;
  for (const json& spelling : actor.at("spellings")) {
    spellings.push_back(spelling.at("text"));
    EXPECT_EQ(spelling.at("articles"), 1) << spelling;
  }
  EXPECT_NE(std::find(spellings.begin(), spellings.end(), "Віктора Доленка"), spellings.end());
  EXPECT_NE(std::find(spellings.begin(), spellings.end(), "Viktor Dolenko"), spellings.end());
  EXPECT_EQ(actor.at("companions").at(0).at("id"), "person:hakan-fidan");
  EXPECT_EQ(actor.at("companions").at(0).at("articles"), 2);
}

TEST_F(Actors, AnAmbiguousNameListsAllWhomItMayMean) {
  EXPECT_EQ(listed({"dolenko"}), (Rows{"Viktor Dolenko 3", "Bogdan Dolenko 1"}));
}

TEST_F(Actors, AnUnknownNameIsNoHitAndOffersSpellings) {
  const ProcessResult result = index_.ask("actors", {"Hollowey"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.out, "");
  EXPECT_EQ(result.err,
            "dragoman: no actor matches 'Hollowey'; spelled much the same: Martin Holloway\n");
  EXPECT_EQ(index_.ask_json("actors", {"Hollowey"}).at("nearest"), json{"Martin Holloway"});
}

TEST_F(Actors, ComeInEveryFormat) {
  EXPECT_EQ(lines_of(index_.ask("actors", {"--type", "person", "--format", "ids"}).out).front(),
            "person:hakan-fidan");
  const auto row = lines_of(index_.ask("actors", {"Martin Holloway", "--format", "tsv"}).out);
  ASSERT_EQ(row.size(), 1U);
  EXPECT_TRUE(row[0].ends_with("\tperson\tMartin Holloway\t1\t2025-04-20\t2025-04-20\tHolloway"))
      << row[0];
  const auto lines = lines_of(index_.ask("actors", {"--format", "jsonl", "--limit", "2"}).out);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(json::parse(lines[0]).at("format"), 1);
}

TEST_F(Actors, AFileJoinsRenamesAndDropsWithoutTheSources) {
  const json before = index_.ask_json("actors", {"Bogdan Dolenko"});
  const std::string old_id = before.at("actors").at(0).at("id");
  ASSERT_TRUE(std::filesystem::remove(index_.dir() / "records.jsonl"));
  const auto applied = apply(
      "person Viktor Dolenko = Bogdan Dolenko   # a slip of the wire\n"
      "drop person Martin Holloway\n"
      "rename person Minister Fidan = Hakan Fidan\n");
  EXPECT_EQ(applied.exit_code, 0) << applied.err;
  EXPECT_EQ(applied.out, "");
  EXPECT_EQ(listed({"--type", "person"}), (Rows{"Viktor Dolenko 4", "Minister Fidan 3"}));
  const std::vector<std::string> all{"en1", "en2", "ru1", "uk1"};
  for (const auto* name : {"Viktor Dolenko", "богдан доленко", "Dolenko"}) {
    SCOPED_TRACE(name);
    EXPECT_EQ(index_.found({"--person", name}), all);
  }
  EXPECT_EQ(index_.found({"--person", old_id}), all);
  EXPECT_EQ(index_.found({"--person", "person:hakan-fidan"}).size(), 3U);
  const json facets = index_.ask_json("facets", {"--facets", "person"});
  EXPECT_EQ(facets.at("facets").at("person").at("total"), 2);
  EXPECT_EQ(facets.at("facets").at("person").at("values").at(0).at("count"), 4);
}

TEST_F(Actors, LaterArticlesKeepToTheFileUntilItIsForgotten) {
  ASSERT_EQ(apply("person Viktor Dolenko = Bogdan Dolenko\n").exit_code, 0);
  const auto more = index_.dir().write_file(
      "more.jsonl",
      R"({"id": "en9", "language": "en", "title": "Again", "text": "Defence Minister Bogdan Dolenko met reporters. Dolenko said little."})");
  ASSERT_EQ(index_.add({more.string()}).exit_code, 0);
  EXPECT_EQ(listed({"Dolenko"}), Rows{"Viktor Dolenko 5"});
  EXPECT_EQ(run_indexer({"actors", "--db", index_.db()}).out,
            "person Viktor Dolenko = Bogdan Dolenko\n");
  EXPECT_EQ(run_indexer({"actors", "--db", index_.db(), "--forget"}).exit_code, 0);
  EXPECT_EQ(listed({"Dolenko"}), (Rows{"Viktor Dolenko 3", "Bogdan Dolenko 2"}));
  EXPECT_EQ(run_indexer({"actors", "--db", index_.db()}).out, "");
}

TEST_F(Actors, AddTakesAFileForWhatIsThereAndWhatComes) {
  const auto file =
      index_.dir().write_file("a.txt", "person Viktor Dolenko = Bogdan Dolenko\n").string();
  const auto source = (index_.dir() / "records.jsonl").string();
  ASSERT_EQ(run_indexer({"add", "--db", index_.db(), "--actors", file, source}).exit_code, 0);
  EXPECT_EQ(listed({"Dolenko"}), Rows{"Viktor Dolenko 4"});
  const auto inspected = run_indexer({"inspect", "--actors", file, source});
  EXPECT_EQ(inspected.out.find("Bogdan Dolenko\",\"mentions"), std::string::npos);
}

TEST_F(Actors, AMistakeInTheFileIsToldWithItsLineAndChangesNothing) {
  const auto refused = apply("# people\nperson Viktor Dolenko = Bogdan Dolenko\nprson X\n");
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_EQ(refused.err, "dragoman: " + (index_.dir() / "actors.txt").string() +
                             ":3: expected person, org, place, rename, never or drop, found "
                             "'prson'\n");
  EXPECT_EQ(listed({"Dolenko"}), (Rows{"Viktor Dolenko 3", "Bogdan Dolenko 1"}));
  const auto missing = run_indexer({"actors", "--db", index_.db(), "/no/such/file"});
  EXPECT_EQ(missing.exit_code, 2);
}

TEST_F(Actors, SuggestedMergesCanBeAppliedAsTheyArePrinted) {
  const auto more = index_.dir().write_file(
      "more.jsonl",
      R"({"id": "en9", "published": "2025-05-01", "language": "en", "title": "Again", "text": "Defence Minister Victorin Dolenko met Hakan Fidan in Ankara. Dolenko said little."})");
  ASSERT_EQ(index_.add({more.string()}).exit_code, 0);
  const auto suggested = index_.ask("actors", {"--suggest-merges"});
  ASSERT_EQ(suggested.exit_code, 0) << suggested.err;
  EXPECT_TRUE(suggested.out.starts_with("person Viktor Dolenko = Victorin Dolenko  # 0."))
      << suggested.out;
  EXPECT_NE(suggested.out.find("never in one"), std::string::npos) << suggested.out;
  const json pair = index_.ask_json("actors", {"--suggest-merges"}).at("suggestions").at(0);
  EXPECT_EQ(pair.at("together"), 0);
  EXPECT_GT(pair.at("shared_companions"), 0);
  ASSERT_EQ(apply(suggested.out).exit_code, 0);
  EXPECT_EQ(listed({"Victorin Dolenko"}), Rows{"Viktor Dolenko 4"});
  EXPECT_EQ(index_.ask("actors", {"--suggest-merges"}).exit_code, 1);
}

TEST_F(Actors, KeptApartTheyAreNeitherSuggestedNorFoundForEachOther) {
  ASSERT_EQ(apply("never person Viktor Dolenko | Віктор Доленко\n").exit_code, 0);
  EXPECT_EQ(index_.found({"--person", "Viktor Dolenko"}), (std::vector<std::string>{"en1", "ru1"}));
  EXPECT_EQ(index_.found({"--person", "Віктор Доленко"}), (std::vector<std::string>{"uk1"}));
  EXPECT_EQ(index_.ask("actors", {"--suggest-merges"}).exit_code, 1);
}

TEST_F(Actors, FacetsByLiftPutTheTellingOnesFirst) {
  const json facet = index_.ask_json("facets", {"visit", "--facets", "person", "--by", "lift"})
                         .at("facets")
                         .at("person");
  EXPECT_EQ(facet.at("values").at(0).at("name"), "Bogdan Dolenko");
  // One article of one; of five, one has him: (1 + 1) / (1 / 5 + 1).
  EXPECT_NEAR(facet.at("values").at(0).at("lift").get<double>(), 1.67, 0.001);
  EXPECT_EQ(facet.at("values").at(1).at("name"), "Hakan Fidan");
  EXPECT_NEAR(facet.at("values").at(1).at("lift").get<double>(), 1.25, 0.001);
  const auto rows = lines_of(
      index_.ask("facets", {"visit", "--facets", "person", "--by", "lift", "--format", "tsv"}).out);
  EXPECT_TRUE(rows.at(0).ends_with("\t0\t1.67")) << rows.at(0);
}

TEST_F(Actors, FreeTextKnowsNamesInAnyCaseAndScript) {
  const std::vector<std::string> all{"en1", "ru1", "uk1"};
  for (const auto* name : {"Viktor Dolenko", "віктор доленко", "ВИКТОР ДОЛЕНКО"}) {
    SCOPED_TRACE(name);
    EXPECT_EQ(index_.found({name}), all);
  }
  EXPECT_EQ(index_.found({"віктор доленко", "--no-aliases"}), (std::vector<std::string>{"uk1"}));
  EXPECT_EQ(index_.found({"фидан"}), (std::vector<std::string>{"en1", "en2", "ru1"}));
}

TEST_F(Actors, SnippetsShowTheMentionAndExplainSaysTheSpelling) {
  const json answer =
      index_.ask_json("search", {"--person", "Viktor Dolenko", "--language", "uk", "--explain"});
  const json& hit = answer.at("hits").at(0);
  const json& snippet = hit.at("snippets").at(0);
  EXPECT_NE(snippet.at("text").get<std::string>().find("Доленко"), std::string::npos);
  EXPECT_FALSE(snippet.at("highlights").empty());
  std::string why;
  for (const json& line : hit.at("explanation")) why += line.get<std::string>() + "\n";
  EXPECT_NE(why.find("written \"Віктор Доленко\""), std::string::npos) << why;
}

}  // namespace
}  // namespace dragoman::e2e
