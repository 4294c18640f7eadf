#include "searcher/query/parse.h"

#include <gtest/gtest.h>

#include <ostream>
#include <random>
#include <string>

#include "searcher/query/lexer.h"

namespace dragoman::searcher {
namespace {

/// A tree as one line: "all(word:a not(word:b))".
std::string shown(const Node& node) {
  std::string name;
  switch (node.kind) {
    case NodeKind::word: {
      std::string text = node.text;
      if (node.match == WordMatch::exact) text.insert(0, "=");
      if (node.match == WordMatch::wildcard) text += "*";
      if (node.match == WordMatch::fuzzy)
        text += "~" + (node.edits == 0 ? std::string{} : std::to_string(node.edits));
      return text;
    }
    case NodeKind::phrase:
      return "\"" + node.text + "\"";
    case NodeKind::filter:
      return std::string{to_string(node.field)} + ":" + node.text;
    case NodeKind::near:
      name = "near" + std::to_string(node.distance);
      break;
    case NodeKind::all_of:
      name = "all";
      break;
    case NodeKind::any_of:
      name = "any";
      break;
    case NodeKind::none_of:
      name = "not";
      break;
    case NodeKind::title:
      name = "title";
      break;
  }
  std::string line = name + "(";
  for (const auto& child : node.children) line += (line.back() == '(' ? "" : " ") + shown(child);
  return line + ")";
}

struct TreeCase {
  const char* query;
  const char* tree;
};
void PrintTo(const TreeCase& c, std::ostream* out) { *out << c.query; }

class ParseQuery : public testing::TestWithParam<TreeCase> {};

TEST_P(ParseQuery, gives_the_tree) {
  const auto node = parse_query(GetParam().query);
  ASSERT_TRUE(node.ok()) << message_line(node.error());
  ASSERT_TRUE(node.value().has_value());
  EXPECT_EQ(shown(**node), GetParam().tree);
}

INSTANTIATE_TEST_SUITE_P(
    , ParseQuery,
    testing::Values(
        TreeCase{"harbour", "harbour"}, TreeCase{"grain harbour", "all(grain harbour)"},
        TreeCase{"grain AND harbour", "all(grain harbour)"},
        TreeCase{"a b OR c d", "any(all(a b) all(c d))"},
        TreeCase{"a (b OR c) d", "all(a any(b c) d)"}, TreeCase{"(a b) c", "all(a b c)"},
        TreeCase{"a OR (b OR c)", "any(a b c)"}, TreeCase{"a NOT b", "all(a not(b))"},
        TreeCase{"a -b -(c d)", "all(a not(b) not(all(c d)))"},
        TreeCase{"a OR NOT b", "any(a not(b))"}, TreeCase{"a NOT NOT b", "all(a not(not(b)))"},
        TreeCase{"a -\"b c\"", "all(a not(\"b c\"))"},
        TreeCase{"a -lang:ru", "all(a not(lang:ru))"},
        TreeCase{"\"grain harbour\" x", "all(\"grain harbour\" x)"},
        TreeCase{"“grain harbour”", "\"grain harbour\""},
        TreeCase{"«зерно порт»", "\"зерно порт\""}, TreeCase{"„tahıl liman“", "\"tahıl liman\""},
        TreeCase{"\"a OR b (c\"", "\"a OR b (c\""}, TreeCase{"a\"b c\"", "all(a \"b c\")"},
        TreeCase{"a NEAR b", "near10(a b)"}, TreeCase{"a NEAR/3 \"b c\"", "near3(a \"b c\")"},
        TreeCase{"a NEAR/3 b NEAR/5 c d", "all(near5(a b c) d)"}, TreeCase{"=Grain", "=Grain"},
        TreeCase{"grai*", "grai*"}, TreeCase{"зе*", "зе*"},
        TreeCase{"grain~ harbor~1 x~2", "all(grain~ harbor~1 x~2)"},
        TreeCase{"or and not near", "all(or and not near)"},
        TreeCase{"title:grain", "title(grain)"}, TreeCase{"title:\"a b\"", "title(\"a b\")"},
        TreeCase{"title:(a OR b) c", "all(title(any(a b)) c)"},
        TreeCase{"title:grai* x", "all(title(grai*) x)"},
        TreeCase{"person:\"Jane Roe\" date:2025-05..2025-06",
                 "all(person:Jane Roe date:2025-05..2025-06)"},
        TreeCase{"PERSON:roe", "person:roe"},
        TreeCase{"id:http://a.b/c?d=e:f", "id:http://a.b/c?d=e:f"},
        TreeCase{"date:\"last week\"", "date:last week"},
        TreeCase{"(lang:tr OR lang:uk) x", "all(any(lang:tr lang:uk) x)"},
        TreeCase{"https://example.org/a 10:30 said: 3:16",
                 "all(https://example.org/a 10:30 said: 3:16)"},
        TreeCase{"e-mail AT&T U.S. what?", "all(e-mail AT&T U.S. what?)"},
        TreeCase{"a\xC2\xA0\xE3\x80\x80"
                 "b",
                 "all(a b)"},
        TreeCase{"a NOT(b)", "all(a not(b))"}, TreeCase{"~5 million", "all(~5 million)"},
        TreeCase{"rock'n'roll’s", "rock'n'roll’s"}));

TEST(QueryParser, of_blanks_is_empty) {
  for (const char* query : {"", " ", "\t\n \xC2\xA0"}) {
    const auto node = parse_query(query);
    ASSERT_TRUE(node.ok());
    EXPECT_FALSE(node.value().has_value());
  }
}

TEST(QueryParser, knows_where_each_part_stands) {
  const std::string query = "їжа -(“a b” xy*)";
  const auto result = parse_query(query);
  ASSERT_TRUE(result.ok());
  const Node& excluded = (**result).children.at(1);
  EXPECT_EQ(excluded.character, 5U);
  EXPECT_EQ(query.substr(excluded.begin, excluded.end - excluded.begin), "-(“a b” xy*)");
  const Node& wildcard = excluded.children.at(0).children.at(1);
  EXPECT_EQ(wildcard.character, 13U);
  EXPECT_EQ(query.substr(wildcard.begin, wildcard.end - wildcard.begin), "xy*");
}

std::string repeated(std::string_view piece, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += piece;
  return text;
}

struct RefusalCase {
  std::string query;
  const char* message;
};
void PrintTo(const RefusalCase& c, std::ostream* out) { *out << c.query.substr(0, 60); }

class ParseQueryRefuses : public testing::TestWithParam<RefusalCase> {};

TEST_P(ParseQueryRefuses, with_the_place_and_the_reason) {
  const auto node = parse_query(GetParam().query);
  ASSERT_FALSE(node.ok());
  EXPECT_EQ(node.error().kind, ErrorKind::usage);
  EXPECT_EQ(message_line(node.error()), GetParam().message);
}

const std::string& many_words() {
  static const std::string words = [] {
    std::string text;
    for (int i = 0; i < 1025; ++i) text += "w ";
    return text;
  }();
  return words;
}

INSTANTIATE_TEST_SUITE_P(
    , ParseQueryRefuses,
    testing::Values(
        RefusalCase{"a colour:red",
                    "dragoman: query, character 3: expected one of the fields title, author, "
                    "source, lang, person, org, place, date, mentioned, id, found unknown field "
                    "\"colour\""},
        RefusalCase{"їжа \"a b",
                    "dragoman: query, character 5: expected a closing quote for the one here, "
                    "found the end of the query"},
        RefusalCase{"a” b",
                    "dragoman: query, character 2: expected a word or an opening quote, found a "
                    "closing quote"},
        RefusalCase{"\"\"",
                    "dragoman: query, character 1: expected words between the quotes, found none"},
        RefusalCase{"a “ ”",
                    "dragoman: query, character 3: expected words between the quotes, found none"},
        RefusalCase{"(a b",
                    "dragoman: query, character 1: expected \")\" for the bracket here, found the "
                    "end of the query"},
        RefusalCase{"a (",
                    "dragoman: query, character 3: expected \")\" for the bracket here, found the "
                    "end of the query"},
        RefusalCase{"a) b",
                    "dragoman: query, character 2: expected \"(\" before \")\", found none"},
        RefusalCase{"a ()",
                    "dragoman: query, character 3: expected words between the brackets, found "
                    "none"},
        RefusalCase{"a OR",
                    "dragoman: query, character 3: expected a word after \"OR\", found none"},
        RefusalCase{"a AND OR b",
                    "dragoman: query, character 3: expected a word after \"AND\", found none"},
        RefusalCase{"OR a",
                    "dragoman: query, character 1: expected a word before \"OR\", found none"},
        RefusalCase{"(NEAR/3 a)",
                    "dragoman: query, character 2: expected a word before \"NEAR/3\", found none"},
        RefusalCase{"NOT",
                    "dragoman: query, character 1: expected a word after \"NOT\", found none"},
        RefusalCase{"a - b",
                    "dragoman: query, character 3: expected a word after \"-\", found none"},
        RefusalCase{"a --b",
                    "dragoman: query, character 3: expected a word after \"-\", found none"},
        RefusalCase{"-a -b",
                    "dragoman: query, character 1: expected something to look for, found only "
                    "what to leave out"},
        RefusalCase{"*",
                    "dragoman: query, character 1: expected at least 2 characters before \"*\", "
                    "found \"*\""},
        RefusalCase{"є*",
                    "dragoman: query, character 1: expected at least 2 characters before \"*\", "
                    "found \"є*\""},
        RefusalCase{"re*ch",
                    "dragoman: query, character 1: expected \"*\" at the end of a word, found "
                    "\"re*ch\""},
        RefusalCase{"=reach*",
                    "dragoman: query, character 1: expected \"=\" or \"*\", found both in "
                    "\"=reach*\""},
        RefusalCase{"reach~3",
                    "dragoman: query, character 1: expected \"~\", \"~1\" or \"~2\" at the end of "
                    "a word, found \"reach~3\""},
        RefusalCase{"=", "dragoman: query, character 1: expected a word after \"=\", found none"},
        RefusalCase{"a \"b c\"~2",
                    "dragoman: query, character 8: expected a word before \"~\", found a phrase"},
        RefusalCase{"a NEAR/0 b",
                    "dragoman: query, character 3: expected a number from 1 to 1000 after "
                    "\"NEAR/\", found \"0\""},
        RefusalCase{"a NEAR/x b",
                    "dragoman: query, character 3: expected a number from 1 to 1000 after "
                    "\"NEAR/\", found \"x\""},
        RefusalCase{"a NEAR (b c)",
                    "dragoman: query, character 3: expected words or phrases on both sides of "
                    "\"NEAR\", found something else"},
        RefusalCase{"person: Roe",
                    "dragoman: query, character 1: expected a value after \"person:\", found "
                    "none"},
        RefusalCase{"person:(a b)",
                    "dragoman: query, character 8: expected a word or a quoted phrase as value, "
                    "found a bracket"},
        RefusalCase{"title:(a person:b)",
                    "dragoman: query, character 10: expected words in \"title:(...)\", found a "
                    "field"},
        RefusalCase{"a\xFF", "dragoman: query: expected UTF-8, found other bytes"},
        RefusalCase{many_words(),
                    "dragoman: query, character 2049: expected at most 1024 words, found more"},
        RefusalCase{std::string(1'000'000, 'a'),
                    "dragoman: query: expected at most 262144 bytes, found 1000000"},
        RefusalCase{repeated("word~ ", 20),
                    "dragoman: query, character 97: expected at most 16 fuzzy words, found more"},
        RefusalCase{repeated("a NEAR ", 40) + "a",
                    "dragoman: query, character 220: expected at most 32 words and phrases joined "
                    "by NEAR, found more"},
        RefusalCase{std::string(100'000, '('),
                    "dragoman: query, character 65: expected at most 64 brackets within each "
                    "other, found more"}));

TEST(QueryParser, may_be_only_negations_beside_filters) {
  EXPECT_TRUE(parse_query("-a", {.allow_only_negations = true}).ok());
}

TEST(QueryParser, keeps_spans_within_any_query) {
  const std::string_view pieces[] = {"a",
                                     "є",
                                     "\"",
                                     "“",
                                     "”",
                                     "(",
                                     ")",
                                     " ",
                                     "-",
                                     "OR ",
                                     "NOT ",
                                     "NEAR/2 ",
                                     "*",
                                     "~",
                                     "=",
                                     ":",
                                     "title:",
                                     "date:",
                                     "\xF0\x9F\x98\x80"};
  std::mt19937 random{7};
  for (int round = 0; round < 20'000; ++round) {
    std::string query;
    for (auto n = random() % 12; n > 0; --n) query += pieces[random() % std::size(pieces)];
    const auto node = parse_query(query);
    if (node.ok() && node.value().has_value()) {
      const Node& root = **node;
      ASSERT_LE(root.begin, root.end) << query;
      ASSERT_LE(root.end, query.size()) << query;
    }
  }
}

}  // namespace
}  // namespace dragoman::searcher
