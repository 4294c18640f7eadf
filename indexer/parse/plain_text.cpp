#include "indexer/parse/plain_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "indexer/clean/furniture_lines.h"
#include "indexer/extract/dates/dates.h"
#include "indexer/parse/byline.h"
#include "indexer/parse/charset.h"
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
  std::size_t sentences = 0;
  for (const auto& line : lines) {
    const std::size_t letters = count_letters(trimmed(line));
    filled += letters > 0;
    full += letters * 10 >= longest * 7;
    sentences += letters * 10 >= longest * 7 && ends_sentence(line);
  }
  // Wrapped lines break anywhere; lines that end with their sentence are paragraphs.
  if (sentences * 2 >= full) return 0;
  return full * 2 >= filled ? longest : 0;
}

bool looks_like_list_item(std::string_view line) {
  return line.starts_with("•") || line.starts_with("- ") || line.starts_with("* ") ||
         line.starts_with("· ");
}

/// "Home   World   Sport": words set apart by runs of blanks.
bool has_gaps(std::string_view line) {
  line = trimmed(line);
  std::size_t gaps = 0;
  for (auto at = line.find("  "); at != std::string_view::npos; at = line.find("  ", at)) {
    ++gaps;
    at = line.find_first_not_of(' ', at);
    if (at == std::string_view::npos) break;
  }
  return gaps >= 2 && count_letters(line) < 160 && !ends_sentence(line);
}

/// The runs of blanks made visible, so that the line reads as the menu it is.
std::string with_bars(std::string_view line) {
  std::string out;
  line = trimmed(line);
  while (!line.empty()) {
    const auto gap = line.find("  ");
    out += line.substr(0, gap);
    if (gap == std::string_view::npos) break;
    out += " | ";
    line = trimmed(line.substr(gap));
  }
  return out;
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
    if (has_gaps(raw)) line = one_line(with_bars(raw));
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
    find_contents();
    find_biography();
    find_closing_biography();
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
    if (is_menu_line(line) || is_furniture_line(line) || opens_tail(line) || opens_contents(line) ||
        read_label(line) || is_date_line(line) || is_domain(line))
      return false;
    if (line.starts_with("http") || line.ends_with('-') || line.ends_with("–")) return false;
    if (continues_or_holds_sentences(line)) return false;
    // A period ends a sentence, not a headline; abbreviations such as "U.S." may.
    const bool period = line.ends_with('.') && !line.ends_with("...") &&
                        !(line.size() > 3 && line[line.size() - 3] == '.');
    return !period && !line.ends_with(':') && !line.ends_with(',') && !line.ends_with(';');
  }

  /// A piece of running text: it begins with a small letter, or a sentence ends within it.
  static bool continues_or_holds_sentences(std::string_view line) {
    const auto lead = static_cast<unsigned char>(line.front());
    const auto letter = line.substr(0, lead < 0x80 ? 1 : 2);
    const bool is_letter = lead >= 0xC3 ? lead < 0xE0 : (lead >= 'a' && lead <= 'z');
    if (is_letter && lower_case(letter) == letter) return true;
    const auto stop = line.find(". ");
    return stop != std::string_view::npos && stop > 30;
  }

  /// The title is the best of the lines before the first prose: the name of the outlet, its
  /// sections and slogans stand there too, and are shorter, in capitals, or above a menu.
  void find_title() {
    const auto& blocks = page_.blocks;
    if (blocks.size() < 2) return;
    std::size_t best = blocks.size();
    int best_score = -100;
    for (std::size_t i = 0; i < std::min<std::size_t>(blocks.size(), 16); ++i) {
      if (is_prose(blocks[i].text) || opens_contents(blocks[i].text)) break;
      if (i + 1 >= blocks.size() || !can_be_title(blocks[i].text)) continue;
      const int score = title_score(i);
      if (score <= best_score) continue;
      best = i;
      best_score = score;
    }
    if (best == blocks.size()) return;
    title_ = blocks[best].text;
    title_block_ = best;
    before_title_ = true;
    add(Field::title, title_, "label", 5);
    find_masthead(best);
  }

  [[nodiscard]] int title_score(std::size_t i) const {
    const auto& blocks = page_.blocks;
    const auto& line = blocks[i].text;
    const std::size_t words = count_words(line);
    int score = words >= 4 ? 3 : 0;
    const auto& next = blocks[i + 1].text;
    if (words < 4 && !is_name_line(line) &&
        (read_label(next) || is_date_line(next) || is_furniture_line(next)))
      score += 4;
    if (is_menu_line(next)) score -= 3;
    if (words <= 4 && title_case(line, false) != line && lower_case(line) != line &&
        is_all_capitals(line))
      score -= 3;
    if (i == 0 && words <= 4) score -= 2;
    for (std::size_t k = i + 1; k < std::min<std::size_t>(blocks.size(), i + 12); ++k) {
      if (blocks[k].text == line) score += 6;
    }
    return score;
  }

  static bool is_all_capitals(std::string_view line) {
    std::size_t lower = 0;
    for (const char c : line) lower += c >= 'a' && c <= 'z';
    // Beyond ASCII: nothing changes when the line is made upper case by way of its words.
    return lower == 0 &&
           line.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ\xD0\xD1\xC3\xC4") !=
               std::string_view::npos &&
           count_lower_beyond_ascii(line) == 0;
  }

  /// Small letters of Cyrillic and Latin Extended, judged by their lower case being themselves.
  static std::size_t count_lower_beyond_ascii(std::string_view line) {
    std::size_t found = 0;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      const auto lead = static_cast<unsigned char>(line[i]);
      if (lead != 0xD0 && lead != 0xD1 && lead != 0xC3 && lead != 0xC4 && lead != 0xC5) continue;
      const auto letter = line.substr(i, 2);
      found += lower_case(letter) == letter;
    }
    return found;
  }

  /// A short first line above the title is the outlet's name.
  void find_masthead(std::size_t title) {
    if (title == 0) return;
    const auto& name = page_.blocks[0].text;
    const std::size_t words = count_words(name);
    const bool fits = words >= 2 && words <= 6 && count_letters(name) <= 50 && can_be_title(name) &&
                      !repeats_title(name);
    if (!fits || std::any_of(name.begin(), name.end(), [](char c) { return c >= '0' && c <= '9'; }))
      return;
    add(Field::source, is_all_capitals(name) ? spelled_elsewhere(name) : name, "label", 15);
    page_.blocks[0].kind = BlockKind::furniture;
  }

  /// A name in capitals as the text spells it, else with a capital for each word.
  [[nodiscard]] std::string spelled_elsewhere(std::string_view name) const {
    const std::string wanted = lower_case(name);
    std::string all;
    for (const auto& block : page_.blocks) all += block.text + '\n';
    const bool turkish = all.find("ı") != std::string::npos || all.find("ş") != std::string::npos ||
                         all.find("ğ") != std::string::npos;
    const std::string lower = lower_case(all);
    std::string titled = title_case(name, turkish);
    // In Cyrillic only the first word of such a name has a capital.
    if (lower_case(name).front() == '\xD0' || lower_case(name).front() == '\xD1') {
      titled = titled.substr(0, 2) + wanted.substr(2);
    }
    if (all.find(titled) != std::string::npos || lower.size() != all.size()) return titled;
    for (auto at = lower.find(wanted); at != std::string::npos; at = lower.find(wanted, at + 1)) {
      const std::string spelled = all.substr(at, wanted.size());
      if (spelled != name && !is_all_capitals(spelled)) return spelled;
    }
    return titled;
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
    if ((head || foot) && is_menu_line(block.text)) {
      block.kind = BlockKind::furniture;
      return;
    }
    if (head && before_title_ && i < title_block_) {
      block.kind = is_prose(block.text) ? block.kind : BlockKind::furniture;
    }
    if (const auto label = read_label(block.text)) {
      if (label->sure || head) read_labelled(*label, block, head || foot);
      return;
    }
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

  /// The last paragraph of a text may be about its author: it begins with his name.
  void find_closing_biography() {
    auto& blocks = page_.blocks;
    for (std::size_t i = std::max(last_prose_, body_ + 1); i < blocks.size(); ++i) {
      if (count_letters(blocks[i].text) > 500 || opens_tail(blocks[i].text)) return;
      std::string name = begins_with_author(blocks[i].text);
      if (name.empty()) name = begins_with_presented_name(blocks[i].text);
      if (name.empty()) continue;
      if (!has_author(name)) add(Field::author, name, "byline", 8);
      blocks[i].kind = BlockKind::furniture;
      return;
    }
  }

  [[nodiscard]] bool has_author(std::string_view name) const {
    return std::any_of(page_.metadata.begin(), page_.metadata.end(), [&](const auto& candidate) {
      return candidate.field == Field::author && candidate.value == name;
    });
  }

  [[nodiscard]] std::string begins_with_author(std::string_view line) const {
    for (const auto& candidate : page_.metadata) {
      if (candidate.field == Field::author && starts_with_word(line, candidate.value))
        return candidate.value;
    }
    return {};
  }

  /// "Ann Lee is a writer", where a short line at the head has both words of the name, inflected
  /// perhaps ("Колонка Анны Ли").
  [[nodiscard]] std::string begins_with_presented_name(std::string_view line) const {
    const auto space = line.find(' ');
    const auto end = space == std::string_view::npos ? space : line.find(' ', space + 1);
    if (end == std::string_view::npos || !is_name_line(line.substr(0, end))) return {};
    const auto stem = [](std::string_view word) {
      std::string lower = lower_case(word);
      const std::size_t letter = (lower.front() & '\x80') != 0 ? 2 : 1;
      const std::size_t ending = lower.size() > 4 * letter ? 2 * letter : letter;
      if (lower.size() > 2 * letter) lower.resize(lower.size() - ending);
      return lower;
    };
    const std::string given = stem(line.substr(0, space));
    const std::string family = stem(line.substr(space + 1, end - space - 1));
    for (std::size_t i = 0; i < std::min(body_, page_.blocks.size()); ++i) {
      const std::string head = lower_case(page_.blocks[i].text);
      if (count_words(head) > 6 || i == title_block_) continue;
      if (head.find(given) != std::string::npos && head.find(family) != std::string::npos)
        return std::string{line.substr(0, end)};
    }
    return {};
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
  std::size_t title_block_ = 0;
  bool before_title_ = false;   ///< a title was found: what stands above it is furniture
  std::size_t body_ = 0;        ///< the block where the text proper begins
  std::size_t last_prose_ = 0;  ///< the last block of prose
};

}  // namespace

ParsedPage parse_plain_text(std::string_view utf8, const PlainTextOptions& options) {
  return TextReader{utf8, options}.read();
}

}  // namespace dragoman::indexer
