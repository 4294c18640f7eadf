#pragma once

#include <span>
#include <string>
#include <string_view>

#include "indexer/parse/page_candidates.h"
#include "indexer/parse/page_facts.h"

namespace dragoman::indexer {

/// A page's title without the name of its outlet: "Talks resume | Daily Herald" gives "Talks
/// resume". site: the outlet's name, may be empty; headlines: what else may be the title (h1,
/// og:title), which a cut must lead to.
std::string title_without_site(std::string_view title, std::string_view site,
                               std::span<const std::string> headlines);

/// Adds the headings and <title>, each without the outlet's name, and cuts that name off the titles
/// that are candidates already. What is cut off <title> becomes a candidate for the source.
void add_titles(const PageFacts& facts, PageCandidates& candidates);

}  // namespace dragoman::indexer
