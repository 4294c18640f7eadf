#include "indexer/read/record_tree.h"

#include <algorithm>
#include <utility>

namespace dragoman::indexer {

std::string_view local_name(std::string_view name) {
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

void RecordTree::begin(XmlToken&& token) {
  path_.clear();
  bytes_ = 0;
  line_ = token.line;
  push(std::move(token));
}

std::optional<Reason> RecordTree::take(XmlToken&& token) {
  bytes_ += token.text.size() + token.name.size();
  for (const auto& [key, value] : token.attributes) bytes_ += key.size() + value.size();
  if (bytes_ > limits_.max_record_bytes) return Reason::too_large;
  if (token.kind == XmlToken::Kind::start && path_.size() >= limits_.max_nesting)
    return Reason::too_deep;
  if (token.kind == XmlToken::Kind::text) {
    XmlNode text;
    text.text = std::move(token.text);
    path_.back().children.push_back(std::move(text));
  } else if (token.kind == XmlToken::Kind::start) {
    const bool closed = token.closed;
    push(std::move(token));
    if (closed) pop();
  }
  return std::nullopt;
}

bool RecordTree::close(std::string_view full_name) {
  const auto found = std::find_if(path_.rbegin(), path_.rend(), [&](const XmlNode& node) {
    return node.full_name() == full_name;
  });
  if (found == path_.rend()) return false;
  for (auto count = found - path_.rbegin(); count >= 0 && path_.size() > 1; --count) pop();
  return true;
}

XmlNode RecordTree::finish() {
  while (path_.size() > 1) pop();
  XmlNode node = std::move(path_.front());
  path_.clear();
  return node;
}

void RecordTree::push(XmlToken&& token) {
  XmlNode node;
  const auto colon = token.name.find(':');
  if (colon != std::string::npos) node.prefix = token.name.substr(0, colon);
  node.name = std::string{local_name(token.name)};
  node.attributes = std::move(token.attributes);
  path_.push_back(std::move(node));
}

void RecordTree::pop() {
  XmlNode node = std::move(path_.back());
  path_.pop_back();
  path_.back().children.push_back(std::move(node));
}

}  // namespace dragoman::indexer
