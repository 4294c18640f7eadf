#include "indexer/clean/boilerplate.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

#include "indexer/clean/element_names.h"
#include "indexer/clean/furniture_lines.h"

namespace dragoman::indexer {
namespace {

/// What is known of one block before the article is found.
struct View {
  double letters = 0;
  double link_share = 0;
  bool sentence = false;   ///< ends like one
  bool furniture = false;  ///< an element around it is furniture
  bool lead = false;
  double prose = 0;  ///< letters that count as prose
  double junk = 0;   ///< what it speaks against an element that holds it
};

/// What is known of one element.
struct Element {
  ElementRole role = ElementRole::neutral;
  std::string_view step;
  std::size_t depth = 0;
  double prose = 0;
  double junk = 0;
  double all_prose = 0;  ///< prose in furniture counted too
  double letters = 0;    ///< all text
  double links = 0;      ///< all text in links
  std::size_t first = 0;
  std::size_t last = 0;
};

std::size_t letters_in(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
  }));
}

template <typename Visit>
void each_step(std::string_view path, const Visit& visit) {
  std::size_t depth = 0;
  while (!path.empty()) {
    const auto end = path.find('>');
    visit(path.substr(0, end), depth++);
    if (end == std::string_view::npos) break;
    path.remove_prefix(end + 1);
  }
}

double block_score(const TextBlock& block, const View& view) {
  if (view.letters == 0 || block.kind == BlockKind::furniture) return 0;
  double score = std::min(1.0, view.letters / 160.0);
  if (view.sentence) score = std::max(score, std::min(1.0, 0.3 + view.letters / 120.0));
  if (block.kind == BlockKind::heading) score *= 0.4;
  if (view.link_share > 0.3) score *= std::max(0.0, 1.0 - view.link_share);
  return score;
}

class Page {
 public:
  explicit Page(std::span<const TextBlock> blocks) : blocks_(blocks) {
    look_at_blocks();
    look_at_elements();
    pardon_wide_furniture();
    weigh();
  }

  std::vector<TextBlock> article() const {
    const auto chosen = choose();
    std::vector<char> keep(blocks_.size(), 0);
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      keep[i] = (!chosen || is_within(i, *chosen)) && stays(i) ? 1 : 0;
    }
    if (chosen) add_leads(*chosen, keep);
    drop_tail(keep);
    drop_lonely_headings(keep);
    std::vector<TextBlock> kept;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      if (keep[i] != 0) kept.push_back(blocks_[i]);
    }
    return kept;
  }

  [[nodiscard]] const std::vector<View>& views() const { return views_; }

 private:
  void look_at_blocks() {
    for (const auto& block : blocks_) {
      View view;
      view.letters = static_cast<double>(letters_in(block.text));
      view.link_share = block.text.empty() ? 0
                                           : static_cast<double>(block.link_bytes) /
                                                 static_cast<double>(block.text.size());
      view.sentence = ends_like_sentence(block.text);
      const bool headline = block.kind == BlockKind::heading;
      const bool long_enough = view.letters >= 80 || (view.sentence && view.letters >= 25);
      if (!headline && long_enough && view.link_share < 0.5 && !is_furniture_line(block.text)) {
        view.prose = view.letters * (1 - view.link_share);
        if (!view.sentence) view.prose *= 0.5;
        if (block.kind == BlockKind::list_item) view.prose *= 0.7;
      } else if (!headline) {
        view.junk = 15 + view.letters * (0.2 + view.link_share);
      }
      views_.push_back(view);
    }
  }

  void look_at_elements() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      each_step(blocks_[i].path, [&](std::string_view step, std::size_t depth) {
        if (depth >= blocks_[i].ancestors.size()) return;
        auto& element = elements_[blocks_[i].ancestors[depth]];
        if (element.step.empty()) {
          element.step = step;
          element.role = element_role(step);
          element.depth = depth;
          element.first = i;
        }
        element.last = i;
        element.all_prose += views_[i].prose;
        element.letters += views_[i].letters;
        element.links += views_[i].letters * views_[i].link_share;
      });
      total_ += views_[i].prose;
    }
  }

  /// A name may mislead: what holds most of the page's prose is no furniture.
  void pardon_wide_furniture() {
    for (auto& [number, element] : elements_) {
      const double share = total_ > 0 ? element.all_prose / total_ : 0;
      const bool wide = (element.role == ElementRole::furniture && share > 0.6) ||
                        (element.role == ElementRole::advert && share > 0.2);
      if (wide) element.role = ElementRole::neutral;
      if (element.role == ElementRole::advert) element.role = ElementRole::furniture;
    }
  }

  void weigh() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      for (const auto number : blocks_[i].ancestors) {
        const auto role = elements_.at(number).role;
        views_[i].furniture = views_[i].furniture || role == ElementRole::furniture;
        views_[i].lead = views_[i].lead || role == ElementRole::lead;
      }
      if (views_[i].furniture) continue;
      for (const auto number : blocks_[i].ancestors) {
        elements_.at(number).prose += views_[i].prose;
        elements_.at(number).junk += views_[i].junk;
      }
    }
  }

  static double worth(const Element& element) { return element.prose - 0.6 * element.junk; }

  /// The element that holds the article; empty where no element has prose.
  [[nodiscard]] std::optional<std::uint32_t> choose() const {
    std::optional<std::uint32_t> best;
    for (const auto& [number, element] : elements_) {
      if (element.prose <= 0) continue;
      if (!best || better(number, element, *best)) best = number;
    }
    if (!best) return best;
    return named_content(*best);
  }

  [[nodiscard]] bool better(std::uint32_t number, const Element& element,
                            std::uint32_t than) const {
    const auto& other = elements_.at(than);
    const double here = worth(element);
    const double there = worth(other);
    if (here != there) return here > there;
    if (element.depth != other.depth) return element.depth > other.depth;
    return number < than;
  }

  /// An element whose name says content, if it holds enough of what the best one holds.
  [[nodiscard]] std::uint32_t named_content(std::uint32_t best) const {
    const double enough = 0.5 * elements_.at(best).prose;
    std::uint32_t chosen = best;
    double most = 0;
    for (const auto& [number, element] : elements_) {
      if (element.role != ElementRole::content || element.prose < enough) continue;
      const double value = element.prose + 0.001 * static_cast<double>(element.depth) +
                           1e-9 * static_cast<double>(number % 1000);
      if (value > most) {
        most = value;
        chosen = number;
      }
    }
    return chosen;
  }

  [[nodiscard]] bool is_within(std::size_t block, std::uint32_t element) const {
    const auto& around = blocks_[block].ancestors;
    return std::find(around.begin(), around.end(), element) != around.end();
  }

  /// Judges a block within the article.
  [[nodiscard]] bool stays(std::size_t i) const {
    const auto& block = blocks_[i];
    const auto& view = views_[i];
    if (view.furniture || block.kind == BlockKind::furniture) return false;
    if (is_furniture_line(block.text)) return false;
    if (block.kind == BlockKind::heading) return view.link_share < 0.5;
    if (block.kind == BlockKind::caption) {
      return view.letters >= (view.sentence ? 40 : 80) && view.link_share < 0.5;
    }
    if (block.kind == BlockKind::list_item || block.kind == BlockKind::table_row) {
      return group_stays(i);
    }
    if (view.link_share > 0.5 && view.letters < 300) return false;
    if (block.kind == BlockKind::preformatted) return true;
    return view.letters >= 20 || view.sentence;
  }

  /// Lists and tables stay or go as a whole: short items belong to the long ones beside them.
  [[nodiscard]] bool group_stays(std::size_t i) const {
    const auto& view = views_[i];
    std::optional<std::uint32_t> list;
    each_step(blocks_[i].path, [&](std::string_view step, std::size_t depth) {
      const auto name = step.substr(0, step.find_first_of("#."));
      const bool holds = name == "ul" || name == "ol" || name == "dl" || name == "table";
      if (holds && depth < blocks_[i].ancestors.size()) list = blocks_[i].ancestors[depth];
    });
    if (!list) return view.link_share < 0.5 && view.letters >= 20;
    const auto& group = elements_.at(*list);
    if (group.letters <= 0 || group.links / group.letters > 0.6) return false;
    return view.letters >= 2;
  }

  /// A lead stands between the headline and the text, often outside the element of the text.
  void add_leads(std::uint32_t chosen, std::vector<char>& keep) const {
    const std::size_t first = elements_.at(chosen).first;
    std::size_t headline = first;
    for (std::size_t i = 0; i < first; ++i) {
      if (blocks_[i].kind == BlockKind::heading &&
          blocks_[i].path.find(">h1") != std::string::npos) {
        headline = i;
      }
    }
    for (std::size_t i = headline; i < first; ++i) {
      const auto& view = views_[i];
      const bool prose =
          view.letters >= 60 && view.link_share < 0.3 && blocks_[i].kind != BlockKind::caption;
      if (!view.furniture && prose && (view.lead || view.sentence) && stays(i)) keep[i] = 1;
    }
  }

  /// Behind a line that opens the furniture at an end ("Related articles") only prose stays.
  void drop_tail(std::vector<char>& keep) const {
    double all = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) all += keep[i] != 0 ? views_[i].prose : 0;
    double before = 0;
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      // A heading of several words is a heading; one word may be a label within the article.
      const bool sure = blocks_[i].text.find(' ') != std::string::npos &&
                        blocks_[i].kind == BlockKind::heading && before > 600;
      if ((before > 0.7 * all || sure) && before > 0 && opens_tail(blocks_[i].text)) {
        std::fill(keep.begin() + static_cast<std::ptrdiff_t>(i), keep.end(), 0);
        return;
      }
      before += keep[i] != 0 ? views_[i].prose : 0;
    }
  }

  /// A heading stays for the text that follows it.
  void drop_lonely_headings(std::vector<char>& keep) const {
    bool text_follows = false;
    for (std::size_t i = blocks_.size(); i-- > 0;) {
      if (keep[i] == 0) continue;
      if (blocks_[i].kind != BlockKind::heading) {
        text_follows = true;
      } else if (!text_follows || blocks_[i].path.find(">h1") != std::string::npos) {
        keep[i] = 0;
      }
    }
  }

  std::span<const TextBlock> blocks_;
  std::vector<View> views_;
  std::unordered_map<std::uint32_t, Element> elements_;
  double total_ = 0;
};

}  // namespace

std::vector<TextBlock> keep_article(std::span<const TextBlock> blocks) {
  return Page{blocks}.article();
}

std::vector<double> score_blocks(std::span<const TextBlock> blocks) {
  const Page page{blocks};
  std::vector<double> scores;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    scores.push_back(page.views()[i].furniture ? 0 : block_score(blocks[i], page.views()[i]));
  }
  return scores;
}

}  // namespace dragoman::indexer
