#include "indexer/write/copy_groups.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <map>
#include <set>

#include "common/schema.h"
#include "indexer/write/document_builder.h"
#include "indexer/write/index_writer.h"
#include "indexer/write/input_documents.h"
#include "tests/support/temp_dir.h"

namespace dragoman::indexer {
namespace {

using Groups = std::set<std::set<std::string>>;

constexpr const char* sentences[] = {
    "The old bridge over the strait will be closed to lorries from the first of the month.",
    "Engineers found cracks in two of its pillars when they looked at them after the flood.",
    "Drivers have to take the ferry or the long way round by the valley until the work is done.",
    "The minister of transport said that nobody could tell yet how long the repair would take.",
    "Traders on both shores fear for their summer and ask for a second ferry in the evenings.",
    "A new bridge has been promised at every election since the railway was given up.",
    "The mayor of the smaller town has offered the fish market as a place for the lorries.",
    "Farmers say that fruit cannot wait and that somebody must pay for what is lost.",
    "Schools on the far shore will begin half an hour later, as the ferries are slow.",
    "The opposition wants to see the report of the engineers, which has not been published."};

/// Sentences [from, to): of texts of six sentences those that lie one apart share most, those two
/// and more apart do not.
std::string story(std::size_t from, std::size_t to) {
  std::string text;
  for (std::size_t i = from; i < to; ++i) text.append(sentences[i % 10]).append(" ");
  return text;
}

StoredArticle article(const std::string& id, const std::string& text, const std::string& url = {}) {
  StoredArticle made;
  made.id = id;
  made.path = id + ".txt";
  made.title = "Bridge";
  made.language = "en";
  made.text = text;
  made.url = url;
  return made;
}

/// Short, middle and long share 0.83 of their shingles with the next one; the first and the last
/// too little.
std::vector<StoredArticle> chain() {
  return {article("first", story(0, 6)), article("bridging", story(1, 7)),
          article("last", story(2, 8)), article("other", story(8, 10) + "And that was all.")};
}

class Grouping : public testing::Test {
 protected:
  void put(const std::vector<StoredArticle>& articles) {
    auto writer = IndexWriter::open(db());
    for (const auto& each : articles) {
      writer->put(each, builder_.build(each));
      InputRecord input;
      input.path = each.path;
      writer->finish_input(input);
    }
    writer->commit();
  }

  void remove(const std::string& id) {
    auto writer = IndexWriter::open(db());
    InputRecord input;
    input.path = id + ".txt";
    writer->finish_input(input);
    writer->commit();
  }

  /// The ids of each group, without those that are alone.
  Groups groups() {
    std::map<std::string, std::set<std::string>> by_number;
    const Xapian::Database database{db()};
    for (auto place = database.postlist_begin(""); place != database.postlist_end(""); ++place) {
      const auto document = database.get_document(*place);
      const auto number = document.get_value(schema::number(schema::Slot::copy_group));
      if (!number.empty()) by_number[number].insert(decode_article(document.get_data())->id);
    }
    Groups all;
    for (const auto& [number, ids] : by_number) all.insert(ids);
    return all;
  }

  std::string db() { return (directory_ / "index").string(); }

  testing_support::TempDir directory_;
  DocumentBuilder builder_;
};

TEST_F(Grouping, IsTheSameInAnyOrderOfArrival) {
  auto articles = chain();
  std::sort(articles.begin(), articles.end(), [](auto& a, auto& b) { return a.id < b.id; });
  int order = 0;
  do {
    const testing_support::TempDir fresh;
    auto writer = IndexWriter::open((fresh / "index").string());
    for (const auto& each : articles) writer->put(each, builder_.build(each));
    writer->commit();
    const Xapian::Database database{(fresh / "index").string()};
    std::map<std::string, std::string> group;
    for (Xapian::docid docid = 1; docid <= 4; ++docid) {
      const auto document = database.get_document(docid);
      group[decode_article(document.get_data())->id] =
          document.get_value(schema::number(schema::Slot::copy_group));
    }
    SCOPED_TRACE(++order);
    EXPECT_FALSE(group["first"].empty());
    EXPECT_EQ(group["first"], group["bridging"]);
    EXPECT_EQ(group["first"], group["last"]);
    EXPECT_EQ(group["other"], "");
  } while (std::next_permutation(articles.begin(), articles.end(),
                                 [](auto& a, auto& b) { return a.id < b.id; }));
}

TEST_F(Grouping, IsTheSameWhenEachComesInItsOwnRun) {
  for (const std::size_t i : {0U, 2U, 3U, 1U}) put({chain()[i]});
  EXPECT_EQ(groups(), (Groups{{"bridging", "first", "last"}}));
}

TEST_F(Grouping, PartsWhenTheBridgeIsTakenOut) {
  put(chain());
  remove("bridging");
  EXPECT_EQ(groups(), Groups{});
}

TEST_F(Grouping, PartsWhenTheBridgeIsReplaced) {
  put(chain());
  put({article("bridging", "Something else has happened here, and it is told in other words.")});
  EXPECT_EQ(groups(), Groups{});
  put({chain()[1]});
  EXPECT_EQ(groups(), (Groups{{"bridging", "first", "last"}}));
}

TEST_F(Grouping, KeepsTheOthersTogetherWhenOneLeaves) {
  put({article("a", story(0, 6)), article("b", story(0, 6)), article("c", story(0, 6))});
  remove("a");
  EXPECT_EQ(groups(), (Groups{{"b", "c"}}));
}

TEST_F(Grouping, JoinsRecordsOfOneAddress) {
  const std::string url = "https://courier.example/2025/bridge";
  put({article("x-1", story(0, 4), url), article("x-2", story(6, 10), url),
       article("x-3", story(4, 6), "https://courier.example/"),
       article("x-4", "Front page, and nothing of a bridge.", "https://courier.example/")});
  EXPECT_EQ(groups(), (Groups{{"x-1", "x-2"}}));
}

TEST_F(Grouping, HoldsInEveryLanguage) {
  const std::string turkish =
      "Boğazdaki eski köprü ayın birinden itibaren kamyonlara kapatılacak. Mühendisler selden "
      "sonra iki ayakta çatlak buldu. Sürücüler iş bitene kadar feribota binecek ya da vadiden "
      "dolaşacak. Bakan onarımın ne kadar süreceğini kimsenin bilmediğini söyledi.";
  const std::string russian =
      "Старый мост через пролив с первого числа закроют для грузовиков. После паводка инженеры "
      "нашли трещины в двух опорах. Водителям придётся ехать паромом или в объезд по долине, пока "
      "идут работы. Министр сказал, что никто не знает, сколько продлится ремонт.";
  const std::string ukrainian =
      "Старий міст через протоку з першого числа закриють для вантажівок. Після повені інженери "
      "знайшли тріщини у двох опорах. Водіям доведеться їхати поромом або в об'їзд долиною, поки "
      "триватимуть роботи. Міністр сказав, що ніхто не знає, скільки триватиме ремонт.";
  put({article("tr", turkish), article("tr-2", "ANKARA - " + turkish), article("ru", russian),
       article("ru-2", russian + " Подробности позже."), article("uk", ukrainian),
       article("uk-2", "КИЇВ. " + ukrainian)});
  EXPECT_EQ(groups(), (Groups{{"tr", "tr-2"}, {"ru", "ru-2"}, {"uk", "uk-2"}}));
}

/// As a bulk build does it: documents written with no regard to each other, grouped at the end.
TEST_F(Grouping, InBulkGivesTheSameGroups) {
  std::vector<StoredArticle> articles = chain();
  for (int i = 0; i < 100; ++i)
    articles.push_back(article("notice-" + std::to_string(i), story(4, 9)));
  Xapian::WritableDatabase database{db(), Xapian::DB_CREATE};
  for (const auto& each : articles) database.add_document(xapian_document(builder_.build(each)));
  CopyGroups{database}.group_all();
  database.commit();
  std::set<std::string> notices;
  for (int i = 0; i < 100; ++i) notices.insert("notice-" + std::to_string(i));
  EXPECT_EQ(groups(), (Groups{{"bridging", "first", "last"}, notices}));
  CopyGroups{database}.group_all();
  database.commit();
  EXPECT_EQ(groups(), (Groups{{"bridging", "first", "last"}, notices})) << "a second time";
}

}  // namespace
}  // namespace dragoman::indexer
