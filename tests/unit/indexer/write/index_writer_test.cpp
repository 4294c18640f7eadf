#include "indexer/write/index_writer.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include "common/names/actor_table.h"
#include "common/schema.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/input_documents.h"
#include "tests/support/temp_dir.h"

namespace dragoman::indexer {
namespace {

using schema::Slot;
using schema::Table;
using std::chrono::year;

StoredArticle article(const std::string& id, const std::string& text) {
  StoredArticle result;
  result.id = id;
  result.path = "in/feed.jsonl";
  result.title = "Talks resume";
  result.language = "en";
  result.text = text;
  result.source = "Bosphorus Courier";
  result.published = Day{year{2025} / 6 / 2};
  result.actors = {
      {"person:hakan-fidan", ActorType::person, "Hakan Fidan", {"Fidan", "Hakan Fidan"}}};
  result.dates = {{{Day{year{2025} / 5 / 16}, Day{year{2025} / 5 / 16}}, "May 16"}};
  return result;
}

class Writing : public testing::Test {
 protected:
  Outcome put(IndexWriter& writer, const StoredArticle& value) {
    return writer.put(value, builder_.build(value));
  }
  Result<IndexWriter> open() { return IndexWriter::open((directory_ / "a/b/index").string()); }
  Xapian::Database read() { return Xapian::Database{(directory_ / "a/b/index").string()}; }

  testing_support::TempDir directory_;
  DocumentBuilder builder_;
};

TEST_F(Writing, SameIdReplacesAndSameArticleIsUnchanged) {
  auto writer = open();
  ASSERT_TRUE(writer.ok());
  EXPECT_EQ(put(*writer, article("a", "One.")), Outcome::added);
  EXPECT_EQ(put(*writer, article("a", "One.")), Outcome::unchanged);
  EXPECT_EQ(put(*writer, article("a", "Two.")), Outcome::replaced);
  writer->commit();
  EXPECT_EQ(read().get_doccount(), 1U);
  EXPECT_EQ(decode_article(read().get_document(1).get_data())->text, "Two.");
}

TEST_F(Writing, NothingIsVisibleBeforeTheCommit) {
  auto writer = open();
  put(*writer, article("a", "One."));
  EXPECT_EQ(read().get_doccount(), 0U);
  writer->commit();
  EXPECT_EQ(read().get_doccount(), 1U);
}

TEST_F(Writing, ArticlesThatLeftTheirInputAreTakenOut) {
  {
    auto writer = open();
    put(*writer, article("a", "One."));
    put(*writer, article("b", "Two."));
    EXPECT_EQ(writer->finish_input({"in/feed.jsonl", 10, 1, 0, 2, 0, {}}).ids.size(), 0U);
    writer->commit();
  }
  auto writer = open();
  put(*writer, article("b", "Two."));
  EXPECT_EQ(writer->finish_input({"in/feed.jsonl", 5, 2, 0, 1, 0, {}}).ids.size(), 1U);
  writer->commit();
  EXPECT_EQ(read().get_doccount(), 1U);
  EXPECT_TRUE(read().term_exists(schema::id_term("b")));
  EXPECT_EQ(writer->input("in/feed.jsonl")->size, 5U);
}

TEST_F(Writing, ASecondWriterIsBusy) {
  const auto first = open();
  ASSERT_TRUE(first.ok());
  const auto second = open();
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().kind, ErrorKind::busy);
}

TEST_F(Writing, ForeignAndOtherVersionsAreRefused) {
  const std::string foreign = (directory_ / "foreign").string();
  {
    Xapian::WritableDatabase database{foreign, Xapian::DB_CREATE};
    database.add_document(Xapian::Document{});
  }
  auto refused = IndexWriter::open(foreign);
  ASSERT_FALSE(refused.ok());
  EXPECT_EQ(refused.error().kind, ErrorKind::bad_index);

  const std::string newer = (directory_ / "newer").string();
  {
    Xapian::WritableDatabase database{newer, Xapian::DB_CREATE};
    database.set_metadata(std::string{schema::metadata::schema}, "999");
  }
  refused = IndexWriter::open(newer);
  ASSERT_FALSE(refused.ok());
  EXPECT_NE(refused.error().what.find("schema 999"), std::string::npos) << refused.error().what;
}

TEST_F(Writing, NumbersNamesAndKeysLeadToTheActor) {
  {
    auto writer = open();
    put(*writer, article("a", "One."));
    writer->commit();
  }
  auto writer = open();  // numbers go on after a restart
  StoredArticle second = article("b", "Two.");
  second.actors.push_back({"person:marco-rubio", ActorType::person, "Marco Rubio", {"Rubio"}});
  put(*writer, second);
  writer->commit();
  const auto database = read();
  const auto document = database.get_document(2);
  EXPECT_EQ(schema::unpack_numbers(document.get_value(schema::number(Slot::person))),
            (std::vector<std::uint32_t>{1, 2}));
  EXPECT_EQ(
      database.get_metadata(schema::metadata::table_number(Table::person, "person:marco-rubio")),
      "2");
  const auto entry =
      decode_table_entry(database.get_metadata(schema::metadata::table_entry(Table::person, 2)));
  ASSERT_TRUE(entry.has_value());
  EXPECT_EQ(entry->name, "Marco Rubio");
  EXPECT_EQ(database.get_metadata(schema::metadata::table_size(Table::source)), "1");
}

TEST_F(Writing, NearCopiesShareAGroupWhateverCameFirst) {
  const std::string story =
      "Negotiators from both sides met on Monday behind closed doors in the palace on the shore. "
      "They agreed to free "
      "the wounded and the young first, and to hand over lists of names within a week. A ferry "
      "captain who waited "
      "outside said that nobody had told him how long it would take. The next round has no date "
      "yet.";
  auto writer = open();
  put(*writer, article("wire", story));
  put(*writer, article("other",
                       "The museum of old maps opened a new hall by the harbour, and forty workers "
                       "were hired."));
  put(*writer, article("copy", "CONTINENTAL WIRE - " + story));
  writer->commit();
  const auto database = read();
  const auto group = [&](Xapian::docid docid) {
    return database.get_document(docid).get_value(schema::number(Slot::copy_group));
  };
  EXPECT_FALSE(group(1).empty());
  EXPECT_EQ(group(1), group(3));
  EXPECT_TRUE(group(2).empty());
  EXPECT_EQ(database.get_doccount(), 3U) << "nothing is dropped";
}

TEST_F(Writing, StubsOfOneTextAreNoCopiesUnlessTheirTitlesAreOne) {
  auto writer = open();
  StoredArticle first = article("a", "Subscribe to read on.");
  StoredArticle second = article("b", "Subscribe to read on.");
  second.title = "Another thing altogether";
  StoredArticle third = article("c", "Subscribe to read on.");
  for (const auto& stub : {first, second, third}) put(*writer, stub);
  writer->commit();
  const auto group = [database = read()](Xapian::docid docid) {
    return database.get_document(docid).get_value(schema::number(Slot::copy_group));
  };
  EXPECT_EQ(group(1), group(3));
  EXPECT_FALSE(group(1).empty());
  EXPECT_TRUE(group(2).empty());
}

TEST_F(Writing, ADocumentHasTheTermsOfTheSchema) {
  const auto document = xapian_document(builder_.build(article("a", "Delegations arrived.")));
  const auto has = [&](const std::string& term) {
    for (auto place = document.termlist_begin(); place != document.termlist_end(); ++place)
      if (*place == term) return true;
    return false;
  };
  for (const auto& term :
       {schema::word_term("en", "talk"), schema::title_term("en", "talk"),
        schema::exact_term("talks"), schema::exact_term("delegations"), schema::language_term("en"),
        schema::source_term("bosphorus courier"), schema::id_term("a"),
        schema::path_term("in/feed.jsonl"),
        schema::actor_term(ActorType::person, "person:hakan-fidan"),
        schema::mentioned_day_term(year{2025} / 5 / 16),
        schema::mentioned_month_term(year{2025} / 5), schema::mentioned_year_term(year{2025})})
    EXPECT_TRUE(has(term)) << term;
  EXPECT_FALSE(has(schema::title_term("en", "delegat"))) << "no body word under title:";
}

}  // namespace
}  // namespace dragoman::indexer
