#include "indexer/read/exclusions.h"

#include <fnmatch.h>

#include <algorithm>
#include <utility>

namespace dragoman::indexer {
namespace {

std::vector<std::string> split_names(std::string_view path) {
  std::vector<std::string> names;
  while (!path.empty()) {
    const auto slash = std::min(path.find('/'), path.size());
    if (slash > 0) names.emplace_back(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return names;
}

/// Row by row over the pattern, so that many "**" cost no more than their number times the path.
bool fits(const std::vector<std::string>& pattern, const std::vector<std::string>& names) {
  std::vector<bool> reached(names.size() + 1, false);
  reached[0] = true;
  for (const std::string& part : pattern) {
    std::vector<bool> next(names.size() + 1, false);
    const bool any = part == "**";
    for (std::size_t i = 0; i <= names.size(); ++i) {
      if (any) next[i] = reached[i] || (i > 0 && next[i - 1]);
      if (!any && i > 0)
        next[i] = reached[i - 1] && ::fnmatch(part.c_str(), names[i - 1].c_str(), 0) == 0;
    }
    reached = std::move(next);
  }
  return reached[names.size()];
}

}  // namespace

Result<Exclusions> Exclusions::parse(std::span<const std::string> patterns) {
  Exclusions result;
  for (const std::string& given : patterns) {
    std::string_view text = given;
    Pattern pattern;
    pattern.given = given;
    pattern.taken_back = text.starts_with('!');
    if (pattern.taken_back) text.remove_prefix(1);
    pattern.directory_only = text.ends_with('/');
    while (text.ends_with('/')) text.remove_suffix(1);
    const bool anchored = text.find('/') != std::string_view::npos;
    pattern.parts = split_names(text);
    if (pattern.parts.empty())
      return Error{ErrorKind::usage, "option --exclude",
                   "expected a pattern such as '*.tmp', found '" + given + "'"};
    if (!anchored) pattern.parts.insert(pattern.parts.begin(), "**");
    // "a/**" is what lies below a, not a itself.
    if (pattern.parts.back() == "**") pattern.parts.emplace_back("*");
    result.patterns_.push_back(std::move(pattern));
  }
  return result;
}

std::string_view Exclusions::own_reason(std::string_view relative, bool directory) const {
  if (patterns_.empty()) return {};
  const std::vector<std::string> names = split_names(relative);
  for (auto pattern = patterns_.rbegin(); pattern != patterns_.rend(); ++pattern) {
    if (pattern->directory_only && !directory) continue;
    if (!fits(pattern->parts, names)) continue;
    // Not one expression: it would make a string, and the view would outlive it.
    if (pattern->taken_back) return {};
    return pattern->given;
  }
  return {};
}

std::string_view Exclusions::reason(std::string_view relative, bool directory) const {
  for (std::size_t slash = relative.find('/');
       slash != std::string_view::npos && !patterns_.empty();
       slash = relative.find('/', slash + 1)) {
    const auto above = own_reason(relative.substr(0, slash), true);
    if (!above.empty()) return above;
  }
  return own_reason(relative, directory);
}

}  // namespace dragoman::indexer
