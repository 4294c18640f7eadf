#pragma once

#include <cstdio>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"
#include "indexer/run_report.h"

namespace dragoman::indexer {

/// The file of `--report FILE`: what a run did, one JSON object a line (indexer/REPORT.md). Each
/// line is whole; what was written stays there if the run dies. Without a file it does nothing.
class RunLog {
 public:
  struct Run {
    std::string command;
    std::string db;
    bool goes_on = false;  ///< a later round of the same run: written behind what is there
  };
  /// Begins with the line of the run. file: empty: none. Errors: io.
  static Result<RunLog> open(const std::string& file, const Run& run);

  void article(std::string_view outcome, const std::string& id, const std::string& input,
               const std::vector<std::string>& warnings = {});
  void input(std::string_view outcome, const std::string& path, std::uint64_t articles);
  void moved(const std::string& from, const std::string& to, std::uint64_t articles);
  void refusal(const Error& error);
  /// The last line of a run, or of a round of `watch`. Errors: io, if not all could be written.
  Result<std::monostate> end(const RunReport& report, ExitCode code);

 private:
  struct CloseFile {
    void operator()(std::FILE* file) const { std::fclose(file); }
  };
  struct Line;
  void write(const Line& line);

  std::string path_;
  std::unique_ptr<std::FILE, CloseFile> file_;
  bool failed_ = false;
};

}  // namespace dragoman::indexer
