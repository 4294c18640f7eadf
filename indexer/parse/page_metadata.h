#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/article.h"
#include "indexer/parse/page_facts.h"

namespace dragoman::indexer {

/// What a page says of itself, as candidates with their evidence, best first within a field.
/// Sources: schema.org NewsArticle in JSON-LD, the Open Graph protocol, Dublin Core, the names that
/// Google Scholar, Parse.ly and Sailthru ask for, and the habits of publishing systems.
std::vector<MetadataCandidate> page_metadata(const PageFacts& facts,
                                             std::span<const TextBlock> blocks);

/// The names in a byline: "By Ann Lee and John Roe, Staff Writer" gives two. Empty where the line
/// names an agency's desk only by a word such as "admin". At most 8.
std::vector<std::string> byline_names(std::string_view byline);

/// A page's title without the name of its outlet: "Talks resume | Daily Herald" gives "Talks
/// resume". site: the outlet's name, may be empty; headlines: what else may be the title (h1,
/// og:title), which a cut must lead to.
std::string title_without_site(std::string_view title, std::string_view site,
                               std::span<const std::string> headlines);

}  // namespace dragoman::indexer
