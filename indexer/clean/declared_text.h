#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace dragoman::indexer {

/// The text that a page declares to be its article's (articleBody in JSON-LD), as a set of runs of
/// four words: blocks of the page are told by how much of them it holds. The declaration may be
/// cut short, lack its paragraphs' limits, or carry lines that are none of the article's.
class DeclaredText {
 public:
  /// text: plain, any white space; empty for a page that declares nothing.
  explicit DeclaredText(std::string_view text);

  /// How much of a block's text stands in the declaration, in [0, 1]; texts of less than four
  /// words are not told, and give 0.
  [[nodiscard]] double share_of(std::string_view text) const;
  /// Runs of four words in the declaration.
  [[nodiscard]] std::size_t runs() const { return runs_.size(); }

 private:
  std::unordered_set<std::uint64_t> runs_;
};

}  // namespace dragoman::indexer
