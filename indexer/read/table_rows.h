#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace dragoman::indexer {

/// Where the row at the front of a text ends, behind its line break, found as the text grows.
class RowEnd {
 public:
  explicit RowEnd(char delimiter) : delimiter_(delimiter) {}
  /// npos: not within this text; text must begin as it did at the last call.
  std::size_t find(std::string_view text);
  /// True where the text ended within quotes.
  [[nodiscard]] bool in_quotes() const { return quoted_; }

 private:
  char delimiter_;
  std::size_t at_ = 0;
  bool quoted_ = false;
  bool just_closed_ = false;
  bool cell_begins_ = true;
};

/// The cells of one row, with or without its line break.
std::vector<std::string> row_cells(std::string_view row, char delimiter);

}  // namespace dragoman::indexer
