#include "searcher/match/collect.h"

#include <gtest/gtest.h>

#include <xapian.h>

#include "common/schema.h"

namespace dragoman::searcher {
namespace {

using schema::Slot;

Day day(const char* iso) { return *parse_iso_day(iso); }

TEST(Buckets, have_keys_ranges_and_names) {
  struct Row {
    const char* day;
    Bucket bucket;
    const char* id;
    const char* from;
    const char* to;
  };
  const Row rows[] = {
      {"2025-05-16", Bucket::day, "2025-05-16", "2025-05-16", "2025-05-16"},
      {"2025-05-16", Bucket::week, "2025-W20", "2025-05-12", "2025-05-18"},
      {"2024-12-30", Bucket::week, "2025-W01", "2024-12-30", "2025-01-05"},
      {"2021-01-03", Bucket::week, "2020-W53", "2020-12-28", "2021-01-03"},
      {"2025-12-31", Bucket::month, "2025-12", "2025-12-01", "2025-12-31"},
      {"2024-02-29", Bucket::month, "2024-02", "2024-02-01", "2024-02-29"},
      {"2025-05-16", Bucket::year, "2025", "2025-01-01", "2025-12-31"},
      {"0001-01-01", Bucket::day, "0001-01-01", "0001-01-01", "0001-01-01"},
      {"0001-01-01", Bucket::week, "0001-W01", "0001-01-01", "0001-01-07"},
      {"9999-12-31", Bucket::week, "9999-W52", "9999-12-27", "9999-12-31"},
      {"9999-12-31", Bucket::year, "9999", "9999-01-01", "9999-12-31"},
  };
  for (const auto& row : rows) {
    SCOPED_TRACE(row.id);
    const auto key = bucket_key(day(row.day), row.bucket);
    EXPECT_GT(key, 0U);
    EXPECT_EQ(bucket_id(key, row.bucket), row.id);
    EXPECT_EQ(bucket_range(key, row.bucket), (DateRange{day(row.from), day(row.to)}));
  }
}

class Collecting : public testing::Test {
 protected:
  Collecting() : database_("", Xapian::DB_BACKEND_INMEMORY) {}

  /// persons and group as numbers of their tables; 0: none.
  void put(std::vector<std::uint32_t> persons, std::uint32_t group, const char* published) {
    Xapian::Document document;
    document.add_boolean_term("Len");
    document.add_value(schema::number(Slot::person), schema::pack_numbers(persons));
    if (group != 0)
      document.add_value(schema::number(Slot::copy_group), schema::pack_numbers({group}));
    if (published != nullptr)
      document.add_value(schema::number(Slot::published), schema::encode_day(day(published)));
    database_.add_document(document);
  }

  void run(Collector& collector) {
    Xapian::Enquire enquire{database_};
    enquire.set_query(Xapian::Query::MatchAll);
    enquire.add_matchspy(&collector);
    enquire.get_mset(0, 1, database_.get_doccount());
  }

  Xapian::WritableDatabase database_;
};

TEST_F(Collecting, counts_copies_as_one_article_that_has_what_any_of_them_has) {
  put({1, 2}, 0, "2025-05-16");
  put({1}, 7, "2025-05-16");
  put({1, 3}, 7, nullptr);
  put({1}, 8, "2025-06-01");
  Collector collector{{{FacetName::person}, {FacetName::date, Bucket::month}}, false};
  run(collector);
  EXPECT_EQ(collector.total(), 3U);
  const auto& persons = collector.counts(0).by_key;
  EXPECT_EQ(persons.at(1), 3U);
  EXPECT_EQ(persons.at(2), 1U);
  EXPECT_EQ(persons.at(3), 1U);
  const auto& months = collector.counts(1).by_key;
  EXPECT_EQ(months.at(bucket_key(day("2025-05-01"), Bucket::month)), 2U);
  EXPECT_EQ(months.at(0), 1U);
  EXPECT_EQ(collector.copies(7).size(), 2U);
  EXPECT_TRUE(collector.copies(9).empty());
}

TEST_F(Collecting, counts_each_copy_when_copies_are_listed) {
  put({1}, 7, nullptr);
  put({1}, 7, nullptr);
  Collector collector{{{FacetName::person}}, true};
  run(collector);
  EXPECT_EQ(collector.total(), 2U);
  EXPECT_EQ(collector.counts(0).by_key.at(1), 2U);
}

TEST_F(Collecting, starts_again_after_reset) {
  put({1}, 7, nullptr);
  Collector collector{{{FacetName::person}}, false};
  run(collector);
  collector.reset();
  run(collector);
  EXPECT_EQ(collector.total(), 1U);
  EXPECT_EQ(collector.counts(0).by_key.at(1), 1U);
}

TEST_F(Collecting, survives_damaged_slots) {
  Xapian::Document document;
  document.add_value(schema::number(Slot::person), "\xFF\xFF\xFF\xFF\x0F");  // 4294967295
  document.add_value(schema::number(Slot::published), "xx");
  document.add_value(schema::number(Slot::mentioned), std::string("\x09\x01\x80", 3));
  database_.add_document(document);
  Collector collector{{{FacetName::person}, {FacetName::date}, {FacetName::mentioned}}, false};
  run(collector);
  EXPECT_EQ(collector.total(), 1U);
  EXPECT_EQ(collector.counts(1).by_key.at(0), 1U);
}

}  // namespace
}  // namespace dragoman::searcher
