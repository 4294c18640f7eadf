#pragma once

#include <chrono>
#include <cstdint>
#include <string>

#include "indexer/run_report.h"

namespace dragoman::indexer {

/// What a progress line says; pure, so that it can be tested.
/// share: of the bytes whose articles are written, in [0, 1]; negative: not known. Nothing is said
/// of the time left in the first two seconds.
std::string progress_line(const RunReport& report, double share, double seconds);

/// The progress display on stderr: a line that is redrawn on a terminal (at most 10 times a
/// second), else a plain line every 10 seconds; nothing when quiet.
class Progress {
 public:
  struct Options {
    bool terminal = false;
    bool quiet = false;
    std::uint64_t total_bytes = 0;  ///< 0: not known
  };
  explicit Progress(const Options& options);
  ~Progress();  ///< clears the line
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void update(const RunReport& report, std::uint64_t bytes_done);
  /// Takes the line off the screen, so that a message can be printed.
  void clear();
  [[nodiscard]] double seconds() const;

 private:
  using Clock = std::chrono::steady_clock;
  Options options_;
  Clock::time_point start_ = Clock::now();
  Clock::time_point drawn_;
  bool visible_ = false;
};

}  // namespace dragoman::indexer
