#include "indexer/understand.h"

#include <algorithm>
#include <utility>

#include "common/analysis/fold.h"
#include "indexer/clean/boilerplate.h"
#include "indexer/clean/scraped_text.h"
#include "indexer/parse/charset.h"
#include "indexer/parse/head_labels.h"
#include "indexer/parse/html.h"
#include "indexer/parse/html_markup.h"
#include "indexer/parse/json_ld.h"
#include "indexer/parse/mail.h"
#include "indexer/parse/markdown.h"
#include "indexer/parse/page_metadata.h"
#include "indexer/parse/plain_text.h"
#include "indexer/parse/record_fields.h"
#include "indexer/parse/sgml.h"
#include "indexer/parse/words.h"
#include "indexer/settle.h"

namespace dragoman::indexer {
namespace {

using Field = MetadataCandidate::Field;

void note_repair(ParsedPage& page, const DecodedText& decoded) {
  if (decoded.guessed) {
    page.warnings.push_back("expected UTF-8, found other bytes; read as " + decoded.charset);
  }
  if (decoded.repaired) {
    page.warnings.push_back("some bytes are no " + decoded.charset + " and were replaced");
  }
}

std::size_t letters_of(const std::vector<TextBlock>& blocks) {
  std::size_t letters = 0;
  for (const auto& block : blocks) letters += count_letters(block.text);
  return letters;
}

/// The text that the page says is its article's; the longest where it says so twice.
std::string declared_body(const PageFacts& facts) {
  std::string longest;
  for (const auto& script : facts.json_ld) {
    std::string body = json_ld_body(script);
    if (body.size() > longest.size()) longest = std::move(body);
  }
  return longest;
}

/// The declared text as blocks: pieces of markup, or a text with its paragraphs.
std::vector<TextBlock> blocks_of(const std::string& body) {
  return looks_like_markup(body) ? strip_tags(body) : record_paragraphs(body);
}

std::string plain(const std::vector<TextBlock>& blocks) {
  std::string text;
  for (const auto& block : blocks) text.append(block.text).append("\n");
  return text;
}

Result<ParsedPage> understand_html(const std::string& utf8, const UnderstandOptions& options) {
  auto parsed = parse_html(utf8);
  if (!parsed) return parsed.error();
  ParsedPage page;
  page.metadata = page_metadata(parsed->facts, parsed->blocks);
  page.warnings = std::move(parsed->warnings);
  if (options.keep_boilerplate) {
    page.blocks = std::move(parsed->blocks);
    return page;
  }
  mark_label_lines(parsed->blocks, main_heading(parsed->facts));
  auto declared = blocks_of(declared_body(parsed->facts));
  page.blocks = keep_article(
      parsed->blocks, {.title = best_value(page, Field::title), .declared_text = plain(declared)});
  // A page that is filled by scripts still declares its text.
  if (letters_of(declared) > 2 * letters_of(page.blocks)) page.blocks = std::move(declared);
  return page;
}

/// More of the block's text lies in links than outside them.
bool is_mostly_links(const TextBlock& block) { return block.link_bytes * 2 > block.text.size(); }

/// A sentence, or a line too long to be a link or a label.
bool is_prose(const TextBlock& block) {
  const std::size_t letters = count_letters(block.text);
  return !is_mostly_links(block) && (letters >= 80 || (letters >= 25 && ends_sentence(block.text)));
}

/// False for a page of navigation only.
bool holds_article(const std::vector<TextBlock>& blocks) {
  constexpr std::size_t letters_of_a_short_article = 200;
  std::size_t letters = 0;
  for (const auto& block : blocks) {
    if (is_prose(block)) return true;
    if (!is_mostly_links(block)) letters += count_letters(block.text);
  }
  return letters >= letters_of_a_short_article;
}

std::string hint(const RawRecord& record, std::string_view name) {
  const auto found = record.fields.find(name);
  return found == record.fields.end() || found->second.empty() ? std::string{}
                                                               : found->second.front();
}

/// A web archive knows the address of what it holds.
void add_archived_address(ParsedPage& page, const RawRecord& record) {
  if (auto url = hint(record, "url"); !url.empty())
    page.metadata.push_back({Field::url, std::move(url), "record", -10});
}

/// What the server said goes before what the page says, but servers call everything UTF-8: that
/// would have been seen by its bytes.
std::string claimed_charset(const RawRecord& record) {
  const std::string served = lower_case(hint(record, "charset"));
  const bool telling = !served.empty() && served != "utf-8" && served != "utf8";
  return telling ? served : declared_charset(record.bytes);
}

Result<ParsedPage> understand_page(const RawRecord& record, const UnderstandOptions& options) {
  const auto decoded = decode_text(record.bytes, claimed_charset(record));
  auto page = understand_html(decoded.text, options);
  if (!page) return page;
  note_repair(*page, decoded);
  add_archived_address(*page, record);
  if (!options.keep_boilerplate && !holds_article(page->blocks)) {
    return Error{ErrorKind::bad_input,
                 {},
                 "expected an article, found a page without prose",
                 Reason::no_article};
  }
  return page;
}

Result<ParsedPage> understand_text(const RawRecord& record, const UnderstandOptions& options) {
  const auto decoded = decode_text(record.bytes, hint(record, "charset"));
  // Texts cut out of pages may have kept their entities.
  const bool entities = has_entities(decoded.text);
  ParsedPage page = parse_plain_text(entities ? decode_entities(decoded.text) : decoded.text);
  note_repair(page, decoded);
  add_archived_address(page, record);
  if (!options.keep_boilerplate) page.blocks = keep_scraped_text(page.blocks);
  return page;
}

/// Front matter makes a record of a text; without it, it is a scrape as others.
Result<ParsedPage> understand_markdown(const RawRecord& record, const UnderstandOptions& options) {
  const auto decoded = decode_text(record.bytes);
  MarkdownText markdown = read_markdown(decoded.text);
  if (markdown.front_matter.empty()) {
    ParsedPage page = parse_plain_text(markdown.text);
    note_repair(page, decoded);
    if (!options.keep_boilerplate) page.blocks = keep_scraped_text(page.blocks);
    return page;
  }
  RawRecord front;
  front.fields = std::move(markdown.front_matter);
  auto facts = parse_record_fields(front);
  if (!facts) return facts.error();
  ParsedPage page = std::move(facts->page);
  note_repair(page, decoded);
  page.blocks = record_paragraphs(markdown.text);
  const std::string title = best_value(page, Field::title);
  if (!page.blocks.empty() && (title.empty() || page.blocks.front().text == title)) {
    if (title.empty() && markdown.begins_with_heading)
      page.metadata.push_back({Field::title, page.blocks.front().text, "record", -10});
    if (!title.empty() || markdown.begins_with_heading) page.blocks.erase(page.blocks.begin());
  }
  return page;
}

/// An entry of a feed without a day of publication is mostly of the day of its last change; what
/// its address or dateline tells goes before it.
void add_latest_day(ParsedPage& page, const RawRecord& record) {
  constexpr int rank_behind_all = 40;
  if (record.format != RecordFormat::known_fields) return;
  if (auto day = hint(record, "published_at_latest"); !day.empty())
    page.metadata.push_back({Field::published, std::move(day), "inferred", rank_behind_all});
}

Result<ParsedPage> understand_fields(const RawRecord& record, const UnderstandOptions& options,
                                     const FieldMap& field_map) {
  auto parsed = parse_record_fields(record, field_map);
  if (!parsed) return parsed.error();
  ParsedPage page = std::move(parsed->page);
  add_latest_day(page, record);
  if (!parsed->body.html) {
    page.blocks = record_paragraphs(parsed->body.text);
    return page;
  }
  auto html = understand_html(parsed->body.text, options);
  if (!html) return html.error();
  page.blocks = std::move(html->blocks);
  for (auto& candidate : html->metadata) page.metadata.push_back(std::move(candidate));
  for (auto& warning : html->warnings) page.warnings.push_back(std::move(warning));
  return page;
}

Result<ParsedPage> understand_mail(const RawRecord& record, const UnderstandOptions& options) {
  auto mail = parse_mail(record.bytes);
  if (!mail) return mail.error();
  RawRecord fields;
  fields.fields = std::move(mail->fields);
  fields.warnings = std::move(mail->warnings);
  return understand_fields(fields, options, {});
}

Result<ParsedPage> parse_and_clean(const RawRecord& record, const UnderstandOptions& options) {
  switch (record.format) {
    case RecordFormat::plain_text:
      return understand_text(record, options);
    case RecordFormat::html:
      return understand_page(record, options);
    case RecordFormat::fields:
      return understand_fields(record, options, options.field_map);
    case RecordFormat::known_fields:
      return understand_fields(record, options, {});
    case RecordFormat::markdown:
      return understand_markdown(record, options);
    case RecordFormat::mail:
      return understand_mail(record, options);
    case RecordFormat::reuters_sgml:
      return parse_reuters(record);
  }
  return Error{ErrorKind::bad_input, {}, "expected a known format"};
}

std::string place(const RawRecord& record) {
  std::string name = record.path;
  if (name == "-" || name.starts_with("-!")) name.replace(0, 1, "standard input");
  if (record.line > 0) return name + ':' + std::to_string(record.line);
  return name;
}

}  // namespace

Result<Article> to_article(RawRecord&& record, const UnderstandOptions& options) {
  auto page = parse_and_clean(record, options);
  if (!page) {
    Error error = page.error();
    error.where = place(record);
    return error;
  }
  Article article = settle(std::move(page.value()), record);
  if (article.text.empty() && article.title.empty()) {
    return Error{ErrorKind::bad_input, place(record), "expected an article, found no text",
                 Reason::no_article};
  }
  return article;
}

}  // namespace dragoman::indexer
