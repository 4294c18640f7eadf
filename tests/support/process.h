#pragma once

#include <chrono>
#include <string>
#include <utility>
#include <vector>

namespace dragoman::testing_support {

/// What a program left behind.
struct ProcessResult {
  int exit_code = -1;  ///< 128 + signal if a signal ended it, as a shell reports it
  std::string out;     ///< stdout
  std::string err;     ///< stderr
  bool timed_out = false;
};

struct ProcessOptions {
  std::string input = {};  ///< what it reads on stdin; then end of file
  /// Variables set besides those of this process; an empty value unsets one.
  std::vector<std::pair<std::string, std::string>> environment = {};
  std::string working_directory = {};                           ///< empty: that of this process
  std::chrono::milliseconds timeout = std::chrono::minutes{4};  ///< then SIGKILL
};

/// Runs a program without a shell and waits for it. command[0] is its path.
/// Throws std::runtime_error if it cannot be started.
ProcessResult run(const std::vector<std::string>& command, const ProcessOptions& options = {});

/// A program that runs beside the test (for `watch` and signals). Killed when the object goes.
class RunningProcess {
 public:
  explicit RunningProcess(const std::vector<std::string>& command,
                          const ProcessOptions& options = {});
  ~RunningProcess();
  RunningProcess(const RunningProcess&) = delete;
  RunningProcess& operator=(const RunningProcess&) = delete;

  void send_signal(int signal) const;
  /// Feeds stdin, collects both streams and waits for the end, or for the timeout.
  ProcessResult wait();

 private:
  ProcessOptions options_;
  int pid_ = -1;  ///< -1 once waited for
  int stdin_ = -1;
  int stdout_ = -1;
  int stderr_ = -1;
};

}  // namespace dragoman::testing_support
