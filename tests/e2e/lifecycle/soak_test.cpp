#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <map>
#include <mutex>
#include <random>
#include <thread>

#include "searcher/search.h"
#include "tests/e2e/lifecycle/archive_state.h"
#include "tests/e2e/programs.h"

namespace dragoman::e2e {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using Titles = std::map<std::string, std::string>;  ///< of articles by their ids

/// What the index may show: every state that the writer has brought about or is bringing about.
class Model {
 public:
  /// The state that holds until now, and those that come.
  std::size_t settled() const {
    const std::lock_guard lock{mutex_};
    return settled_;
  }
  std::vector<Titles> since(std::size_t first) const {
    const std::lock_guard lock{mutex_};
    return {states_.begin() + static_cast<std::ptrdiff_t>(first), states_.end()};
  }
  Titles last() const {
    const std::lock_guard lock{mutex_};
    return states_.back();
  }
  void begin(Titles next) {
    const std::lock_guard lock{mutex_};
    states_.push_back(std::move(next));
  }
  void end() {
    const std::lock_guard lock{mutex_};
    settled_ = states_.size() - 1;
  }

 private:
  mutable std::mutex mutex_;
  std::vector<Titles> states_ = {{}};
  std::size_t settled_ = 0;
};

/// One writer and four readers of one archive.
class Soak {
 public:
  Soak() { fs::create_directories(dir_ / "news"); }

  void run(std::chrono::duration<double> time) {
    write(200);
    std::vector<std::thread> readers;
    for (int i = 0; i < 2; ++i) readers.emplace_back([this] { read_on(); });
    for (int i = 0; i < 2; ++i) readers.emplace_back([this] { read_by_program(); });
    const auto end = Clock::now() + time;
    while (Clock::now() < end && !testing::Test::HasFailure()) write_once();
    done_ = true;
    for (auto& reader : readers) reader.join();
    EXPECT_EQ(faults_of(db()), "");
    EXPECT_GT(answers_, 0U);
    EXPECT_GT(writes_, 0U);
    std::printf("soak: %lu writes, %lu answers, %lu of them busy\n",
                static_cast<unsigned long>(writes_), static_cast<unsigned long>(answers_),
                static_cast<unsigned long>(busy_));
  }

 private:
  std::string db() const { return (dir_ / "db").string(); }
  std::string path(int number) const {
    return (dir_ / ("news/" + std::to_string(number) + ".txt")).string();
  }

  void set(Titles& titles, int number) {
    const std::string title =
        "Edition " + std::to_string(++edition_) + " of item " + std::to_string(number);
    write_article(path(number), title, "soaked");
    titles[path(number)] = title;
  }

  void command(std::vector<std::string> arguments) {
    const auto result = run_indexer(std::move(arguments));
    EXPECT_EQ(result.exit_code, 0) << result.err;
    ++writes_;
  }

  void write(int articles) {
    Titles next = model_.last();
    for (int i = 0; i < articles; ++i) set(next, i);
    model_.begin(next);
    command({"sync", "--db", db(), (dir_ / "news").string()});
    model_.end();
  }

  /// Some articles come, change and go, all at once; now and then the index is compacted, rebuilt,
  /// or an article is taken out by hand.
  void write_once() {
    Titles next = model_.last();
    const int kind = static_cast<int>(random_() % 12);
    if (kind == 0) return command({"compact", "--db", db()});
    if (kind == 1) return command({"rebuild", "--db", db()});
    if (kind == 2 && next.size() > 50) {
      const std::string id = next.begin()->first;
      next.erase(id);
      fs::remove(id);
      model_.begin(next);
      command({"remove", "--db", db(), id});
      return model_.end();
    }
    for (unsigned i = 0; i < 1 + random_() % 8; ++i) set(next, 1'000 + edition_);
    for (unsigned i = 0; i < random_() % 8 && next.size() > 50; ++i) {
      auto gone = next.begin();
      std::advance(gone, static_cast<std::ptrdiff_t>(random_() % next.size()));
      fs::remove(gone->first);
      next.erase(gone);
    }
    model_.begin(next);
    command({"sync", "--db", db(), (dir_ / "news").string()});
    model_.end();
  }

  /// first: the oldest state that the answer may show. Returns the state that it shows.
  std::size_t expect_true_answer(const Titles& answer, std::size_t first) {
    ++answers_;
    const std::vector<Titles> states = model_.since(first);
    for (std::size_t i = 0; i < states.size(); ++i)
      if (states[i] == answer) return first + i;
    ADD_FAILURE() << "an answer of " << answer.size() << " articles that was never true";
    return first;
  }

  /// A reader that keeps the index open through everything: it stays with the state that it has
  /// open until a writer takes that away, and never sees an older one again.
  void read_on() {
    auto index = searcher::IndexReader::open(db());
    if (!index) {
      ADD_FAILURE() << index.error().what;
      return;
    }
    searcher::Request request;
    request.query = "soaked";
    request.limit = SIZE_MAX;
    request.list_copies = true;
    request.snippets = 0;
    std::size_t seen = 0;
    while (!done_ && !testing::Test::HasFailure()) {
      const auto response = searcher::search(*index, request);
      if (!response) {
        // "Try again" is a true answer, too.
        EXPECT_EQ(response.error().kind, ErrorKind::busy) << response.error().what;
        ++busy_;
        continue;
      }
      Titles answer;
      for (const auto& hit : response->hits) answer[hit.id] = hit.title;
      EXPECT_EQ(response->total, answer.size());
      seen = expect_true_answer(answer, seen);
    }
  }

  void read_by_program() {
    while (!done_ && !testing::Test::HasFailure()) {
      const std::size_t first = model_.settled();
      const auto result =
          run_searcher({"search", "--db", db(), "--all", "--copies", "--format", "json", "soaked"});
      if (result.exit_code == 75) {
        ++busy_;
        continue;
      }
      EXPECT_LE(result.exit_code, 1) << result.err;
      Titles answer;
      const json response = json::parse(result.out, nullptr, false);
      if (response.is_discarded()) {
        ADD_FAILURE() << "no JSON: " << result.out << result.err;
        return;
      }
      for (const json& hit : response.at("hits"))
        answer[hit.at("id").get<std::string>()] = hit.at("title").get<std::string>();
      expect_true_answer(answer, first);
    }
  }

  TempDir dir_;
  Model model_;
  std::mt19937 random_{20250610};
  int edition_ = 0;
  std::atomic<bool> done_{false};
  std::atomic<unsigned long> writes_{0}, answers_{0}, busy_{0};
};

/// A few seconds; $DRAGOMAN_SOAK_SECONDS for the long run.
TEST(SoakTest, ReadersSeeOnlyWhatWasTrue) {
  const char* seconds = std::getenv("DRAGOMAN_SOAK_SECONDS");
  Soak{}.run(std::chrono::duration<double>(seconds == nullptr ? 5.0 : std::atof(seconds)));
}

}  // namespace
}  // namespace dragoman::e2e
