#include <algorithm>

#include "searcher/present/text_printer.h"

namespace dragoman::searcher {
namespace {

constexpr std::size_t label_width = 11;

/// "label      value", the value wrapped behind the label.
void append_row(std::string& out, std::string_view label, const std::string& value,
                const TextStyle& style) {
  if (value.empty()) return;
  std::string lines;
  append_wrapped(lines, {plain_for_terminal(value), {}}, label_width, style);
  const std::string padded =
      std::string{label} + std::string(label_width - std::min(label.size(), label_width), ' ');
  out += painted(padded, Role::detail, style) + lines.substr(std::min(label_width, lines.size()));
}

std::string joined(const std::vector<std::string>& values) {
  std::string text;
  for (const std::string& value : values) text += (text.empty() ? "" : ", ") + value;
  return text;
}

void append_head(std::string& out, const StoredArticle& article, const TextStyle& style) {
  constexpr Role title_role = Role::title;
  append_wrapped(out, for_terminal(article.title.empty() ? "(no title)" : article.title), 0, style,
                 &title_role);
  const std::string evidence = " (" + article.published_evidence + ")";
  append_row(out, "published",
             article.published ? to_iso(*article.published) + evidence : "unknown", style);
  append_row(out, "source", article.source, style);
  append_row(out, "authors", joined(article.authors), style);
  append_row(out, "language", article.language, style);
  append_row(out, "section", article.section, style);
  append_row(out, "tags", joined(article.tags), style);
  append_row(out, "id", article.id, style);
  if (article.url != article.id) append_row(out, "url", article.url, style);
  if (article.path != article.id) append_row(out, "path", article.path, style);
}

void append_paragraphs(std::string& out, std::string_view text, const TextStyle& style) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    std::string paragraph;
    append_wrapped(paragraph, for_terminal(text.substr(0, end)), 0, style);
    if (!paragraph.empty()) out += '\n' + paragraph;
    text.remove_prefix(std::min(end + 2, text.size()));
  }
}

void append_actors(std::string& out, const StoredArticle& article, const TextStyle& style) {
  for (const Actor& actor : article.actors) {
    const bool plain = actor.mentions.size() == 1 && actor.mentions.front() == actor.name;
    append_row(out, to_string(actor.type) == "organisation" ? "org" : to_string(actor.type),
               actor.name + (plain || actor.mentions.empty() ? "" : ": " + joined(actor.mentions)),
               style);
  }
}

void append_dates(std::string& out, const StoredArticle& article, const TextStyle& style) {
  for (const MentionedDate& date : article.dates) {
    std::string range = to_iso(date.range.from);
    if (date.range.to != date.range.from) range += ".." + to_iso(date.range.to);
    append_row(out, "date", range + ": " + date.text, style);
  }
}

}  // namespace

std::string text(const ShownArticle& shown, const TextStyle& style) {
  const StoredArticle& article = shown.article;
  std::string out;
  append_head(out, article, style);
  for (const std::string& id : shown.copy_ids) append_row(out, "copy", id, style);
  append_paragraphs(out, article.text, style);
  std::string tail;
  append_actors(tail, article, style);
  append_dates(tail, article, style);
  for (const std::string& warning : article.warnings) append_row(tail, "warning", warning, style);
  if (!tail.empty()) out += '\n' + tail;
  return out;
}

}  // namespace dragoman::searcher
