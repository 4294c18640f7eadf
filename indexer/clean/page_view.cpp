#include "indexer/clean/page_view.h"

#include <algorithm>
#include <iterator>

#include "indexer/clean/furniture_lines.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

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

/// Letters, those of Chinese, Japanese and Korean counted two and a half times: they are syllables.
double weighed_letters(std::string_view text) {
  const auto syllables = std::count_if(text.begin(), text.end(), [](char c) {
    const auto lead = static_cast<unsigned char>(c);
    return lead >= 0xE3 && lead <= 0xED;
  });
  return static_cast<double>(count_letters(text)) + 1.5 * static_cast<double>(syllables);
}

BlockView view_of(const TextBlock& block) {
  BlockView view;
  view.letters = weighed_letters(block.text);
  view.link_share = block.text.empty() ? 0
                                       : static_cast<double>(block.link_bytes) /
                                             static_cast<double>(block.text.size());
  view.sentence = ends_like_sentence(block.text);
  view.caption = block.kind == BlockKind::caption;
  if (block.kind == BlockKind::heading) return view;
  const bool long_enough = view.letters >= 80 || (view.sentence && view.letters >= 25);
  if (long_enough && view.link_share < 0.5 && !is_furniture_line(block.text)) {
    view.prose = view.letters * (1 - view.link_share);
    if (!view.sentence) view.prose *= 0.5;
    if (block.kind == BlockKind::list_item) view.prose *= 0.7;
  } else {
    view.junk = 15 + view.letters * (0.2 + view.link_share);
  }
  return view;
}

bool is_list(std::string_view step) {
  const auto name = step.substr(0, step.find_first_of("#."));
  return name == "ul" || name == "ol" || name == "dl" || name == "table";
}

}  // namespace

PageView::PageView(std::span<const TextBlock> blocks, Names names) : blocks_(blocks) {
  look_at_blocks();
  look_at_elements(names);
  settle_roles();
  weigh();
}

bool PageView::is_within(std::size_t block, std::uint32_t element) const {
  const auto& around = blocks_[block].ancestors;
  return std::find(around.begin(), around.end(), element) != around.end();
}

std::vector<std::uint32_t> PageView::lists_around(std::size_t block, std::uint32_t element) const {
  const auto& around = blocks_[block].ancestors;
  auto within = std::find(around.begin(), around.end(), element);
  if (within == around.end()) within = around.begin();
  std::vector<std::uint32_t> lists;
  std::copy_if(within, around.end(), std::back_inserter(lists),
               [this](std::uint32_t number) { return is_list(elements_[number].step); });
  return lists;
}

void PageView::look_at_blocks() {
  views_.reserve(blocks_.size());
  for (const auto& block : blocks_) views_.push_back(view_of(block));
}

void PageView::look_at_elements(Names names) {
  std::uint32_t most = 0;
  for (const auto& block : blocks_) {
    for (const auto number : block.ancestors) most = std::max(most, number);
  }
  elements_.resize(std::size_t{most} + 1);
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    each_step(blocks_[i].path, [&](std::string_view step, std::size_t depth) {
      if (depth >= blocks_[i].ancestors.size()) return;
      auto& element = elements_[blocks_[i].ancestors[depth]];
      if (element.step.empty()) {
        element.step = step;
        element.role = element_role(step);
        const bool doubtful =
            element.role > ElementRole::content && element.role < ElementRole::gallery;
        if (doubtful && names == Names::doubted) element.role = ElementRole::neutral;
        element.depth = depth;
        element.first = i;
      }
      element.last = i;
      element.all_prose += views_[i].prose;
      element.letters += views_[i].letters;
      element.links += views_[i].letters * views_[i].link_share;
    });
  }
}

bool PageView::holds_article(const ElementView& element) const {
  for (std::size_t i = element.first; i <= element.last; ++i) {
    const auto& block = blocks_[i];
    if (block.kind == BlockKind::heading && block.path.find(">h1") != std::string::npos)
      return true;
    for (const auto number : block.ancestors) {
      const auto& inner = elements_[number];
      if (inner.role == ElementRole::content && inner.depth > element.depth &&
          inner.all_prose > 0.5 * element.all_prose)
        return true;
    }
  }
  return false;
}

/// A name may mislead: what holds most of the page's prose is no furniture. Long comments and
/// galleries do, too, but neither a headline nor an element named for the article.
bool PageView::is_furniture(const ElementView& element, double total) const {
  const double share = total > 0 ? element.all_prose / total : 0;
  const bool alone = total - element.all_prose < std::max(300.0, 0.08 * total);
  switch (element.role) {
    case ElementRole::advert:
      return share <= 0.2;
    case ElementRole::layout:
      return share <= 0.6;
    case ElementRole::gallery:
    case ElementRole::furniture:
      return share <= 0.6 || !(alone || holds_article(element));
    default:
      return false;
  }
}

double PageView::gallery_prose() const {
  double prose = 0;
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    const auto& around = blocks_[i].ancestors;
    const bool within = std::any_of(around.begin(), around.end(), [this](std::uint32_t number) {
      return elements_[number].role == ElementRole::gallery;
    });
    prose += within ? views_[i].prose : 0;
  }
  return prose;
}

void PageView::settle_roles() {
  double total = 0;
  for (const auto& view : views_) total += view.prose;
  const bool told_in_gallery = gallery_prose() > std::max(0.6 * total, total - 300);
  for (auto& element : elements_) {
    const bool doubtful = element.role >= ElementRole::advert;
    if (!doubtful) continue;
    const bool told = told_in_gallery && element.role == ElementRole::gallery;
    element.role = told && !holds_article(element) ? ElementRole::caption
                   : is_furniture(element, total)  ? ElementRole::furniture
                                                   : ElementRole::neutral;
  }
}

void PageView::weigh() {
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    auto& view = views_[i];
    for (const auto number : blocks_[i].ancestors) {
      const auto role = elements_[number].role;
      view.furniture = view.furniture || role == ElementRole::furniture;
      view.lead = view.lead || role == ElementRole::lead;
      view.caption = view.caption || role == ElementRole::caption;
      view.teaser = view.teaser || role == ElementRole::teaser;
    }
    if (view.furniture) continue;
    for (const auto number : blocks_[i].ancestors) {
      elements_[number].prose += view.prose;
      elements_[number].junk += view.junk;
    }
  }
}

}  // namespace dragoman::indexer
