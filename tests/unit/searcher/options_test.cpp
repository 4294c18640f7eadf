#include "searcher/options.h"

#include <gtest/gtest.h>

#include <sstream>

namespace dragoman::searcher {
namespace {

using Arguments = std::vector<std::string>;

SearcherOptions read(const Arguments& arguments) {
  const auto line = read_command_line(arguments);
  if (!line) {
    ADD_FAILURE() << message_line(line.error());
    return {};
  }
  return line->options;
}

std::string refusal(const Arguments& arguments) {
  const auto line = read_command_line(arguments);
  if (!line) return message_line(line.error());
  if (line->answer) return "answered";
  const auto request = make_request(line->options);
  return request ? "accepted" : message_line(request.error());
}

Request request_of(const Arguments& arguments) {
  const auto request = make_request(read(arguments));
  if (request) return *request;
  ADD_FAILURE() << message_line(request.error());
  return {};
}

struct LineCase {
  const char* name;
  Arguments arguments;
  std::string command;
  std::string query;
};

class CommandLines : public testing::TestWithParam<LineCase> {};

TEST_P(CommandLines, AreSortedIntoCommandAndWords) {
  const SearcherOptions options = read(GetParam().arguments);
  EXPECT_EQ(options.command, GetParam().command);
  std::string words;
  for (const std::string& word : options.words) words += (words.empty() ? "" : " ") + word;
  EXPECT_EQ(words, GetParam().query);
}

INSTANTIATE_TEST_SUITE_P(
    , CommandLines,
    testing::Values(
        LineCase{"Long", {"search", "prisoner", "exchange"}, "search", "prisoner exchange"},
        LineCase{"Short", {"prisoner", "exchange"}, "search", "prisoner exchange"},
        LineCase{"OptionFirst", {"--limit", "5", "talks"}, "search", "talks"},
        LineCase{"OptionBeforeCommand", {"--limit", "5", "search", "talks"}, "search", "talks"},
        LineCase{"SharedBeforeCommand", {"--db", "search", "facets", "talks"}, "facets", "talks"},
        LineCase{"FilterAlone", {"--person", "Fidan"}, "search", ""},
        LineCase{"CommandAsWord", {"search", "show", "batch"}, "search", "show batch"},
        LineCase{"CommandAfterDashes", {"--", "show"}, "search", "show"},
        LineCase{"DashedAfterDashes",
                 {"search", "--", "-exchange", "--limit"},
                 "search",
                 "-exchange --limit"},
        LineCase{"ExcludedWord",
                 {"search", "talks", "-exchange", "peace"},
                 "search",
                 "talks -exchange peace"},
        LineCase{"ExcludedFirst", {"-exchange", "talks"}, "search", "-exchange talks"},
        LineCase{"ExcludedPhrase",
                 {"search", "talks", "-\"black sea\""},
                 "search",
                 "talks -\"black sea\""},
        LineCase{"ExcludedField", {"talks", "-person:fidan"}, "search", "talks -person:fidan"},
        LineCase{"ExcludedCyrillic", {"переговоры", "-обмен"}, "search", "переговоры -обмен"},
        LineCase{"OneArgument", {"search", "-exchange talks"}, "search", "-exchange talks"},
        LineCase{"Brackets", {"search", "[a,b]", "{c}"}, "search", "[a,b] {c}"},
        LineCase{"Nothing", {"search"}, "search", ""},
        LineCase{"Flags", {"search", "-vv", "talks", "-q"}, "search", "talks"},
        LineCase{"BatchStdin", {"batch", "-", "--format", "trec"}, "batch", "-"},
        LineCase{"ShowDashed", {"show", "--", "-id-"}, "show", "-id-"},
        LineCase{"MentionedAlone", {"timeline", "--mentioned", "peace"}, "timeline", "peace"}),
    [](const auto& c) { return std::string{c.param.name}; });

struct RefusalCase {
  const char* name;
  Arguments arguments;
  std::string message;
};

class Refusals : public testing::TestWithParam<RefusalCase> {};

TEST_P(Refusals, SayWhatWasExpected) {
  EXPECT_EQ(refusal(GetParam().arguments), GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    , Refusals,
    testing::Values(
        RefusalCase{"UnknownOption",
                    {"search", "--limt", "5"},
                    "dragoman: option --limt: expected a known option such as --limit, found "
                    "'--limt'"},
        RefusalCase{"MissingDash",
                    {"search", "talks", "-limit", "5"},
                    "dragoman: option -limit: expected --limit, or -- before a query that excludes "
                    "a word, found '-limit'"},
        RefusalCase{"Number",
                    {"search", "--limit", "ten"},
                    "dragoman: option --limit: expected a number from 0 to 10000000, found 'ten'"},
        RefusalCase{"Range",
                    {"search", "--snippet-length", "3"},
                    "dragoman: option --snippet-length: expected a number from 20 to 100000, found "
                    "'3'"},
        RefusalCase{"Format",
                    {"search", "x", "--format", "xml"},
                    "dragoman: option --format: expected text, json, jsonl, tsv or ids, found "
                    "'xml'"},
        RefusalCase{"Sort",
                    {"search", "--sort=best"},
                    "dragoman: option --sort: expected relevance, newest or oldest, found 'best'"},
        RefusalCase{"NoValue",
                    {"search", "x", "--person"},
                    "dragoman: option --person: expected a value, found none"},
        RefusalCase{"ActorType",
                    {"actors", "--type", "dog"},
                    "dragoman: option --type: expected person, org or place, found 'dog'"},
        RefusalCase{"SimilarNothing",
                    {"similar"},
                    "dragoman: command similar: expected the id of one article, found none"},
        RefusalCase{"SimilarTwo",
                    {"similar", "a", "b"},
                    "dragoman: command similar: expected the id of one article, found 'a b'"},
        RefusalCase{"ShowNothing",
                    {"show"},
                    "dragoman: command show: expected the id of an article, found none"},
        RefusalCase{"BatchTwo",
                    {"batch", "a", "b"},
                    "dragoman: command batch: expected one file of queries, or - for standard "
                    "input, found 'a b'"},
        RefusalCase{
            "UnknownFacet",
            {"facets", "--facets", "people"},
            "dragoman: option --facets: expected all, person, org, place, source, language, "
            "author, date or mentioned, found 'people'"},
        RefusalCase{
            "FacetCount",
            {"facets", "--facets", "person:0"},
            "dragoman: option --facets: expected a number of values from 1 after the colon, "
            "found 'person:0'"},
        RefusalCase{"FacetTwice",
                    {"facets", "--facets", "date:year,date:month"},
                    "dragoman: option --facets: expected each facet once, found 'date:month'"}),
    [](const auto& c) { return std::string{c.param.name}; });

TEST(ReadCommandLine, WantsACommandOrAQuery) {
  EXPECT_NE(refusal({}).find("expected a command"), std::string::npos);
  EXPECT_NE(refusal({"-v"}).find("expected a command"), std::string::npos);
}

TEST(ReadCommandLine, AnswersQuestionsAboutItself) {
  EXPECT_TRUE(read_command_line({"--version"})->answer->starts_with("searcher "));
  EXPECT_TRUE(read_command_line({"--help"})->answer->starts_with("Usage: searcher"));
  EXPECT_NE(read_command_line({"timeline", "--help"})->answer->find("--by"), std::string::npos);
  EXPECT_NE(read_command_line({"--help-all"})->answer->find("--snippet-length N"),
            std::string::npos);
}

TEST(Help, FitsAScreen) {
  for (const char* command : {"", "search", "facets", "timeline", "show", "batch"}) {
    SCOPED_TRACE(command);
    Arguments arguments{"--help"};
    if (*command != '\0') arguments.insert(arguments.begin(), command);
    std::istringstream lines{*read_command_line(arguments)->answer};
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) EXPECT_LE(line.size(), 79U) << line;
    EXPECT_LE(count, 36U);
  }
}

TEST(MakeRequest, GivesOptionsTheirMeaning) {
  const Request request =
      request_of({"talks",     "--person",  "Fidan",     "--person=Umerov", "--not-place", "Kyiv",
                  "--date",    "2025-05..", "--sort",    "newest",          "--limit",     "5",
                  "--offset",  "10",        "--no-stem", "--copies",        "--snippets",  "0",
                  "--explain", "--limit",   "7"});
  EXPECT_EQ(request.query, "talks");
  ASSERT_EQ(request.filters.person.size(), 2U);
  EXPECT_EQ(request.filters.person[1].text, "Umerov");
  EXPECT_EQ(request.filters.person[1].where, "option --person");
  EXPECT_EQ(request.filters.not_place.at(0).text, "Kyiv");
  EXPECT_EQ(request.filters.date.at(0).text, "2025-05..");
  EXPECT_EQ(request.sort, SortOrder::newest);
  EXPECT_EQ(request.limit, 7U);
  EXPECT_EQ(request.offset, 10U);
  EXPECT_FALSE(request.expansions.stem);
  EXPECT_TRUE(request.expansions.fold);
  EXPECT_TRUE(request.list_copies && request.explain);
  EXPECT_EQ(request.snippets, 0U);
}

TEST(MakeRequest, ExactSwitchesAllExpansionsOff) {
  const Request request = request_of({"talks", "--exact", "--all"});
  EXPECT_FALSE(request.expansions.stem || request.expansions.fold || request.expansions.aliases);
  EXPECT_EQ(request.limit, static_cast<std::size_t>(-1));
}

TEST(MakeRequest, TimelineReadsMentionedWithAndWithoutARange) {
  EXPECT_FALSE(read({"timeline", "peace"}).by_mentioned);
  EXPECT_TRUE(read({"timeline", "peace", "--mentioned"}).by_mentioned);
  const SearcherOptions ranged = read({"timeline", "--mentioned", "2025-05", "peace"});
  EXPECT_TRUE(ranged.by_mentioned);
  ASSERT_EQ(ranged.filters.mentioned.size(), 1U);
  EXPECT_EQ(ranged.filters.mentioned[0].text, "2025-05");
  EXPECT_EQ(ranged.words, Arguments{"peace"});
}

TEST(ParseFacets, ReadsNamesPrecisionsAndCounts) {
  const auto facets = parse_facets({"person:5,date:year", "mentioned:day:24", "place:all"});
  ASSERT_TRUE(facets.ok());
  ASSERT_EQ(facets->size(), 4U);
  EXPECT_EQ((*facets)[0].limit, 5U);
  EXPECT_EQ((*facets)[1].precision, DatePrecision::year);
  EXPECT_EQ((*facets)[2].limit, 24U);
  EXPECT_EQ((*facets)[2].precision, DatePrecision::day);
  EXPECT_EQ((*facets)[3].limit, static_cast<std::size_t>(-1));
}

TEST(ParseFacets, AllGivesWayToWhatIsNamed) {
  const auto facets = parse_facets({"date:year:3,all,person:2"});
  ASSERT_TRUE(facets.ok());
  ASSERT_EQ(facets->size(), 8U);
  EXPECT_EQ((*facets)[0].name, FacetName::date);
  EXPECT_EQ((*facets)[0].limit, 3U);
  EXPECT_EQ((*facets)[1].name, FacetName::person);
  EXPECT_EQ((*facets)[1].limit, 2U);
}

}  // namespace
}  // namespace dragoman::searcher
