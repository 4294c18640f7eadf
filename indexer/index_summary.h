#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "common/date.h"
#include "common/result.h"

namespace dragoman::indexer {

/// What an index holds, as `indexer info` tells it.
struct IndexSummary {
  struct Count {
    std::string id;
    std::string name;
    std::uint64_t articles = 0;
    std::optional<Day> newest = {};  ///< sources only: the day of the newest article
  };
  struct Kind {
    std::string name;         ///< person, organisation, place, source
    std::uint64_t total = 0;  ///< different ones
    std::vector<Count> top;   ///< the most frequent, at most ten
  };
  std::string directory;
  std::uint64_t articles = 0;
  std::vector<Count> languages;        ///< all, most frequent first; id and name are the code
  std::optional<DateRange> published;  ///< earliest and latest day
  std::uint64_t undated = 0;           ///< articles without a date of publication
  std::vector<Kind> kinds;
  std::uint64_t inputs = 0;
  std::uint64_t refused = 0;                     ///< records and inputs refused in them
  std::map<std::string, std::uint64_t> reasons;  ///< how many by reason, of those remembered
  std::uint64_t copies = 0;                      ///< articles that are near copies of another one
  std::string last_commit;       ///< when the index was written last, UTC, to the second
  std::uint64_t size_bytes = 0;  ///< on disk
  std::string schema_version, analyzer_version;
};

/// Reads it from the index: counts from term frequencies, days from one pass over their slot.
/// Errors: bad_index.
Result<IndexSummary> summarise(const std::string& directory);

std::string summary_text(const IndexSummary& summary);
std::string summary_json(const IndexSummary& summary);

}  // namespace dragoman::indexer
