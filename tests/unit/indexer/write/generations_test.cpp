#include "indexer/write/generations.h"

#include <gtest/gtest.h>
#include <unistd.h>
#include <xapian.h>

#include <filesystem>
#include <set>

#include "tests/support/temp_dir.h"

namespace dragoman::indexer {
namespace {

namespace fs = std::filesystem;
using Names = std::set<std::string>;

class GenerationsTest : public testing::Test {
 protected:
  [[nodiscard]] std::string directory() const { return (dir_ / "index").string(); }

  Names names() const {
    Names found;
    for (const auto& entry : fs::directory_iterator{directory()})
      found.insert(entry.path().filename().string());
    return found;
  }

  /// A database whose only metadata says which one it is.
  static void write(const std::string& path, const std::string& text) {
    Xapian::WritableDatabase database{path, Xapian::DB_CREATE_OR_OPEN};
    database.set_metadata("which", text);
    database.commit();
  }
  void publish(const std::string& text) {
    auto generations = Generations::lock(directory());
    ASSERT_TRUE(generations.ok()) << generations.error().what;
    write(generations->begin(), text);
    generations->publish();
  }
  std::string seen() const { return Xapian::Database{directory()}.get_metadata("which"); }

  testing_support::TempDir dir_;
};

TEST_F(GenerationsTest, BeginsWithNone) {
  const auto generations = Generations::lock(directory());
  ASSERT_TRUE(generations.ok());
  EXPECT_EQ(generations->current(), "");
  EXPECT_EQ(names(), Names{"writer.lock"});
}

TEST_F(GenerationsTest, OneTakesThePlaceOfTheOther) {
  publish("first");
  EXPECT_EQ(seen(), "first");
  publish("second");
  EXPECT_EQ(seen(), "second");
  EXPECT_EQ(names(), (Names{"XAPIANDB", "gen-2", "writer.lock"}));
}

TEST_F(GenerationsTest, NobodySeesWhatIsNotPublished) {
  publish("first");
  auto generations = Generations::lock(directory());
  write(generations->begin(), "second");
  EXPECT_EQ(seen(), "first");
  generations->abandon();
  EXPECT_EQ(names(), (Names{"XAPIANDB", "gen-1", "writer.lock"}));
}

TEST_F(GenerationsTest, AReaderOfTheOldOneGoesOn) {
  publish("first");
  const Xapian::Database reader{directory()};
  publish("second");
  EXPECT_EQ(reader.get_metadata("which"), "first");
  EXPECT_EQ(seen(), "second");
}

TEST_F(GenerationsTest, LeftoversOfCrashedRunsGoAndNothingElse) {
  publish("first");
  write(directory() + "/gen-7", "half built");
  dir_.write_file("index/XAPIANDB.new", "auto gen-7\n");
  dir_.write_file("index/notes.txt", "of the user");
  dir_.write_file("index/gen-x/file", "of the user");
  ASSERT_TRUE(Generations::lock(directory()).ok());
  EXPECT_EQ(names(), (Names{"XAPIANDB", "gen-1", "gen-x", "notes.txt", "writer.lock"}));
  EXPECT_EQ(seen(), "first");
}

TEST_F(GenerationsTest, ASecondWriterLearnsWhoIsFirst) {
  const auto first = Generations::lock(directory());
  EXPECT_EQ(writer_of(directory()), ::getpid());
  const auto second = Generations::lock(directory());
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().kind, ErrorKind::busy);
  EXPECT_NE(second.error().what.find("(process " + std::to_string(::getpid()) + ")"),
            std::string::npos)
      << second.error().what;
}

TEST_F(GenerationsTest, TheLockGoesWithItsHolder) {
  { const auto first = Generations::lock(directory()); }
  EXPECT_EQ(writer_of(directory()), std::nullopt);
  EXPECT_TRUE(Generations::lock(directory()).ok());
}

TEST_F(GenerationsTest, APlainDatabaseIsCurrentUntilAGenerationReplacesIt) {
  fs::create_directories(directory());
  write(directory(), "plain");
  {
    const auto generations = Generations::lock(directory());
    EXPECT_EQ(generations->current(), directory());
  }
  EXPECT_EQ(seen(), "plain");
  publish("generation");
  EXPECT_EQ(seen(), "generation");
  EXPECT_EQ(names(), (Names{"XAPIANDB", "gen-1", "writer.lock"}));
}

TEST_F(GenerationsTest, ACrashBetweenStubAndPlainMarkKeepsThePlainDatabase) {
  fs::create_directories(directory());
  write(directory(), "plain");
  write(directory() + "/gen-1", "generation");
  dir_.write_file("index/XAPIANDB", "auto gen-1\n");
  const auto generations = Generations::lock(directory());
  EXPECT_EQ(generations->current(), directory());
  EXPECT_EQ(seen(), "plain");
}

TEST_F(GenerationsTest, AStubOfAnotherHandIsRefused) {
  for (const char* text : {"auto ../other\n", "auto gen-1\nauto gen-2\n", "remote host:1\n", "x"}) {
    dir_.write_file("index/XAPIANDB", text);
    const auto generations = Generations::lock(directory());
    ASSERT_FALSE(generations.ok()) << text;
    EXPECT_EQ(generations.error().kind, ErrorKind::bad_index);
  }
}

TEST_F(GenerationsTest, ADirectoryThatCannotBeIsAnIoError) {
  dir_.write_file("file", "");
  const auto generations = Generations::lock((dir_ / "file/index").string());
  ASSERT_FALSE(generations.ok());
  EXPECT_EQ(generations.error().kind, ErrorKind::io);
}

}  // namespace
}  // namespace dragoman::indexer
