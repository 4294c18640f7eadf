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
  std::vector<Error> refusals;     ///< the first max_refusals of them
  std::uint64_t left_out = 0;      ///< articles left out because they were taken out by hand
  std::uint64_t content_hash = 0;  ///< of all its bytes; 0: not known
  bool mounted = false;  ///< it lies on another file system than the directory it was found below
};

inline constexpr std::size_t max_refusals = 100;

/// The time of an input that has to be read again, whatever its file says.
inline constexpr std::int64_t stale_mtime = -1;

std::string encode(const InputRecord& record);
/// Empty if damaged.
std::optional<InputRecord> decode_input_record(std::string_view bytes);

/// Is it the same input, understood in the same way?
bool unchanged(const InputRecord& before, const InputRecord& now);

}  // namespace dragoman::indexer
