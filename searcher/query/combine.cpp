#include "searcher/query/combine.h"

#include <string>

namespace dragoman::searcher {

using Query = Xapian::Query;

Query without_weight(const Query& query) { return {Query::OP_SCALE_WEIGHT, query, 0.0}; }
// Not Query::MatchAll: its count of references, shared by all threads, is not atomic.
Query everything() { return without_weight(Query{std::string{}}); }

Query joined(Query::op op, const std::vector<Query>& queries) {
  if (queries.empty()) return Query::MatchNothing;
  return queries.size() == 1 ? queries.front() : Query{op, queries.begin(), queries.end()};
}

}  // namespace dragoman::searcher
