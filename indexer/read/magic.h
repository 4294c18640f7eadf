#pragma once

#include <string_view>

namespace dragoman::indexer {

/// A binary format that is known and not read.
struct KnownBinary {
  std::string_view name;  ///< "a PDF document"; empty: none that is known
  bool document = false;  ///< it may hold an article
};

/// Source: magic numbers as in file(1); the first entries of office documents (ECMA-376, OASIS Open
/// Document, EPUB OCF).
KnownBinary known_binary(std::string_view head);

/// A zip that is an office document or a program, by its first member.
KnownBinary known_zip_document(std::string_view head);

}  // namespace dragoman::indexer
