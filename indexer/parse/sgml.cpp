#include "indexer/parse/sgml.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/parse/charset.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using Field = MetadataCandidate::Field;

/// What stands between <NAME ...> and </NAME>; empty if the element is missing or not closed.
std::string_view element(std::string_view text, std::string_view name) {
  const std::string open = "<" + std::string{name};
  const auto begin = text.find(open);
  if (begin == std::string_view::npos) return {};
  const auto start = text.find('>', begin);
  const auto end = text.find("</" + std::string{name} + ">", begin);
  if (start == std::string_view::npos || end == std::string_view::npos || end < start) return {};
  return text.substr(start + 1, end - start - 1);
}

std::string_view attribute(std::string_view text, std::string_view name) {
  const auto tag = text.substr(0, text.find('>'));
  const std::string key = ' ' + std::string{name} + "=\"";
  const auto at = tag.find(key);
  if (at == std::string_view::npos) return {};
  const auto rest = tag.substr(at + key.size());
  return rest.substr(0, rest.find('"'));
}

/// Control references out ("&#2;"), entities decoded.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i).starts_with("&#")) {
      const auto end = text.find(';', i);
      if (end != std::string_view::npos && end - i <= 5 && end - i >= 3 &&
          (end - i == 3 || text[i + 2] < '3')) {
        i = end;
        continue;
      }
    }
    out += text[i];
  }
  return decode_entities(out);
}

/// Without the elements named: <TITLE>, <AUTHOR>, <DATELINE> within a <TEXT> that has no <BODY>.
std::string without_elements(std::string_view text) {
  std::string out{text};
  for (const std::string_view name : {"TITLE", "AUTHOR", "DATELINE"}) {
    const auto begin = out.find("<" + std::string{name} + ">");
    const auto end = out.find("</" + std::string{name} + ">");
    if (begin != std::string::npos && end != std::string::npos && begin < end) {
      out.erase(begin, end + name.size() + 3 - begin);
    }
  }
  return out;
}

bool ends_article(std::string_view line) {
  const auto word = trimmed(line);
  return word == "Reuter" || word == "REUTER" || word == "Reuter..." || word == "REUTER...";
}

/// A line set in begins a paragraph; " Reuter" at the end signs off.
void add_paragraphs(ParsedPage& page, std::string_view body) {
  std::string paragraph;
  const auto flush = [&] {
    TextBlock block;
    block.text = one_line(paragraph);
    paragraph.clear();
    if (!block.text.empty()) page.blocks.push_back(std::move(block));
  };
  for (const auto line : lines_of(body)) {
    if (ends_article(line)) continue;
    if (line.starts_with("    ") || trimmed(line).empty()) flush();
    paragraph += line;
    paragraph += '\n';
  }
  flush();
}

void add(ParsedPage& page, Field field, std::string value) {
  if (!value.empty()) page.metadata.push_back({field, std::move(value), "record", -10});
}

void add_tags(ParsedPage& page, std::string_view list) {
  for (auto item = element(list, "D"); !item.empty(); item = element(list, "D")) {
    add(page, Field::tag, one_line(item));
    list.remove_prefix(list.find("</D>") + 4);
  }
}

}  // namespace

Result<ParsedPage> parse_reuters(const RawRecord& record) {
  const DecodedText decoded = decode_text(record.bytes, "windows-1252");
  const std::string_view all = decoded.text;
  ParsedPage page;
  page.path = record.path;
  page.number = record.number;
  page.cleaned = true;
  page.warnings = record.warnings;
  const auto number = attribute(all, "NEWID");
  if (number.empty()) {
    return Error{ErrorKind::bad_input,
                 {},
                 "expected an attribute NEWID in <REUTERS>, found none",
                 Reason::malformed};
  }
  const auto text = element(all, "TEXT");
  add(page, Field::id, "reuters-" + std::string{number});
  add(page, Field::title, one_line(plain(element(text, "TITLE"))));
  add(page, Field::published, one_line(element(all, "DATE")));
  add(page, Field::source, "Reuters");
  add(page, Field::language, "en");
  add(page, Field::author, one_line(plain(element(text, "AUTHOR"))));
  for (const std::string_view name : {"TOPICS", "PLACES"}) add_tags(page, element(all, name));
  const bool has_body = text.find("<BODY>") != std::string_view::npos;
  const std::string dateline = one_line(plain(element(text, "DATELINE")));
  std::string body =
      plain(has_body ? element(text, "BODY") : std::string_view{without_elements(text)});
  if (!dateline.empty()) body = dateline + ' ' + std::string{trimmed(body)};
  add_paragraphs(page, body);
  return page;
}

}  // namespace dragoman::indexer
