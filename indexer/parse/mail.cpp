#include "indexer/parse/mail.h"

#include <algorithm>
#include <utility>

#include "indexer/parse/charset.h"
#include "indexer/parse/html_markup.h"
#include "indexer/parse/mail_codes.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

constexpr std::size_t max_depth = 16;
constexpr std::size_t max_parts = 1000;

std::string ascii_lower(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  return out;
}

/// A message or part: headers with folded values, and the body.
struct Part {
  std::vector<std::pair<std::string, std::string>> headers;  ///< names in lower case
  std::string_view body;

  [[nodiscard]] std::string header(std::string_view name) const {
    for (const auto& [key, value] : headers)
      if (key == name) return value;
    return {};
  }
};

Part split_part(std::string_view text) {
  Part part;
  while (!text.empty()) {
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty()) break;
    const auto colon = line.find(':');
    if (line.front() == ' ' || line.front() == '\t') {
      if (!part.headers.empty()) part.headers.back().second.append(" ").append(trimmed(line));
    } else if (colon != std::string_view::npos) {
      part.headers.emplace_back(ascii_lower(trimmed(line.substr(0, colon))),
                                trimmed(line.substr(colon + 1)));
    }
  }
  part.body = text;
  return part;
}

/// "text/plain" of a content type; text/plain where there is none.
std::string media_type(const std::string& content_type) {
  std::string type = ascii_lower(trimmed(content_type.substr(0, content_type.find(';'))));
  return type.empty() ? "text/plain" : type;
}

/// A parameter of a header: charset, boundary, format, name.
std::string parameter(const std::string& header, std::string_view name) {
  const std::string lower = ascii_lower(header);
  for (auto at = lower.find(';'); at != std::string::npos; at = lower.find(';', at + 1)) {
    const auto begin = lower.find_first_not_of(" \t", at + 1);
    if (begin == std::string::npos || lower.compare(begin, name.size(), name) != 0) continue;
    const auto equals = lower.find_first_not_of(" \t", begin + name.size());
    if (equals == std::string::npos || lower[equals] != '=') continue;
    const auto value = header.find_first_not_of(" \t", equals + 1);
    if (value == std::string::npos) return {};
    if (header[value] == '"') {
      const auto close = header.find('"', value + 1);
      return header.substr(value + 1, close == std::string::npos ? close : close - value - 1);
    }
    const auto end = header.find_first_of("; \t", value);
    return header.substr(value, end == std::string::npos ? end : end - value);
  }
  return {};
}

/// Soft line breaks of format=flowed: a line that ends with a blank goes on in the next.
std::string unflowed(std::string_view text, bool delete_blank) {
  std::string out;
  while (!text.empty()) {
    const auto end = text.find('\n');
    auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool soft = line.ends_with(' ') && line != "-- ";
    if (soft && delete_blank) line.remove_suffix(1);
    out += line;
    if (!soft) out += '\n';
  }
  return out;
}

std::string decoded_body(const Part& part, const std::string& content_type) {
  const std::string encoding = ascii_lower(part.header("content-transfer-encoding"));
  std::string bytes = encoding == "quoted-printable" ? decode_quoted_printable(part.body)
                      : encoding == "base64"         ? decode_base64(part.body)
                                                     : std::string{part.body};
  std::string charset = parameter(content_type, "charset");
  if (charset.empty() && media_type(content_type) == "text/html") charset = declared_charset(bytes);
  std::string text = decode_text(bytes, charset).text;
  if (ascii_lower(parameter(content_type, "format")) == "flowed")
    text = unflowed(text, ascii_lower(parameter(content_type, "delsp")) == "yes");
  return text;
}

/// Gathers the first plain and the first HTML text of a message.
class Bodies {
 public:
  void take(const Part& part, std::size_t depth) {
    if (++parts_ > max_parts || depth > max_depth) {
      warn("some parts of the message are nested too deep or too many, and were not read");
      return;
    }
    const std::string content_type = part.header("content-type");
    const std::string type = media_type(content_type);
    if (type.starts_with("multipart/")) {
      take_parts(part.body, parameter(content_type, "boundary"), depth);
    } else if (is_attachment(part) || (type != "text/plain" && type != "text/html")) {
      take_other(part, content_type, type, depth);
    } else {
      std::string& text = type == "text/html" ? html : plain;
      if (trimmed(text).empty()) text = decoded_body(part, content_type);
    }
  }

  std::string plain;
  std::string html;
  std::vector<std::string> warnings;

 private:
  void warn(std::string text) {
    if (std::find(warnings.begin(), warnings.end(), text) == warnings.end())
      warnings.push_back(std::move(text));
  }

  static bool is_attachment(const Part& part) {
    return ascii_lower(part.header("content-disposition")).starts_with("attachment");
  }

  /// Pictures of the layout are no attachments; forwarded messages are read like parts.
  void take_other(const Part& part, const std::string& content_type, const std::string& type,
                  std::size_t depth) {
    if (type == "message/rfc822" && !is_attachment(part))
      return take(split_part(part.body), depth + 1);
    std::string name = parameter(part.header("content-disposition"), "filename");
    if (name.empty()) name = parameter(content_type, "name");
    if (!is_attachment(part) && name.empty()) return;
    warn("the attachment '" + decode_header(name) + "' (" + type + ") was not read");
  }

  void take_parts(std::string_view body, const std::string& boundary, std::size_t depth) {
    if (boundary.empty()) return;
    const std::string mark = "--" + boundary;
    std::size_t begin = std::string_view::npos;
    for (std::size_t at = 0; at < body.size();) {
      const auto end = std::min(body.find('\n', at), body.size());
      const auto line = trimmed(body.substr(at, end - at));
      if (line.starts_with(mark) && (line.size() == mark.size() || line == mark + "--")) {
        if (begin != std::string_view::npos)
          take(split_part(body.substr(begin, at - begin)), depth + 1);
        begin = line.size() == mark.size() ? end + 1 : std::string_view::npos;
        if (begin == std::string_view::npos) return;
      }
      at = end + 1;
    }
    // A message that was cut off has no last boundary.
    if (begin < body.size()) take(split_part(body.substr(begin)), depth + 1);
  }

  std::size_t parts_ = 0;
};

/// The name in "Ann Lee <ann@example.org>" or "ann@example.org (Ann Lee)"; empty for an address.
std::string person(const std::string& mailbox) {
  const std::string text = decode_header(mailbox);
  std::string_view name = text;
  const auto angle = text.find('<');
  const auto open = text.find('(');
  if (angle != std::string::npos) {
    name = name.substr(0, angle);
  } else if (open != std::string::npos) {
    name = name.substr(open + 1, std::min(text.find(')'), text.size()) - open - 1);
  }
  name = trimmed(name);
  if (name.size() > 1 && name.starts_with('"') && name.ends_with('"'))
    name = trimmed(name.substr(1, name.size() - 2));
  return name.find('@') == std::string_view::npos ? std::string{name} : std::string{};
}

/// What stands between "<" and ">", or all of it.
std::string in_brackets(std::string_view text) {
  const auto open = text.find('<');
  const auto close = text.find('>', open == std::string_view::npos ? 0 : open);
  if (open == std::string_view::npos || close == std::string_view::npos)
    return std::string{trimmed(text)};
  return std::string{trimmed(text.substr(open + 1, close - open - 1))};
}

void add(Fields& fields, const char* name, std::string value) {
  if (!trimmed(value).empty()) fields[name].push_back(std::move(value));
}

void add_metadata(Fields& fields, const Part& message) {
  if (const auto saved = message.header("snapshot-content-location"); !saved.empty()) {
    // A page that a browser saved: its headers tell of the saving, all else is in the page.
    return add(fields, "url", in_brackets(decode_header(saved)));
  }
  add(fields, "id", in_brackets(decode_header(message.header("message-id"))));
  add(fields, "title", decode_header(message.header("subject")));
  add(fields, "authors", person(message.header("from")));
  add(fields, "published", decode_header(message.header("date")));
  add(fields, "language", decode_header(message.header("content-language")));
  const std::string list = message.header("list-id");
  std::string source = list.find('<') == std::string::npos ? std::string{} : person(list);
  if (source.empty()) source = decode_header(message.header("organization"));
  add(fields, "source", std::move(source));
  if (const auto archived = message.header("archived-at"); !archived.empty())
    add(fields, "url", in_brackets(decode_header(archived)));
  std::string_view keywords;
  const std::string decoded = decode_header(message.header("keywords"));
  for (keywords = decoded; !keywords.empty();) {
    const auto comma = keywords.find(',');
    add(fields, "tags", std::string{trimmed(keywords.substr(0, comma))});
    keywords.remove_prefix(comma == std::string_view::npos ? keywords.size() : comma + 1);
  }
}

/// Newsletters put one line into their plain part: "Open this message in a browser".
bool says_more(const std::string& html, const std::string& plain) {
  constexpr std::size_t short_notice = 300;
  if (trimmed(html).empty()) return false;
  if (trimmed(plain).empty()) return true;
  if (count_letters(plain) > short_notice) return false;
  std::size_t letters = 0;
  for (const auto& block : strip_tags(html)) letters += count_letters(block.text);
  return letters > 3 * count_letters(plain);
}

}  // namespace

Result<ParsedMail> parse_mail(std::string_view bytes) {
  const Part message = split_part(bytes);
  ParsedMail mail;
  add_metadata(mail.fields, message);
  Bodies bodies;
  bodies.take(message, 0);
  mail.warnings = std::move(bodies.warnings);
  if (says_more(bodies.html, bodies.plain))
    add(mail.fields, "html", std::move(bodies.html));
  else
    add(mail.fields, "text", std::move(bodies.plain));
  if (!mail.fields.contains("text") && !mail.fields.contains("html"))
    return Error{ErrorKind::bad_input,
                 {},
                 "expected an article, found a message without text",
                 Reason::no_article};
  return mail;
}

}  // namespace dragoman::indexer
