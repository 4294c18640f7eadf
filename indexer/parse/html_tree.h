#pragma once

#include <memory>
#include <string>
#include <string_view>

struct _xmlDoc;
struct _xmlNode;

namespace dragoman::indexer {

/// A node of a page's tree: an element, a text or something else (a comment). A value that is
/// cheap to copy; empty where there is none. It lives as long as its HtmlTree.
class HtmlNode {
 public:
  HtmlNode() = default;
  explicit HtmlNode(_xmlNode* node) : node_(node) {}

  explicit operator bool() const { return node_ != nullptr; }
  friend bool operator==(const HtmlNode&, const HtmlNode&) = default;

  [[nodiscard]] bool is_element() const;
  [[nodiscard]] bool is_text() const;
  /// Of an element, in lower case; else a name of libxml2's own.
  [[nodiscard]] std::string_view name() const;
  /// What the node itself holds; empty for elements.
  [[nodiscard]] std::string_view content() const;
  /// The value of an element's attribute, its entities decoded; empty where there is none.
  [[nodiscard]] std::string attribute(const char* name) const;
  [[nodiscard]] bool has_attribute(const char* name) const;
  /// True if the element has any attribute.
  [[nodiscard]] bool has_attributes() const;

  [[nodiscard]] HtmlNode first_child() const;
  [[nodiscard]] HtmlNode next_sibling() const;
  [[nodiscard]] HtmlNode parent() const;

 private:
  _xmlNode* node_ = nullptr;
};

/// The node after this one in the order of the page, within root; empty at its end. into: the
/// children of an element come first, else they are passed over.
HtmlNode next_node(HtmlNode node, HtmlNode root, bool into);

/// The tree of a page. The only door to libxml2.
class HtmlTree {
 public:
  /// Never fails: markup that cannot be followed gives a tree that is cut short, see complete().
  explicit HtmlTree(std::string_view utf8);

  /// Empty for a page without any element.
  [[nodiscard]] HtmlNode root() const;
  /// False where elements are nested deeper than libxml2 follows (256).
  [[nodiscard]] bool complete() const { return complete_; }

 private:
  struct Closer {
    void operator()(_xmlDoc* doc) const;
  };
  std::unique_ptr<_xmlDoc, Closer> doc_;
  bool complete_ = false;
};

}  // namespace dragoman::indexer
