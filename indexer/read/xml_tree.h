#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dragoman::indexer {

/// An element of XML, or a text between tags. Texts are UTF-8, their references resolved.
struct XmlNode {
  std::string name;    ///< without prefix, as written: "newsItem"; empty for a text
  std::string prefix;  ///< "dc" of "dc:creator"; what it stands for is not looked up
  std::string text;    ///< of a text
  std::vector<std::pair<std::string, std::string>> attributes;  ///< names with their prefixes
  std::vector<XmlNode> children;

  /// "dc:creator"
  [[nodiscard]] std::string full_name() const;
  /// The value of an attribute by its name with prefix; empty if there is none.
  [[nodiscard]] std::string attribute(std::string_view attribute_name) const;
  /// The first child element with this name, or nullptr. "dc:date" wants the prefix; "date" takes
  /// any.
  [[nodiscard]] const XmlNode* child(std::string_view child_name) const;
  /// The element at the end of a path of child names, "docdata/doc-id"; nullptr: none.
  [[nodiscard]] const XmlNode* at(std::string_view path) const;
  /// The first element with this name below, in order of the document; nullptr: none.
  [[nodiscard]] const XmlNode* find(std::string_view element_name) const;
  /// All child elements with this name.
  [[nodiscard]] std::vector<const XmlNode*> all(std::string_view child_name) const;
};

/// All text within a node, elements set apart by nothing; on one line, trimmed. Empty for nullptr.
std::string line_of(const XmlNode* node);
/// All text within a node, as it stands.
std::string text_of(const XmlNode& node);
/// The children of a node as markup, for what reads HTML.
std::string markup_of(const XmlNode& node);
/// The text within a node by paragraphs, separated by a blank line: each block element of HTML,
/// NITF or NewsML begins one. Media with their captions, scripts and styles are left out.
std::string paragraphs_of(const XmlNode& node);

}  // namespace dragoman::indexer
