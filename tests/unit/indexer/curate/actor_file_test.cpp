#include "indexer/curate/actor_file.h"

#include <gtest/gtest.h>

namespace dragoman::indexer {
namespace {

using Kind = ActorStatement::Kind;

std::vector<ActorStatement> read(std::string_view text) {
  auto statements = parse_actor_file(text, "file");
  EXPECT_TRUE(statements.ok()) << statements.error().what;
  return statements ? std::move(*statements) : std::vector<ActorStatement>{};
}

TEST(ParseActorFile, ReadsEachKindOfStatement) {
  const auto statements = read(
      "\xEF\xBB\xBF# Port people\r\n"
      "\r\n"
      "person Jane Roe = Jane  Doe |Джейн Роу   # since 2024\n"
      "org\tHarbour Authority = place:harbour | HA#1\n"
      "place Tidewater\n"
      "rename person Jane Roe-Smith = Jane Roe\n"
      "never person Jane Roe | Jean Roe | person:j-roe\n"
      "drop organisation Monday Morning");
  ASSERT_EQ(statements.size(), 6U);
  EXPECT_EQ(statements[0].line, 3U);
  ASSERT_EQ(statements[0].names.size(), 3U);
  EXPECT_EQ(statements[0].names[2].text, "Джейн Роу");
  EXPECT_EQ(statements[1].names[0].type, ActorType::organisation);
  EXPECT_TRUE(statements[1].names[1].is_id);
  EXPECT_EQ(statements[1].names[1].type, ActorType::place);
  EXPECT_EQ(statements[1].names[2].text, "HA#1");
  EXPECT_EQ(statements[2].names.size(), 1U);
  EXPECT_EQ(statements[3].kind, Kind::rename);
  EXPECT_EQ(statements[4].kind, Kind::never);
  EXPECT_EQ(statements[4].names.size(), 3U);
  EXPECT_EQ(statements[5].kind, Kind::drop);
  EXPECT_EQ(statements[5].line, 8U);
}

struct BadFile {
  std::string_view text;
  std::string_view where;
  std::string_view what;
};

TEST(ParseActorFileRefuses, WithLineAndWords) {
  for (const auto& row : {
           BadFile{"\nprson Jane Roe", "file:2",
                   "expected person, org, place, rename, never or drop, found 'prson'"},
           BadFile{"drop Jane Roe", "file:1",
                   "expected person, org or place behind the first word, found 'Jane'"},
           BadFile{"person", "file:1", "expected a name, found nothing"},
           BadFile{"person Jane = ", "file:1", "expected a name, found nothing"},
           BadFile{"person Jane = Roe || Doe", "file:1", "expected a name, found nothing"},
           BadFile{"person Jane = Roe = Doe", "file:1", "expected one = a line, found 'Roe = Doe'"},
           BadFile{"person Jane | Roe = Doe", "file:1",
                   "expected one name before = and the others behind it, found 'Jane | Roe'"},
           BadFile{"person ...", "file:1", "expected a name with letters, found '...'"},
           BadFile{"person person:jane", "file:1",
                   "expected a name (an id only behind =), found 'person:jane'"},
           BadFile{"person Jane = dog:jane", "file:1",
                   "expected a name, or an id such as person:jane-roe, found 'dog:jane'"},
           BadFile{"rename person Jane", "file:1",
                   "expected = and the name so far behind the new one, found 'Jane'"},
           BadFile{"rename person Jane = Roe | Doe", "file:1",
                   "expected one name behind =, found 'Roe | Doe'"},
           BadFile{"never person Jane", "file:1",
                   "expected two names or more, separated by |, found 'Jane'"},
           BadFile{"never person Jane = Roe", "file:1",
                   "expected names separated by |, found 'Jane = Roe'"},
           BadFile{"person \xFF", "file:1", "expected UTF-8, found other bytes"},
       }) {
    SCOPED_TRACE(row.text);
    const auto statements = parse_actor_file(row.text, "file");
    ASSERT_FALSE(statements.ok());
    EXPECT_EQ(statements.error().kind, ErrorKind::usage);
    EXPECT_EQ(statements.error().where, row.where);
    EXPECT_EQ(statements.error().what, row.what);
  }
}

TEST(ParseActorFileRefuses, NamesThatNoIndexCouldHold) {
  const auto statements = parse_actor_file("person " + std::string(201, 'a'), "file");
  ASSERT_FALSE(statements.ok());
  EXPECT_EQ(statements.error().what, "expected a name of at most 200 bytes, found '201 bytes'");
}

}  // namespace
}  // namespace dragoman::indexer
