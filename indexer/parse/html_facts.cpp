#include "indexer/parse/html_facts.h"

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
using Hint = PageFacts::Hint;

constexpr std::size_t max_hint_bytes = 400;

/// Words in the names of elements that hold authors, and of those that hold dates.
constexpr std::array author_words{"author"sv, "byline"sv, "writer"sv, "journalist"sv,
                                  "autor"sv,  "auteur"sv, "yazar"sv};
constexpr std::array date_words{"date"sv,   "time"sv, "publish"sv, "tarih"sv, "datum"sv, "fecha"sv,
                                "posted"sv, "data"sv, "meta"sv,    "info"sv,  "stamp"sv};

template <std::size_t N>
bool contains_any(std::string_view names, const std::array<std::string_view, N>& words) {
  return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
    return names.find(word) != std::string_view::npos;
  });
}

std::string script_text(HtmlNode node) {
  std::string out;
  for (HtmlNode child = node.first_child(); child; child = child.next_sibling()) {
    out += child.content();
  }
  return out;
}

void note_script(HtmlNode node, PageFacts& facts) {
  if (lower_case(node.attribute("type")).find("ld+json") == std::string::npos) return;
  if (facts.json_ld.size() < 32) facts.json_ld.push_back(script_text(node));
}

void note_meta(HtmlNode node, PageFacts& facts) {
  const std::string content = one_line(node.attribute("content"));
  if (content.empty() || facts.meta.size() > 500) return;
  for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
    const std::string name = lower_case(trimmed(node.attribute(key)));
    if (!name.empty()) facts.meta.emplace_back(name, content);
  }
}

void note_head(HtmlNode head, PageFacts& facts) {
  for (HtmlNode node = head.first_child(); node;) {
    const auto name = node.name();
    if (node.is_element()) {
      if (name == "meta") note_meta(node, facts);
      if (name == "script") note_script(node, facts);
      if (name == "title" && facts.title.empty()) facts.title = text_below(node);
      if (name == "link" && lower_case(node.attribute("rel")) == "canonical") {
        facts.canonical = node.attribute("href");
      }
    }
    node = next_node(node, head, true);
  }
}

std::string names_of(HtmlNode element) {
  std::string names;
  if (!element.has_attributes()) return names;
  for (const char* key : {"class", "id", "itemprop", "rel", "data-testid"}) {
    const std::string value = element.attribute(key);
    if (!value.empty()) names += lower_case(value) + ' ';
  }
  return names;
}

std::optional<Hint::Kind> hint_kind(std::string_view element, std::string_view names) {
  using Kind = Hint::Kind;
  constexpr std::array whole_page{"body"sv, "html"sv, "main"sv, "article"sv};
  if (std::find(whole_page.begin(), whole_page.end(), element) != whole_page.end())
    return std::nullopt;
  if (heading_level(element) > 0) return Kind::heading;
  if (element == "time") return Kind::time;
  if (contains_any(names, author_words) || element == "address") return Kind::author;
  // The day on which a reference was looked up.
  if (names.find("accessdate") != std::string_view::npos) return std::nullopt;
  if (contains_any(names, date_words)) return Kind::date;
  return std::nullopt;
}

/// Elements within a headline that stand above or below it: its topic, a second line. Names as
/// publishing systems in our languages give them.
bool is_beside_headline(HtmlNode element) {
  constexpr std::array words{
      "kicker"sv,       "roofline"sv,  "topline"sv,         "toptitle"sv,   "overline"sv,
      "eyebrow"sv,      "dachzeile"sv, "spitzmarke"sv,      "supertitle"sv, "pretitle"sv,
      "surtitre"sv,     "sur-titre"sv, "antetitulo"sv,      "volanta"sv,    "cintillo"sv,
      "occhiello"sv,    "strapline"sv, "subheadline"sv,     "subtitle"sv,   "ust-baslik"sv,
      "ustbaslik"sv,    "nadtytul"sv,  "visually-hidden"sv, "sr-only"sv,    "headline--colon"sv,
      "screen-reader"sv};
  return element.has_attributes() && contains_any(names_of(element), words);
}

/// The text of a heading without what stands beside the headline in it; all of it if that is all.
std::string headline_of(HtmlNode heading) {
  const std::string text = text_below(heading, max_hint_bytes, {.passes_over = is_beside_headline});
  const auto begin = text.find_first_not_of(" :|-");
  return begin == std::string::npos ? text_below(heading, max_hint_bytes) : text.substr(begin);
}

}  // namespace

void note_declarations(HtmlNode element, PageFacts& facts) {
  const auto name = element.name();
  if (name == "script") note_script(element, facts);
  if (name == "head") note_head(element, facts);
  if (name == "meta") note_meta(element, facts);
  if (name == "html") facts.language = element.attribute("lang");
}

std::optional<Hint> read_hint(HtmlNode element) {
  const auto name = element.name();
  Hint hint;
  hint.names = names_of(element);
  const auto kind = hint_kind(name, hint.names);
  if (!kind) return std::nullopt;
  hint.kind = *kind;
  hint.level = heading_level(name);
  // A day, a month and a year in boxes of their own stand apart only for the eye.
  hint.text =
      hint.kind == Hint::Kind::heading
          ? headline_of(element)
          : text_below(element, max_hint_bytes, {.part_all = hint.kind == Hint::Kind::date});
  if (hint.text.size() > 300 && hint.kind != Hint::Kind::heading) return std::nullopt;
  hint.attribute = element.attribute(hint.kind == Hint::Kind::time ? "datetime" : "content");
  if (hint.attribute.empty()) hint.attribute = element.attribute("datetime");
  if (hint.text.empty() && hint.attribute.empty()) return std::nullopt;
  return hint;
}

}  // namespace dragoman::indexer
