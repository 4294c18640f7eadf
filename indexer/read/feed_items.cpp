#include "indexer/read/feed_items.h"

#include <initializer_list>
#include <utility>
#include <vector>

#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

bool is_address(std::string_view text) {
  return text.starts_with("http://") || text.starts_with("https://");
}

void add(Fields& fields, const char* name, std::string value) {
  if (!trimmed(value).empty()) fields[name].push_back(std::move(value));
}

/// The text of the first of these children that has any.
std::string first_line(const XmlNode& item, std::initializer_list<std::string_view> names) {
  for (const auto name : names)
    for (const auto* node : item.all(name))
      if (std::string line = line_of(node); !line.empty()) return line;
  return {};
}

/// A title may be markup twice escaped: "&lt;b&gt;Talks&lt;/b&gt;".
std::string without_tags(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto open = text.find('<');
    out += text.substr(0, open);
    if (open == std::string_view::npos) break;
    const auto next = open + 1 < text.size() ? text[open + 1] : ' ';
    const bool tag = next == '/' || (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
    const auto close = tag ? text.find('>', open) : std::string_view::npos;
    if (close == std::string_view::npos) {
      out += '<';
      text.remove_prefix(open + 1);
    } else {
      text.remove_prefix(close + 1);
    }
  }
  return out;
}

std::string link_of(const XmlNode& item) {
  if (auto original = first_line(item, {"feedburner:origLink"}); is_address(original))
    return original;
  std::string other;
  for (const auto* link : item.all("link")) {
    const std::string rel = link->attribute("rel");
    const std::string href = one_line(link->attribute("href"));
    const std::string text = href.empty() ? line_of(link) : href;
    if (is_address(text) && (rel.empty() || rel == "alternate")) return text;
    if (is_address(text) && rel == "self" && other.empty()) other = text;
  }
  for (const auto* name : {"guid", "id"}) {
    const auto* node = item.child(name);
    if (node == nullptr) continue;
    if (auto text = line_of(node); is_address(text) && node->attribute("isPermaLink") != "false")
      return text;
  }
  if (auto about = item.attribute("rdf:about"); is_address(about)) return about;
  return other;
}

/// "desk@example.org (Ann Lee)" is Ann Lee; an address alone names nobody.
std::string person(std::string text) {
  const auto open = text.find('(');
  const auto close = text.rfind(')');
  const bool address = text.find('@') != std::string::npos;
  if (address && open != std::string::npos && close != std::string::npos && open < close)
    return text.substr(open + 1, close - open - 1);
  return address ? std::string{} : text;
}

void add_authors(Fields& fields, const XmlNode& item, const FeedFacts& feed) {
  const auto add_all = [&](std::string_view name) {
    for (const auto* node : item.all(name)) {
      const auto* named = node->child("name");
      add(fields, "authors", person(line_of(named != nullptr ? named : node)));
    }
    return fields.contains("authors");
  };
  if (add_all("dc:creator") || add_all("author") || add_all("creator")) return;
  add(fields, "authors", person(feed.author));
}

void add_tags(Fields& fields, const XmlNode& item) {
  for (const auto* name : {"category", "subject"})
    for (const auto* node : item.all(name)) {
      std::string label = node->attribute("label");
      if (label.empty()) label = line_of(node);
      add(fields, "tags", label.empty() ? node->attribute("term") : std::move(label));
    }
}

/// An Atom text construct: type text, html, xhtml; without a type, html may stand in it.
void add_content(Fields& fields, const XmlNode& node) {
  const std::string type = node.attribute("type");
  if (type == "xhtml" || type == "application/xhtml+xml") {
    add(fields, "html", markup_of(node));
  } else if (type == "text" || type == "text/plain") {
    add(fields, "text", text_of(node));
  } else {
    // Elements that should have been escaped are markup all the same.
    add(fields, "html", node.find("p") != nullptr ? markup_of(node) : text_of(node));
  }
}

void add_body(Fields& fields, const XmlNode& item) {
  for (const auto* name : {"content:encoded", "encoded", "content", "turbo:content", "body"})
    for (const auto* node : item.all(name)) {
      // <media:content> is a picture.
      if (node->prefix == "media" || fields.contains("html") || fields.contains("text")) continue;
      add_content(fields, *node);
    }
  if (!fields.contains("html") && !fields.contains("text"))
    for (const auto* name : {"yandex:full-text", "full-text", "fulltext"})
      if (const auto* node = item.child(name); node != nullptr && !fields.contains("text"))
        add(fields, "text", text_of(*node));
  for (const auto* name : {"description", "summary"})
    if (const auto* node = item.child(name); node != nullptr && node->prefix != "media")
      add(fields, "summary",
          node->attribute("type") == "xhtml" ? markup_of(*node) : text_of(*node));
}

}  // namespace

Fields feed_item_fields(const XmlNode& item, const FeedFacts& feed) {
  Fields fields;
  const std::string own_id = first_line(item, {"guid", "id", "dc:identifier"});
  if (!is_address(own_id)) add(fields, "id", own_id);
  add(fields, "url", link_of(item));
  add(fields, "title", without_tags(first_line(item, {"title"})));
  add(fields, "published",
      first_line(item, {"pubDate", "published", "dc:date", "issued", "date", "created"}));
  const std::string updated = first_line(item, {"updated", "modified"});
  add(fields, "updated", updated);
  // Atom wants "updated" and leaves "published" to the writer: most mean one by the other.
  if (!fields.contains("published")) add(fields, "published_at_latest", updated);
  const auto* source = item.child("source");
  std::string name = line_of(
      source != nullptr && source->child("title") != nullptr ? source->child("title") : source);
  if (name.empty()) name = first_line(item, {"dc:publisher", "dc:source"});
  if (is_address(name)) name.clear();
  add(fields, "source", without_tags(name.empty() ? feed.title : name));
  std::string language = first_line(item, {"language"});
  if (language.empty()) language = item.attribute("xml:lang");
  add(fields, "language", language.empty() ? feed.language : language);
  add_authors(fields, item, feed);
  add_tags(fields, item);
  add_body(fields, item);
  return fields;
}

}  // namespace dragoman::indexer
