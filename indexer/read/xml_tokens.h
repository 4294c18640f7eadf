#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/read/input_stream.h"

namespace dragoman::indexer {

/// One piece of XML. Strings are UTF-8.
struct XmlToken {
  enum class Kind : unsigned char { start, end, text };
  Kind kind = Kind::text;
  std::string name;  ///< start and end, with its prefix: "dc:creator"
  std::string text;  ///< text: references resolved, CDATA as it stands
  std::vector<std::pair<std::string, std::string>> attributes;
  bool closed = false;   ///< start: "<br/>"
  std::size_t line = 0;  ///< 1-based line where it begins
};

/// Cuts a stream of XML into tags and texts, as it comes. Made for feeds as they really are: a
/// stray "&" or "<" stands for itself, end tags may lack, and what a document type declares is
/// passed over. Entities of the document's own are therefore never expanded: they stay as written.
/// Encodings are taken from the declaration, if they write tags in ASCII (UTF-16 does not).
class XmlTokens {
 public:
  /// max_bytes: of one tag or text
  XmlTokens(InputStream& stream, std::size_t max_bytes);
  /// Empty at the end, at damage of the stream, and where failure() says why.
  std::optional<XmlToken> next();
  [[nodiscard]] const std::optional<Error>& failure() const { return failure_; }
  [[nodiscard]] std::size_t line() const { return stream_.line(); }

 private:
  bool passed_over(std::string_view opening, std::string_view closing);
  bool pass_document_type();
  std::optional<XmlToken> take_tag();
  std::optional<XmlToken> take_text(std::size_t begin, std::size_t end, std::size_t behind);
  std::size_t tag_end();
  std::string decoded(std::string_view bytes) const;
  void fail(Reason reason, std::string what);

  InputStream& stream_;
  std::size_t max_bytes_;
  std::string charset_;  ///< empty: UTF-8
  std::optional<Error> failure_;
};

}  // namespace dragoman::indexer
