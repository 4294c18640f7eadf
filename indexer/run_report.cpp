#include "indexer/run_report.h"

#include <cmath>

namespace dragoman::indexer {
namespace {

/// One decimal: "1.4".
std::string tenths(double value) {
  const auto scaled = static_cast<std::uint64_t>(std::llround(value * 10));
  return std::to_string(scaled / 10) + "." + std::to_string(scaled % 10);
}

}  // namespace

std::string RunReport::closing_line() const {
  std::string line = std::to_string(added) +
                     (added == 1 ? " article added, " : " articles added, ") +
                     std::to_string(replaced) + " replaced, " + std::to_string(unchanged) +
                     " unchanged, " + std::to_string(removed) + " removed, " +
                     (moved == 0 ? std::string{} : std::to_string(moved) + " moved, ") +
                     std::to_string(refused) + " refused in " + tenths(seconds) + " s";
  if (interrupted) line += "; interrupted, the next run goes on from here";
  return line;
}

}  // namespace dragoman::indexer
