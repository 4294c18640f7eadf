#include "indexer/parse/record_fields.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "common/analysis/fold.h"
#include "indexer/parse/byline.h"
#include "indexer/parse/html_markup.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;
using Field = MetadataCandidate::Field;

struct Synonyms {
  std::string_view field;                 ///< the contract's name
  std::array<std::string_view, 28> keys;  ///< in order of preference, in lower case
};

/// Names of fields in exports of crawlers, feeds and data sets, in lower case. Sources: schema.org,
/// RSS, JSON Feed, IPTC ninjs, NewsAPI, Guardian Open Platform, WordPress, newspaper3k,
/// trafilatura, news-please, Common Crawl and Kaggle sets.
constexpr std::array synonyms{
    Synonyms{"id",
             {"id", "_id", "uuid", "guid", "doc_id", "docid", "document_id", "article_id",
              "articleid", "docno", "identifier", "uri"}},
    Synonyms{"url",
             {"url",
              "link",
              "source_url",
              "canonical_url",
              "canonical",
              "permalink",
              "article_url",
              "web_url",
              "weburl",
              "page_url",
              "href",
              "sourceurl",
              "canonicallink",
              "original_url",
              "canonicalurl",
              "mainentityofpage",
              "mainentityofpage.@id",
              "@id",
              "ссылка",
              "посилання",
              "bağlantı"}},
    Synonyms{"title",
             {"title", "headline", "head", "heading", "headline.main", "article_title",
              "title_page", "og_title", "title.rendered", "webtitle", "headlines.value", "name",
              "baslik", "başlık", "заголовок", "назва", "titre", "titel"}},
    Synonyms{"html",
             {"html", "raw_html", "content_html", "html_content", "body_html", "body_xhtml",
              "page_html", "content.rendered", "rawhtml", "content:encoded", "fields.body"}},
    Synonyms{"text",
             {"text",         "body",     "content",     "maintext",        "article_text",
              "full_text",    "fulltext", "articlebody", "article_body",    "body_text",
              "content_text", "article",  "plain_text",  "raw_text",        "cleaned_text",
              "story",        "metin",    "icerik",      "içerik",          "haber",
              "текст",        "зміст",    "содержание",  "fields.bodytext", "bodies.value"}},
    Synonyms{"summary",
             {"description", "summary", "abstract", "lead", "excerpt", "snippet", "lead_paragraph",
              "lede", "description_text", "excerpt.rendered", "ozet", "özet", "spot"}},
    Synonyms{"published",
             {"published",
              "date",
              "published_at",
              "publishedat",
              "publication_date",
              "publicationdate",
              "pubdate",
              "pub_date",
              "published_date",
              "publish_date",
              "publishdate",
              "date_published",
              "datepublished",
              "date_publish",
              "publish_time",
              "published_time",
              "publication_time",
              "webpublicationdate",
              "firstcreated",
              "contentcreated",
              "datetime",
              "timestamp",
              "created_at",
              "datecreated",
              "versioncreated",
              "tarih",
              "дата"}},
    Synonyms{"updated",
             {"updated", "updated_at", "modified", "date_modified", "datemodified", "last_modified",
              "lastmodified", "modified_at", "date_modify", "versioncreated", "contentmodified"}},
    Synonyms{"source",
             {"source",          "publisher",      "source_name",   "sourcename",  "publisher_name",
              "outlet",          "site_name",      "sitename",      "publication", "newspaper",
              "source.name",     "publisher.name", "source.title",  "media",       "media_name",
              "copyrightholder", "site",           "source_domain", "domain",      "kaynak",
              "источник",        "джерело"}},
    Synonyms{"authors",
             {"authors", "author", "byline", "creator", "dc:creator", "author.name", "authors.name",
              "author_name", "writer", "journalist", "byline.original", "creator.name", "bylines",
              "yazar", "автор"}},
    Synonyms{"language",
             {"language", "lang", "inlanguage", "locale", "language_code", "dil", "язык", "мова"}},
    Synonyms{"section",
             {"section", "articlesection", "section_name", "sectionname", "rubric", "category",
              "desk", "kategori", "рубрика", "раздел", "розділ", "категория", "категорія"}},
    Synonyms{"tags",
             {"tags", "keywords", "topics", "categories", "category", "section", "articlesection",
              "tag", "subject.name", "etiketler", "теги"}},
};

/// Looks fields up by name, any case.
class Lookup {
 public:
  Lookup(const Fields& fields, const FieldMap& field_map) : field_map_(field_map) {
    for (const auto& [key, values] : fields) {
      exact_.emplace(key, &values);
      lower_.emplace(lower_case(key), &values);  // the first spelling wins
    }
  }

  /// The values of the contract's field; empty where the record has none.
  [[nodiscard]] std::vector<std::string> values(std::string_view field) const {
    for (const auto* mapped : mapped_keys(field)) {
      const auto found = exact_.find(*mapped);
      if (found != exact_.end()) return *found->second;
    }
    for (const auto& row : synonyms) {
      if (row.field != field) continue;
      for (const auto& key : row.keys) {
        const auto found = key.empty() ? lower_.end() : lower_.find(key);
        if (found != lower_.end() && has_words(*found->second)) return *found->second;
      }
    }
    return {};
  }

  [[nodiscard]] std::string first(std::string_view field) const {
    const auto all = values(field);
    return all.empty() ? std::string{} : all.front();
  }

  /// A mapped key that the record lacks altogether.
  [[nodiscard]] std::optional<std::string> missing_key() const {
    for (const auto& [field, key] : field_map_) {
      if (exact_.find(key) == exact_.end()) return key;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] std::vector<const std::string*> mapped_keys(std::string_view field) const {
    std::vector<const std::string*> keys;
    const auto found = field_map_.find(field);
    if (found != field_map_.end()) keys.push_back(&found->second);
    if (field == "authors" && field_map_.contains("author")) {
      keys.push_back(&field_map_.find("author")->second);
    }
    return keys;
  }

  static bool has_words(const std::vector<std::string>& values) {
    return std::any_of(values.begin(), values.end(),
                       [](const std::string& value) { return !trimmed(value).empty(); });
  }

  const FieldMap& field_map_;
  std::map<std::string, const std::vector<std::string>*, std::less<>> exact_;
  std::map<std::string, const std::vector<std::string>*, std::less<>> lower_;
};

void add(ParsedPage& page, Field field, std::string_view value) {
  std::string line = one_line(has_entities(value) ? decode_entities(value) : std::string{value});
  if (!line.empty()) page.metadata.push_back({field, std::move(line), "record", -10});
}

void add_authors(ParsedPage& page, const std::vector<std::string>& values) {
  for (const auto& value : values) {
    const auto names = byline_names(value);
    // A record's author is a fact even where it does not look like a name.
    if (names.empty()) add(page, Field::author, value);
    for (const auto& name : names) add(page, Field::author, name);
  }
}

std::string joined(const std::vector<std::string>& values) {
  std::string out;
  for (const auto& value : values) {
    if (!out.empty()) out += "\n\n";
    out += value;
  }
  return out;
}

RecordBody body_of(const Lookup& lookup) {
  RecordBody body{joined(lookup.values("html")), true};
  const std::string text = joined(lookup.values("text"));
  if (!trimmed(text).empty()) body = {text, looks_like_markup(text)};
  if (trimmed(body.text).empty()) {
    body.text = joined(lookup.values("summary"));
    body.html = looks_like_markup(body.text);
  }
  return body;
}

void add_paragraph(std::vector<TextBlock>& blocks, std::string_view text) {
  TextBlock block;
  block.text = one_line(text);
  if (!block.text.empty()) blocks.push_back(std::move(block));
}

bool has_blank_line(const std::vector<std::string_view>& lines) {
  bool text_before = false;
  bool blank = false;
  for (const auto& line : lines) {
    const bool empty = trimmed(line).empty();
    if (!empty && blank && text_before) return true;
    blank = empty;
    text_before = text_before || !empty;
  }
  return false;
}

}  // namespace

std::vector<TextBlock> record_paragraphs(std::string_view text) {
  const std::string decoded = has_entities(text) ? decode_entities(text) : std::string{text};
  const auto lines = lines_of(decoded);
  const bool blank_lines = has_blank_line(lines);
  std::vector<TextBlock> blocks;
  std::string paragraph;
  for (const auto& line : lines) {
    if (!blank_lines || trimmed(line).empty()) {
      add_paragraph(blocks, paragraph);
      paragraph.clear();
    }
    paragraph += line;
    paragraph += ' ';
  }
  add_paragraph(blocks, paragraph);
  return blocks;
}

Result<ParsedRecord> parse_record_fields(const RawRecord& record, const FieldMap& field_map) {
  const Lookup lookup{record.fields, field_map};
  if (const auto key = lookup.missing_key()) {
    return Error{ErrorKind::bad_input,
                 {},
                 "expected the mapped key \"" + *key + "\", found none",
                 Reason::missing_key};
  }
  ParsedRecord parsed;
  auto& page = parsed.page;
  page.path = record.path;
  page.number = record.number;
  page.cleaned = true;
  page.warnings = record.warnings;
  add(page, Field::id, lookup.first("id"));
  add(page, Field::url, lookup.first("url"));
  add(page, Field::title, lookup.first("title"));
  add(page, Field::published, lookup.first("published"));
  add(page, Field::updated, lookup.first("updated"));
  add(page, Field::source, lookup.first("source"));
  add(page, Field::language, lookup.first("language"));
  add(page, Field::section, lookup.first("section"));
  add_authors(page, lookup.values("authors"));
  for (const auto& tag : lookup.values("tags")) add(page, Field::tag, tag);
  parsed.body = body_of(lookup);
  return parsed;
}

}  // namespace dragoman::indexer
