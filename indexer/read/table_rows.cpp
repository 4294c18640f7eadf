#include "indexer/read/table_rows.h"

#include <utility>

namespace dragoman::indexer {

std::size_t RowEnd::find(std::string_view text) {
  for (; at_ < text.size(); ++at_) {
    const char c = text[at_];
    if (quoted_) {
      // A doubled quote ends the quotes and begins them again: the same in the end.
      quoted_ = c != '"';
      just_closed_ = !quoted_;
      cell_begins_ = false;
    } else if (c == '"' && (cell_begins_ || just_closed_)) {
      quoted_ = true;
      cell_begins_ = false;
    } else if (c == '\n') {
      return at_ + 1;
    } else {
      cell_begins_ = c == delimiter_;
      just_closed_ = false;
    }
  }
  return std::string_view::npos;
}

std::vector<std::string> row_cells(std::string_view row, char delimiter) {
  if (row.ends_with('\n')) row.remove_suffix(1);
  if (row.ends_with('\r')) row.remove_suffix(1);
  std::vector<std::string> cells(1);
  bool quoted = false;
  bool cell_begins = true;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const char c = row[i];
    if (quoted && c == '"' && row.substr(i + 1).starts_with('"')) {
      cells.back() += row[++i];
    } else if (quoted || (c == '"' && cell_begins)) {
      if (c != '"') cells.back() += c;
      if (c == '"') quoted = !quoted;
      cell_begins = false;
    } else if (c == delimiter) {
      cells.emplace_back();
      cell_begins = true;
    } else {
      cells.back() += c;
      cell_begins = false;
    }
  }
  return cells;
}

}  // namespace dragoman::indexer
