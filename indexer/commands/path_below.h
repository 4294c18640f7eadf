#pragma once

#include <string>
#include <string_view>

namespace dragoman::indexer {

/// Is it the directory, or below it? Both as given, the root without a slash at its end.
bool below(const std::string& path, const std::string& root);

/// A path below a root, without the root and the slash behind it.
std::string_view relative_to(const std::string& path, const std::string& root);

/// Is a name of the path one that begins with a point?
bool hidden(std::string_view relative);

}  // namespace dragoman::indexer
