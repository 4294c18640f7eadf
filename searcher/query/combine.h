#pragma once

#include <vector>

#include <xapian.h>

namespace dragoman::searcher {

/// `query` as a condition: it matches the same articles and adds nothing to their weight.
Xapian::Query without_weight(const Xapian::Query& query);

/// All articles, none before another.
Xapian::Query everything();

/// The queries under one operator; one of them alone as it is; none: MatchNothing.
Xapian::Query joined(Xapian::Query::op op, const std::vector<Xapian::Query>& queries);

}  // namespace dragoman::searcher
