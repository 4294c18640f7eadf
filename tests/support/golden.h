#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::testing_support {

/// `path` below the root of the source tree.
std::filesystem::path source_path(std::string_view path);

/// The cases of a golden test: the folders directly below tests/golden/NAME, sorted by name.
/// Throws std::runtime_error if there is none, so that a moved folder cannot pass for tested.
std::vector<std::filesystem::path> golden_cases(std::string_view name);

/// What a comparison with a golden file came to.
struct GoldenResult {
  bool same = false;
  std::string message;  ///< the first line that differs, or that the file was written
};

/// Compares with the file, byte by byte. With DRAGOMAN_UPDATE_GOLDEN=1 in the environment a file
/// that differs is written anew, and the comparison fails all the same: look at the diff, then run
/// again.
GoldenResult compare_golden(const std::filesystem::path& file, std::string_view actual);

}  // namespace dragoman::testing_support
