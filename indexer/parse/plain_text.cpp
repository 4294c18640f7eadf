#include "indexer/parse/plain_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "indexer/clean/furniture_lines.h"
#include "indexer/extract/dates/dates.h"
#include "indexer/parse/charset.h"
#include "indexer/parse/page_metadata.h"
#include "indexer/parse/text_labels.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;
using Field = MetadataCandidate::Field;

constexpr std::size_t prose_letters = 100;

/// Lines of a text that was wrapped at a fixed width end near it; others end where they end.
std::size_t wrap_width(const std::vector<std::string_view>& lines) {
  std::size_t longest = 0;
  std::size_t filled = 0;
  for (const auto& line : lines) longest = std::max(longest, count_letters(trimmed(line)));
  if (longest < 50 || longest > 132) return 0;
  std::size_t full = 0;
  for (const auto& line : lines) {
    const std::size_t letters = count_letters(trimmed(line));
    filled += letters > 0;
    full += letters * 10 >= longest * 7;
  }
  return full * 2 >= filled ? longest : 0;
}

bool looks_like_list_item(std::string_view line) {
  return line.starts_with("•") || line.starts_with("- ") || line.starts_with("* ") ||
         line.starts_with("· ");
}

/// The lines as paragraphs, one block each.
std::vector<TextBlock> paragraphs_of(std::string_view text) {
  const auto lines = lines_of(text);
  const std::size_t width = wrap_width(lines);
  std::vector<TextBlock> blocks;
  bool joins = false;
  for (const auto& raw : lines) {
    std::string line = one_line(raw);
    if (line.empty()) {
      joins = false;
      continue;
    }
    const bool indented = raw.starts_with("   ") || raw.starts_with('\t');
    if (joins && !indented && !looks_like_list_item(line)) {
      blocks.back().text += ' ' + line;
    } else {
      TextBlock block;
      if (looks_like_list_item(line)) block.kind = BlockKind::list_item;
      block.text = line;
      blocks.push_back(std::move(block));
    }
    joins = width > 0 && count_letters(line) * 10 >= width * 7;
  }
  return blocks;
}

bool is_prose(std::string_view line) {
  return count_letters(line) >= prose_letters && ends_sentence(line);
}

bool is_domain(std::string_view line) {
  const auto dot = line.rfind('.');
  if (line.find(' ') != std::string_view::npos || dot == std::string_view::npos || dot == 0)
    return false;
  const auto tail = line.substr(dot + 1);
  return tail.size() >= 2 && tail.size() <= 6 && line.size() <= 60 &&
         line.find('/') == std::string_view::npos &&
         std::all_of(line.begin(), line.end(),
                     [](char c) {
                       return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '.' ||
                              c == '-' || (c >= 'A' && c <= 'Z');
                     }) &&
         std::none_of(tail.begin(), tail.end(), [](char c) { return c >= '0' && c <= '9'; });
}

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
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) read_line(i);
    find_biography();
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
    body_ = page_.blocks.size();
    last_prose_ = 0;
    for (std::size_t i = 0; i < page_.blocks.size(); ++i) {
      if (!is_prose(page_.blocks[i].text)) continue;
      if (++prose == 2) body_ = i;
      last_prose_ = i;
    }
    body_ = std::min<std::size_t>(body_, 40);
  }

  [[nodiscard]] bool can_be_title(std::string_view line) const {
    if (line.size() > options_.max_title_bytes || count_letters(line) < 8 || count_words(line) < 2)
      return false;
    if (is_furniture_line(line) || opens_tail(line) || read_label(line) || is_date_line(line) ||
        is_domain(line))
      return false;
    if (line.starts_with("http")) return false;
    // A period ends a sentence, not a headline; abbreviations such as "U.S." may.
    const bool period = line.ends_with('.') && !line.ends_with("...") &&
                        !(line.size() > 3 && line[line.size() - 3] == '.');
    return !period && !line.ends_with(':') && !line.ends_with(',') && !line.ends_with(';');
  }

  void find_title() {
    if (page_.blocks.size() < 2) return;
    for (std::size_t i = 0; i < std::min<std::size_t>(page_.blocks.size(), 12); ++i) {
      const auto& line = page_.blocks[i].text;
      if (is_prose(line)) return;
      if (!can_be_title(line)) continue;
      if (i + 1 >= page_.blocks.size()) return;
      title_ = line;
      add(Field::title, line, "label", 5);
      break;
    }
  }

  /// The title again, or the words under its picture ("<title> image").
  [[nodiscard]] bool repeats_title(std::string_view line) const {
    if (title_.empty() || !line.starts_with(title_)) return false;
    const auto rest = lower_case(trimmed(line.substr(title_.size())));
    return rest.empty() || rest == "image" || rest == "photo" || rest == "picture" ||
           rest == "görseli";
  }

  void read_line(std::size_t i) {
    auto& block = page_.blocks[i];
    const bool head = i < body_;
    const bool foot = i > last_prose_;
    if (head && repeats_title(block.text)) {
      block.kind = BlockKind::furniture;
      return;
    }
    if (const auto label = read_label(block.text)) {
      if (label->sure || head) read_labelled(*label, block, head || foot);
      return;
    }
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
        if (edge) add_authors(value, 5);
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

  /// Behind the text: a name, perhaps a post, and a paragraph that begins with the name.
  void find_biography() {
    const auto& blocks = page_.blocks;
    for (std::size_t i = body_; i + 1 < blocks.size(); ++i) {
      if (!is_name_line(blocks[i].text)) continue;
      for (std::size_t k = i + 1; k < std::min(blocks.size(), i + 4); ++k) {
        if (!starts_with_word(blocks[k].text, blocks[i].text) || blocks[k].text.size() < 60)
          continue;
        add(Field::author, blocks[i].text, "byline", 8);
        for (std::size_t n = i; n <= k; ++n) page_.blocks[n].kind = BlockKind::furniture;
        return;
      }
    }
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
  std::size_t body_ = 0;        ///< the block where the text proper begins
  std::size_t last_prose_ = 0;  ///< the last block of prose
};

}  // namespace

ParsedPage parse_plain_text(std::string_view utf8, const PlainTextOptions& options) {
  return TextReader{utf8, options}.read();
}

}  // namespace dragoman::indexer
