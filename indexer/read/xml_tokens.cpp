#include "indexer/read/xml_tokens.h"

#include <algorithm>

#include "common/text/utf8.h"
#include "indexer/parse/charset.h"
#include "indexer/parse/words.h"
#include "indexer/read/stream_search.h"

namespace dragoman::indexer {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr std::string_view comment = "<!--";
constexpr std::string_view character_data = "<![CDATA[";

bool begins_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
         static_cast<unsigned char>(c) >= 0x80;
}

/// name="value" and name='value' of a tag's inside; what is neither is passed over.
std::vector<std::pair<std::string, std::string>> attributes_in(std::string_view text) {
  std::vector<std::pair<std::string, std::string>> out;
  for (;;) {
    const auto begin = text.find_first_not_of(" \t\r\n/");
    if (begin == std::string_view::npos) return out;
    text.remove_prefix(begin);
    const auto name_end = std::min(text.find_first_of(" \t\r\n=/"), text.size());
    const auto name = text.substr(0, std::max<std::size_t>(name_end, 1));
    text.remove_prefix(name.size());
    const auto equals = text.find_first_not_of(blanks);
    if (equals == std::string_view::npos || text[equals] != '=') continue;
    text.remove_prefix(equals + 1);
    text.remove_prefix(std::min(text.find_first_not_of(blanks), text.size()));
    if (text.empty()) return out;
    const char quote = text.front();
    const bool quoted = quote == '"' || quote == '\'';
    if (quoted) text.remove_prefix(1);
    const auto end = quoted ? text.find(quote) : text.find_first_of(blanks);
    out.emplace_back(std::string{name}, decode_entities(text.substr(0, end)));
    if (end == std::string_view::npos) return out;
    text.remove_prefix(end + (quoted ? 1 : 0));
  }
}

}  // namespace

XmlTokens::XmlTokens(InputStream& stream, std::size_t max_bytes)
    : stream_(stream), max_bytes_(max_bytes) {
  stream_.extend_to(4096);
  const auto head = stream_.window().substr(0, 4096);
  if (!head.starts_with("\xEF\xBB\xBF") && head.find("encoding") < head.find("?>"))
    charset_ = declared_charset(head.substr(0, head.find("?>")));
  if (charset_ == "utf-8" || charset_ == "utf8") charset_.clear();
}

void XmlTokens::fail(Reason reason, std::string what) {
  if (!failure_) failure_ = Error{ErrorKind::bad_input, {}, std::move(what), reason};
}

std::string XmlTokens::decoded(std::string_view bytes) const {
  if (utf8::is_valid(bytes)) return std::string{bytes};
  return decode_text(bytes, charset_).text;
}

/// Moves behind `closing`, if the window begins with `opening`.
bool XmlTokens::passed_over(std::string_view opening, std::string_view closing) {
  if (!stream_.window().starts_with(opening)) return false;
  stream_.consume(opening.size());
  if (skip_to(stream_, closing))
    stream_.consume(closing.size());
  else
    stream_.consume(stream_.window().size());
  return true;
}

/// "<!DOCTYPE rss [ ... ]>" and its like. Nothing in it is kept, however long it is.
bool XmlTokens::pass_document_type() {
  if (!stream_.window().starts_with("<!")) return false;
  bool subset = false;
  char quote = 0;
  do {
    const auto window = stream_.window();
    for (std::size_t i = 0; i < window.size(); ++i) {
      const char c = window[i];
      if (quote != 0) {
        if (c == quote) quote = 0;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '[' || c == ']') {
        subset = c == '[';
      } else if (c == '>' && !subset) {
        stream_.consume(i + 1);
        return true;
      }
    }
    stream_.consume(window.size());
  } while (stream_.extend());
  return true;
}

/// Place of the ">" that ends the tag at the front; npos: there is none.
std::size_t XmlTokens::tag_end() {
  char quote = 0;
  for (std::size_t i = 1;; ++i) {
    if (i >= stream_.window().size() && (i > max_bytes_ || !stream_.extend())) {
      if (i > max_bytes_) fail(Reason::too_large, "expected a shorter tag");
      return std::string_view::npos;
    }
    const char c = stream_.window()[i];
    if (quote != 0) {
      if (c == quote) quote = 0;
    } else if ((c == '"' || c == '\'') && stream_.window()[i - 1] == '=') {
      quote = c;
    } else if (c == '>') {
      return i;
    }
  }
}

std::optional<XmlToken> XmlTokens::take_tag() {
  XmlToken token;
  token.line = stream_.line();
  const auto end = tag_end();
  if (end == std::string_view::npos) {
    stream_.consume(stream_.window().size());
    return std::nullopt;
  }
  auto inside = stream_.window().substr(1, end - 1);
  token.kind = inside.starts_with('/') ? XmlToken::Kind::end : XmlToken::Kind::start;
  token.closed = inside.ends_with('/');
  if (token.kind == XmlToken::Kind::end) inside.remove_prefix(1);
  const auto name_end = std::min(inside.find_first_of(" \t\r\n/"), inside.size());
  token.name = utf8::repair(inside.substr(0, name_end));
  if (token.kind == XmlToken::Kind::start)
    token.attributes = attributes_in(decoded(inside.substr(name_end)));
  stream_.consume(end + 1);
  return token;
}

std::optional<XmlToken> XmlTokens::take_text(std::size_t begin, std::size_t end,
                                             std::size_t behind) {
  XmlToken token;
  token.line = stream_.line();
  token.text = decoded(stream_.window().substr(begin, end - begin));
  if (begin == 0) token.text = decode_entities(token.text);
  stream_.consume(behind);
  return token;
}

std::optional<XmlToken> XmlTokens::next() {
  while (!failure_) {
    if (!stream_.extend_to(character_data.size()) && stream_.window().empty()) return std::nullopt;
    const auto window = stream_.window();
    if (window.front() != '<' || (window.size() > 1 && !begins_name(window[1]) &&
                                  window[1] != '/' && window[1] != '!' && window[1] != '?')) {
      const auto end = find_ahead(stream_, "<", 1, max_bytes_);
      if (end == std::string_view::npos && stream_.window().size() > max_bytes_) {
        fail(Reason::too_large, "expected at most " + std::to_string(max_bytes_) +
                                    " bytes between two tags, found more");
        return std::nullopt;
      }
      const auto size = std::min(end, stream_.window().size());
      return take_text(0, size, size);
    }
    if (window.starts_with(character_data)) {
      const auto end = find_ahead(stream_, "]]>", character_data.size(), max_bytes_);
      if (end == std::string_view::npos) {
        fail(stream_.window().size() > max_bytes_ ? Reason::too_large : Reason::damaged,
             "expected ]]> behind <![CDATA[, found none");
        return std::nullopt;
      }
      return take_text(character_data.size(), end, end + 3);
    }
    if (passed_over(comment, "-->") || passed_over("<?", "?>") || pass_document_type()) continue;
    return take_tag();
  }
  return std::nullopt;
}

}  // namespace dragoman::indexer
