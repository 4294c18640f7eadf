#include "indexer/parse/html_tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>

namespace dragoman::indexer {
namespace {

struct ContextCloser {
  void operator()(htmlParserCtxt* context) const { htmlFreeParserCtxt(context); }
};

const xmlChar* as_xml(const char* text) { return reinterpret_cast<const xmlChar*>(text); }

std::string_view as_view(const xmlChar* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

}  // namespace

bool HtmlNode::is_element() const { return node_->type == XML_ELEMENT_NODE; }

bool HtmlNode::is_text() const {
  return node_->type == XML_TEXT_NODE || node_->type == XML_CDATA_SECTION_NODE;
}

std::string_view HtmlNode::name() const { return as_view(node_->name); }

std::string_view HtmlNode::content() const { return as_view(node_->content); }

std::string HtmlNode::attribute(const char* name) const {
  xmlChar* value = xmlGetProp(node_, as_xml(name));
  std::string out{as_view(value)};
  if (value != nullptr) xmlFree(value);
  return out;
}

bool HtmlNode::has_attribute(const char* name) const {
  return xmlHasProp(node_, as_xml(name)) != nullptr;
}

bool HtmlNode::has_attributes() const { return node_->properties != nullptr; }

HtmlNode HtmlNode::first_child() const { return HtmlNode{node_->children}; }

HtmlNode HtmlNode::next_sibling() const { return HtmlNode{node_->next}; }

HtmlNode HtmlNode::parent() const { return HtmlNode{node_->parent}; }

HtmlNode next_node(HtmlNode node, HtmlNode root, bool into) {
  if (into && node.is_element() && node.first_child()) return node.first_child();
  while (node && node != root) {
    if (node.next_sibling()) return node.next_sibling();
    node = node.parent();
  }
  return {};
}

void HtmlTree::Closer::operator()(_xmlDoc* doc) const { xmlFreeDoc(doc); }

namespace {
/// libxml2 makes its locks at first use, and two threads that begin at once may each make one and
/// wait for ever; whoever comes first makes all of them here.
void start_libxml2() {
  static const bool started = (xmlInitParser(), true);
  (void)started;
}
}  // namespace

HtmlTree::HtmlTree(std::string_view utf8) {
  start_libxml2();
  const std::unique_ptr<htmlParserCtxt, ContextCloser> context{htmlNewParserCtxt()};
  doc_.reset(htmlCtxtReadMemory(
      context.get(), utf8.data(), static_cast<int>(utf8.size()), nullptr, "UTF-8",
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET));
  // Nothing but too deep a nesting stops the parser with an error of this kind.
  complete_ = doc_ && context->disableSAX == 0;
}

HtmlNode HtmlTree::root() const {
  return HtmlNode{doc_ ? xmlDocGetRootElement(doc_.get()) : nullptr};
}

}  // namespace dragoman::indexer
