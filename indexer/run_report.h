#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/result.h"

namespace dragoman::indexer {

/// What a run did to its inputs.
struct RunReport {
  std::uint64_t added = 0, replaced = 0, unchanged = 0, removed = 0;  ///< articles
  std::uint64_t moved = 0;             ///< articles that follow their input to its new path, unread
  std::uint64_t left_out = 0;          ///< articles that were taken out by hand
  std::uint64_t unchanged_inputs = 0;  ///< inputs not read again
  std::uint64_t refused = 0;           ///< records and inputs that gave no article
  double seconds = 0;
  bool interrupted = false;

  /// "12 articles added, 3 replaced, 40 unchanged, 1 removed, 2 refused in 1.4 s": the closing
  /// line, always complete; what moved is named where something did.
  [[nodiscard]] std::string closing_line() const;
};

}  // namespace dragoman::indexer
