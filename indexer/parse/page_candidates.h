#pragma once

#include <string_view>
#include <vector>

#include "indexer/article.h"

namespace dragoman::indexer {

/// The candidates of one page as they are gathered, in order of arrival.
class PageCandidates {
 public:
  using Field = MetadataCandidate::Field;

  /// Adds a value on one line; empty ones are passed over.
  void add(Field field, std::string_view value, std::string_view evidence, int rank);
  /// Adds the names of a byline. A newsroom that the page declares as its author is added with a
  /// higher rank; a byline that says so names nobody.
  void add_authors(std::string_view line, std::string_view evidence, int rank);
  /// Adds a candidate as it is.
  void add(MetadataCandidate candidate);

  [[nodiscard]] std::vector<MetadataCandidate>& all() { return found_; }
  /// All candidates, best first within a field; nothing is left here.
  std::vector<MetadataCandidate> take_sorted();

 private:
  std::vector<MetadataCandidate> found_;
};

}  // namespace dragoman::indexer
