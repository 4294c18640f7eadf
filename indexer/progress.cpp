#include "indexer/progress.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

namespace dragoman::indexer {
namespace {

std::string time_left(double share, double seconds) {
  const auto left = static_cast<long>(std::lround(seconds / share * (1 - share)));
  if (left >= 90) return std::to_string((left + 30) / 60) + " min left";
  return std::to_string(left) + " s left";
}

void write_stderr(const std::string& text) { std::fwrite(text.data(), 1, text.size(), stderr); }

constexpr const char* erase_line = "\r\x1b[K";

}  // namespace

std::string progress_line(const RunReport& report, double share, double seconds) {
  const std::uint64_t done = report.added + report.replaced + report.unchanged;
  std::string line;
  if (share >= 0) {
    const auto cells = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * 20);
    line = "[" + std::string(cells, '#') + std::string(20 - cells, '.') + "] " +
           std::to_string(std::lround(share * 100)) + "%  ";
  }
  line += std::to_string(done) + " articles";
  if (seconds >= 0.5)
    line += ", " + std::to_string(std::lround(static_cast<double>(done) / seconds)) + "/s";
  line += ", " + std::to_string(report.refused) + " refused";
  if (share > 0.01 && seconds > 2) line += ", " + time_left(share, seconds);
  return line;
}

Progress::Progress(const Options& options) : options_(options) {}

Progress::~Progress() { clear(); }

double Progress::seconds() const {
  return std::chrono::duration<double>(Clock::now() - start_).count();
}

void Progress::clear() {
  if (visible_) write_stderr(erase_line);
  visible_ = false;
}

void Progress::update(const RunReport& report, std::uint64_t bytes_done) {
  const auto pause =
      options_.terminal ? std::chrono::milliseconds{100} : std::chrono::milliseconds{10'000};
  const auto now = Clock::now();
  const auto last = drawn_ == Clock::time_point{} && !options_.terminal ? start_ : drawn_;
  if (options_.quiet || now - last < pause) return;
  drawn_ = now;
  const double share = options_.total_bytes == 0 ? -1.0
                                                 : static_cast<double>(bytes_done) /
                                                       static_cast<double>(options_.total_bytes);
  const std::string line = progress_line(report, std::min(share, 1.0), seconds());
  write_stderr(options_.terminal ? erase_line + line : line + "\n");
  visible_ = options_.terminal;
}

}  // namespace dragoman::indexer
