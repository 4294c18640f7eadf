#include "indexer/clean/boilerplate.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>

#include "common/analysis/fold.h"
#include "indexer/clean/declared_text.h"
#include "indexer/clean/furniture_lines.h"
#include "indexer/clean/page_view.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

/// A block of which more is declared belongs to the article.
constexpr double declared_share = 0.7;

/// An article is seldom shorter.
constexpr double few_letters = 250;

/// Letters of whole sentences that are no links.
double prose_of(std::span<const TextBlock> blocks) {
  double letters = 0;
  for (const auto& block : blocks) {
    const bool prose = block.kind != BlockKind::heading &&
                       block.link_bytes * 2 < block.text.size() && block.text.size() >= 80 &&
                       ends_like_sentence(block.text);
    letters += prose ? static_cast<double>(count_letters(block.text)) : 0;
  }
  return letters;
}

bool is_main_heading(const TextBlock& block) {
  return block.kind == BlockKind::heading && block.path.find(">h1") != std::string::npos;
}

class Cleaner {
 public:
  Cleaner(std::span<const TextBlock> blocks, const PageGuide& guide, Names names)
      : blocks_(blocks),
        page_(blocks, names),
        title_(lower_case(guide.title)),
        chosen_(find_article_element(page_, guide.title)),
        keep_(blocks.size(), 0) {
    follow_declaration(guide.declared_text);
    find_text_begin();
    find_gallery();
  }

  std::vector<TextBlock> article() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      keep_[i] = (chosen_ == 0 || page_.is_within(i, chosen_)) && stays(i) ? 1 : 0;
    }
    if (chosen_ != 0) add_leads();
    drop_tail();
    drop_lonely_headings();
    std::vector<TextBlock> kept;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (keep_[i] != 0) kept.push_back(blocks_[i]);
    }
    return kept;
  }

 private:
  [[nodiscard]] const BlockView& view(std::size_t i) const { return page_.views()[i]; }

  /// Where most of the declared text stands on the page, it tells the article's element, too.
  void follow_declaration(std::string_view text) {
    const DeclaredText declared{text};
    constexpr std::size_t runs_worth_following = 30;
    if (declared.runs() < runs_worth_following) return;
    std::vector<char> found(blocks_.size(), 0);
    double letters = 0;
    double prose = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      found[i] = declared.share_of(blocks_[i].text) > declared_share ? 1 : 0;
      letters += found[i] != 0 ? view(i).letters : 0;
      prose += found[i] != 0 ? view(i).prose : 0;
    }
    if (letters < 0.7 * static_cast<double>(count_letters(text))) return;
    declared_ = std::move(found);
    // Some declare the standfirst alone: it tells nothing of where the text is.
    if (prose > 0) widen_to_declared(letters);
  }

  void widen_to_declared(double letters) {
    std::vector<double> held(page_.elements().size(), 0);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (declared_[i] == 0) continue;
      for (const auto number : blocks_[i].ancestors) held[number] += view(i).letters;
    }
    if (held[chosen_] >= 0.9 * letters) return;
    std::size_t deepest = 0;
    for (std::uint32_t i = 1; i < held.size(); ++i) {
      const std::size_t depth = page_.elements()[i].depth;
      if (held[i] < 0.9 * letters || depth < deepest) continue;
      deepest = depth;
      chosen_ = i;
    }
  }

  /// Where the prose of the article begins, leads aside.
  void find_text_begin() {
    for (text_begin_ = 0; text_begin_ < blocks_.size(); ++text_begin_) {
      const auto& seen = view(text_begin_);
      const bool apart = seen.furniture || seen.teaser || seen.lead || seen.caption;
      if (!apart && seen.prose > 0 && (chosen_ == 0 || page_.is_within(text_begin_, chosen_)))
        break;
    }
  }

  /// An article that is told in the words under its pictures.
  void find_gallery() {
    constexpr double long_captions = 400;
    constexpr int many_captions = 4;
    double captions = 0;
    double others = 0;
    int told = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const auto& seen = view(i);
      if (seen.furniture || (chosen_ != 0 && !page_.is_within(i, chosen_))) continue;
      (seen.caption ? captions : others) += seen.prose;
      told += seen.caption && seen.prose > 0 ? 1 : 0;
    }
    gallery_ = captions > 2 * others && (captions > long_captions || told >= many_captions);
  }

  [[nodiscard]] bool is_declared(std::size_t i) const {
    return !declared_.empty() && declared_[i] != 0;
  }

  /// Judges a block within the article.
  [[nodiscard]] bool stays(std::size_t i) const {
    const auto& block = blocks_[i];
    const auto& seen = view(i);
    if (block.kind == BlockKind::furniture || (seen.caption && !gallery_)) return false;
    if (is_furniture_line(block.text)) return false;
    const bool running = seen.sentence || seen.letters >= 80;
    if (is_declared(i) && running && seen.link_share < 0.5) return true;
    if (seen.furniture || (seen.teaser && i > text_begin_)) return false;
    // One word may head a part of the article: "Comments", "Notes".
    const bool heads_others = block.text.find(' ') != std::string::npos && opens_tail(block.text);
    if (block.kind == BlockKind::heading)
      return (seen.link_share < 0.5 || heads_prose_beside(i)) && !heads_others;
    if (block.kind == BlockKind::list_item || block.kind == BlockKind::table_row) {
      return group_stays(i);
    }
    const bool linked_sentence =
        seen.sentence && ((seen.letters >= 80 && seen.link_share < 0.8) || leads_into_link(i));
    if (seen.link_share > 0.5 && seen.letters < 300 && !linked_sentence) return false;
    if (block.kind == BlockKind::preformatted) return true;
    return seen.letters >= 20 || seen.sentence || is_subheading(i) || is_line_of_text(i);
  }

  /// "We recall that <a>the port was closed</a>.": a sentence that ends in a link, unlike a label
  /// before one.
  [[nodiscard]] bool leads_into_link(std::size_t i) const {
    constexpr double letters_of_an_opening = 8;
    const auto& seen = view(i);
    return seen.letters * (1 - seen.link_share) >= letters_of_an_opening &&
           blocks_[i].text.find(": ") == std::string::npos && blocks_[i].kind != BlockKind::heading;
  }

  /// The element around a block's own; 0 where there is none.
  [[nodiscard]] std::uint32_t parent_of(std::size_t i) const {
    const auto& around = blocks_[i].ancestors;
    return around.size() < 2 ? 0 : around[around.size() - 2];
  }

  /// Among the paragraphs of the article and not in a box of its own: prose stands before it and,
  /// before the next heading and at most `reach` blocks on, behind it.
  [[nodiscard]] bool stands_among_prose(std::size_t i, std::size_t reach) const {
    const auto parent = parent_of(i);
    if (parent == 0) return false;
    const auto is_prose_beside = [&](std::size_t other) {
      return view(other).prose > 0 &&
             blocks_[other].ancestors.size() == blocks_[i].ancestors.size() &&
             parent_of(other) == parent;
    };
    const auto& element = page_.elements()[parent];
    // Bounded: a page may be a hundred thousand headings without a text.
    constexpr std::size_t reach_back = 200;
    const std::size_t first = std::max(element.first, i - std::min(i, reach_back));
    bool before = false;
    for (std::size_t k = i; k-- > first && !before;) before = is_prose_beside(k);
    if (!before) return false;
    const std::size_t last = std::min(element.last, i + reach);
    for (std::size_t k = i + 1; k <= last; ++k) {
      if (blocks_[k].kind == BlockKind::heading) return false;
      if (is_prose_beside(k)) return true;
    }
    return false;
  }

  /// A heading that is a link: the name of what the next paragraphs tell of.
  [[nodiscard]] bool heads_prose_beside(std::size_t i) const {
    constexpr std::size_t figures_between = 100;
    return stands_among_prose(i, figures_between);
  }

  /// A short line of words in the text: a heading in bold, or what leads to a list.
  [[nodiscard]] bool is_line_of_text(std::size_t i) const {
    constexpr double letters_of_two_words = 8;
    if (view(i).link_share > 0 || view(i).letters < letters_of_two_words) return false;
    if (blocks_[i].text.find(' ') == std::string::npos) return false;
    const bool leads_to_list = blocks_[i].text.ends_with(':') && i + 1 < blocks_.size() &&
                               blocks_[i + 1].kind == BlockKind::list_item &&
                               page_.is_within(i + 1, parent_of(i));
    return leads_to_list || stands_among_prose(i, 2);
  }

  /// A short line without links between two paragraphs of the same element.
  [[nodiscard]] bool is_subheading(std::size_t i) const {
    if (i == 0 || i + 1 >= blocks_.size() || view(i).link_share > 0) return false;
    const bool words = view(i).letters >= 8 && blocks_[i].text.find(' ') != std::string::npos;
    const auto beside = [&](std::size_t other) {
      return view(other).prose > 0 && blocks_[other].path == blocks_[i].path;
    };
    return words && beside(i - 1) && beside(i + 1);
  }

  /// Lists and tables stay or go as a whole: short items belong to the long ones beside them, and
  /// a list of links within a list of sentences to these.
  [[nodiscard]] bool group_stays(std::size_t i) const {
    const auto& seen = view(i);
    const auto lists = page_.lists_around(i, chosen_);
    if (lists.empty()) return seen.link_share < 0.5 && (seen.letters >= 20 || is_subheading(i));
    const bool has_words = std::any_of(lists.begin(), lists.end(), [&](std::uint32_t number) {
      const auto& list = page_.elements()[number];
      return list.letters > 0 && list.links / list.letters <= 0.6;
    });
    // A sentence of its own stands in no list of links to others.
    if (!has_words) return seen.sentence && seen.letters >= 80 && seen.link_share < 0.2;
    return seen.letters >= 2;
  }

  /// A lead stands between the headline and the text, often outside the element of the text, and
  /// may be a heading itself.
  void add_leads() {
    const std::size_t first = page_.elements()[chosen_].first;
    std::size_t headline = first;
    for (std::size_t i = 0; i < first; ++i) {
      if (is_main_heading(blocks_[i])) headline = i;
    }
    const auto others = other_articles();
    for (std::size_t i = headline; i < first; ++i) {
      const auto& seen = view(i);
      const bool prose =
          seen.letters >= 60 && seen.link_share < 0.3 && !is_main_heading(blocks_[i]);
      if (!seen.furniture && prose && !within_any(i, others) &&
          (seen.lead || seen.teaser || seen.sentence || is_declared(i)) && stays(i))
        keep_[i] = 1;
    }
  }

  [[nodiscard]] bool within_any(std::size_t i, const std::vector<char>& elements) const {
    const auto& around = blocks_[i].ancestors;
    return std::any_of(around.begin(), around.end(),
                       [&](std::uint32_t number) { return elements[number] != 0; });
  }

  /// Whole articles that end before the chosen element begins; a headline with its lead may stand
  /// in an element of that name of its own. One flag an element.
  [[nodiscard]] std::vector<char> other_articles() const {
    const auto& elements = page_.elements();
    std::vector<char> others(elements.size(), 0);
    for (std::size_t i = 0; i < elements.size(); ++i) {
      const auto& element = elements[i];
      const bool whole = is_article(element.step) && element.last < elements[chosen_].first &&
                         element.prose > 0.3 * elements[chosen_].prose;
      others[i] = whole && find_headline(page_, element) ? 1 : 0;
    }
    return others;
  }

  /// Behind a line that opens the furniture at an end ("Related articles") nothing stays.
  void drop_tail() {
    double all = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) all += keep_[i] != 0 ? view(i).prose : 0;
    double before = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      // A heading of several words is a heading; one word may be a label within the article.
      const bool sure = blocks_[i].text.find(' ') != std::string::npos &&
                        blocks_[i].kind == BlockKind::heading && before > 600;
      // Within furniture it heads only what is furniture, too.
      const bool opens = !view(i).furniture && before > 0 && (before > 0.7 * all || sure) &&
                         opens_tail(blocks_[i].text);
      if (opens) return drop_behind(i);
      before += keep_[i] != 0 ? view(i).prose : 0;
    }
  }

  /// An article's own notes are told by their heading from what else stands at its end.
  void drop_behind(std::size_t begin) {
    bool in_notes = false;
    for (std::size_t i = begin; i < keep_.size(); ++i) {
      if (blocks_[i].kind == BlockKind::heading)
        in_notes = opens_notes(blocks_[i].text) || (in_notes && !opens_tail(blocks_[i].text));
      if (!in_notes && !is_declared(i)) keep_[i] = 0;
    }
  }

  /// A heading stays for the text that follows it; the headline itself never.
  void drop_lonely_headings() {
    bool text_follows = false;
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      if (keep_[i] == 0) continue;
      if (blocks_[i].kind != BlockKind::heading) {
        text_follows = true;
      } else if (!text_follows || is_headline(i)) {
        keep_[i] = 0;
      }
    }
  }

  [[nodiscard]] bool is_headline(std::size_t i) const {
    if (!title_.empty() && lower_case(blocks_[i].text) == title_) return true;
    if (!is_main_heading(blocks_[i])) return false;
    for (std::size_t k = 0; k < i; ++k) {
      if (keep_[k] != 0 && view(k).prose > 0) return false;
    }
    return true;
  }

  std::span<const TextBlock> blocks_;
  PageView page_;
  std::string title_;
  std::uint32_t chosen_ = 0;
  std::size_t text_begin_ = 0;
  bool gallery_ = false;
  std::vector<char> keep_;
  std::vector<char> declared_;  ///< one a block; empty: nothing declared, or not on this page
};

}  // namespace

std::vector<TextBlock> keep_article(std::span<const TextBlock> blocks, const PageGuide& guide) {
  auto kept = Cleaner{blocks, guide, Names::believed}.article();
  const double all = prose_of(blocks);
  const double found = prose_of(kept);
  if (all < few_letters || found > std::max(few_letters, 0.1 * all)) return kept;
  // Names that mislead took the article with the furniture.
  auto again = Cleaner{blocks, guide, Names::doubted}.article();
  return prose_of(again) > 2 * found ? again : kept;
}

}  // namespace dragoman::indexer
