#include "indexer/parse/html_markup.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "common/analysis/fold.h"
#include "indexer/parse/html_elements.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;

/// Tags that only markup has.
constexpr std::array common_tags{"<p>"sv,
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

}  // namespace

bool looks_like_markup(std::string_view text) {
  if (text.find('<') == std::string_view::npos) return false;
  const std::string lower = lower_case(text.substr(0, std::size_t{1} << 16));
  const auto hits =
      std::count_if(common_tags.begin(), common_tags.end(),
                    [&](std::string_view tag) { return lower.find(tag) != std::string::npos; });
  return hits >= 2 || lower.starts_with("<p") || lower.starts_with("<div") ||
         lower.starts_with("<html") || lower.starts_with("<!doctype");
}

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
    const bool closes = name.starts_with('/');
    if (closes) name.remove_prefix(1);
    const std::string tag = lower_case(name.substr(0, name.find_first_of(" \t\r\n/>")));
    if (!is_inline_element(tag)) flush();
    html.remove_prefix(close + 1);
    if (!closes && (tag == "script" || tag == "style")) {
      const auto end = html.find("</" + tag);
      html.remove_prefix(std::min(end, html.size()));
    }
  }
  flush();
  return blocks;
}

}  // namespace dragoman::indexer
