#include "searcher/match/loosen.h"

#include <utility>

#include "searcher/query/filters.h"

namespace dragoman::searcher {
namespace {

bool matches_anything(const BuiltQuery& query, const IndexReader::Handle& index) {
  Xapian::Enquire enquire{index.database};
  enquire.set_query(within(query.query, query.filters));
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  return !enquire.get_mset(0, 1).empty();
}

}  // namespace

Result<BuiltQuery> build_to_match(const Request& request, IndexReader::Handle& index) {
  auto built = build_query(request, index);
  if (!built || !built->can_be_looser || matches_anything(*built, index)) return built;
  auto looser = build_query(request, index, {.loose = true});
  if (!looser || !matches_anything(*looser, index)) return built;
  looser->unknown = std::move(built->unknown);
  return looser;
}

}  // namespace dragoman::searcher
