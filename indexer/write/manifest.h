#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"

namespace dragoman::indexer {

/// What the index remembers of one input: enough to know that it is unchanged, and what was refused
/// in it. Lies in metadata under schema::metadata::input(path); written in the same commit as the
/// last of its articles.
struct InputRecord {
  std::string path;
  std::uint64_t size = 0;  ///< bytes
  std::int64_t mtime_ns = 0;
  std::uint64_t options = 0;   ///< fingerprint of the options that decide how inputs are understood
  std::uint64_t articles = 0;  ///< articles it gave
  std::uint64_t refused = 0;   ///< records or inputs refused in it
  std::vector<Error> refusals;  ///< the first max_refusals of them
};

inline constexpr std::size_t max_refusals = 100;

std::string encode(const InputRecord& record);
/// Empty if damaged.
std::optional<InputRecord> decode_input_record(std::string_view bytes);

/// Is it the same input, understood in the same way?
bool unchanged(const InputRecord& before, const InputRecord& now);

}  // namespace dragoman::indexer
