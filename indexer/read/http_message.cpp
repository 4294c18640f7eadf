#include "indexer/read/http_message.h"

#include <algorithm>

#include "indexer/read/gzip_source.h"

namespace dragoman::indexer {
namespace {

char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

std::string_view trim(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r\n") - first + 1);
}

std::string lower_text(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(), lower);
  return out;
}

bool equal_names(std::string_view text, std::string_view name) {
  return text.size() == name.size() && std::equal(text.begin(), text.end(), name.begin(),
                                                  [](char a, char b) { return lower(a) == b; });
}

int hex_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const char letter = lower(c);
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

/// The chunks joined; empty where the body is not made of chunks. What is cut off is left out.
std::optional<std::string> join_chunks(std::string_view body) {
  std::string out;
  bool any = false;
  while (!body.empty()) {
    std::size_t size = 0;
    std::size_t digits = 0;
    while (digits < body.size() && digits < 8 && hex_digit(body[digits]) >= 0)
      size = size * 16 + static_cast<std::size_t>(hex_digit(body[digits++]));
    const auto line_end = body.find('\n');
    if (digits == 0 || line_end == std::string_view::npos || line_end > 256)
      return any ? std::optional{std::move(out)} : std::nullopt;
    any = true;
    body.remove_prefix(line_end + 1);
    if (size == 0) break;
    out += body.substr(0, size);
    body.remove_prefix(std::min(size, body.size()));
    if (body.starts_with('\r')) body.remove_prefix(1);
    if (body.starts_with('\n')) body.remove_prefix(1);
  }
  return out;
}

}  // namespace

std::string_view HeaderLines::value(std::string_view name) const {
  std::string_view rest = head_;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    const auto line = rest.substr(0, end);
    const auto colon = line.find(':');
    if (colon != std::string_view::npos && equal_names(line.substr(0, colon), name))
      return trim(line.substr(colon + 1));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  return {};
}

HeadAndBody split_head(std::string_view message) {
  std::size_t at = 0;
  while (at < message.size()) {
    const auto end = message.find('\n', at);
    if (end == std::string_view::npos) break;
    if (trim(message.substr(at, end - at)).empty())
      return {message.substr(0, at), message.substr(end + 1)};
    at = end + 1;
  }
  return {message, {}};
}

std::string media_type(std::string_view content_type) {
  return lower_text(trim(content_type.substr(0, content_type.find(';'))));
}

std::string charset_parameter(std::string_view content_type) {
  const std::string text = lower_text(content_type);
  auto at = text.find("charset=");
  if (at == std::string::npos) return {};
  at = text.find_first_not_of("\"' ", at + 8);
  if (at == std::string::npos) return {};
  return text.substr(at, text.find_first_of("\"' ;,\r\n", at) - at);
}

std::optional<HttpResponse> parse_http(std::string_view message, std::size_t max_bytes) {
  HttpResponse response;
  const auto parts = split_head(message);
  const auto blank = parts.head.find(' ');
  if (!parts.head.starts_with("HTTP/") || blank == std::string_view::npos) return response;
  for (const char c : parts.head.substr(blank + 1, 3)) {
    if (c < '0' || c > '9') return response;
    response.status = response.status * 10 + (c - '0');
  }
  const HeaderLines headers{parts.head};
  response.content_type = headers.value("content-type");
  response.body = parts.body;
  if (lower_text(headers.value("transfer-encoding")).find("chunked") != std::string::npos)
    if (auto joined = join_chunks(response.body)) response.body = std::move(*joined);
  const std::string encoding = lower_text(headers.value("content-encoding"));
  if (encoding.empty() || encoding == "identity") return response;
  const auto head = std::string_view{response.body}.substr(0, 512);
  const bool text = std::all_of(head.begin(), head.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\r' || c == '\t';
  });
  if (text || head.empty()) return response;
  if (encoding.find("gzip") == std::string::npos && encoding.find("deflate") == std::string::npos)
    return std::nullopt;
  auto unpacked = inflate_body(response.body, max_bytes);
  if (!unpacked) return std::nullopt;
  response.body = std::move(*unpacked);
  return response;
}

}  // namespace dragoman::indexer
