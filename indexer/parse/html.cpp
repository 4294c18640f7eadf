#include "indexer/parse/html.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

#include "indexer/parse/html_elements.h"
#include "indexer/parse/html_facts.h"
#include "indexer/parse/html_markup.h"
#include "indexer/parse/html_tree.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

/// More of them say nothing new; pages of comments have thousands.
constexpr std::size_t max_hints = 400;

/// Walks the tree and gathers blocks and facts.
class Gatherer {
 public:
  explicit Gatherer(HtmlPage& page) : page_(page) {}

  void walk(HtmlNode root) {
    HtmlNode node = root;
    while (node) {
      bool into = true;
      if (node.is_element()) {
        into = open(node);
      } else if (node.is_text()) {
        add_text(node.content());
      }
      if (into && node.is_element() && node.first_child()) {
        node = node.first_child();
        continue;
      }
      if (into && node.is_element()) close(node);
      while (node && node != root && !node.next_sibling()) {
        node = node.parent();
        if (node && node.is_element()) close(node);
      }
      if (!node || node == root) break;
      node = node.next_sibling();
    }
    flush();
  }

 private:
  struct Step {
    std::uint32_t number;
    std::string text;
    std::optional<BlockKind> kind;
  };

  /// False where nothing below the element counts.
  bool open(HtmlNode node) {
    const auto name = node.name();
    note_declarations(node, page_.facts);
    if (is_skipped_element(name)) return false;
    if (name == "br") {
      if (++breaks_ >= 2) flush();
      text_ += ' ';
      return true;
    }
    note_hint(node);
    if (is_hidden(node)) return false;
    if (name == "a") ++link_depth_;
    if (is_plain_cell(node)) {
      text_ += ' ';
      return true;
    }
    if (!is_inline_element(name)) {
      flush();
      steps_.push_back(Step{++numbers_, path_step(node), block_kind_of(name)});
    }
    return true;
  }

  void close(HtmlNode node) {
    const auto name = node.name();
    if (name == "a" && link_depth_ > 0) --link_depth_;
    if (is_inline_element(name) || name == "br" || is_plain_cell(node)) return;
    flush();
    if (!steps_.empty()) steps_.pop_back();
  }

  void note_hint(HtmlNode node) {
    auto& hints = page_.facts.hints;
    if (hints.size() > max_hints) return;
    auto hint = read_hint(node);
    if (!hint) return;
    for (const auto& step : steps_) hint->path += step.text + '>';
    hint->path += path_step(node);
    hint->block = page_.blocks.size() + (trimmed(text_).empty() ? 0 : 1);
    hints.push_back(std::move(*hint));
  }

  void add_text(std::string_view text) {
    if (trimmed(text).empty()) {
      if (!text_.empty()) text_ += ' ';
      return;
    }
    breaks_ = 0;
    text_ += text;
    if (link_depth_ > 0) link_bytes_ += trimmed(text).size();
  }

  void flush() {
    breaks_ = 0;
    TextBlock block;
    block.text = one_line(text_);
    text_.clear();
    block.link_bytes = std::min(std::exchange(link_bytes_, 0), block.text.size());
    if (block.text.empty()) return;
    for (const auto& step : steps_) {
      if (!block.path.empty()) block.path += '>';
      block.path += step.text;
      block.ancestors.push_back(step.number);
      if (step.kind && (block.kind != BlockKind::caption)) block.kind = *step.kind;
    }
    page_.blocks.push_back(std::move(block));
  }

  HtmlPage& page_;
  std::vector<Step> steps_;
  std::uint32_t numbers_ = 0;
  std::string text_;
  std::size_t link_bytes_ = 0;
  int link_depth_ = 0;
  int breaks_ = 0;
};

}  // namespace

Result<HtmlPage> parse_html(std::string_view utf8, const HtmlOptions& options) {
  if (utf8.size() > options.max_bytes) {
    return Error{ErrorKind::bad_input,
                 {},
                 "expected a page of at most " + std::to_string(options.max_bytes) +
                     " bytes, found a larger one",
                 Reason::too_large};
  }
  HtmlPage page;
  const HtmlTree tree{utf8};
  if (tree.root()) Gatherer{page}.walk(tree.root());
  if (!tree.complete()) {
    page.blocks = strip_tags(utf8);
    page.warnings.emplace_back("the markup is nested too deeply; read without its structure");
  }
  return page;
}

}  // namespace dragoman::indexer
