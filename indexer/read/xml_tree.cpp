#include "indexer/read/xml_tree.h"

#include <algorithm>
#include <array>

#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

/// Elements that stand within a line; all others begin a paragraph.
/// Source: HTML 5 (phrasing content), NITF 3.6 (enriched text).
constexpr std::array inline_elements{
    "a"sv,        "abbr"sv,    "acronym"sv,     "alt-code"sv,   "b"sv,          "big"sv,
    "br"sv,       "chron"sv,   "cite"sv,        "city"sv,       "classifier"sv, "code"sv,
    "copyrite"sv, "country"sv, "em"sv,          "event"sv,      "font"sv,       "frac"sv,
    "function"sv, "i"sv,       "kbd"sv,         "keyword"sv,    "lang"sv,       "location"sv,
    "mark"sv,     "money"sv,   "name.family"sv, "name.given"sv, "num"sv,        "object.title"sv,
    "org"sv,      "person"sv,  "postaddr"sv,    "pronounce"sv,  "q"sv,          "region"sv,
    "s"sv,        "small"sv,   "span"sv,        "state"sv,      "strong"sv,     "sub"sv,
    "sup"sv,      "time"sv,    "tt"sv,          "u"sv,          "virtloc"sv,    "wbr"sv};

/// What is no text of the article.
constexpr std::array left_out{"media"sv,  "script"sv, "style"sv,  "head"sv,
                              "figure"sv, "iframe"sv, "object"sv, "form"sv};

template <typename Names>
bool is_one_of(const Names& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool has_name(const XmlNode& node, std::string_view name) {
  const auto colon = name.find(':');
  if (colon == std::string_view::npos) return node.name == name;
  return node.prefix == name.substr(0, colon) && node.name == name.substr(colon + 1);
}

void append_text(const XmlNode& node, std::string& out) {
  out += node.text;
  for (const auto& child : node.children) append_text(child, out);
}

void append_escaped(std::string_view text, std::string& out) {
  for (const char c : text) {
    if (c == '&')
      out += "&amp;";
    else if (c == '<')
      out += "&lt;";
    else if (c == '"')
      out += "&quot;";
    else
      out += c;
  }
}

void append_markup(const XmlNode& node, std::string& out) {
  if (node.name.empty()) return append_escaped(node.text, out);
  out.append("<").append(node.name);
  for (const auto& [name, value] : node.attributes) {
    out.append(" ").append(name).append("=\"");
    append_escaped(value, out);
    out += '"';
  }
  out += '>';
  for (const auto& child : node.children) append_markup(child, out);
  // An end tag of a void element would be read as a second one.
  constexpr std::array voids{"br"sv, "img"sv, "hr"sv, "wbr"sv, "input"sv, "source"sv};
  if (!is_one_of(voids, node.name)) out.append("</").append(node.name).append(">");
}

class Paragraphs {
 public:
  void take(const XmlNode& node) {
    if (node.name.empty()) {
      open_ += node.text;
      return;
    }
    if (is_one_of(left_out, node.name)) return;
    if (node.name == "br") open_ += '\n';
    const bool inside = is_one_of(inline_elements, node.name);
    if (!inside) flush();
    for (const auto& child : node.children) take(child);
    if (!inside) flush();
  }

  void flush() {
    const std::string line = one_line(open_);
    open_.clear();
    if (line.empty()) return;
    if (!text.empty()) text += "\n\n";
    text += line;
  }

  std::string text;

 private:
  std::string open_;
};

}  // namespace

std::string XmlNode::full_name() const { return prefix.empty() ? name : prefix + ':' + name; }

std::string XmlNode::attribute(std::string_view attribute_name) const {
  for (const auto& [key, value] : attributes)
    if (key == attribute_name) return value;
  return {};
}

const XmlNode* XmlNode::child(std::string_view child_name) const {
  const auto found = std::find_if(children.begin(), children.end(),
                                  [&](const XmlNode& node) { return has_name(node, child_name); });
  return found == children.end() ? nullptr : &*found;
}

const XmlNode* XmlNode::at(std::string_view path) const {
  const XmlNode* node = this;
  while (node != nullptr && !path.empty()) {
    const auto slash = path.find('/');
    node = node->child(path.substr(0, slash));
    path.remove_prefix(slash == std::string_view::npos ? path.size() : slash + 1);
  }
  return node;
}

const XmlNode* XmlNode::find(std::string_view element_name) const {
  for (const auto& node : children) {
    if (has_name(node, element_name)) return &node;
    if (const auto* below = node.find(element_name)) return below;
  }
  return nullptr;
}

std::vector<const XmlNode*> XmlNode::all(std::string_view child_name) const {
  std::vector<const XmlNode*> found;
  for (const auto& node : children)
    if (has_name(node, child_name)) found.push_back(&node);
  return found;
}

std::string text_of(const XmlNode& node) {
  std::string out;
  append_text(node, out);
  return out;
}

std::string line_of(const XmlNode* node) { return node == nullptr ? "" : one_line(text_of(*node)); }

std::string markup_of(const XmlNode& node) {
  std::string out;
  for (const auto& child : node.children) append_markup(child, out);
  return out;
}

std::string paragraphs_of(const XmlNode& node) {
  Paragraphs paragraphs;
  for (const auto& child : node.children) paragraphs.take(child);
  paragraphs.flush();
  return std::move(paragraphs.text);
}

}  // namespace dragoman::indexer
