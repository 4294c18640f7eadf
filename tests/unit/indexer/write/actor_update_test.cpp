#include "indexer/write/actor_update.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <set>

#include "common/names/actor_table.h"
#include "common/names/name_key.h"
#include "common/schema.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/index_writer.h"
#include "tests/support/temp_dir.h"

namespace dragoman::indexer {
namespace {

using schema::Table;

Actor person(const std::string& name, std::vector<std::string> mentions = {}) {
  const auto id = "person:" + name_slug(name, ActorType::person);
  if (mentions.empty()) mentions.push_back(name);
  return {id, ActorType::person, name, std::move(mentions)};
}

StoredArticle article(const std::string& id, std::vector<Actor> actors) {
  StoredArticle result;
  result.id = id;
  result.path = "in/" + id;
  result.title = "Harbour";
  result.language = "en";
  result.text = "A long day in the harbour.";
  result.actors = std::move(actors);
  return result;
}

/// Articles with actors, under the rules of a file from the start or from later on.
class Updating : public testing::Test {
 protected:
  std::string directory(const std::string& name) { return (directory_ / name).string(); }

  void add(const std::string& name, const ActorRules& rules) {
    auto writer = IndexWriter::open(directory(name));
    ASSERT_TRUE(writer.ok());
    DocumentBuilder builder;
    for (const auto& each : articles_) {
      CuratedArticle curated{each, {}};
      curated.curate(rules);
      PostedDocument document = builder.build(curated.article);
      document.set_data(encode(curated));
      writer->put(curated.article, std::move(document));
    }
    writer->commit();
  }

  std::optional<std::uint64_t> apply(const std::string& name, const std::string& file,
                                     bool keep_going = true) {
    auto writer = IndexWriter::open(directory(name));
    const auto rules = ActorRules::read(file, "file");
    EXPECT_TRUE(writer.ok() && rules.ok());
    return writer->apply_actors(*rules, file, [keep_going] { return keep_going; });
  }

  Xapian::Database open(const std::string& name) { return Xapian::Database{directory(name)}; }

  std::set<std::string> actor_terms(const std::string& name, const std::string& id) {
    const auto database = open(name);
    const auto docid = *database.postlist_begin(schema::id_term(id));
    std::set<std::string> terms;
    const std::string prefix{schema::prefix::person};
    for (auto term = database.termlist_begin(docid); term != database.termlist_end(docid); ++term)
      if ((*term).starts_with(prefix)) terms.insert(*term);
    return terms;
  }

  /// The ids that the person slot of an article stands for.
  std::vector<std::string> slot_ids(const std::string& name, const std::string& id) {
    const auto database = open(name);
    const auto docid = *database.postlist_begin(schema::id_term(id));
    std::vector<std::string> ids;
    for (const auto number : schema::unpack_numbers(
             database.get_document(docid).get_value(schema::number(schema::Slot::person))))
      ids.push_back(decode_table_entry(
                        database.get_metadata(schema::metadata::table_entry(Table::person, number)))
                        ->id);
    return ids;
  }

  /// The names of the actors that a name leads to.
  std::set<std::string> led_to(const std::string& name, const std::string& asked) {
    const auto database = open(name);
    std::set<std::string> names;
    for (const auto& key : name_keys(asked, ActorType::person)) {
      if (key.tier > KeyTier::romanised) continue;
      for (const auto number : schema::unpack_numbers(
               database.get_metadata(schema::metadata::name_key(ActorType::person, key.key))))
        names.insert(decode_table_entry(database.get_metadata(
                                            schema::metadata::table_entry(Table::person, number)))
                         ->name);
    }
    return names;
  }

  testing_support::TempDir directory_;
  std::vector<StoredArticle> articles_{
      article("a", {person("Marta Dol", {"Marta Dol", "Dol"}), person("Ann Ley")}),
      article("b", {person("Berta Stam")}), article("c", {person("Easter Sunday")}),
      article("d", {person("Berta Stam"), person("Marta Dol")})};
  const std::string file_ = "person Marta Dol = Berta Stam\ndrop person Easter Sunday\n";
};

TEST_F(Updating, AnIndexIsAsIfBuiltUnderTheRules) {
  add("early", *ActorRules::read(file_, "file"));
  add("late", {});
  EXPECT_EQ(apply("late", file_), 3U);
  for (const auto& each : articles_) {
    SCOPED_TRACE(each.id);
    EXPECT_EQ(actor_terms("early", each.id), actor_terms("late", each.id));
    EXPECT_EQ(slot_ids("early", each.id), slot_ids("late", each.id));
    const auto data = [&](const std::string& name) {
      const auto database = open(name);
      return database.get_document(*database.postlist_begin(schema::id_term(each.id))).get_data();
    };
    EXPECT_EQ(data("early"), data("late"));
  }
  EXPECT_EQ(led_to("late", "Berta Stam"), std::set<std::string>{"Marta Dol"});
  EXPECT_EQ(led_to("late", "Easter Sunday"), std::set<std::string>{});
}

TEST_F(Updating, OldIdsAreRedirectedAndTheFileIsRemembered) {
  add("index", {});
  apply("index", file_);
  EXPECT_EQ(open("index").get_metadata(schema::metadata::redirect(person("Berta Stam").id)),
            person("Marta Dol").id);
  EXPECT_EQ(IndexWriter::open(directory("index"))->actors_file(), file_);
}

TEST_F(Updating, ForgettingTheFileBringsBackWhatWasFound) {
  add("index", {});
  const auto before = open("index").get_document(2).get_data();
  apply("index", file_);
  EXPECT_NE(open("index").get_document(2).get_data(), before);
  EXPECT_EQ(apply("index", ""), 3U);
  EXPECT_EQ(open("index").get_document(2).get_data(), before);
  EXPECT_EQ(slot_ids("index", "c"), std::vector<std::string>{person("Easter Sunday").id});
  EXPECT_EQ(open("index").get_metadata(schema::metadata::redirect(person("Berta Stam").id)), "");
  EXPECT_EQ(led_to("index", "Berta Stam"), std::set<std::string>{"Berta Stam"});
}

TEST_F(Updating, ApplyingTwiceChangesNothing) {
  add("index", {});
  apply("index", file_);
  EXPECT_EQ(apply("index", file_), 0U);
}

TEST_F(Updating, GivenUpItLeavesEverythingAsItWas) {
  add("index", {});
  EXPECT_FALSE(apply("index", file_, false));
  EXPECT_EQ(led_to("index", "Berta Stam"), std::set<std::string>{"Berta Stam"});
  EXPECT_EQ(IndexWriter::open(directory("index"))->actors_file(), "");
}

TEST_F(Updating, NamesKeptApartAreRemembered) {
  articles_ = {article("a", {person("Alexander Lund")}), article("b", {person("Oleksandr Lund")})};
  ASSERT_EQ(articles_[0].actors[0].id, articles_[1].actors[0].id);
  add("index", {});
  EXPECT_EQ(apply("index", "never person Alexander Lund | Oleksandr Lund"), 1U);
  EXPECT_NE(slot_ids("index", "a"), slot_ids("index", "b"));
  EXPECT_EQ(decode_id_pairs(open("index").get_metadata(std::string{schema::metadata::actors_apart}))
                .size(),
            1U);
  // The id stays with those who keep it.
  EXPECT_EQ(open("index").get_metadata(schema::metadata::redirect(articles_[0].actors[0].id)), "");
}

}  // namespace
}  // namespace dragoman::indexer
