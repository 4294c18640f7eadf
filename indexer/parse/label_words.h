#pragma once

#include <span>
#include <string_view>

namespace dragoman::indexer {

/// What the value behind a label is.
enum class Says : unsigned char { published, updated, source, author, title, section, nothing };

struct Label {
  std::string_view words;  ///< lower case
  Says says;
  bool alone = false;  ///< believed without a colon behind it
};

/// Labels of news pages and of their printed forms in our languages; the longer of two that begin
/// alike comes first. Source: general knowledge of news pages.
std::span<const Label> known_labels();

}  // namespace dragoman::indexer
