#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace dragoman::searcher {

/// What a query says, as a tree, before any index is looked at.

enum class NodeKind : unsigned char {
  word,     ///< `text`, taken by `match`
  phrase,   ///< the words of `text` one behind the other
  near,     ///< children (words and phrases) within `distance` words of each other, any order
  all_of,   ///< every child
  any_of,   ///< at least one child
  none_of,  ///< not the one child
  title,    ///< the one child, in titles only; it holds no field
  filter    ///< `field` has the value `text`
};

enum class WordMatch : unsigned char {
  plain,     ///< every inflection and spelling
  exact,     ///< `=word`: this form only
  wildcard,  ///< `word*`: every form that begins so
  fuzzy      ///< `word~`: every form within `edits`
};

enum class Field : unsigned char {
  title,
  author,
  source,
  lang,
  person,
  org,
  place,
  date,
  mentioned,
  id
};

/// A part of a query. `begin` and `end` are bytes into the query as typed, half-open, operators and
/// marks included; `character` is the place of `begin` in code points, counted from 1.
struct Node {
  NodeKind kind = NodeKind::word;
  std::string text;
  WordMatch match = WordMatch::plain;
  unsigned edits = 0;  ///< fuzzy: 1, 2, or 0: by the length of the word
  Field field = Field::title;
  std::size_t distance = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t character = 1;
  std::vector<Node> children;
};

}  // namespace dragoman::searcher
