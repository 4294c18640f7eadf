#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <filesystem>

#include "tests/e2e/lifecycle/archive_state.h"
#include "tests/e2e/programs.h"

namespace dragoman::e2e {
namespace {

namespace fs = std::filesystem;

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif
#else
constexpr bool sanitized = false;
#endif

constexpr int article_count = 12;
constexpr int scenario_count = 9;
/// As fault_library.cpp has them.
constexpr std::array kinds = {"kill", "power", "torn", "term", "eio", "enospc"};
constexpr long kind_count = static_cast<long>(kinds.size());

/// A directory with an archive, an index of it as it was first, and the archive as it is now.
/// Everything is named relative to the directory, so that copies of it are equal.
class Scene {
 public:
  Scene(bool indexed, bool large) {
    testing_support::write_file(dir_ / "actors.txt",
                                "rename person Nabil H. Haddad = Nabil Haddad\ndrop place Sidon\n");
    for (int i = 0; i < article_count; ++i) write("a" + std::to_string(i), "First edition", i);
    if (indexed) {
      EXPECT_EQ(indexer({"add", "--db", "db", "news"}, {}).exit_code, 0);
    }
    // The archive goes on: one is changed, one renamed, one gone, some are new.
    write("a0", "Second edition", 0);
    fs::rename(dir_ / "news/a1.txt", dir_ / "news/renamed.txt");
    fs::remove(dir_ / "news/a2.txt");
    for (int i = 20; i < 23; ++i) write("a" + std::to_string(i), "New report", i);
    // Beyond a megabyte an index is built beside the old one.
    for (int i = 0; large && i < 16; ++i) {
      std::string words;
      for (int word = 0; word < 14'000; ++word)
        words += "w" + std::to_string(word % (300 + i)) + ((word + 1) % 12 == 0 ? ". " : " ");
      write("large" + std::to_string(i), "Long report", i, words);
    }
  }
  Scene(const Scene& other) {
    fs::copy(other.dir_.path(), dir_.path(), fs::copy_options::recursive);
    // A copy has times of its own; those of the sources are what the index knows.
    for (const auto& entry : fs::directory_iterator{other.dir_ / "news"})
      fs::last_write_time(dir_ / "news" / entry.path().filename(), entry.last_write_time());
  }

  ProcessResult indexer(std::vector<std::string> arguments,
                        std::vector<std::pair<std::string, std::string>> environment) const {
    ProcessOptions options;
    options.working_directory = dir_.path().string();
    options.environment = std::move(environment);
    options.environment.emplace_back("XDG_CONFIG_HOME", "/nonexistent");
    return run_indexer(std::move(arguments), options);
  }
  [[nodiscard]] std::string db() const { return (dir_ / "db").string(); }
  [[nodiscard]] fs::path path(const char* name) const { return dir_ / name; }

 private:
  void write(const std::string& name, const std::string& title, int number,
             const std::string& words = {}) const {
    const std::string own = "item" + std::to_string(number);
    write_article(dir_ / ("news/" + name + ".txt"), title + " " + own, words.empty() ? own : words);
  }
  TempDir dir_;
};

struct Scenario {
  const char* name;
  std::vector<std::string> command;
  bool indexed;  ///< there is an index of what the archive held before
  bool large;    ///< there are so many articles to come that they are indexed in bulk
  /// Articles that were committed before and that the command may not touch.
  int kept_from, kept_to;
  friend void PrintTo(const Scenario& row, std::ostream* out) { *out << row.name; }
};

class Torture : public testing::TestWithParam<Scenario> {
 protected:
  void SetUp() override {
    if (sanitized)
      GTEST_SKIP() << "NOT RUN: a preloaded library must come after the sanitizer's runtime";
  }

  static int points_wanted() {
    const char* text = std::getenv("DRAGOMAN_TORTURE_POINTS");
    const int all = text == nullptr ? 60 : std::atoi(text);
    constexpr int rows = scenario_count * static_cast<int>(kinds.size());
    return std::max(1, (all + rows - 1) / rows);
  }

  static ProcessResult run_with_fault(const Scene& scene, const char* kind, long at) {
    fs::create_directory(scene.path("kept"));
    return scene.indexer(GetParam().command, {{"LD_PRELOAD", DRAGOMAN_FAULT_LIBRARY},
                                              {"DRAGOMAN_FAULT_KIND", kind},
                                              {"DRAGOMAN_FAULT_KEEP", scene.path("kept").string()},
                                              {"DRAGOMAN_FAULT_AT", std::to_string(at)}});
  }

  static long count_calls(const Scene& scene) {
    const auto file = scene.path("count");
    const auto result = scene.indexer(
        GetParam().command,
        {{"LD_PRELOAD", DRAGOMAN_FAULT_LIBRARY}, {"DRAGOMAN_FAULT_COUNT", file.string()}});
    EXPECT_LE(result.exit_code, 1) << result.err;
    return std::atol(testing_support::read_file(file).c_str());
  }

  static void expect_kept(const Scene& scene, const ArchiveState& before) {
    const ArchiveState after = state_of(scene.db());
    for (int i = GetParam().kept_from; i < GetParam().kept_to; ++i) {
      const std::string id = "news/a" + std::to_string(i) + ".txt";
      const auto article = after.articles.find(id);
      ASSERT_NE(article, after.articles.end()) << id << " was lost";
      EXPECT_EQ(article->second, before.articles.at(id));
    }
  }
};

TEST_P(Torture, EndsInTheSameStateWhereverItFails) {
  const Scene first{GetParam().indexed, GetParam().large};
  const ArchiveState before = state_of(first.db());
  const Scene whole{first};
  const long calls = count_calls(whole);
  const ArchiveState expected = state_of(whole.db());
  ASSERT_GT(calls, 5);
  // Compacting alone changes nothing that is said.
  EXPECT_EQ(before == expected, GetParam().command[0] == "compact");
  const int points = points_wanted();
  int tried = 0;
  int killed = 0;
  for (long turn = 0; turn < kind_count; ++turn) {
    const char* kind = kinds.at(static_cast<std::size_t>(turn));
    for (int point = 0; point < points; ++point) {
      // Kinds take turns, so that few points still lie everywhere.
      const long at = 1 + (calls * (kind_count * point + turn)) / (kind_count * points);
      ++tried;
      SCOPED_TRACE(std::string{kind} + " at call " + std::to_string(at) + " of " +
                   std::to_string(calls));
      const Scene scene{first};
      const auto broken = run_with_fault(scene, kind, at);
      if (broken.exit_code == 137) ++killed;
      if (std::string_view{kind} == "enospc") {
        EXPECT_NE(broken.err, "");
      }
      ASSERT_EQ(faults_of(scene.db()), "") << broken.err;
      expect_kept(scene, before);
      const auto again = scene.indexer(GetParam().command, {});
      ASSERT_LE(again.exit_code, 1) << again.err;
      ASSERT_EQ(faults_of(scene.db()), "");
      ASSERT_TRUE(state_of(scene.db()) == expected) << broken.err << again.err;
    }
  }
  EXPECT_GT(killed, points) << "the preloaded library does its work";
  std::printf("torture: %d points among %ld calls\n", tried, calls);
}

INSTANTIATE_TEST_SUITE_P(
    , Torture,
    testing::Values(Scenario{"Add", {"add", "--db", "db", "news"}, true, false, 1, 12},
                    Scenario{"AddInBulk", {"add", "--db", "db", "news"}, true, true, 1, 12},
                    Scenario{"AddFirst", {"add", "--db", "db", "news"}, false, false, 0, 0},
                    Scenario{"AddFirstInBulk", {"add", "--db", "db", "news"}, false, true, 0, 0},
                    Scenario{"Sync", {"sync", "--db", "db", "news"}, true, false, 3, 12},
                    Scenario{"Remove", {"remove", "--db", "db", "news/a3.txt"}, true, false, 4, 12},
                    Scenario{"Compact", {"compact", "--db", "db"}, true, false, 0, 12},
                    Scenario{"Rebuild", {"rebuild", "--db", "db"}, true, false, 3, 12},
                    Scenario{"Actors", {"actors", "--db", "db", "actors.txt"}, true, false, 0, 0}),
    [](const auto& c) { return std::string{c.param.name}; });

}  // namespace
}  // namespace dragoman::e2e
