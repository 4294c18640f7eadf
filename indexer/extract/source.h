#pragma once

#include <span>
#include <string>
#include <string_view>

#include "indexer/article.h"

namespace dragoman::indexer {

/// The publisher's one name: of the candidates for the source the surest that names an outlet and
/// no company ("Daily Herald GmbH" gives way to "Daily Herald"), without address and slogan ("Daily
/// Herald - News of the coast"); the host of the URL where nothing names it. What a record says of
/// its source is taken as it stands.
/// url: normalised; may be empty. Empty where neither says it.
std::string settle_source(std::span<const MetadataCandidate> candidates, std::string_view url);

}  // namespace dragoman::indexer
