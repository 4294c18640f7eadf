#include "indexer/read/format.h"

#include <algorithm>
#include <array>
#include <cctype>

#include "indexer/read/magic.h"
#include "indexer/read/table_records.h"
#include "indexer/read/text_signs.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

std::string lower_head(std::string_view text, std::size_t size) {
  std::string out{text.substr(0, size)};
  std::transform(out.begin(), out.end(), out.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return out;
}

std::string_view skip_blanks(std::string_view text) {
  const auto first = text.find_first_not_of(" \t\r\n\f\v");
  return first == std::string_view::npos ? std::string_view{} : text.substr(first);
}

bool starts_with_bom16(std::string_view head) {
  return head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF");
}

/// Text has no NUL, and hardly a control character. Pages may have a stray NUL; browsers pass over
/// it.
bool is_binary(std::string_view head, bool markup) {
  std::size_t control = 0;
  for (const char c : head) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte == 0 && !markup) return true;
    control +=
        byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1B;
  }
  return control * 50 > head.size();
}

/// Where the JSON object or array that begins the text ends; npos if it does not.
std::size_t balanced_end(std::string_view text) {
  std::size_t depth = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c == '\\') ++i;
      quoted = c != '"';
    } else if (c == '"') {
      quoted = true;
    } else if (c == '{' || c == '[') {
      ++depth;
    } else if ((c == '}' || c == ']') && (depth == 0 || --depth == 0)) {
      return i + 1;
    }
  }
  return std::string_view::npos;
}

InputFormat json_layout(std::string_view text) {
  if (text.front() == '[') return InputFormat::json_values;
  const auto line_end = text.find('\n');
  const bool whole = balanced_end(text.substr(0, line_end)) != std::string_view::npos;
  if (line_end == std::string_view::npos)
    return whole ? InputFormat::json_lines : InputFormat::json_values;
  if (whole) return InputFormat::json_lines;
  // A broken first line does not make a file of lines something else.
  const auto second = text.substr(line_end + 1);
  return second.starts_with('{') ? InputFormat::json_lines : InputFormat::json_values;
}

bool looks_like_json(std::string_view text) {
  if (text.front() != '{' && text.front() != '[') return false;
  const auto inside = skip_blanks(text.substr(1));
  if (inside.empty()) return true;
  if (text.front() == '{') return inside.front() == '"' || inside.front() == '}';
  return inside.front() == '{' || inside.front() == ']' || inside.front() == '[';
}

bool looks_like_html(const std::string& lower) {
  if (lower.starts_with("<!doctype html") || lower.starts_with("<html")) return true;
  if (!lower.starts_with('<')) return false;
  constexpr std::array openings{"<html"sv,    "<head"sv,  "<body"sv,    "<meta "sv, "<title"sv,
                                "<article"sv, "<main"sv,  "<div"sv,     "<p>"sv,    "<p "sv,
                                "<h1"sv,      "<table"sv, "<section"sv, "<span"sv,  "<script"sv};
  return std::any_of(openings.begin(), openings.end(),
                     [&](std::string_view tag) { return lower.find(tag) != std::string::npos; });
}

bool looks_like_sgml(const std::string& lower) {
  return lower.starts_with("<!doctype lewis") || lower.starts_with("<reuters ") ||
         lower.starts_with("<reuters>");
}

/// What stands behind declarations, comments and the document type; empty where they do not end.
std::string_view skip_prologue(std::string_view text) {
  for (;;) {
    text = skip_blanks(text);
    std::size_t end = 0;
    if (text.starts_with("<?")) {
      end = text.find("?>");
    } else if (text.starts_with("<!--")) {
      end = text.find("-->");
    } else if (text.starts_with("<!")) {
      const auto bracket = text.find_first_of("[>");
      const bool subset = bracket != std::string_view::npos && text[bracket] == '[';
      end = subset ? text.find("]>") : bracket;
    } else {
      return text;
    }
    if (end == std::string_view::npos) return {};
    text.remove_prefix(text.find('>', end) + 1);
  }
}

/// The first element: its name without a prefix, and its tag.
struct RootTag {
  std::string_view name;
  std::string_view tag;
};

RootTag root_tag(std::string_view text) {
  text = skip_prologue(text);
  if (!text.starts_with('<')) return {};
  const auto tag = text.substr(0, text.find('>'));
  auto name = tag.substr(1, tag.find_first_of(" \t\r\n/") - 1);
  const auto colon = name.find(':');
  if (colon != std::string_view::npos) name.remove_prefix(colon + 1);
  return {name, tag};
}

bool is_xml(std::string_view text, const RootTag& root) {
  constexpr std::array roots{"rss"sv,      "feed"sv,        "RDF"sv,         "nitf"sv,
                             "newsItem"sv, "newsMessage"sv, "packageItem"sv, "NewsML"sv};
  if (root.name == "html") return false;
  if (std::find(roots.begin(), roots.end(), root.name) != roots.end()) return true;
  return text.starts_with("<?xml") || root.tag.find(" xmlns=") != std::string_view::npos;
}

FormatGuess markup_format(std::string_view text) {
  const std::string lower = lower_head(text, 4096);
  if (looks_like_sgml(lower)) return {InputFormat::reuters_sgml};
  if (!lower.starts_with("<!doctype html") && is_xml(text, root_tag(text)))
    return {InputFormat::xml};
  return {looks_like_html(lower) ? InputFormat::html : InputFormat::plain_text};
}

/// Without the byte order mark, in UTF-8 as far as signs of formats go: what is beyond ASCII in
/// UTF-16 becomes "?".
std::string narrow(std::string_view head) {
  const bool big = head.starts_with("\xFE\xFF");
  std::string out;
  for (std::size_t i = 2; i + 1 < head.size(); i += 2) {
    const char low = head[big ? i + 1 : i];
    const char high = head[big ? i : i + 1];
    out += high == 0 && (low & '\x80') == 0 ? low : '?';
  }
  return out;
}

FormatGuess text_format(std::string_view head) {
  const auto text = skip_blanks(head);
  if (text.empty()) return {InputFormat::empty};
  if (text.starts_with("WARC/1.")) return {InputFormat::warc};
  if (looks_like_json(text)) return {json_layout(text)};
  if (text.front() == '<') return markup_format(text);
  if (looks_like_mailbox(text)) return {InputFormat::mailbox};
  if (looks_like_mail(text)) return {InputFormat::mail};
  if (looks_like_markdown(text)) return {InputFormat::markdown};
  if (recognise_table(text)) return {InputFormat::table};
  return {InputFormat::plain_text};
}

/// A header of tar: the sum of its bytes, its own field taken as blanks, stands in it in octal.
bool is_tar(std::string_view head) {
  constexpr std::size_t block = 512;
  constexpr std::size_t sum_offset = 148;
  constexpr std::size_t sum_size = 8;
  if (head.size() < block || head.front() == '\0') return false;
  unsigned long sum = 0;
  unsigned long stated = 0;
  bool digits = false;
  for (std::size_t i = 0; i < block; ++i) {
    const bool own = i >= sum_offset && i < sum_offset + sum_size;
    sum += static_cast<unsigned char>(own ? ' ' : head[i]);
    if (!own || head[i] < '0' || head[i] > '7') continue;
    stated = stated * 8 + static_cast<unsigned long>(head[i] - '0');
    digits = true;
  }
  return digits && sum == stated;
}

}  // namespace

Container recognise_container(std::string_view head) {
  if (head.starts_with("\x1F\x8B")) return Container::gzip;
  const bool bzip2 = head.starts_with("BZh") && head.size() > 10 &&
                     (head.substr(4).starts_with("1AY&SY") ||
                      head.substr(4).starts_with("\x17\x72\x45\x38\x50\x90"));
  if (bzip2 ||
      head.starts_with("\xFD"
                       "7zXZ\0"sv) ||
      head.starts_with("\x28\xB5\x2F\xFD") || head.starts_with("\x04\x22\x4D\x18"))
    return Container::compressed;
  const bool zip = head.starts_with("PK\x03\x04") || head.starts_with("PK\x05\x06");
  if (zip) return known_zip_document(head).name.empty() ? Container::archive : Container::none;
  return is_tar(head) ? Container::archive : Container::none;
}

FormatGuess recognise_format(std::string_view head) {
  auto known = known_binary(head);
  if (known.name.empty()) known = known_zip_document(head);
  if (!known.name.empty())
    return {InputFormat::unsupported, std::string{known.name}, known.document};
  if (starts_with_bom16(head)) {
    auto guess = text_format(narrow(head));
    guess.utf16 = true;
    return guess;
  }
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  if (is_binary(head, skip_blanks(head).starts_with('<')) && !head.starts_with("WARC/1."))
    return {InputFormat::unsupported, "a binary file"};
  return text_format(head);
}

}  // namespace dragoman::indexer
