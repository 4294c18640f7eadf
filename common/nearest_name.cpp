#include "common/nearest_name.h"

#include <algorithm>
#include <vector>

namespace dragoman {
namespace {

std::optional<std::string> only_completion(std::string_view wanted,
                                           std::span<const std::string> names) {
  std::optional<std::string> found;
  for (const std::string& name : names) {
    if (!name.starts_with(wanted)) continue;
    if (found && *found != name) return std::nullopt;
    found = name;
  }
  return found;
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before_last(b.size() + 1);
  std::vector<std::size_t> last(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before_last.swap(last);
    last.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({last[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = std::min(row[j], before_last[j - 2] + 1);
    }
  }
  return row[b.size()];
}

std::optional<std::string> nearest_name(std::string_view wanted,
                                        std::span<const std::string> names) {
  // Dashes are no letters: an option of three letters is not near every other one.
  const std::size_t first_letter = std::min(wanted.find_first_not_of('-'), wanted.size());
  const std::size_t letters = wanted.size() - first_letter;
  if (letters == 0) return std::nullopt;
  if (auto completed = only_completion(wanted, names); completed && letters > 1) return completed;
  std::size_t best = std::max<std::size_t>(1, letters / 4) + 1;
  std::optional<std::string> found;
  for (const std::string& name : names) {
    const std::size_t distance = edit_distance(wanted, name);
    if (distance >= best) continue;
    best = distance;
    found = name;
  }
  return found;
}

}  // namespace dragoman
