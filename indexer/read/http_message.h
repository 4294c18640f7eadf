#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dragoman::indexer {

/// Headers in lower case with their values, one a line, as WARC, HTTP and mail have them.
class HeaderLines {
 public:
  explicit HeaderLines(std::string_view head) : head_(head) {}
  /// The value of the first header of this name (in lower case), trimmed; empty if there is none.
  [[nodiscard]] std::string_view value(std::string_view name) const;

 private:
  std::string_view head_;
};

/// The head of a block ends with a blank line; behind it comes the body.
struct HeadAndBody {
  std::string_view head;
  std::string_view body;
};
HeadAndBody split_head(std::string_view message);

/// "text/html" of "Text/HTML; charset=utf-8".
std::string media_type(std::string_view content_type);
/// The charset that a content type names; empty if none.
std::string charset_parameter(std::string_view content_type);

/// What a server answered.
struct HttpResponse {
  int status = 0;            ///< 0: no answer of HTTP
  std::string content_type;  ///< as sent
  std::string body;          ///< chunks joined, gzip and deflate undone
};

/// Reads an answer of HTTP/1.x as crawlers store it. Chunks and encodings that the headers name and
/// the body has not (crawlers undo them and leave the headers) are let be.
/// Empty optional: the body is in an encoding that is not read, or above max_bytes.
std::optional<HttpResponse> parse_http(std::string_view message, std::size_t max_bytes);

}  // namespace dragoman::indexer
