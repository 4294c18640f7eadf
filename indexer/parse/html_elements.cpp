#include "indexer/parse/html_elements.h"

#include <algorithm>
#include <array>
#include <utility>

#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

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

template <std::size_t N>
bool one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

/// Beside the characters of a word, never between words.
bool is_pronunciation(std::string_view name) { return name == "rt" || name == "rp"; }

}  // namespace

bool is_skipped_element(std::string_view name) { return one_of(name, skipped); }

bool is_inline_element(std::string_view name) { return one_of(name, inline_elements); }

int heading_level(std::string_view name) {
  return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6' ? name[1] - '0' : 0;
}

std::optional<BlockKind> block_kind_of(std::string_view name) {
  if (heading_level(name) > 0) return BlockKind::heading;
  if (name == "li" || name == "dd" || name == "dt") return BlockKind::list_item;
  if (name == "blockquote") return BlockKind::quote;
  if (name == "figcaption" || name == "caption") return BlockKind::caption;
  if (name == "td" || name == "th" || name == "tr") return BlockKind::table_row;
  if (name == "pre") return BlockKind::preformatted;
  return std::nullopt;
}

bool is_hidden(HtmlNode node) {
  if (!node.has_attributes()) return false;
  if (node.has_attribute("hidden") && node.attribute("hidden") != "until-found") return true;
  std::string style = node.attribute("style");
  style.erase(std::remove(style.begin(), style.end(), ' '), style.end());
  return style.find("display:none") != std::string::npos ||
         style.find("visibility:hidden") != std::string::npos;
}

bool is_plain_cell(HtmlNode node) {
  const auto name = node.name();
  if (name != "td" && name != "th") return false;
  std::size_t seen = 0;
  for (HtmlNode child = node.first_child(); child;) {
    const bool block =
        child.is_element() && !is_inline_element(child.name()) && child.name() != "br";
    if (block || ++seen > 40) return false;
    child = next_node(child, node, true);
  }
  return true;
}

std::string path_step(HtmlNode node) {
  std::string step{node.name()};
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
    const std::string value = node.attribute(name);
    if (!value.empty()) add(sign, value);
  }
  return step;
}

std::string text_below(HtmlNode root, std::size_t max_bytes, const TextBelowOptions& options) {
  std::string out;
  for (HtmlNode node = root.first_child(); node && out.size() < max_bytes;) {
    const auto name = node.is_element() ? node.name() : std::string_view{};
    const bool passed =
        options.passes_over != nullptr && node.is_element() && options.passes_over(node);
    if (node.is_text()) {
      if (options.part_all) out += ' ';
      out += node.content();
    } else if (node.is_element() && !is_inline_element(name) && !is_pronunciation(name)) {
      out += ' ';
    }
    node = next_node(node, root, !passed && !is_skipped_element(name));
  }
  return one_line(out);
}

}  // namespace dragoman::indexer
