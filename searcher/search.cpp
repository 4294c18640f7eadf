#include "searcher/search.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <memory>
#include <utility>

#include "common/names/folded_name.h"
#include "searcher/match/article_ids.h"
#include "searcher/match/collect.h"
#include "searcher/match/facets.h"
#include "searcher/match/feedback.h"
#include "searcher/match/hits.h"
#include "searcher/match/loosen.h"
#include "searcher/match/nearest_names.h"
#include "searcher/match/ranking.h"
#include "searcher/match/recency.h"
#include "searcher/match/retry.h"
#include "searcher/match/similar_set.h"
#include "searcher/query/build.h"
#include "searcher/query/combine.h"
#include "searcher/query/describe.h"
#include "searcher/query/like.h"
#include "searcher/query/suggest.h"

namespace dragoman::searcher {
namespace {

/// Who finds so many has spelled well enough; a spelling costs a walk over all words of the index.
constexpr std::size_t few_hits = 10;

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

bool has_own_filter(FacetName name, const std::vector<Filter>& filters) {
  return std::any_of(filters.begin(), filters.end(),
                     [&](const Filter& filter) { return filter.facet == name; });
}

/// Counts over all that a query matches.
void collect(Collector& collector, const Xapian::Query& query, const IndexReader::Handle& index) {
  Xapian::Enquire enquire{index.database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  enquire.add_matchspy(&collector);
  enquire.get_mset(0, 0, index.database.get_doccount());
}

std::vector<CountBy> counted(const Request& request) {
  std::vector<CountBy> wanted;
  for (const auto& facet : request.facets) wanted.push_back(count_by(facet));
  return wanted;
}

/// A facet with a filter of its own is counted over all that matches without it.
std::vector<Facet> read_facets(const Request& request, const BuiltQuery& query,
                               const Collector& collector, IndexReader::Handle& index) {
  const bool by_lift = request.facet_order == FacetOrder::lift && !request.facets.empty();
  Collector all{counted(request), request.list_copies};
  if (by_lift) collect(all, everything(), index);
  std::vector<Facet> facets;
  for (std::size_t i = 0; i < request.facets.size(); ++i) {
    const FacetRequest& facet = request.facets[i];
    Collector without{{count_by(facet)}, request.list_copies};
    const bool own_filter = has_own_filter(facet.name, query.filters);
    if (own_filter) collect(without, within(query.query, query.filters, facet.name), index);
    const FacetCounts counts{.matches = own_filter ? without.counts(0) : collector.counts(i),
                             .articles = own_filter ? without.total() : collector.total(),
                             .all = by_lift ? &all.counts(i) : nullptr,
                             .all_articles = all.total()};
    facets.push_back(make_facet(facet, counts, query.filters, index));
  }
  return facets;
}

std::vector<std::string> nothing_found(std::size_t total, const BuiltQuery& query,
                                       const IndexReader::Handle& index) {
  return total == 0 ? parts_without_hits(query, index) : std::vector<std::string>{};
}

/// The whole query, with what lifts some of its matches over others.
Xapian::Query weighed(BuiltQuery& built, const Request& request, const IndexReader::Handle& index) {
  Xapian::Query query = within(built.query, built.filters);
  if (request.sort != SortOrder::relevance || request.limit == 0) return query;
  if (request.expand && built.query) {
    ExpandedQuery expanded = expand(query, index);
    query = expanded.query;
    if (request.explain) built.understood.push_back(describe_expansion(expanded.words));
  }
  if (request.half_life_days > 0)
    query = with_recency(query, index, static_cast<double>(request.half_life_days));
  return query;
}

/// Matches, hits and counts of a query that is built.
Response respond(const Request& request, BuiltQuery built, IndexReader::Handle& index) {
  Collector collector{counted(request), request.list_copies};
  Xapian::Enquire enquire{index.database};
  enquire.set_query(weighed(built, request, index));
  set_ranking(enquire, request.sort, request.list_copies);
  const bool by_words = request.sort == SortOrder::relevance && request.limit > 0;
  const auto documents = ranked(enquire, index, {request.offset, request.limit},
                                by_words ? built.words : std::vector<QueryWord>{}, collector);
  Response response;
  response.query = request.query;
  response.loosened = built.loosened;
  response.total = collector.total();
  for (const auto& document : documents) {
    response.hits.push_back(read_hit(document, request, built, collector, enquire, index));
    response.hits.back().rank = request.offset + response.hits.size();
  }
  response.facets = read_facets(request, built, collector, index);
  response.found_nothing = nothing_found(response.total, built, index);
  if (response.total == 0) response.similar_names = names_like_unknown(index, built.filters);
  if (response.total < few_hits)
    response.suggestion = suggest_spelling(request.query, built.unknown, index);
  response.understood = std::move(built.understood);
  return response;
}

/// One try on one revision of the index.
Result<Response> answer(IndexReader::Handle& index, const Request& request) {
  const auto start = Clock::now();
  auto built = build_to_match(request, index);
  if (!built) return built.error();
  Response response = respond(request, std::move(*built), index);
  response.elapsed_ms = milliseconds_since(start);
  return response;
}

Result<Response> answer_similar(IndexReader::Handle& index, std::string_view id,
                                const Request& request) {
  const auto start = Clock::now();
  const auto document = find_document(index, id);
  if (!document) return no_such_article(index, "similar", id);
  auto filtered = build_query(request, index);
  if (!filtered) return filtered.error();
  LikeQuery like = like_document(*document, index);
  BuiltQuery& built = like.built;
  if (!request.explain) built.understood.clear();
  built.filters = std::move(filtered->filters);
  for (std::string& line : filtered->understood) built.understood.push_back(std::move(line));
  auto alike =
      similar_set(*built.query, like.whole, *document, index, {.copies = request.list_copies});
  built.query = within_documents(*built.query, std::move(alike.documents));
  Response response = respond(request, std::move(built), index);
  response.copies_left_out = alike.copies;
  response.similar_to = index.article(*document).id;
  response.elapsed_ms = milliseconds_since(start);
  return response;
}

Bucket bucket_of(Interval by) {
  constexpr std::array buckets{Bucket::day, Bucket::week, Bucket::month, Bucket::year};
  return buckets[static_cast<std::size_t>(by)];
}

Result<Timeline> count_timeline(IndexReader::Handle& index, const Request& request, Interval by,
                                bool mentioned) {
  auto built = build_to_match(request, index);
  if (!built) return built.error();
  const Bucket bucket = bucket_of(by);
  Collector collector{{{mentioned ? FacetName::mentioned : FacetName::date, bucket}},
                      request.list_copies};
  Xapian::Enquire enquire{index.database};
  enquire.set_query(within(built->query, built->filters));
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  enquire.add_matchspy(&collector);
  enquire.get_mset(0, 0, index.database.get_doccount());
  Timeline timeline;
  timeline.query = request.query;
  timeline.by = by;
  timeline.mentioned = mentioned;
  timeline.total = collector.total();
  const auto& counts = collector.counts(0).by_key;
  for (std::uint32_t key = 1; key < counts.size(); ++key)
    if (counts[key] > 0)
      timeline.buckets.push_back({bucket_id(key, bucket), bucket_range(key, bucket), counts[key]});
  if (!counts.empty() && counts[0] > 0) timeline.buckets.push_back({"", {}, counts[0]});
  timeline.found_nothing = nothing_found(timeline.total, *built, index);
  return timeline;
}

Result<ShownArticle> find_article(IndexReader::Handle& index, std::string_view id) {
  if (const auto document = find_document(index, id))
    return ShownArticle{index.article(*document), ids_of_copies(index, *document)};
  return no_such_article(index, "show", id);
}

}  // namespace

Result<Response> search(IndexReader& index, const Request& request) {
  return run_on_index(index, [&](IndexReader::Handle& handle) { return answer(handle, request); });
}

Result<Response> similar(IndexReader& index, std::string_view id, const Request& request) {
  return run_on_index(
      index, [&](IndexReader::Handle& handle) { return answer_similar(handle, id, request); });
}

Result<Response> count_facets(IndexReader& index, const Request& request) {
  Request counting = request;
  counting.limit = 0;
  counting.offset = 0;
  return search(index, counting);
}

Result<Timeline> timeline(IndexReader& index, const Request& request, Interval by, bool mentioned) {
  return run_on_index(index, [&](IndexReader::Handle& handle) {
    return count_timeline(handle, request, by, mentioned);
  });
}

Result<ShownArticle> show(IndexReader& index, std::string_view id) {
  return run_on_index(index, [&](IndexReader::Handle& handle) { return find_article(handle, id); });
}

}  // namespace dragoman::searcher
