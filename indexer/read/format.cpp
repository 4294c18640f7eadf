#include "indexer/read/format.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace dragoman::indexer {
namespace {

struct Magic {
  std::size_t offset;
  std::string_view bytes;
  std::string_view name;
};

using namespace std::string_view_literals;

constexpr std::array magics{
    Magic{0, "%PDF-"sv, "PDF"},
    Magic{0, "PK\x03\x04"sv, "a ZIP archive or office document"},
    Magic{0, "PK\x05\x06"sv, "an empty ZIP archive"},
    Magic{0, "\x1F\x8B"sv, "gzip inside gzip"},
    Magic{0, "BZh"sv, "bzip2"},
    Magic{0,
          "\xFD"
          "7zXZ\0"sv,
          "xz"},
    Magic{0, "\x28\xB5\x2F\xFD"sv, "zstd"},
    Magic{0, "7z\xBC\xAF\x27\x1C"sv, "a 7z archive"},
    Magic{0, "Rar!\x1A\x07"sv, "a RAR archive"},
    Magic{257, "ustar"sv, "a tar archive"},
    Magic{0, "\x89PNG\r\n\x1A\n"sv, "a PNG image"},
    Magic{0, "\xFF\xD8\xFF"sv, "a JPEG image"},
    Magic{0, "GIF87a"sv, "a GIF image"},
    Magic{0, "GIF89a"sv, "a GIF image"},
    Magic{8, "WEBP"sv, "a WebP image"},
    Magic{4, "ftyp"sv, "an MP4 or HEIF file"},
    Magic{0, "ID3"sv, "an MP3 file"},
    Magic{0, "OggS"sv, "an Ogg file"},
    Magic{0,
          "\x7F"
          "ELF"sv,
          "a program"},
    Magic{0, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, "an old office document"},
    Magic{0, "{\\rtf"sv, "RTF"},
    Magic{0, "SQLite format 3\0"sv, "an SQLite database"},
    Magic{0, "WARC/1."sv, "WARC"},
};

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
  if (line_end == std::string_view::npos) return InputFormat::json_lines;
  if (balanced_end(text.substr(0, line_end)) != std::string_view::npos)
    return InputFormat::json_lines;
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

FormatGuess markup_format(std::string_view text) {
  const std::string lower = lower_head(text, 4096);
  if (looks_like_sgml(lower)) return {InputFormat::reuters_sgml, {}};
  if (looks_like_html(lower)) return {InputFormat::html, {}};
  if (lower.starts_with("<?xml")) {
    if (lower.find("<html") != std::string::npos) return {InputFormat::html, {}};
    return {InputFormat::unsupported, "XML other than XHTML"};
  }
  return {InputFormat::plain_text, {}};
}

}  // namespace

FormatGuess recognise_format(std::string_view head) {
  for (const auto& magic : magics) {
    if (head.size() >= magic.offset && head.substr(magic.offset).starts_with(magic.bytes)) {
      return {InputFormat::unsupported, std::string{magic.name}};
    }
  }
  if (starts_with_bom16(head)) {
    // Every second byte of markup is NUL here; that is enough to find the tag.
    std::string narrow{head.substr(2, 4096)};
    narrow.erase(std::remove(narrow.begin(), narrow.end(), '\0'), narrow.end());
    return markup_format(skip_blanks(narrow));
  }
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  const auto text = skip_blanks(head);
  if (is_binary(head, text.starts_with('<'))) return {InputFormat::unsupported, "a binary file"};
  if (text.empty()) return {InputFormat::empty, {}};
  if (looks_like_json(text)) return {json_layout(text), {}};
  if (text.front() == '<') return markup_format(text);
  return {InputFormat::plain_text, {}};
}

}  // namespace dragoman::indexer
