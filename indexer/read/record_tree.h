#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"
#include "indexer/read/source.h"
#include "indexer/read/xml_tokens.h"
#include "indexer/read/xml_tree.h"

namespace dragoman::indexer {

/// The name of an element without its prefix.
std::string_view local_name(std::string_view name);

/// Builds the tree of one record out of its tokens, within its bounds. limits must outlive it.
class RecordTree {
 public:
  explicit RecordTree(const ReadLimits& limits) : limits_(limits) {}

  [[nodiscard]] bool open() const { return !path_.empty(); }
  [[nodiscard]] const std::string& name() const { return path_.front().name; }
  [[nodiscard]] std::size_t line() const { return line_; }

  /// token: the start of the record's element.
  void begin(XmlToken&& token);
  /// Takes what stands within the record. The reason where a bound is passed; the tree is then to
  /// be given up.
  std::optional<Reason> take(XmlToken&& token);
  /// The end tag of the innermost element of this name, and of all within it; false: none is open.
  bool close(std::string_view full_name);
  /// The record, all its elements closed.
  XmlNode finish();
  void give_up() { path_.clear(); }

 private:
  void push(XmlToken&& token);
  void pop();

  const ReadLimits& limits_;
  std::vector<XmlNode> path_;  ///< the elements that are open, the record first
  std::size_t bytes_ = 0;
  std::size_t line_ = 0;
};

}  // namespace dragoman::indexer
