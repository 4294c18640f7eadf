#include "indexer/parse/html.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <algorithm>
#include <array>
#include <climits>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "indexer/parse/charset.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

struct DocCloser {
  void operator()(xmlDoc* doc) const { xmlFreeDoc(doc); }
};
struct ContextCloser {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

template <std::size_t N>
bool one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Elements whose text is none of the page's.
constexpr std::array skipped{"script"sv,   "style"sv,  "noscript"sv, "template"sv, "svg"sv,
                             "iframe"sv,   "object"sv, "select"sv,   "option"sv,   "button"sv,
                             "textarea"sv, "input"sv,  "canvas"sv,   "audio"sv,    "video"sv,
                             "map"sv,      "head"sv,   "math"sv,     "datalist"sv, "dialog"sv,
                             "rt"sv,       "rp"sv};
/// Elements that stand within a line.
constexpr std::array inline_elements{
    "a"sv,      "abbr"sv, "acronym"sv, "b"sv,    "bdi"sv,  "bdo"sv,     "big"sv,    "cite"sv,
    "code"sv,   "data"sv, "del"sv,     "dfn"sv,  "em"sv,   "font"sv,    "i"sv,      "ins"sv,
    "kbd"sv,    "mark"sv, "q"sv,       "s"sv,    "samp"sv, "small"sv,   "span"sv,   "strike"sv,
    "strong"sv, "sub"sv,  "sup"sv,     "time"sv, "tt"sv,   "u"sv,       "var"sv,    "wbr"sv,
    "label"sv,  "ruby"sv, "rb"sv,      "nobr"sv, "img"sv,  "picture"sv, "source"sv, "amp-img"sv};

std::string_view element_name(const xmlNode* node) {
  return node->name == nullptr ? ""sv : reinterpret_cast<const char*>(node->name);
}

std::string attribute(const xmlNode* node, const char* name) {
  xmlChar* value = xmlGetProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>(name));
  if (value == nullptr) return {};
  std::string out{reinterpret_cast<const char*>(value)};
  xmlFree(value);
  return out;
}

bool has_attribute(const xmlNode* node, const char* name) {
  return xmlHasProp(const_cast<xmlNode*>(node), reinterpret_cast<const xmlChar*>(name)) != nullptr;
}

/// The node after this one in the order of the page, children first, within root.
const xmlNode* next_node(const xmlNode* node, const xmlNode* root, bool into) {
  if (into && node->children != nullptr && node->type == XML_ELEMENT_NODE) return node->children;
  while (node != nullptr && node != root) {
    if (node->next != nullptr) return node->next;
    node = node->parent;
  }
  return nullptr;
}

/// All text below a node, at most max_bytes of it.
std::string text_below(const xmlNode* root, std::size_t max_bytes = 2000) {
  std::string out;
  for (const xmlNode* node = root->children; node != nullptr && out.size() < max_bytes;) {
    const bool is_skipped = node->type == XML_ELEMENT_NODE && one_of(element_name(node), skipped);
    if ((node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) &&
        node->content != nullptr) {
      out += reinterpret_cast<const char*>(node->content);
    } else if (node->type == XML_ELEMENT_NODE && !one_of(element_name(node), inline_elements)) {
      out += ' ';
    }
    node = next_node(node, root, !is_skipped);
  }
  return one_line(out);
}

std::string script_text(const xmlNode* node) {
  std::string out;
  for (const xmlNode* child = node->children; child != nullptr; child = child->next) {
    if (child->content != nullptr) out += reinterpret_cast<const char*>(child->content);
  }
  return out;
}

/// "div#main.article-body" with what could be taken for the signs of a path left out.
std::string path_step(const xmlNode* node) {
  std::string step{element_name(node)};
  const auto add = [&](char sign, std::string_view value) {
    step += sign;
    for (const char c : value.substr(0, 200)) {
      step += c == '>' || c == '.' || c == '#' ? '-' : c == ' ' || c == '\t' || c == '\n' ? '.' : c;
    }
  };
  for (const auto& [name, sign] : {std::pair{"id", '#'},
                                   {"class", '.'},
                                   {"itemprop", '.'},
                                   {"role", '.'},
                                   {"data-testid", '.'},
                                   {"data-component", '.'}}) {
    const std::string value = attribute(node, name);
    if (!value.empty()) add(sign, value);
  }
  return step;
}

bool is_hidden(const xmlNode* node) {
  if (node->properties == nullptr) return false;
  if (has_attribute(node, "hidden") && attribute(node, "hidden") != "until-found") return true;
  std::string style = attribute(node, "style");
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

int heading_level(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0' : 0;
}

std::optional<BlockKind> kind_of(std::string_view name) {
  if (heading_level(name) > 0) return BlockKind::heading;
  if (name == "li" || name == "dd" || name == "dt") return BlockKind::list_item;
  if (name == "blockquote") return BlockKind::quote;
  if (name == "figcaption" || name == "caption") return BlockKind::caption;
  if (name == "td" || name == "th" || name == "tr") return BlockKind::table_row;
  if (name == "pre") return BlockKind::preformatted;
  return std::nullopt;
}

/// A table cell without blocks in it: its row is one block. Cells that lay out a page hold blocks.
bool is_plain_cell(const xmlNode* node, std::string_view name) {
  if (name != "td" && name != "th") return false;
  std::size_t seen = 0;
  for (const xmlNode* child = node->children; child != nullptr;) {
    const bool block = child->type == XML_ELEMENT_NODE &&
                       !one_of(element_name(child), inline_elements) && element_name(child) != "br";
    if (block || ++seen > 40) return false;
    child = next_node(child, node, true);
  }
  return true;
}

/// Walks the tree and gathers blocks and facts.
class Gatherer {
 public:
  explicit Gatherer(HtmlPage& page) : page_(page) {}

  void walk(const xmlNode* root) {
    const xmlNode* node = root;
    while (node != nullptr) {
      bool into = true;
      if (node->type == XML_ELEMENT_NODE) {
        into = open(node);
      } else if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE) {
        if (node->content != nullptr) add_text(reinterpret_cast<const char*>(node->content));
      }
      if (into && node->type == XML_ELEMENT_NODE && node->children != nullptr) {
        node = node->children;
        continue;
      }
      if (into && node->type == XML_ELEMENT_NODE) close(node);
      while (node != nullptr && node != root && node->next == nullptr) {
        node = node->parent;
        if (node != nullptr && node->type == XML_ELEMENT_NODE) close(node);
      }
      if (node == nullptr || node == root) break;
      node = node->next;
    }
    flush();
  }

 private:
  struct Step {
    std::uint32_t number;
    std::string text;
    std::optional<BlockKind> kind;
  };

  /// False where nothing below the element counts.
  bool open(const xmlNode* node) {
    const auto name = element_name(node);
    if (name == "script") note_script(node);
    if (name == "head") note_head(node);
    if (name == "meta") note_meta(node);
    if (name == "html") page_.facts.language = attribute(node, "lang");
    if (one_of(name, skipped)) return false;
    if (name == "br") {
      if (++breaks_ >= 2) flush();
      text_ += ' ';
      return true;
    }
    if (is_hidden(node)) {
      note_hint(node, name);
      return false;
    }
    note_hint(node, name);
    if (name == "a") ++link_depth_;
    if (is_plain_cell(node, name)) {
      text_ += ' ';
      return true;
    }
    if (!one_of(name, inline_elements)) {
      flush();
      steps_.push_back(Step{++numbers_, path_step(node), kind_of(name)});
    }
    return true;
  }

  void close(const xmlNode* node) {
    const auto name = element_name(node);
    if (name == "a" && link_depth_ > 0) --link_depth_;
    if (one_of(name, inline_elements) || name == "br" || is_plain_cell(node, name)) return;
    flush();
    if (!steps_.empty()) steps_.pop_back();
  }

  void add_text(std::string_view text) {
    if (trimmed(text).empty()) {
      if (!text_.empty()) text_ += ' ';
      return;
    }
    breaks_ = 0;
    text_ += text;
    if (link_depth_ > 0) link_bytes_ += trimmed(text).size();
  }

  void flush() {
    breaks_ = 0;
    TextBlock block;
    block.text = one_line(text_);
    text_.clear();
    block.link_bytes = std::min(std::exchange(link_bytes_, 0), block.text.size());
    if (block.text.empty()) return;
    for (const auto& step : steps_) {
      if (!block.path.empty()) block.path += '>';
      block.path += step.text;
      block.ancestors.push_back(step.number);
      if (step.kind && (block.kind != BlockKind::caption)) block.kind = *step.kind;
    }
    page_.blocks.push_back(std::move(block));
  }

  void note_script(const xmlNode* node) {
    if (lower_case(attribute(node, "type")).find("ld+json") == std::string::npos) return;
    if (page_.facts.json_ld.size() < 32) page_.facts.json_ld.push_back(script_text(node));
  }

  void note_head(const xmlNode* head) {
    for (const xmlNode* node = head->children; node != nullptr;) {
      const auto name = element_name(node);
      if (node->type == XML_ELEMENT_NODE) {
        if (name == "meta") note_meta(node);
        if (name == "script") note_script(node);
        if (name == "title" && page_.facts.title.empty()) page_.facts.title = text_below(node);
        if (name == "link" && lower_case(attribute(node, "rel")) == "canonical") {
          page_.facts.canonical = attribute(node, "href");
        }
      }
      node = next_node(node, head, true);
    }
  }

  void note_meta(const xmlNode* node) {
    const std::string content = one_line(attribute(node, "content"));
    if (content.empty() || page_.facts.meta.size() > 500) return;
    for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
      const std::string name = lower_case(trimmed(attribute(node, key)));
      if (!name.empty()) page_.facts.meta.emplace_back(name, content);
    }
  }

  void note_hint(const xmlNode* node, std::string_view name) {
    using Kind = PageFacts::Hint::Kind;
    if (page_.facts.hints.size() > 400) return;
    PageFacts::Hint hint;
    hint.level = heading_level(name);
    if (node->properties == nullptr && hint.level == 0 && name != "time" && name != "address")
      return;
    for (const char* key : {"class", "id", "itemprop", "rel", "data-testid"}) {
      const std::string value = attribute(node, key);
      if (!value.empty()) hint.names += lower_case(value) + ' ';
    }
    const auto contains = [&](std::string_view word) {
      return hint.names.find(word) != std::string::npos;
    };
    if (name == "body" || name == "html" || name == "main" || name == "article") return;
    if (hint.level > 0) {
      hint.kind = Kind::heading;
    } else if (name == "time") {
      hint.kind = Kind::time;
    } else if (contains("author") || contains("byline") || contains("writer") ||
               contains("journalist") || contains("autor") || contains("auteur") ||
               contains("yazar") || name == "address") {
      hint.kind = Kind::author;
    } else if (contains("date") || contains("time") || contains("publish") || contains("tarih") ||
               contains("datum") || contains("fecha") || contains("posted") || contains("data") ||
               contains("meta") || contains("byline") || contains("info") || contains("stamp")) {
      hint.kind = Kind::date;
    } else {
      return;
    }
    hint.text = text_below(node, 400);
    if (hint.text.size() > 300 && hint.kind != Kind::heading) return;
    hint.attribute = attribute(node, hint.kind == Kind::time ? "datetime" : "content");
    if (hint.attribute.empty()) hint.attribute = attribute(node, "datetime");
    if (hint.text.empty() && hint.attribute.empty()) return;
    for (const auto& step : steps_) hint.path += step.text + '>';
    hint.path += path_step(node);
    hint.block = page_.blocks.size() + (trimmed(text_).empty() ? 0 : 1);
    page_.facts.hints.push_back(std::move(hint));
  }

  HtmlPage& page_;
  std::vector<Step> steps_;
  std::uint32_t numbers_ = 0;
  std::string text_;
  std::size_t link_bytes_ = 0;
  int link_depth_ = 0;
  int breaks_ = 0;
};

/// For markup that cannot be followed: what stands between the tags, a block for each block
/// element.
std::vector<TextBlock> strip_tags(std::string_view html) {
  std::vector<TextBlock> blocks;
  std::string text;
  const auto flush = [&] {
    TextBlock block;
    block.text = one_line(decode_entities(text));
    text.clear();
    if (!block.text.empty()) blocks.push_back(std::move(block));
  };
  while (!html.empty()) {
    const auto open = html.find('<');
    text += html.substr(0, open);
    if (open == std::string_view::npos) break;
    html.remove_prefix(open);
    const auto close = html.find('>');
    if (close == std::string_view::npos) break;
    std::string_view name = html.substr(1, close - 1);
    if (name.starts_with('/')) name.remove_prefix(1);
    const std::string tag = lower_case(name.substr(0, name.find_first_of(" \t\r\n/>")));
    if (!one_of(tag, inline_elements)) flush();
    html.remove_prefix(close + 1);
    if (tag == "script" || tag == "style") {
      const auto end = html.find("</" + tag);
      html.remove_prefix(std::min(end, html.size()));
    }
  }
  flush();
  return blocks;
}

}  // namespace

Result<HtmlPage> parse_html(std::string_view utf8, const HtmlOptions& options) {
  if (utf8.size() > options.max_bytes) {
    return Error{ErrorKind::bad_input,
                 {},
                 "expected a page of at most " + std::to_string(options.max_bytes) +
                     " bytes, found a larger one"};
  }
  HtmlPage page;
  const std::unique_ptr<htmlParserCtxt, ContextCloser> context{htmlNewParserCtxt()};
  const std::unique_ptr<xmlDoc, DocCloser> doc{htmlCtxtReadMemory(
      context.get(), utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET)};
  // Nothing but too deep a nesting stops the parser with an error of this kind.
  const bool stopped = context->disableSAX != 0;
  if (doc) {
    const xmlNode* root = xmlDocGetRootElement(doc.get());
    if (root != nullptr) Gatherer{page}.walk(root);
  }
  if (stopped || !doc) {
    page.blocks = strip_tags(utf8);
    page.warnings.emplace_back("the markup is nested too deeply; read without its structure");
  }
  return page;
}

bool looks_like_markup(std::string_view text) {
  constexpr std::array tags{"<p>"sv,
                            "<p "sv,
                            "</p>"sv,
                            "<br"sv,
                            "<div"sv,
                            "<html"sv,
                            "<body"sv,
                            "<article"sv,
                            "<span"sv,
                            "<h1"sv,
                            "<h2"sv,
                            "<ul"sv,
                            "<a href"sv,
                            "</a>"sv,
                            "<strong>"sv,
                            "<em>"sv,
                            "<table"sv,
                            "<figure"sv,
                            "<!doctype html"sv,
                            "<blockquote"sv,
                            "<b>"sv,
                            "<i>"sv};
  if (text.find('<') == std::string_view::npos) return false;
  const std::string lower = lower_case(text.substr(0, std::size_t{1} << 16));
  const auto hits = std::count_if(tags.begin(), tags.end(), [&](std::string_view tag) {
    return lower.find(tag) != std::string::npos;
  });
  return hits >= 2 || lower.starts_with("<p") || lower.starts_with("<div") ||
         lower.starts_with("<html") || lower.starts_with("<!doctype");
}

}  // namespace dragoman::indexer
