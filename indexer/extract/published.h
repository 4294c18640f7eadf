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
  std::string_view text;      ///< for its dateline ("ANKARA, June 3, 2025 -") and the days it tells
  std::string_view language;  ///< claimed; may be empty
  std::string_view url;       ///< may carry a date: /2025/06/03/
  std::optional<Day> today;   ///< a later day is no day of publication; empty: not judged
};

/// Weighs what a page says about its day of publication. Candidates count in the order of their
/// rank; days before 1600 or after tomorrow are passed over. What lies near the headline is
/// believed first, then the URL, then the dateline of the text, then what lies farther off. A day
/// shown below the headline goes before a declared one that is later (a new edition) or its
/// neighbour (another time zone). A shown day that the text contradicts loses. Where nothing says
/// the day, the text may tell it: evidence "inferred". The day of an update never counts; words
/// such as "yesterday" say nothing here.
Published settle_published(const PublishedInput& input);

}  // namespace dragoman::indexer
