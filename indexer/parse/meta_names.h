#pragma once

#include <string_view>

#include "indexer/article.h"

namespace dragoman::indexer {

/// What the <meta> element of a name says, and how surely.
struct MetaName {
  std::string_view name;
  MetadataCandidate::Field field;
  int rank;  ///< lower is surer, within a field
};

/// The row of a name (its name, property, itemprop or http-equiv, in lower case); null for names
/// that say nothing of an article. The row lives as long as the program.
const MetaName* find_meta_name(std::string_view name);

}  // namespace dragoman::indexer
