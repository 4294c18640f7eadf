#include "indexer/read/warc_records.h"

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <utility>

#include "common/text/utf8.h"
#include "indexer/read/format.h"
#include "indexer/read/http_message.h"
#include "indexer/read/refusal.h"
#include "indexer/read/stream_search.h"

namespace dragoman::indexer {
namespace {

constexpr std::string_view version = "WARC/1.";
constexpr std::size_t max_head_bytes = std::size_t{1} << 20;

/// What the head of a record says.
struct WarcHead {
  std::string type;
  std::string uri;
  std::string content_type;
  bool truncated = false;
  std::optional<std::uint64_t> length;
};

WarcHead parse_head(std::string_view head) {
  const HeaderLines headers{head};
  WarcHead out;
  out.type = headers.value("warc-type");
  out.uri = utf8::repair(headers.value("warc-target-uri"));
  // WARC/1.0 was often written with the brackets of its grammar.
  if (out.uri.starts_with('<') && out.uri.ends_with('>'))
    out.uri = out.uri.substr(1, out.uri.size() - 2);
  out.content_type = headers.value("content-type");
  out.truncated = !headers.value("warc-truncated").empty();
  const auto digits = headers.value("content-length");
  std::uint64_t length = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), length);
  if (read.ec == std::errc{} && read.ptr == digits.data() + digits.size()) out.length = length;
  return out;
}

/// What is no page by its media type, whatever its first bytes look like.
bool may_be_page(const std::string& type) {
  return type.empty() || type == "text/html" || type == "application/xhtml+xml" ||
         type == "text/plain" || type == "application/octet-stream" || type == "unknown/unknown" ||
         type == "application/pdf" || type == "application/msword" || type == "application/rtf" ||
         type == "application/epub+zip" || type.starts_with("application/vnd.o");
}

class WarcReader {
 public:
  WarcReader(InputStream& stream, const InputFile& input, const ReadLimits& limits,
             const RecordSink& sink)
      : stream_(stream), input_(input), limits_(limits), sink_(sink) {}

  void read() {
    while (wanted_ && skip_blank_lines()) take_record();
    if (wanted_ && number_ == 0 && !stream_.damage())
      refuse({}, Reason::no_article, "expected a page, found a WARC file without any");
  }

 private:
  bool skip_blank_lines() {
    for (;;) {
      const auto start = stream_.window().find_first_not_of("\r\n");
      stream_.consume(std::min(start, stream_.window().size()));
      if (start != std::string_view::npos) return true;
      if (!stream_.extend()) return false;
    }
  }

  void refuse(std::string_view uri, Reason reason, std::string what) {
    ++number_;
    std::string where = input_.path;
    if (!uri.empty()) where.append("!").append(uri);
    wanted_ = sink_(refusal(where, 0, reason, std::move(what)));
  }

  /// Goes on where a line begins a new record.
  void resynchronise() {
    stream_.consume(1);
    if (skip_to(stream_, "\nWARC/1.")) stream_.consume(1);
  }

  /// Length of the head at the front, its blank line included; npos: none.
  std::size_t head_length() {
    for (std::size_t from = 0;;) {
      const auto end = find_ahead(stream_, "\n", from, max_head_bytes);
      if (end == std::string_view::npos) return end;
      const auto line = stream_.window().substr(from, end - from);
      if (line.empty() || line == "\r") return end + 1;
      from = end + 1;
    }
  }

  void take_record() {
    stream_.extend_to(version.size());
    if (!stream_.window().starts_with(version)) {
      if (stream_.damage()) return;
      refuse({}, Reason::malformed, "expected a record of WARC/1.0 or WARC/1.1, found other bytes");
      return resynchronise();
    }
    const auto length = head_length();
    if (length == std::string_view::npos) {
      if (stream_.damage() && stream_.window().size() <= max_head_bytes)
        return stream_.consume(stream_.window().size());
      refuse({}, Reason::malformed, "expected the head of a WARC record, found no end of it");
      return resynchronise();
    }
    const WarcHead head = parse_head(stream_.window().substr(0, length));
    if (!head.length) {
      refuse(head.uri, Reason::malformed, "expected Content-Length in a WARC record, found none");
      return resynchronise();
    }
    stream_.consume(length);
    take_block(head);
  }

  void take_block(const WarcHead& head) {
    const bool page =
        head.type == "response" || head.type == "resource" || head.type == "conversion";
    if (page && *head.length > limits_.max_record_bytes)
      refuse(head.uri, Reason::too_large,
             "expected a record of at most " + std::to_string(limits_.max_record_bytes) +
                 " bytes, found a longer one");
    if (!page || *head.length > limits_.max_record_bytes) {
      if (!skip_bytes(stream_, *head.length) && !stream_.damage()) refuse_end(head);
      return;
    }
    const auto length = static_cast<std::size_t>(*head.length);
    if (!stream_.extend_to(length)) {
      stream_.consume(stream_.window().size());
      if (!stream_.damage()) refuse_end(head);
      return;
    }
    // The window moves on only when the page is handed out: it looks into it.
    take_page(head, stream_.window().substr(0, length));
    stream_.consume(length);
  }

  void refuse_end(const WarcHead& head) {
    refuse(head.uri, Reason::damaged,
           "expected " + std::to_string(*head.length) + " bytes, found the end of the file");
  }

  void take_page(const WarcHead& head, std::string_view block) {
    const bool http = head.content_type.find("application/http") != std::string::npos ||
                      (head.type == "response" && block.starts_with("HTTP/"));
    if (!http) return hand_out(head, head.content_type, std::string{block});
    auto response = parse_http(block, limits_.max_record_bytes);
    if (!response) {
      refuse(head.uri, Reason::unsupported,
             "expected a body in gzip or deflate, found another encoding or damaged data");
    } else if (response->status == 200) {
      hand_out(head, response->content_type, std::move(response->body));
    }
  }

  void hand_out(const WarcHead& head, const std::string& content_type, std::string body) {
    const std::string type = media_type(content_type);
    if (!may_be_page(type)) return;
    const auto guess = recognise_format(std::string_view{body}.substr(0, format_head_bytes));
    if (guess.format == InputFormat::unsupported) {
      if (guess.document && !guess.name.ends_with("image"))
        refuse(head.uri, Reason::unsupported,
               "expected a page, found " + guess.name +
                   ", which is not read; convert it to text first");
      return;
    }
    if (guess.format == InputFormat::empty) return;
    const bool text = type == "text/plain" && guess.format != InputFormat::html;
    if (!text && guess.format != InputFormat::html && type != "text/html" &&
        type != "application/xhtml+xml")
      return;
    RawRecord record;
    record.path = input_.path;
    record.number = ++number_;
    record.format = text ? RecordFormat::plain_text : RecordFormat::html;
    record.bytes = std::move(body);
    record.fields["url"] = {head.uri};
    if (const auto charset = charset_parameter(content_type); !charset.empty())
      record.fields["charset"] = {charset};
    if (head.truncated) record.warnings.emplace_back("the crawler cut the page off");
    wanted_ = sink_(std::move(record));
  }

  InputStream& stream_;
  const InputFile& input_;
  const ReadLimits& limits_;
  const RecordSink& sink_;
  std::size_t number_ = 0;  ///< pages and refusals
  bool wanted_ = true;
};

}  // namespace

void read_warc(InputStream& stream, const InputFile& input, const ReadLimits& limits,
               const RecordSink& sink) {
  WarcReader{stream, input, limits, sink}.read();
}

}  // namespace dragoman::indexer
