#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"
#include "searcher/query/syntax.h"

namespace dragoman::searcher {

enum class LexemeKind : unsigned char {
  word,
  phrase,
  field,
  open,
  close,
  minus,
  or_,
  and_,
  not_,
  near
};

/// The smallest pieces of a query. Places as in Node.
struct Lexeme {
  LexemeKind kind = LexemeKind::word;
  std::string text;  ///< word without its marks, words of a phrase without the quotes
  WordMatch match = WordMatch::plain;
  unsigned edits = 0;
  Field field = Field::title;
  std::size_t distance = 0;  ///< near
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t character = 1;
};

/// `query, character N`
std::string query_place(std::size_t character);

/// The field of a name as typed (any case), or nothing.
const Field* find_field(std::string_view name);
std::string_view to_string(Field field);

/// Cuts a query into lexemes. query: any bytes; ill-formed UTF-8 is an error.
/// Errors: ErrorKind::usage with the place.
Result<std::vector<Lexeme>> cut_query(std::string_view query);

}  // namespace dragoman::searcher
