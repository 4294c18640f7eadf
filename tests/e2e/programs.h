#pragma once

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

namespace dragoman::e2e {

using nlohmann::json;
using testing_support::ProcessOptions;
using testing_support::ProcessResult;
using testing_support::TempDir;

/// Runs the real programs. The environment is that of the test, without $DRAGOMAN_DB and colours,
/// and with 2025-06-10 as today ($DRAGOMAN_TODAY), so that natural dates can be tested.
ProcessResult run_indexer(std::vector<std::string> arguments, ProcessOptions options = {});
ProcessResult run_searcher(std::vector<std::string> arguments, ProcessOptions options = {});

/// The indexer beside the test. Its standard input stays open until wait().
struct RunningIndexer {
  RunningIndexer(std::vector<std::string> arguments, const ProcessOptions& options);
  testing_support::RunningProcess process;
};

/// The lines of a text, without their line breaks.
std::vector<std::string> lines_of(const std::string& text);

/// An index of its own in a temporary directory, with shortcuts to ask it.
class IndexUnderTest {
 public:
  [[nodiscard]] std::string db() const { return (dir_ / "index").string(); }
  [[nodiscard]] const TempDir& dir() const { return dir_; }

  /// `indexer add --db DB PATH...`
  ProcessResult add(const std::vector<std::string>& paths, ProcessOptions options = {}) const;
  /// `searcher COMMAND --db DB ...`
  ProcessResult ask(const std::string& command, const std::vector<std::string>& arguments) const;
  /// The one JSON object that a command prints. Throws if stdout is no JSON.
  json ask_json(const std::string& command, std::vector<std::string> arguments) const;
  /// The ids that a search finds, sorted.
  std::vector<std::string> found(std::vector<std::string> arguments) const;

 private:
  TempDir dir_;
};

/// Five articles of our own in JSONL: n1 to n5, in three languages, 2024 and 2025 and one undated.
std::string sample_records();

}  // namespace dragoman::e2e
