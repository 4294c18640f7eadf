#include "indexer/parse/page_candidates.h"

#include <algorithm>
#include <string>
#include <utility>

#include "indexer/parse/byline.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {

void PageCandidates::add(Field field, std::string_view value, std::string_view evidence, int rank) {
  value = trimmed(value);
  if (value.empty()) return;
  found_.push_back({field, one_line(value), std::string{evidence}, rank});
}

void PageCandidates::add_authors(std::string_view line, std::string_view evidence, int rank) {
  const auto names = byline_names(line);
  for (const auto& name : names) add(Field::author, name, evidence, rank);
  const bool declared = evidence == "json-ld" || evidence == "meta";
  if (names.empty() && declared && looks_like_name(trimmed(line))) {
    add(Field::author, line, evidence, rank + 6);
  }
}

void PageCandidates::add(MetadataCandidate candidate) { found_.push_back(std::move(candidate)); }

std::vector<MetadataCandidate> PageCandidates::take_sorted() {
  std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) {
    return std::pair{a.field, a.rank} < std::pair{b.field, b.rank};
  });
  return std::move(found_);
}

}  // namespace dragoman::indexer
