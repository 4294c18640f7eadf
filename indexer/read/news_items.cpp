#include "indexer/read/news_items.h"

#include <algorithm>
#include <utility>

#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

void add(Fields& fields, const char* name, std::string value) {
  if (!trimmed(value).empty()) fields[name].push_back(std::move(value));
}

/// Only if the field has no value yet.
void add_first(Fields& fields, const char* name, std::string value) {
  if (!fields.contains(name)) add(fields, name, std::move(value));
}

std::string attribute_at(const XmlNode& node, std::string_view path, std::string_view name) {
  const auto* found = node.at(path);
  return found == nullptr ? std::string{} : found->attribute(name);
}

/// "20250602T101500Z" as "2025-06-02"; what is no such day stays.
std::string day_of(std::string norm) {
  const bool digits = norm.size() >= 8 && std::all_of(norm.begin(), norm.begin() + 8,
                                                      [](char c) { return c >= '0' && c <= '9'; });
  if (!digits || (norm.size() > 8 && norm[8] != 'T')) return norm;
  return norm.substr(0, 4).append("-").append(norm, 4, 2).append("-").append(norm, 6, 2);
}

/// The dateline stands before the text, if it does not begin with it already.
std::string with_dateline(const std::string& dateline, std::string text) {
  if (dateline.empty() || std::string_view{text}.starts_with(dateline)) return text;
  return dateline + " - " + text;
}

std::string name_in(const XmlNode* node) {
  if (node == nullptr) return {};
  const auto* person = node->find("person");
  return line_of(person != nullptr ? person : node);
}

void add_nitf_metadata(Fields& fields, const XmlNode& nitf) {
  if (const auto* data = nitf.at("head/docdata")) {
    add(fields, "id", attribute_at(*data, "doc-id", "id-string"));
    add(fields, "published", day_of(attribute_at(*data, "date.issue", "norm")));
    add_first(fields, "published", day_of(attribute_at(*data, "date.release", "norm")));
    add(fields, "source", attribute_at(*data, "doc.copyright", "holder"));
    if (const auto* list = data->child("key-list"))
      for (const auto* keyword : list->all("keyword"))
        add(fields, "tags", keyword->attribute("key"));
  }
  if (const auto* publication = nitf.at("head/pubdata")) {
    if (const auto name = publication->attribute("name"); !name.empty()) fields["source"] = {name};
    add_first(fields, "published", day_of(publication->attribute("date.publication")));
    add(fields, "url", publication->attribute("ex-ref"));
  }
  add(fields, "language", nitf.attribute("xml:lang"));
}

void add_nitf_head(Fields& fields, const XmlNode& head, std::string& dateline) {
  add_first(fields, "title", line_of(head.at("hedline/hl1")));
  add_first(fields, "title", line_of(head.child("hedline")));
  for (const auto* byline : head.all("byline")) add(fields, "authors", name_in(byline));
  if (const auto* line = head.child("dateline")) {
    dateline = line_of(line);
    if (const auto* day = line->find("story.date"))
      add_first(fields, "published", day_of(day->attribute("norm")));
  }
  add_first(fields, "source", line_of(head.child("distributor")));
}

/// The text of a <nitf> within whatever; fills what is lacking.
void add_nitf(Fields& fields, const XmlNode& nitf) {
  std::string dateline;
  if (const auto* head = nitf.at("body/body.head")) add_nitf_head(fields, *head, dateline);
  add_first(fields, "title", line_of(nitf.at("head/title")));
  const auto* content = nitf.at("body/body.content");
  if (content != nullptr) add(fields, "text", with_dateline(dateline, paragraphs_of(*content)));
}

/// Names of a concept: <name> elements, else what the code says behind its prefix.
std::string concept_name(const XmlNode& node) {
  if (auto name = line_of(node.child("name")); !name.empty()) return name;
  if (auto literal = node.attribute("literal"); !literal.empty()) return literal;
  const std::string code = node.attribute("qcode");
  const auto colon = code.find(':');
  return colon == std::string::npos ? code : code.substr(colon + 1);
}

void add_item_metadata(Fields& fields, const XmlNode& meta) {
  add(fields, "published", line_of(meta.child("firstCreated")));
  add(fields, "updated", line_of(meta.child("versionCreated")));
  if (const auto* provider = meta.child("provider")) add(fields, "source", concept_name(*provider));
  for (const auto* link : meta.all("link"))
    if (link->attribute("rel").find("permalink") != std::string::npos ||
        link->attribute("rel").find("canonical") != std::string::npos)
      add_first(fields, "url", link->attribute("href"));
}

void add_content_metadata(Fields& fields, const XmlNode& meta) {
  if (auto created = line_of(meta.child("contentCreated")); !created.empty())
    fields["published"] = {std::move(created)};
  add_first(fields, "title", line_of(meta.child("headline")));
  for (const auto* by : meta.all("by")) add(fields, "authors", line_of(by));
  if (!fields.contains("authors"))
    for (const auto* creator : meta.all("creator"))
      add(fields, "authors", line_of(creator->child("name")));
  if (const auto* language = meta.child("language"))
    add(fields, "language", language->attribute("tag"));
  if (const auto* info = meta.child("infoSource"))
    add_first(fields, "source", line_of(info->child("name")));
  for (const auto* subject : meta.all("subject"))
    add(fields, "tags", line_of(subject->child("name")));
  add(fields, "summary", line_of(meta.child("description")));
}

bool is_text_type(const std::string& type) {
  return type.empty() || type.starts_with("text/") || type.find("xml") != std::string::npos ||
         type.find("html") != std::string::npos;
}

/// A page within a news item repeats its headline.
std::string without_headline(std::string text, const Fields& fields) {
  const auto title = fields.find("title");
  if (title == fields.end() || !std::string_view{text}.starts_with(title->second.front() + "\n\n"))
    return text;
  return text.substr(title->second.front().size() + 2);
}

/// The first text that the item carries itself.
void add_content_set(Fields& fields, const XmlNode& set, const std::string& dateline) {
  for (const auto* inline_xml : set.all("inlineXML")) {
    if (const auto* nitf = inline_xml->find("nitf"))
      add_nitf(fields, *nitf);
    else
      add(fields, "text",
          with_dateline(dateline, without_headline(paragraphs_of(*inline_xml), fields)));
    if (fields.contains("text")) return;
  }
  for (const auto* data : set.all("inlineData")) {
    if (!is_text_type(data->attribute("contenttype"))) continue;
    add(fields, "text", with_dateline(dateline, text_of(*data)));
    if (fields.contains("text")) return;
  }
}

Result<Fields> text_of_item(Fields fields, const XmlNode& item) {
  if (fields.contains("text")) return fields;
  const bool elsewhere = item.find("remoteContent") != nullptr;
  return Error{ErrorKind::bad_input,
               {},
               elsewhere ? "expected an article, found a news item that keeps its content elsewhere"
                         : "expected an article, found a news item without text",
               Reason::no_article};
}

/// NewsML 1: <NewsItem> with <NewsLines> and a <DataContent> of NITF, XHTML or text.
Result<Fields> old_news_item_fields(const XmlNode& item) {
  Fields fields;
  add(fields, "id", line_of(item.at("Identification/NewsIdentifier/PublicIdentifier")));
  add(fields, "published", day_of(line_of(item.at("NewsManagement/FirstCreated"))));
  add(fields, "updated", day_of(line_of(item.at("NewsManagement/ThisRevisionCreated"))));
  if (const auto* lines = item.find("NewsLines")) {
    add(fields, "title", line_of(lines->child("HeadLine")));
    add(fields, "authors", line_of(lines->child("ByLine")));
  }
  if (const auto* provider = item.find("Provider"))
    if (const auto* party = provider->child("Party"))
      add(fields, "source", party->attribute("FormalName"));
  if (const auto* language = item.find("Language"))
    add(fields, "language", language->attribute("FormalName"));
  const auto* content = item.find("DataContent");
  if (content != nullptr) {
    const auto* lines = item.find("NewsLines");
    const std::string dateline = lines == nullptr ? "" : line_of(lines->child("DateLine"));
    if (const auto* nitf = content->find("nitf"))
      add_nitf(fields, *nitf);
    else
      add(fields, "text",
          with_dateline(dateline, content->find("p") != nullptr ? paragraphs_of(*content)
                                                                : text_of(*content)));
  }
  return text_of_item(std::move(fields), item);
}

}  // namespace

Result<Fields> nitf_fields(const XmlNode& nitf) {
  Fields fields;
  add_nitf_metadata(fields, nitf);
  add_nitf(fields, nitf);
  return fields;
}

Result<Fields> news_item_fields(const XmlNode& item) {
  if (item.name == "NewsItem") return old_news_item_fields(item);
  Fields fields;
  add(fields, "id", item.attribute("guid"));
  if (const auto* meta = item.child("itemMeta")) add_item_metadata(fields, *meta);
  std::string dateline;
  if (const auto* meta = item.child("contentMeta")) {
    add_content_metadata(fields, *meta);
    dateline = line_of(meta->child("dateline"));
  }
  if (const auto* meta = item.child("itemMeta"))
    add_first(fields, "title", line_of(meta->child("title")));
  add_first(fields, "language", item.attribute("xml:lang"));
  if (const auto* set = item.child("contentSet")) add_content_set(fields, *set, dateline);
  if (fields.contains("updated") && !fields.contains("published"))
    fields["published"] = fields["updated"];
  return text_of_item(std::move(fields), item);
}

}  // namespace dragoman::indexer
