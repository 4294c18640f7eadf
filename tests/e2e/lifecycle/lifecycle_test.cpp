#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <functional>
#include <thread>

#include "tests/e2e/lifecycle/archive_state.h"
#include "tests/e2e/programs.h"

namespace dragoman::e2e {
namespace {

namespace fs = std::filesystem;
using Ids = std::vector<std::string>;
using std::chrono::milliseconds;

/// An archive in "news", an index in "db", programs that run beside them.
class Lifecycle : public testing::Test {
 protected:
  ProcessResult indexer(std::vector<std::string> arguments) const {
    return run_indexer(std::move(arguments), options());
  }
  ProcessOptions options() const {
    ProcessOptions result;
    result.working_directory = dir_.path().string();
    result.environment = {{"XDG_CONFIG_HOME", (dir_ / "config").string()}, {"DRAGOMAN_DB", "db"}};
    return result;
  }
  void write(const std::string& name, const std::string& title,
             const std::string& words = "grain") const {
    write_article(dir_ / ("news/" + name), title, words);
  }
  ArchiveState state() const { return state_of((dir_ / "db").string()); }
  Ids ids() const {
    Ids found;
    for (const auto& [id, text] : state().articles) found.push_back(id);
    return found;
  }
  std::vector<json> report() const {
    std::vector<json> lines;
    for (const auto& line : lines_of(testing_support::read_file(dir_ / "report.jsonl")))
      lines.push_back(json::parse(line));
    return lines;
  }
  std::string faults() const { return faults_of((dir_ / "db").string()); }

  TempDir dir_;
};

TEST_F(Lifecycle, SyncAddsReplacesAndRemoves) {
  write("a.txt", "Ferry sails");
  write("b.txt", "Ferry waits");
  write("sub/c.txt", "Ferry sinks");
  EXPECT_EQ(indexer({"sync", "news"}).exit_code, 0);
  EXPECT_EQ(ids(), (Ids{"news/a.txt", "news/b.txt", "news/sub/c.txt"}));
  write("a.txt", "Ferry sails on");
  fs::remove(dir_ / "news/b.txt");
  write("d.txt", "Ferry returns");
  const auto second = indexer({"sync", "news/"});
  EXPECT_EQ(second.exit_code, 0);
  EXPECT_NE(second.err.find("1 article added, 1 replaced, 1 unchanged, 1 removed, 0 refused"),
            std::string::npos)
      << second.err;
  EXPECT_EQ(ids(), (Ids{"news/a.txt", "news/d.txt", "news/sub/c.txt"}));
  EXPECT_EQ(state().inputs.count("news/b.txt"), 0U);
  EXPECT_EQ(faults(), "");
}

TEST_F(Lifecycle, AddNeverRemovesWhatVanished) {
  write("a.txt", "Ferry sails");
  write("b.txt", "Ferry waits");
  indexer({"add", "news"});
  fs::remove(dir_ / "news/b.txt");
  EXPECT_EQ(indexer({"add", "news"}).exit_code, 0);
  EXPECT_EQ(ids().size(), 2U);
}

TEST_F(Lifecycle, SyncLeavesOtherDirectoriesAlone) {
  write("a.txt", "Ferry sails");
  write_article(dir_ / "newsletter/b.txt", "Ferry waits", "grain");
  indexer({"add", "news", "newsletter"});
  fs::remove(dir_ / "newsletter/b.txt");
  EXPECT_EQ(indexer({"sync", "news"}).exit_code, 0);
  EXPECT_EQ(ids().size(), 2U);
}

TEST_F(Lifecycle, AMissingOrEmptyDirectoryIsNotBelieved) {
  write("a.txt", "Ferry sails");
  indexer({"sync", "news"});
  for (const bool missing : {false, true}) {
    fs::remove_all(dir_ / "news");
    if (!missing) fs::create_directory(dir_ / "news");
    const auto result = indexer({"sync", "news"});
    EXPECT_EQ(result.exit_code, 1);
    EXPECT_NE(result.err.find("--allow-empty"), std::string::npos) << result.err;
    EXPECT_EQ(ids(), Ids{"news/a.txt"});
  }
  EXPECT_EQ(indexer({"sync", "--allow-empty", "news"}).exit_code, 0);
  EXPECT_EQ(ids(), Ids{});
}

TEST_F(Lifecycle, LinksOutOfTheDirectoryAreRefused) {
  write("a.txt", "Ferry sails");
  write_article(dir_ / "private/b.txt", "Ferry waits", "grain");
  fs::create_directory_symlink("../private", dir_ / "news/link");
  fs::create_symlink("../private/b.txt", dir_ / "news/file.txt");
  const auto result = indexer({"add", "news"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(ids(), Ids{"news/a.txt"});
  EXPECT_NE(result.err.find("news/link: expected a file below the directory given"),
            std::string::npos)
      << result.err;
}

TEST_F(Lifecycle, ARenamedFileIsRecognisedByItsContent) {
  write("a.txt", "Ferry sails");
  write("b.txt", "Ferry waits");
  indexer({"sync", "news"});
  fs::rename(dir_ / "news/a.txt", dir_ / "news/z.txt");
  const auto result = indexer({"sync", "--report", "report.jsonl", "news"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_NE(result.err.find("1 moved"), std::string::npos) << result.err;
  EXPECT_EQ(ids(), (Ids{"news/b.txt", "news/z.txt"}));
  bool moved = false;
  for (const json& line : report())
    moved = moved || (line.at("event") == "input" && line.at("outcome") == "moved" &&
                      line.at("from") == "news/a.txt" && line.at("path") == "news/z.txt");
  EXPECT_TRUE(moved);
  EXPECT_EQ(faults(), "");
  // It is as if it had always been there: nothing is left to do.
  EXPECT_NE(indexer({"sync", "news"}).err.find("0 articles added, 0 replaced, 2 unchanged"),
            std::string::npos);
}

TEST_F(Lifecycle, ARenamedDirectoryMovesItsArticles) {
  for (int i = 0; i < 5; ++i)
    write("old/" + std::to_string(i) + ".txt", "Ferry " + std::to_string(i));
  indexer({"sync", "news"});
  fs::rename(dir_ / "news/old", dir_ / "news/new");
  EXPECT_NE(indexer({"sync", "news"}).err.find("5 moved"), std::string::npos);
  EXPECT_EQ(ids().front(), "news/new/0.txt");
  EXPECT_EQ(ids().size(), 5U);
}

TEST_F(Lifecycle, AnArticleThatTwoInputsGaveStaysWithTheOther) {
  const std::string record =
      R"({"id": "n1", "title": "Ferry sails", "text": "The ferry sails from )";
  dir_.write_file("news/a.jsonl", record + "Sidon on Monday.\"}\n");
  dir_.write_file("news/b.jsonl", record + "Tyre on Monday.\"}\n");
  indexer({"sync", "news"});
  EXPECT_EQ(ids(), Ids{"n1"});
  EXPECT_NE(state().articles.at("n1").find("Tyre"), std::string::npos);
  fs::remove(dir_ / "news/b.jsonl");
  EXPECT_EQ(indexer({"sync", "news"}).exit_code, 0);
  EXPECT_EQ(ids(), Ids{"n1"});
  EXPECT_NE(state().articles.at("n1").find("Sidon"), std::string::npos);
  fs::remove(dir_ / "news/a.jsonl");
  indexer({"sync", "--allow-empty", "news"});
  EXPECT_EQ(ids(), Ids{});
}

TEST_F(Lifecycle, StandardInputTwiceKeepsBoth) {
  for (const char* id : {"n1", "n2"}) {
    ProcessOptions with = options();
    with.input = std::string{R"({"id": ")"} + id + R"(", "title": "Ferry", "text": "It sails."})";
    EXPECT_EQ(run_indexer({"add", "-"}, with).exit_code, 0);
  }
  EXPECT_EQ(ids(), (Ids{"n1", "n2"}));
}

TEST_F(Lifecycle, ExcludedFilesAreNoInputs) {
  write("a.txt", "Ferry sails");
  write("drafts/b.txt", "Ferry waits");
  write("c.txt", "Ferry sinks");
  EXPECT_EQ(indexer({"sync", "--exclude", "drafts/", "news"}).exit_code, 0);
  EXPECT_EQ(ids(), (Ids{"news/a.txt", "news/c.txt"}));
  EXPECT_EQ(indexer({"sync", "--exclude", "drafts/", "--exclude", "c.*", "news"}).exit_code, 0);
  EXPECT_EQ(ids(), Ids{"news/a.txt"}) << "sync takes out what is excluded now";
  const auto why = indexer({"why", "--exclude", "c.*", "--format", "json", "news"});
  EXPECT_EQ(why.exit_code, 1);
  EXPECT_NE(why.out.find(R"("status":"excluded","excluded_by":"c.*")"), std::string::npos)
      << why.out;
}

TEST_F(Lifecycle, TheIndexIsNoInput) {
  write("a.txt", "Ferry sails");
  for (int i = 0; i < 2; ++i) {
    const auto result = indexer({"add", "--db", "news/index", "news"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
  }
}

TEST_F(Lifecycle, TheConfigurationFileNamesTheArchive) {
  write("a.txt", "Ferry sails");
  write("b.tmp", "Ferry waits");
  dir_.write_file("config/dragoman/config",
                  "directory = " + (dir_ / "news").string() + "\nexclude = *.tmp\n");
  EXPECT_EQ(indexer({"sync"}).exit_code, 0);
  EXPECT_EQ(ids(), Ids{(dir_ / "news/a.txt").string()});
  dir_.write_file("other.conf", "directories = x\n");
  const auto wrong = indexer({"--config", "other.conf", "sync"});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_NE(wrong.err.find("other.conf:1: expected a known key"), std::string::npos) << wrong.err;
}

TEST_F(Lifecycle, WithoutAnyDirectorySyncIsAUsageError) {
  EXPECT_EQ(indexer({"sync"}).exit_code, 2);
}

TEST_F(Lifecycle, RemovedArticlesStayOutUntilTheyAreAdded) {
  write("a.txt", "Ferry sails");
  write("b.txt", "Ferry waits");
  indexer({"sync", "news"});
  EXPECT_EQ(indexer({"remove", "news/a.txt"}).exit_code, 0);
  EXPECT_EQ(ids(), Ids{"news/b.txt"});
  EXPECT_EQ(indexer({"sync", "news"}).exit_code, 0);
  EXPECT_EQ(ids(), Ids{"news/b.txt"});
  write("a.txt", "Ferry sails, corrected");
  indexer({"sync", "news"});
  EXPECT_EQ(ids(), Ids{"news/b.txt"}) << "also when the file changes";
  indexer({"rebuild"});
  EXPECT_EQ(ids(), Ids{"news/b.txt"}) << "also when the index is built anew";
  const auto why = indexer({"why", "news/a.txt"});
  EXPECT_EQ(why.exit_code, 1);
  EXPECT_NE(why.out.find("taken out by indexer remove"), std::string::npos) << why.out;
  EXPECT_EQ(indexer({"add", "news/a.txt"}).exit_code, 0);
  EXPECT_EQ(ids(), (Ids{"news/a.txt", "news/b.txt"}));
  EXPECT_EQ(indexer({"remove", "news/"}).exit_code, 0);
  EXPECT_EQ(ids(), Ids{});
  EXPECT_EQ(faults(), "");
}

TEST_F(Lifecycle, RemovingWhatIsNotThereIsNamed) {
  write("a.txt", "Ferry sails");
  indexer({"sync", "news"});
  const auto result = indexer({"remove", "nobody", "news/a.txt"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_NE(result.err.find("dragoman: nobody: expected the id of an article"), std::string::npos);
  EXPECT_EQ(ids(), Ids{});
}

TEST_F(Lifecycle, RebuildReadsTheSourcesAndKeepsWhatHasNone) {
  write("a.txt", "Ferry sails");
  write("b.txt", "Ferry waits");
  ProcessOptions with = options();
  with.input = R"({"id": "n1", "title": "Ferry", "text": "It sails."})";
  run_indexer({"add", "-"}, with);
  indexer({"add", "news"});
  const ArchiveState before = state();
  fs::remove(dir_ / "news/b.txt");
  const auto result = indexer({"rebuild"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(state(), before);
  EXPECT_EQ(faults(), "");
  EXPECT_EQ(indexer({"sync", "news"}).exit_code, 0);
  EXPECT_EQ(ids(), (Ids{"n1", "news/a.txt"}));
}

TEST_F(Lifecycle, CompactKeepsEverything) {
  for (int i = 0; i < 5; ++i) write(std::to_string(i) + ".txt", "Ferry " + std::to_string(i));
  indexer({"add", "news"});
  fs::remove(dir_ / "news/3.txt");
  indexer({"sync", "news"});
  const ArchiveState before = state();
  EXPECT_EQ(indexer({"compact"}).exit_code, 0);
  EXPECT_EQ(state(), before);
  EXPECT_EQ(faults(), "");
  write("6.txt", "Ferry 6");
  EXPECT_EQ(indexer({"sync", "news"}).exit_code, 0);
  EXPECT_EQ(ids().size(), 5U);
}

TEST_F(Lifecycle, CheckSaysWhatIsWrongAndWhatMendsIt) {
  write("a.txt", "Ferry sails");
  indexer({"add", "news"});
  const auto sound = indexer({"check"});
  EXPECT_EQ(sound.exit_code, 0);
  EXPECT_EQ(sound.out, "sound: 1 articles, 1 inputs\n");
  const fs::path data = dir_ / "db/gen-1/docdata.glass";
  // An impossible size of the directory of a block: of worse Xapian 1.4 reads beyond the end.
  std::string bytes = testing_support::read_file(data);
  for (std::size_t i = 9; i < 11; ++i) bytes[i] = 'x';
  testing_support::write_file(data, bytes);
  const auto damaged = indexer({"check", "--format", "json"});
  EXPECT_EQ(damaged.exit_code, 3) << damaged.err;
  EXPECT_NE((damaged.out + damaged.err).find("indexer rebuild"), std::string::npos)
      << damaged.out << damaged.err;
}

TEST_F(Lifecycle, CheckTellsInJsonOfAnIndexThatDoesNotOpen) {
  write("a.txt", "Ferry sails");
  indexer({"add", "news"});
  testing_support::write_file(dir_ / "db/gen-1/iamglass", "no version file");
  const auto checked = indexer({"check", "--format", "json"});
  EXPECT_EQ(checked.exit_code, 3);
  const json answer = json::parse(checked.out);
  EXPECT_EQ(answer.at("format"), 1);
  EXPECT_EQ(answer.at("sound"), false);
  EXPECT_EQ(answer.at("total_faults"), 1);
  EXPECT_EQ(answer.at("faults").at(0).at("where"), "database");
  EXPECT_NE(checked.err, "");
}

TEST_F(Lifecycle, CommandsOnNoIndexSaySo) {
  for (const char* command : {"check", "compact", "rebuild", "info"})
    EXPECT_EQ(indexer({command}).exit_code, 3) << command;
  EXPECT_EQ(indexer({"remove", "x"}).exit_code, 3);
  EXPECT_EQ(indexer({"why", "x"}).exit_code, 3);
  EXPECT_FALSE(fs::exists(dir_ / "db")) << "looking makes nothing";
}

TEST_F(Lifecycle, WhyTellsHowAnInputWasUnderstood) {
  write("a.txt", "Ferry sails");
  dir_.write_file("news/empty.txt", "");
  EXPECT_EQ(indexer({"add", "news"}).exit_code, 1);
  write("new.txt", "Ferry waits");
  const auto why = indexer({"why", "--format", "json", "news"});
  EXPECT_EQ(why.exit_code, 1);
  std::map<std::string, json> answers;
  for (const auto& line : lines_of(why.out)) {
    json answer = json::parse(line);
    answers[answer.at("path").get<std::string>()] = answer;
  }
  EXPECT_EQ(answers.at("news/a.txt").at("status"), "indexed");
  EXPECT_EQ(answers.at("news/a.txt").at("articles").at(0).at("title"), "Ferry sails");
  EXPECT_EQ(answers.at("news/empty.txt").at("status"), "refused");
  EXPECT_EQ(answers.at("news/empty.txt").at("refusals").at(0).at("reason"), "empty");
  EXPECT_EQ(answers.at("news/new.txt").at("status"), "unknown");
  EXPECT_EQ(indexer({"why", "news/a.txt"}).exit_code, 0);
  EXPECT_EQ(indexer({"why", "news/none.txt"}).exit_code, 1);
}

TEST_F(Lifecycle, TheReportNamesEveryOutcome) {
  write("a.txt", "Ferry sails");
  dir_.write_file("news/empty.txt", "");
  indexer({"add", "--report", "report.jsonl", "news"});
  const auto lines = report();
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[0].at("event"), "run");
  EXPECT_EQ(lines[0].at("command"), "add");
  EXPECT_EQ(lines[1].at("outcome"), "added");
  EXPECT_EQ(lines[1].at("id"), "news/a.txt");
  EXPECT_EQ(lines[2].at("event"), "refusal");
  EXPECT_EQ(lines[2].at("reason"), "empty");
  EXPECT_EQ(lines[3].at("event"), "end");
  EXPECT_EQ(lines[3].at("exit_code"), 1);
  for (const json& line : lines) EXPECT_EQ(line.at("format"), 1);
}

TEST_F(Lifecycle, InfoTellsReasonsAndCopies) {
  write("a.txt", "Ferry sails");
  dir_.write_file("news/empty.txt", "");
  indexer({"add", "news"});
  const json info = json::parse(indexer({"info", "--format", "json"}).out);
  EXPECT_EQ(info.at("inputs").at("refused"), 1);
  EXPECT_EQ(info.at("inputs").at("reasons").at("empty"), 1);
  EXPECT_EQ(info.at("copies"), 0);
  EXPECT_TRUE(info.at("last_commit").is_string());
}

TEST_F(Lifecycle, ASignalEndsAWaitForStandardInput) {
  RunningIndexer running{{"add", "-"}, options()};
  std::this_thread::sleep_for(milliseconds{700});
  running.process.send_signal(SIGTERM);
  const auto result = running.process.wait();
  EXPECT_EQ(result.exit_code, 143) << result.err;
  EXPECT_FALSE(result.timed_out);
}

/// Waits until something is so; the time is only that of giving up.
bool becomes(const std::function<bool()>& so) {
  for (int i = 0; i < 600; ++i) {
    try {
      if (so()) return true;
    } catch (const std::exception&) {
    } catch (...) {  // Xapian::Error: the index is not there yet, or was swapped
    }
    std::this_thread::sleep_for(milliseconds{100});
  }
  return false;
}

TEST_F(Lifecycle, ASignalWithinAnInputLeavesASoundIndex) {
  std::string records;
  std::size_t count = 0;
  for (; records.size() < 500'000; ++count)
    records +=
        json{{"id", "r" + std::to_string(count)}, {"text", "The ferry sails."}}.dump() + "\n";
  dir_.write_file("records.jsonl", records);
  // How soon the first article is written depends on the machine: one of these comes after it.
  for (const int delay : {200, 500, 900, 1500}) {
    RunningIndexer running{{"add", "--jobs", "1", "records.jsonl"}, options()};
    ASSERT_TRUE(becomes([&] { return fs::exists(dir_ / "db/gen-1/iamglass"); }));
    std::this_thread::sleep_for(milliseconds{delay});
    running.process.send_signal(SIGTERM);
    const int code = running.process.wait().exit_code;
    EXPECT_TRUE(code == 143 || code == 0) << code;
    EXPECT_EQ(faults(), "") << delay;
  }
  EXPECT_EQ(indexer({"add", "records.jsonl"}).exit_code, 0);
  EXPECT_EQ(faults(), "");
  EXPECT_EQ(ids().size(), count);
}

TEST_F(Lifecycle, WatchFollowsChanges) {
  write("a.txt", "Ferry sails");
  RunningIndexer running{{"watch", "--settle", "100", "news"}, options()};
  ASSERT_TRUE(becomes([&] { return ids() == Ids{"news/a.txt"}; }));
  write("b.txt", "Ferry waits");
  EXPECT_TRUE(becomes([&] { return ids().size() == 2; })) << "a new file";
  write("a.txt", "Ferry sails on");
  EXPECT_TRUE(becomes([&] {
    return state().articles.at("news/a.txt").starts_with("Ferry sails on");
  })) << "a changed file";
  write("sub/deep/c.txt", "Ferry sinks");
  EXPECT_TRUE(becomes([&] { return ids().size() == 3; })) << "a new directory";
  fs::rename(dir_ / "news/sub", dir_ / "news/moved");
  EXPECT_TRUE(becomes([&] {
    return ids() == (Ids{"news/a.txt", "news/b.txt", "news/moved/deep/c.txt"});
  })) << "a moved directory";
  write("moved/deep/d.txt", "Ferry returns");
  EXPECT_TRUE(becomes([&] { return ids().size() == 4; })) << "a file in a moved directory";
  fs::remove(dir_ / "news/b.txt");
  EXPECT_TRUE(becomes([&] { return ids().size() == 3; })) << "a file that went";
  fs::remove_all(dir_ / "news/moved");
  EXPECT_TRUE(becomes([&] { return ids() == Ids{"news/a.txt"}; })) << "a directory that went";
  EXPECT_EQ(indexer({"compact"}).exit_code, 0) << "between its rounds others may write";
  running.process.send_signal(SIGTERM);
  EXPECT_EQ(running.process.wait().exit_code, 143);
  EXPECT_EQ(faults(), "");
}

TEST_F(Lifecycle, WatchWaitsForFilesToBeComplete) {
  fs::create_directories(dir_ / "news");
  RunningIndexer running{{"watch", "--settle", "50", "news"}, options()};
  ASSERT_TRUE(becomes([&] { return fs::exists(dir_ / "db/XAPIANDB"); }));
  std::FILE* file = std::fopen((dir_ / "news/slow.txt").c_str(), "w");
  ASSERT_NE(file, nullptr);
  std::fputs("Ferry sails\n\nThe ferry to Larnaca sails", file);
  std::fflush(file);
  std::this_thread::sleep_for(milliseconds{600});
  EXPECT_TRUE(becomes([&] { return ids() == Ids{}; }));
  std::fputs(" again on Monday, the harbour master said.\n", file);
  std::fclose(file);
  EXPECT_TRUE(becomes([&] { return ids().size() == 1; }));
  EXPECT_NE(state().articles.begin()->second.find("again on Monday"), std::string::npos);
}

TEST_F(Lifecycle, AWriterAtWorkIsNamed) {
  write("a.txt", "Ferry sails");
  indexer({"add", "news"});
  // Not by trying to write: that could turn away the one that is waited for.
  const std::string first_writer = testing_support::read_file(dir_ / "db/writer.lock");
  RunningIndexer running{{"add", "-"}, options()};
  ASSERT_TRUE(
      becomes([&] { return testing_support::read_file(dir_ / "db/writer.lock") != first_writer; }));
  EXPECT_EQ(indexer({"add", "news"}).exit_code, 75);
  const auto second = indexer({"compact"});
  EXPECT_EQ(second.exit_code, 75);
  EXPECT_NE(second.err.find("another indexer is writing this index (process "), std::string::npos)
      << second.err;
}

}  // namespace
}  // namespace dragoman::e2e
