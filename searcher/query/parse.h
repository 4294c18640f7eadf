#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "common/result.h"
#include "searcher/query/syntax.h"

namespace dragoman::searcher {

struct ParseOptions {
  bool allow_only_negations = false;  ///< filters stand beside the query
  std::size_t max_bytes = 256 * 1024;
  std::size_t max_words = 1024;
  std::size_t max_fuzzy = 16;  ///< each is compared with every word of the index
  std::size_t max_near = 32;   ///< words and phrases of one NEAR
  std::size_t max_depth = 64;  ///< brackets and NOTs within each other
};

/// Reads the query language:
///
///   query   := any ;  any := all {"OR" all} ;  all := near {["AND"] near}
///   near    := not {"NEAR" ["/" n] not}            n: 1 ... 1000, default 10
///   not     := {"NOT" | "-"} part
///   part    := word | "=" word | word "*" | word "~" [1|2] | phrase | "(" any ")"
///            | field ":" (word | phrase) | "title:" "(" any ")"
///   phrase  := words in "", “”, „“, «» ; what stands in quotes is words
///
/// Operators are upper case. A word that only looks like a field (a URL, 10:30, "said:") is a word.
/// Result: empty for a query of blanks. all_of and any_of have two children or more and never hold
/// a node of their own kind. Positions: see Node.
/// Errors: ErrorKind::usage, where = "query, character N" (code points, from 1).
Result<std::optional<Node>> parse_query(std::string_view query, const ParseOptions& options = {});

}  // namespace dragoman::searcher
