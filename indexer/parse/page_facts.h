#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace dragoman::indexer {

/// What the markup of a page says besides its text, gathered before anything is judged. All strings
/// are UTF-8, one line unless said otherwise.
struct PageFacts {
  /// <meta>: its name, property, http-equiv or itemprop in lower case, and its content.
  std::vector<std::pair<std::string, std::string>> meta;
  std::vector<std::string> json_ld;  ///< contents of <script type="application/ld+json">, raw
  std::string title;                 ///< <title>
  std::string language;              ///< lang of <html>
  std::string canonical;             ///< <link rel="canonical">

  /// An element that speaks of dates or authors by its name, class, rel or itemprop.
  struct Hint {
    enum class Kind : unsigned char { time, date, author, heading };
    Kind kind = Kind::time;
    std::string text;       ///< its text
    std::string attribute;  ///< datetime or content; else empty
    std::string names;      ///< class, id, itemprop, rel, in lower case, blanks between
    std::string path;       ///< as TextBlock::path
    std::size_t block = 0;  ///< how many blocks of text lie before it
    int level = 0;          ///< heading: 1 to 6
  };
  std::vector<Hint> hints;  ///< in order of the page
};

}  // namespace dragoman::indexer
