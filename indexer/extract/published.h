#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "common/date.h"
#include "indexer/article.h"

namespace dragoman::indexer {

struct Published {
  std::optional<Day> day;
  std::string evidence = "none";  ///< the contract's words; "none" exactly where day is empty
};

struct PublishedInput {
  std::span<const MetadataCandidate> candidates;
  std::string_view text;      ///< for the dateline that opens it ("ANKARA, June 3, 2025 -")
  std::string_view language;  ///< claimed; may be empty
  std::string_view url;       ///< may carry a date: /2025/06/03/
  std::optional<Day> today;   ///< a later day is no day of publication; empty: not judged
};

/// Weighs what a page says about its day of publication. Candidates count in the order of their
/// rank; days before 1600 or after tomorrow are passed over. What
/// lies near the headline is believed first, then the URL, then the dateline of the text, then what
/// lies farther off; the day of an update stands in only where nothing else says when the article
/// appeared. Words such as "yesterday" say nothing here.
Published settle_published(const PublishedInput& input);

}  // namespace dragoman::indexer
