#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/article.h"

namespace dragoman::indexer {

/// A line that labels a value: "Published on June 2, 2025", "SOURCE:Daily Herald", "Yazar: ...".
struct LabelledLine {
  std::optional<MetadataCandidate::Field> field;  ///< empty: a label that says nothing of the
                                                  ///< article (the day a page was printed)
  std::string value;
  bool sure = true;  ///< a colon or a telling phrase; else only believed near the title
};

/// Reads a label at the front of a line, in any of our languages; empty if there is none.
std::optional<LabelledLine> read_label(std::string_view line);

/// True if the line is a date and nothing else but a weekday, a time or a word such as "Updated".
bool is_date_line(std::string_view line);

/// True if the line could be a person's name: two to four capitalised words.
bool is_name_line(std::string_view line);

}  // namespace dragoman::indexer
