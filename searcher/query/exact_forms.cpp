#include "searcher/query/exact_forms.h"

#include <algorithm>

#include "common/schema.h"
#include "searcher/query/combine.h"

namespace dragoman::searcher {

using Query = Xapian::Query;

bool has_forms(const std::vector<WordMatcher>& words) {
  return std::any_of(words.begin(), words.end(),
                     [](const WordMatcher& word) { return !word.forms.empty(); });
}

Query with_forms(Query query, const std::vector<WordMatcher>& words) {
  for (const WordMatcher& word : words) {
    if (word.forms.empty()) continue;
    std::vector<Query> forms;
    for (const auto& form : word.forms) forms.emplace_back(schema::exact_term(form));
    query = Query{Query::OP_FILTER, query, joined(Query::OP_OR, forms)};
  }
  return query;
}

}  // namespace dragoman::searcher
