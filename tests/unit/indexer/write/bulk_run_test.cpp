#include "indexer/write/bulk_run.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <filesystem>
#include <string>
#include <vector>

#include "common/schema.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/index_writer.h"
#include "tests/support/temp_dir.h"

namespace dragoman::indexer {
namespace {

StoredArticle article(int number, const std::string& text = {}) {
  StoredArticle result;
  result.id = "article-" + std::to_string(number);
  result.path = "in/feed.jsonl";
  result.title = "Report " + std::to_string(number);
  result.language = "en";
  // No two are alike, every third names a new person.
  result.text = text;
  for (int word = 0; text.empty() && word < 40; ++word)
    result.text += "w" + std::to_string(number * 37 + word * (number % 7 + 1)) + " harbour ";
  result.source = "Paper " + std::to_string(number % 5);
  const std::string name = "Ayla Person" + std::to_string(number / 3);
  result.actors = {{"person:" + name, ActorType::person, name, {name}}};
  return result;
}

/// Everything that a reader can see of a database.
std::string dump(const Xapian::Database& database) {
  std::string all;
  for (auto document = database.postlist_begin(""); document != database.postlist_end("");
       ++document) {
    all += "\n#" + std::to_string(*document);
    for (auto term = database.termlist_begin(*document); term != database.termlist_end(*document);
         ++term) {
      all += "\n" + *term + " " + std::to_string(term.get_wdf());
      for (auto place = database.positionlist_begin(*document, *term);
           place != database.positionlist_end(*document, *term); ++place)
        all += "," + std::to_string(*place);
    }
    const Xapian::Document stored = database.get_document(*document);
    for (auto value = stored.values_begin(); value != stored.values_end(); ++value)
      all += "\n=" + std::to_string(value.get_valueno()) + *value;
    all += stored.get_data();
  }
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
    all += "\n" + *key + "=" + database.get_metadata(*key);
  return all;
}

class BulkRuns : public testing::Test {
 protected:
  static WriterOptions options(std::size_t jobs, bool bulk = true, bool by_api = false) {
    WriterOptions writing;
    writing.parts.by_api = by_api;
    writing.bulk_bytes = bulk ? 0 : ~std::uint64_t{0};
    writing.parts.jobs = jobs;
    writing.parts.part_documents = 4;
    writing.parts.merged_at_once = 3;
    return writing;
  }
  std::string path(const std::string& name) { return (directory_ / name).string(); }

  /// Writes one input and returns how many of its earlier articles are gone.
  std::size_t write(const std::string& name, const WriterOptions& writing,
                    const std::vector<StoredArticle>& articles) {
    auto writer = IndexWriter::open(path(name), writing);
    EXPECT_TRUE(writer.ok());
    writer->expect(1'000'000'000);
    outcomes_.clear();
    for (const auto& value : articles)
      outcomes_.push_back(writer->put(value, builder_.build(value)));
    InputRecord record;
    record.path = "in/feed.jsonl";
    record.articles = articles.size();
    const std::size_t gone = writer->finish_input(record).ids.size();
    writer->commit();
    return gone;
  }
  Xapian::Database read(const std::string& name) { return Xapian::Database{path(name)}; }

  testing_support::TempDir directory_;
  DocumentBuilder builder_;
  std::vector<Outcome> outcomes_;
};

std::vector<StoredArticle> articles(int from, int to) {
  std::vector<StoredArticle> all;
  for (int number = from; number < to; ++number) all.push_back(article(number));
  return all;
}

TEST_F(BulkRuns, GiveWhatOneWriterGivesWhateverTheThreads) {
  write("small", options(1, false), articles(0, 70));
  const std::string expected = dump(read("small"));
  for (const std::size_t jobs : {1U, 4U}) {
    for (const bool by_api : {false, true}) {
      const std::string name = "bulk" + std::to_string(jobs) + (by_api ? "api" : "");
      write(name, options(jobs, true, by_api), articles(0, 70));
      EXPECT_EQ(dump(read(name)), expected) << jobs << by_api;
      EXPECT_EQ(Xapian::Database::check(path(name) + "/gen-2", 0, nullptr), 0U);
    }
  }
}

TEST_F(BulkRuns, LeaveNothingBesideTheIndex) {
  write("index", options(2), articles(0, 30));
  for (const auto& entry : std::filesystem::recursive_directory_iterator{path("index")})
    EXPECT_EQ(entry.path().string().find("part-"), std::string::npos) << entry.path();
}

TEST_F(BulkRuns, GoOnWithTheNumbersOfTheIndex) {
  write("once", options(2), articles(0, 40));
  for (const bool by_api : {false, true}) {
    const std::string name = by_api ? "twice by Xapian" : "twice";
    write(name, options(2, true, by_api), articles(0, 20));
    EXPECT_EQ(write(name, options(2, true, by_api), articles(0, 40)), 0U);
    EXPECT_EQ(dump(read(name)), dump(read("once")));
  }
}

TEST_F(BulkRuns, ReplaceByIdAndTakeOutWhatIsGone) {
  write("index", options(2), articles(0, 20));
  auto again = articles(5, 25);
  again[0] = article(5, "Quite another text.");
  again.push_back(article(24));
  again.push_back(article(7, "The last of its id stays."));
  EXPECT_EQ(write("index", options(2), again), 5U);
  EXPECT_EQ(outcomes_.front(), Outcome::replaced);
  EXPECT_EQ(outcomes_[1], Outcome::unchanged);
  EXPECT_EQ(outcomes_[19], Outcome::added);
  EXPECT_EQ(outcomes_[20], Outcome::unchanged);
  EXPECT_EQ(outcomes_[21], Outcome::replaced);
  const auto database = read("index");
  EXPECT_EQ(database.get_doccount(), 20U);
  for (int number = 0; number < 25; ++number)
    EXPECT_EQ(database.get_termfreq(schema::id_term("article-" + std::to_string(number))),
              number < 5 ? 0U : 1U)
        << number;
  const auto last = database.postlist_begin(schema::id_term("article-7"));
  EXPECT_NE(database.get_document(*last).get_data().find("The last of its id stays."),
            std::string::npos);
}

TEST_F(BulkRuns, TakeNothingOutThatComesAgainFromAnotherInput) {
  write("index", options(2), articles(0, 10));
  auto writer = IndexWriter::open(path("index"), options(2));
  ASSERT_TRUE(writer.ok());
  writer->expect(1'000'000'000);
  InputRecord emptied;
  emptied.path = "in/feed.jsonl";
  EXPECT_EQ(writer->finish_input(emptied).ids.size(), 10U);
  StoredArticle moved = article(3);
  moved.path = "in/other.jsonl";
  writer->put(moved, builder_.build(moved));
  writer->commit();
  const auto database = read("index");
  EXPECT_EQ(database.get_doccount(), 1U);
  EXPECT_EQ(database.get_termfreq(schema::id_term(moved.id)), 1U);
}

TEST_F(BulkRuns, FindCopiesAcrossParts) {
  auto all = articles(0, 30);
  all[29].text = all[2].text;
  write("index", options(2), all);
  const auto database = read("index");
  const auto slot = schema::number(schema::Slot::copy_group);
  EXPECT_NE(database.get_document(3).get_value(slot), "");
  EXPECT_EQ(database.get_document(3).get_value(slot), database.get_document(30).get_value(slot));
  EXPECT_EQ(database.get_document(4).get_value(slot), "");
}

TEST_F(BulkRuns, AreInvisibleUntilTheyEndAndLostWithTheWriter) {
  write("index", options(2), articles(0, 10));
  {
    auto writer = IndexWriter::open(path("index"), options(2));
    ASSERT_TRUE(writer.ok());
    writer->expect(1'000'000'000);
    for (const auto& value : articles(10, 40)) writer->put(value, builder_.build(value));
    EXPECT_EQ(read("index").get_doccount(), 10U);
  }
  write("index", options(2, false), articles(0, 10));
  EXPECT_EQ(read("index").get_doccount(), 10U);
  EXPECT_FALSE(std::filesystem::exists(path("index") + "/gen-3"));
}

TEST_F(BulkRuns, MakeAnIndexAnew) {
  write("index", options(2), articles(0, 10));
  auto writing = options(2);
  writing.anew = true;
  auto writer = IndexWriter::open(path("index"), writing);
  ASSERT_TRUE(writer.ok());
  writer->expect(1'000'000'000);
  for (const auto& value : articles(20, 50)) writer->put(value, builder_.build(value));
  EXPECT_EQ(read("index").get_doccount(), 10U);
  writer->publish();
  EXPECT_EQ(read("index").get_doccount(), 30U);
}

}  // namespace
}  // namespace dragoman::indexer
