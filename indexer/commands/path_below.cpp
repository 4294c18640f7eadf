#include "indexer/commands/path_below.h"

#include <algorithm>

namespace dragoman::indexer {

bool below(const std::string& path, const std::string& root) {
  if (root == "/" || path == root) return true;
  return path.starts_with(root) && path[root.size()] == '/';
}

std::string_view relative_to(const std::string& path, const std::string& root) {
  std::string_view relative = std::string_view{path}.substr(std::min(root.size(), path.size()));
  while (relative.starts_with('/')) relative.remove_prefix(1);
  return relative;
}

bool hidden(std::string_view relative) {
  return relative.starts_with('.') || relative.find("/.") != std::string_view::npos;
}

}  // namespace dragoman::indexer
