#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "searcher/query/parse.h"

namespace {

using dragoman::searcher::Node;
using dragoman::searcher::NodeKind;

/// Every node lies within its parent and the query, and has the children that its kind wants.
void check(const Node& node, std::size_t begin, std::size_t end) {
  if (node.begin < begin || node.begin > node.end || node.end > end) std::abort();
  if (node.character == 0 || node.character > node.begin + 1) std::abort();
  const std::size_t children = node.children.size();
  switch (node.kind) {
    case NodeKind::all_of:
    case NodeKind::any_of:
    case NodeKind::near:
      if (children < 2) std::abort();
      break;
    case NodeKind::none_of:
    case NodeKind::title:
      if (children != 1) std::abort();
      break;
    case NodeKind::word:
    case NodeKind::phrase:
    case NodeKind::filter:
      if (children != 0) std::abort();
      break;
  }
  for (const Node& child : node.children) check(child, node.begin, node.end);
}

}  // namespace

/// Any text is a query or an error that says where.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman::searcher;
  const std::string_view query{reinterpret_cast<const char*>(data), size};
  for (const bool beside_filters : {false, true}) {
    const auto tree = parse_query(query, {.allow_only_negations = beside_filters});
    if (!tree && (tree.error().where.empty() || tree.error().what.empty())) std::abort();
    if (tree && *tree) check(**tree, 0, query.size());
  }
  return 0;
}
