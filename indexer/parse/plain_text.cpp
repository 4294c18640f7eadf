#include "indexer/parse/plain_text.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "indexer/clean/furniture_lines.h"
#include "indexer/parse/author_note.h"
#include "indexer/parse/byline.h"
#include "indexer/parse/text_head.h"
#include "indexer/parse/text_headline.h"
#include "indexer/parse/text_labels.h"
#include "indexer/parse/text_masthead.h"
#include "indexer/parse/text_paragraphs.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using Field = MetadataCandidate::Field;

/// A line of a table of contents is shorter.
constexpr std::size_t prose_letters = 100;

/// "Author" glued to a name glued to a date, as pages scraped to text leave it: "KarakoçMay 13,
/// 2025". Cuts the date off and returns it.
std::string cut_glued_date(std::string& value) {
  for (std::size_t i = 1; i < value.size(); ++i) {
    const bool hump = value[i] >= 'A' && value[i] <= 'Z' && value[i - 1] != ' ' &&
                      !(value[i - 1] >= 'A' && value[i - 1] <= 'Z');
    if (!hump) continue;
    const std::string rest = value.substr(i);
    if (rest.size() < 60 && is_date_line(rest)) {
      value.resize(i);
      return rest;
    }
  }
  return {};
}

class TextReader {
 public:
  TextReader(std::string_view text, const PlainTextOptions& options) : options_(options) {
    page_.blocks = paragraphs_of(text);
  }

  ParsedPage read() {
    find_zones();
    find_title();
    find_dated_sections();
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) read_line(i);
    for (const auto& name : read_head_lines(page_.blocks, zones_))
      add(Field::author, name, "byline", 6);
    find_contents();
    find_author_notes();
    mark_headings();
    return std::move(page_);
  }

 private:
  void add(Field field, std::string_view value, std::string_view evidence, int rank) {
    value = trimmed(value);
    if (!value.empty())
      page_.metadata.push_back({field, std::string{value}, std::string{evidence}, rank});
  }

  void add_authors(std::string_view line, int rank) {
    for (const auto& name : byline_names(line)) add(Field::author, name, "byline", rank);
  }

  /// The head of the page ends where the second paragraph of prose begins: the first may be a lead.
  void find_zones() {
    std::size_t prose = 0;
    zones_.body = page_.blocks.size();
    zones_.last_prose = 0;
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      if (!is_prose_line(page_.blocks[i].text)) continue;
      if (++prose == 2) zones_.body = i;
      zones_.last_prose = i;
    }
    zones_.body = std::min<std::size_t>(zones_.body, 40);
  }

  void find_title() {
    zones_.headline = find_headline(page_.blocks, options_.max_title_bytes);
    if (!zones_.headline) return;
    title_ = page_.blocks[*zones_.headline].text;
    prefer_bare_headline();
    add(Field::title, title_, "label", 5);
    const auto outlet = find_masthead(page_.blocks, *zones_.headline, options_.max_title_bytes);
    if (outlet.empty()) return;
    add(Field::source, outlet, "label", 15);
    page_.blocks[0].kind = BlockKind::furniture;
  }

  /// A day over a paragraph, and another over a later one: sections of a chronicle, not the day of
  /// publication.
  void find_dated_sections() {
    const auto& blocks = page_.blocks;
    std::vector<std::size_t> heads;
    for (std::size_t i = 0; i + 1 < blocks.size(); ++i) {
      const auto& next = blocks[i + 1].text;
      const bool over_text = ends_sentence(next) && count_letters(next) >= 40;
      if (over_text && is_date_line(blocks[i].text) && !read_label(blocks[i].text))
        heads.push_back(i);
    }
    if (heads.size() < 2) return;
    for (const auto head : heads) page_.blocks[head].kind = BlockKind::heading;
  }

  /// The page's <title> may be the first line; the headline itself follows.
  void prefer_bare_headline() {
    const std::size_t first = *zones_.headline + 1;
    for (std::size_t i = first; i < std::min(page_.blocks.size(), first + 3); ++i) {
      const std::string site = site_behind_headline(title_, page_.blocks[i].text);
      if (site.empty()) continue;
      page_.blocks[*zones_.headline].kind = BlockKind::furniture;
      add(Field::source, site, "label", 14);
      zones_.headline = i;
      title_ = page_.blocks[i].text;
      return;
    }
  }

  void read_line(std::size_t i) {
    auto& block = page_.blocks[i];
    if (block.kind == BlockKind::heading) return;
    const bool head = i < zones_.body;
    const bool foot = i > zones_.last_prose;
    if (head && repeats_headline(block.text, title_)) {
      block.kind = BlockKind::furniture;
      return;
    }
    if ((head || foot) && is_menu_line(block.text)) {
      block.kind = BlockKind::furniture;
      return;
    }
    if (head && zones_.headline && i < *zones_.headline) {
      block.kind = is_prose_line(block.text) ? block.kind : BlockKind::furniture;
    }
    if (opens_tail(block.text)) return;
    if (const auto label = read_label(block.text)) {
      if (label->sure || head) read_labelled(*label, block, head || foot);
      return;
    }
    const bool address =
        block.text.starts_with("http") && block.text.find(' ') == std::string::npos;
    if ((head || foot) && address) block.kind = BlockKind::furniture;
    // A label whose value was a picture, or went elsewhere.
    const bool bare_label = block.text.ends_with(':') && count_letters(block.text) <= 40;
    if (head && bare_label) block.kind = BlockKind::furniture;
    if (head && is_date_line(block.text)) {
      add(Field::published, block.text, "label", 12);
      block.kind = BlockKind::furniture;
    } else if (head && is_domain(block.text)) {
      add(Field::source, block.text, "label", 20);
      block.kind = BlockKind::furniture;
    }
  }

  void read_labelled(const LabelledLine& label, TextBlock& block, bool edge) {
    block.kind = BlockKind::furniture;
    if (!label.field) return;
    std::string value = label.value;
    switch (*label.field) {
      case Field::author: {
        const std::string date = cut_glued_date(value);
        if (!date.empty()) add(Field::published, date, "byline", 14);
        if (edge || label.sure) add_authors(value, edge ? 5 : 9);
        break;
      }
      case Field::published:
        add(Field::published, value, "label", edge ? 10 : 20);
        break;
      case Field::title:
        add(Field::title, value, "label", 1);
        break;
      default:
        add(*label.field, value, "label", 10);
    }
  }

  /// A table of contents at the head: its lines up to the first prose.
  void find_contents() {
    auto& blocks = page_.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (!opens_contents(blocks[i].text)) continue;
      std::size_t end = i + 1;
      while (end < blocks.size() && count_letters(blocks[end].text) < prose_letters &&
             !ends_sentence(blocks[end].text))
        ++end;
      // The heading of the first section stands twice: in the list and above its text.
      if (end < blocks.size() && end > i + 2) --end;
      if (end < i + 4) continue;
      for (std::size_t k = i; k < end; ++k) blocks[k].kind = BlockKind::furniture;
      i = end;
    }
  }

  void find_author_notes() {
    if (const auto note = find_signed_note(page_.blocks, zones_)) {
      add(Field::author, note->name, "byline", 8);
      mark_furniture(note->begin, note->end);
    }
    if (const auto note = find_closing_note(page_.blocks, zones_, page_.metadata)) {
      if (!has_author(note->name)) add(Field::author, note->name, "byline", 8);
      mark_furniture(note->begin, note->end);
    }
  }

  void mark_furniture(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) page_.blocks[i].kind = BlockKind::furniture;
  }

  [[nodiscard]] bool has_author(std::string_view name) const {
    return std::any_of(page_.metadata.begin(), page_.metadata.end(), [&](const auto& candidate) {
      return candidate.field == Field::author && candidate.value == name;
    });
  }

  void mark_headings() {
    for (auto& block : page_.blocks) {
      const std::size_t letters = count_letters(block.text);
      if (block.kind == BlockKind::paragraph && letters <= 110 && !ends_sentence(block.text))
        block.kind = BlockKind::heading;
    }
  }

  PlainTextOptions options_;
  ParsedPage page_;
  std::string title_;
  TextZones zones_;
};

}  // namespace

ParsedPage parse_plain_text(std::string_view utf8, const PlainTextOptions& options) {
  return TextReader{utf8, options}.read();
}

}  // namespace dragoman::indexer
