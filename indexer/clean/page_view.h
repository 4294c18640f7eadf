#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/article.h"
#include "indexer/clean/element_names.h"

namespace dragoman::indexer {

/// A page's blocks and elements as cleaning judges them. Letters are code points.

/// What is known of one block before the article is found.
struct BlockView {
  double letters = 0;
  double link_share = 0;   ///< of its bytes
  bool sentence = false;   ///< ends like one
  bool furniture = false;  ///< an element around it is furniture
  bool lead = false;
  bool caption = false;  ///< by its kind, or an element around it is named so
  bool teaser = false;   ///< an element around it is named so
  double prose = 0;      ///< letters that count as prose
  double junk = 0;       ///< what it speaks against an element that holds it
};

/// What is known of one element.
struct ElementView {
  ElementRole role = ElementRole::neutral;
  std::string_view step;  ///< of TextBlock::path; empty: no element has the number
  std::size_t depth = 0;
  double prose = 0;       ///< furniture aside
  double junk = 0;        ///< furniture aside
  double all_prose = 0;   ///< prose in furniture counted too
  double letters = 0;     ///< all text
  double links = 0;       ///< all text in links
  std::size_t first = 0;  ///< numbers of its first and last block
  std::size_t last = 0;
};

/// Whether names that only make furniture likely (sidebar, widget, author) are believed.
enum class Names : unsigned char { believed, doubted };

/// The blocks must outlive the view.
class PageView {
 public:
  explicit PageView(std::span<const TextBlock> blocks, Names names = Names::believed);

  [[nodiscard]] std::span<const TextBlock> blocks() const { return blocks_; }
  [[nodiscard]] const std::vector<BlockView>& views() const { return views_; }
  /// By the numbers in TextBlock::ancestors.
  [[nodiscard]] const std::vector<ElementView>& elements() const { return elements_; }
  [[nodiscard]] bool is_within(std::size_t block, std::uint32_t element) const;
  /// The numbers of the lists and tables around a block within an element, outermost first.
  [[nodiscard]] std::vector<std::uint32_t> lists_around(std::size_t block,
                                                        std::uint32_t element) const;

 private:
  void look_at_blocks();
  void look_at_elements(Names names);
  [[nodiscard]] bool holds_article(const ElementView& element) const;
  [[nodiscard]] bool is_furniture(const ElementView& element, double total) const;
  /// Prose in elements named for galleries.
  [[nodiscard]] double gallery_prose() const;
  void settle_roles();
  void weigh();

  std::span<const TextBlock> blocks_;
  std::vector<BlockView> views_;
  std::vector<ElementView> elements_;
};

/// step: ElementView::step.
bool is_article(std::string_view step);

/// The first heading of the first level within an element, as the number of its block.
std::optional<std::size_t> find_headline(const PageView& page, const ElementView& element);

/// The element that holds the article: its text is mostly prose, or its name says content and it
/// has enough of the page's prose. Of several whole articles, the one with the title. 0 where no
/// element has prose.
std::uint32_t find_article_element(const PageView& page, std::string_view title = {});

}  // namespace dragoman::indexer
