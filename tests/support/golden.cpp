#include "tests/support/golden.h"

#include <algorithm>
#include <cstdlib>
#include <sstream>
#include <stdexcept>

#include "tests/support/temp_dir.h"

namespace dragoman::testing_support {

namespace fs = std::filesystem;

namespace {

std::string first_difference(std::string_view expected, std::string_view actual) {
  std::istringstream expected_lines{std::string{expected}};
  std::istringstream actual_lines{std::string{actual}};
  for (std::size_t number = 1;; ++number) {
    std::string expected_line = "(end of text)";
    std::string actual_line = "(end of text)";
    const bool more_expected = static_cast<bool>(std::getline(expected_lines, expected_line));
    const bool more_actual = static_cast<bool>(std::getline(actual_lines, actual_line));
    if (!more_expected) expected_line = "(end of text)";
    if (!more_actual) actual_line = "(end of text)";
    if (!more_expected && !more_actual) return "only the last line break differs";
    if (expected_line != actual_line || more_expected != more_actual)
      return "line " + std::to_string(number) + ": expected: " + expected_line +
             "\n  found: " + actual_line;
  }
}

bool updating() {
  const char* value = std::getenv("DRAGOMAN_UPDATE_GOLDEN");
  return value != nullptr && std::string_view{value} == "1";
}

}  // namespace

fs::path source_path(std::string_view path) { return fs::path{DRAGOMAN_SOURCE_DIR} / path; }

std::vector<fs::path> golden_cases(std::string_view name) {
  const fs::path folder = source_path("tests/golden") / name;
  std::vector<fs::path> cases;
  if (fs::is_directory(folder))
    for (const fs::directory_entry& entry : fs::directory_iterator{folder})
      if (entry.is_directory()) cases.push_back(entry.path());
  if (cases.empty()) throw std::runtime_error("no golden cases in " + folder.string());
  std::sort(cases.begin(), cases.end());
  return cases;
}

GoldenResult compare_golden(const fs::path& file, std::string_view actual) {
  const bool exists = fs::exists(file);
  const std::string expected = exists ? read_file(file) : std::string{};
  if (exists && expected == actual) return {true, {}};
  if (updating()) {
    write_file(file, actual);
    return {false, file.string() + ": written anew; look at the change, then run again"};
  }
  if (!exists) return {false, file.string() + ": missing"};
  return {false, file.string() + ": " + first_difference(expected, actual)};
}

}  // namespace dragoman::testing_support
