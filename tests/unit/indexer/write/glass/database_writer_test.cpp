#include "indexer/write/glass/database_writer.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <ostream>
#include <random>
#include <string>
#include <vector>

#include "indexer/write/glass/run.h"
#include "indexer/write/glass/version_file.h"
#include "indexer/write/posted_document.h"
#include "tests/support/temp_dir.h"

namespace dragoman::indexer::glass {
namespace {

using Metadata = std::map<std::string, std::string>;

/// Everything that the API tells of a database.
std::string dump(const Xapian::Database& database) {
  std::string all;
  const auto say = [&all](const std::string& what, auto... numbers) {
    all += what;
    ((all += ' ', all += std::to_string(numbers)), ...);
    all += '\n';
  };
  say("all", database.get_doccount(), database.get_lastdocid(), database.get_total_length(),
      database.get_doclength_lower_bound(), database.get_doclength_upper_bound(),
      database.has_positions() ? 1 : 0);
  for (Xapian::valueno slot : {0U, 1U, 7U, 127U, 128U, 300U, 70000U}) {
    say("slot", slot, database.get_value_freq(slot));
    say(database.get_value_lower_bound(slot) + "|" + database.get_value_upper_bound(slot));
    for (auto value = database.valuestream_begin(slot); value != database.valuestream_end(slot);
         ++value)
      say(*value, value.get_docid());
  }
  for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
    say(*term, database.get_termfreq(*term), database.get_collection_freq(*term));
    EXPECT_GE(database.get_wdf_upper_bound(*term), 0U);
    for (auto place = database.postlist_begin(*term); place != database.postlist_end(*term);
         ++place)
      say("", *place, place.get_wdf(), place.get_doclength());
  }
  for (auto id = database.postlist_begin(""); id != database.postlist_end(""); ++id) {
    say("document", *id, database.get_doclength(*id), database.get_unique_terms(*id));
    for (auto term = database.termlist_begin(*id); term != database.termlist_end(*id); ++term) {
      say(*term, term.get_wdf());
      for (auto place = term.positionlist_begin(); place != term.positionlist_end(); ++place)
        say("at", *place);
    }
    const Xapian::Document document = database.get_document(*id);
    for (auto value = document.values_begin(); value != document.values_end(); ++value)
      say(*value, value.get_valueno());
    say(document.get_data());
  }
  for (auto key = database.metadata_keys_begin(); key != database.metadata_keys_end(); ++key)
    say(*key + "=" + database.get_metadata(*key));
  return all;
}

class Random {
 public:
  explicit Random(unsigned seed) : engine_(seed) {}
  std::uint32_t below(std::uint32_t end) {
    return std::uniform_int_distribution<std::uint32_t>{0, end - 1}(engine_);
  }
  std::string bytes(std::uint32_t size) {
    std::string result;
    for (std::uint32_t i = 0; i < size; ++i) result += static_cast<char>(below(256));
    return result;
  }
  /// Of a small vocabulary with all that is special: NUL, FF, the longest.
  std::string term() {
    switch (below(12)) {
      case 0:
        return std::string(1 + below(3), '\0') + std::to_string(below(5));
      case 1:
        return "a" + std::string(1 + below(2), '\0') + (below(2) != 0 ? "\xff" : "b");
      case 2:
        return std::string(245, static_cast<char>('a' + below(3)));
      case 3:
        return "every";
      case 4:
        return std::string(1, static_cast<char>(1 + below(255)));
      default:
        return "word" + std::to_string(below(300));
    }
  }
  std::vector<std::uint32_t> positions() {
    std::vector<std::uint32_t> result;
    const std::uint32_t spread = below(3) == 0 ? 1U << 24U : 2000;
    for (std::uint32_t i = below(below(4) == 0 ? 300 : 4); i > 0; --i)
      result.push_back(below(spread));
    std::sort(result.begin(), result.end());
    result.erase(std::unique(result.begin(), result.end()), result.end());
    return result;
  }

 private:
  std::mt19937 engine_;
};

PostedDocument random_document(Random& random) {
  PostedDocument document;
  if (random.below(20) == 0) return document;  // empty
  for (std::uint32_t i = random.below(80); i > 0; --i) {
    const auto positions = random.positions();
    const std::uint32_t wdf =
        random.below(4) == 0 ? 0 : random.below(random.below(9) == 0 ? 5000 : 5);
    document.post(random.term(), wdf, positions);
  }
  for (const std::uint32_t slot : {70000U, 0U, 7U, 300U, 127U, 128U})
    if (random.below(3) != 0)
      document.set_value(slot, random.bytes(random.below(random.below(9) == 0 ? 900 : 9)));
  if (random.below(5) != 0) {
    std::string data = random.bytes(random.below(20000));
    // Not all too equal: Xapian could not read what it wrote.
    if (random.below(3) != 0)
      for (char& c : data) c = static_cast<char>('a' + c % 4);
    document.set_data(std::move(data));
  }
  return document;
}

std::vector<PostedDocument> random_documents(unsigned seed, std::size_t count) {
  Random random{seed};
  std::vector<PostedDocument> documents;
  for (std::size_t i = 0; i < count; ++i) documents.push_back(random_document(random));
  return documents;
}

struct Way {
  std::size_t run_length;  ///< documents
  std::size_t memory;
  bool parallel;
};
/// Else the padding between the fields would be part of the tests' names.
void PrintTo(const Way& way, std::ostream* out) {
  *out << way.run_length << " documents, " << way.memory << " bytes"
       << (way.parallel ? ", two threads" : "");
}

class TablesOfOurOwn : public testing::TestWithParam<Way> {
 protected:
  std::string path(const std::string& name) { return (directory_ / name).string(); }

  void write_by_xapian(const std::string& name, const std::vector<PostedDocument>& documents,
                       const Metadata& metadata) {
    Xapian::WritableDatabase database{path(name), Xapian::DB_CREATE};
    for (const auto& document : documents) database.add_document(xapian_document(document));
    for (const auto& [key, value] : metadata) database.set_metadata(key, value);
    database.commit();
  }
  void write(const std::string& name, const std::vector<PostedDocument>& documents,
             const Metadata& metadata) {
    std::filesystem::create_directories(path(name));
    DatabaseWriter writer{path(name), GetParam().memory};
    Deflater deflater;
    for (std::size_t begin = 0; begin < documents.size(); begin += GetParam().run_length) {
      const auto end = std::min(begin + GetParam().run_length, documents.size());
      writer.add(make_run({documents.begin() + static_cast<std::ptrdiff_t>(begin),
                           documents.begin() + static_cast<std::ptrdiff_t>(end)},
                          static_cast<std::uint32_t>(begin + 1), deflater));
    }
    if (GetParam().parallel) writer.begin_positions();
    writer.finish([&](const auto& sink) {
      for (const auto& [key, value] : metadata) sink(key, value);
    });
  }
  void expect_equal(const std::string& ours, const std::string& theirs) {
    const std::string expected = dump(Xapian::Database{path(theirs)});
    const std::string found = dump(Xapian::Database{path(ours)});
    EXPECT_TRUE(found == expected)
        << "first difference at "
        << std::mismatch(found.begin(), found.end(), expected.begin(), expected.end()).first -
               found.begin();
    // Not always 0: it minds positions in documents of length 0.
    EXPECT_EQ(Xapian::Database::check(path(ours), 0, nullptr),
              Xapian::Database::check(path(theirs), 0, nullptr));
  }

  testing_support::TempDir directory_;
};

TEST_P(TablesOfOurOwn, HoldWhatXapiansHold) {
  const Metadata metadata{
      {"a", "1"}, {"b", std::string(5000, 'v')}, {"name:x", std::string("\0", 1)}};
  for (unsigned seed = 1; seed <= 4; ++seed) {
    const auto documents = random_documents(seed, seed == 1 ? 1 : 400);
    const std::string theirs = "theirs" + std::to_string(seed);
    const std::string ours = "ours" + std::to_string(seed);
    write_by_xapian(theirs, documents, metadata);
    write(ours, documents, metadata);
    expect_equal(ours, theirs);
  }
}

TEST_P(TablesOfOurOwn, CutLongListsIntoChunks) {
  // One term in each of 40,000 documents: many chunks, numbers of documents above 0x8000.
  std::vector<PostedDocument> documents(40'000);
  for (std::size_t i = 0; i < documents.size(); ++i) {
    const auto position = static_cast<std::uint32_t>(i % 1000 + 1);
    documents[i].post("common", static_cast<std::uint32_t>(i % 300), {&position, 1});
    if (i % 3 == 0) documents[i].post("third", 1);
    documents[i].set_value(1, std::to_string(i % 77));
  }
  write_by_xapian("theirs", documents, {});
  write("ours", documents, {});
  expect_equal("ours", "theirs");
}

TEST_P(TablesOfOurOwn, CanBeChangedByXapian) {
  const auto documents = random_documents(7, 300);
  const auto more = random_documents(8, 50);
  write_by_xapian("theirs", documents, {{"key", "value"}});
  write("ours", documents, {{"key", "value"}});
  for (const char* name : {"ours", "theirs"}) {
    Xapian::WritableDatabase database{path(name), Xapian::DB_OPEN};
    for (Xapian::docid id = 5; id < 100; id += 7) database.delete_document(id);
    for (std::size_t i = 0; i < 20; ++i)
      database.replace_document(static_cast<Xapian::docid>(101 + 3 * i), xapian_document(more[i]));
    for (std::size_t i = 20; i < more.size(); ++i) database.add_document(xapian_document(more[i]));
    database.set_metadata("key", "other");
    database.commit();
  }
  expect_equal("ours", "theirs");
  for (const char* name : {"ours", "theirs"})
    Xapian::Database{path(name)}.compact(path(std::string{name} + " compact"));
  expect_equal("ours compact", "theirs compact");
}

TEST_P(TablesOfOurOwn, HoldDocumentsWithNothing) {
  const std::vector<PostedDocument> documents(3);
  write_by_xapian("theirs", documents, {});
  write("ours", documents, {});
  expect_equal("ours", "theirs");
}

INSTANTIATE_TEST_SUITE_P(Ways, TablesOfOurOwn,
                         testing::Values(Way{1'000'000, 1'000'000'000, false},
                                         Way{37, 1'000'000'000, true}, Way{101, 0, false},
                                         Way{3, 200'000, true}));

TEST(Tags, AreOnesThatXapianCanRead) {
  testing_support::TempDir directory;
  std::vector<PostedDocument> documents(20);
  for (std::size_t i = 0; i < documents.size(); ++i)
    documents[i].set_data(std::string(8190 + i, 'x'));
  Deflater deflater;
  std::filesystem::create_directories(directory / "db");
  DatabaseWriter writer{(directory / "db").string(), 0};
  writer.add(make_run(documents, 1, deflater));
  writer.finish([](const auto&) {});
  const Xapian::Database database{(directory / "db").string()};
  for (std::size_t i = 0; i < documents.size(); ++i)
    EXPECT_EQ(database.get_document(static_cast<Xapian::docid>(i + 1)).get_data(),
              documents[i].data());
}

TEST(TheFormat, IsKnownWhereXapianWroteIt) {
  testing_support::TempDir directory;
  const std::string path = (directory / "db").string();
  Xapian::WritableDatabase{path, Xapian::DB_CREATE}.close();
  EXPECT_TRUE(known_format(path));
  EXPECT_FALSE(known_format((directory / "none").string()));
  std::filesystem::resize_file(path + "/iamglass", 10);
  EXPECT_FALSE(known_format(path));
}

}  // namespace
}  // namespace dragoman::indexer::glass
