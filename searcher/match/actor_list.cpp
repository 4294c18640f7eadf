#include "searcher/match/actor_list.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "searcher/match/collect.h"
#include "searcher/match/nearest_names.h"
#include "searcher/query/names.h"

namespace dragoman::searcher {
namespace {

/// Companions shown of each type.
constexpr std::size_t max_companions = 5;

std::vector<ActorType> types_of(const ActorsRequest& request) {
  if (request.type) return {*request.type};
  return {all_actor_types.begin(), all_actor_types.end()};
}

bool before(const ListedActor& a, const ListedActor& b, ActorOrder order) {
  if (order == ActorOrder::first && a.first != b.first) return a.first > b.first;
  if (order == ActorOrder::last && a.last != b.last) return a.last > b.last;
  if (order != ActorOrder::name && a.articles != b.articles) return a.articles > b.articles;
  return a.name != b.name ? a.name < b.name : a.id < b.id;
}

void sort_and_cut(std::vector<ListedActor>& actors, const ActorsRequest& request) {
  std::sort(actors.begin(), actors.end(), [&](const ListedActor& a, const ListedActor& b) {
    return before(a, b, request.order);
  });
  const auto offset = std::min(request.articles.offset, actors.size());
  actors.erase(actors.begin(), actors.begin() + static_cast<std::ptrdiff_t>(offset));
  if (actors.size() > request.articles.limit) actors.resize(request.articles.limit);
}

/// The articles that count, once a request.
Result<Xapian::Query> articles_of(const Request& request, IndexReader::Handle& index) {
  auto built = build_query(request, index);
  if (!built) return built.error();
  return within(built->query, built->filters);
}

/// An actor that is counted, not yet read.
struct Row {
  ActorType type;
  std::uint32_t number;
  const ActorCount* count;
};

/// What the order looks at first, as a number: higher comes first.
long long rank_of(const ActorCount& count, ActorOrder order) {
  if (order == ActorOrder::count) return count.articles;
  const auto& day = order == ActorOrder::first ? count.first : count.last;
  return day ? (*day - first_day).count() + 1 : 0;
}

/// Leaves out what cannot come before the cut: to read all names of a large index takes longer than
/// to count it.
void keep_candidates(std::vector<Row>& rows, const ActorsRequest& request) {
  const auto& page = request.articles;
  if (request.order == ActorOrder::name || page.limit == 0) return;
  if (page.offset >= rows.size() || page.limit >= rows.size() - page.offset) return;
  const auto rank = [&](const Row& row) { return rank_of(*row.count, request.order); };
  const auto last = rows.begin() + static_cast<std::ptrdiff_t>(page.offset + page.limit - 1);
  std::nth_element(rows.begin(), last, rows.end(),
                   [&](const Row& a, const Row& b) { return rank(a) > rank(b); });
  const auto least = rank(*last);
  std::erase_if(rows, [&](const Row& row) { return rank(row) < least; });
}

/// Names of this type; without one, of all.
FilterKind kind_of(const std::optional<ActorType>& type) {
  if (!type) return FilterKind::actor;
  switch (*type) {
    case ActorType::person:
      return FilterKind::person;
    case ActorType::organisation:
      return FilterKind::org;
    case ActorType::place:
      break;
  }
  return FilterKind::place;
}

ActorList all_actors(const Xapian::Query& articles, const ActorsRequest& request,
                     const IndexReader::Handle& index) {
  ActorCensus census{request.articles.list_copies};
  show_all(census, articles, index);
  std::vector<Row> rows;
  for (const ActorType type : types_of(request)) {
    const auto& counts = census.counts(type);
    for (std::uint32_t number = 0; number < counts.size(); ++number)
      if (counts[number].articles > 0) rows.push_back({type, number, &counts[number]});
  }
  ActorList list;
  list.total = rows.size();
  keep_candidates(rows, request);
  for (const Row& row : rows)
    list.actors.push_back(listed_actor(row.type, row.number, *row.count, index));
  sort_and_cut(list.actors, request);
  return list;
}

/// The spellings of an actor in the articles that match, each article counted once; copies of one
/// text once, too.
std::vector<Spelling> spellings_of(const ListedActor& actor, const Xapian::Query& query,
                                   bool list_copies, const IndexReader::Handle& index) {
  Xapian::Enquire enquire{index.database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const auto matches = enquire.get_mset(0, index.database.get_doccount());
  std::map<std::string, std::size_t> counts;
  std::map<std::uint32_t, std::unordered_set<std::string>> seen;  // copy group to its spellings
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    const auto group = list_copies ? 0 : copy_group(match.get_document());
    const StoredArticle article = index.article(*match);
    for (const Actor& each : article.actors) {
      if (each.id != actor.id) continue;
      for (const auto& mention : each.mentions)
        if (group == 0 || seen[group].insert(mention).second) ++counts[mention];
    }
  }
  std::vector<Spelling> spellings;
  for (const auto& [text, articles] : counts) spellings.push_back({text, articles});
  std::stable_sort(spellings.begin(), spellings.end(),
                   [](const Spelling& a, const Spelling& b) { return a.articles > b.articles; });
  return spellings;
}

std::vector<Companion> companions_of(const ListedActor& actor, const ActorCensus& census,
                                     const IndexReader::Handle& index) {
  std::vector<Companion> companions;
  for (const ActorType type : all_actor_types) {
    const auto& counts = census.counts(type);
    std::vector<std::pair<std::uint32_t, std::uint32_t>> rows;  // articles, number
    for (std::uint32_t number = 0; number < counts.size(); ++number)
      if (counts[number].articles > 0) rows.emplace_back(counts[number].articles, number);
    std::sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) {
      return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::size_t taken = 0;
    for (const auto& [articles, number] : rows) {
      if (taken == max_companions) break;
      auto entry = index.entry(schema::table_of(type), number);
      if (!entry || entry->id == actor.id) continue;
      companions.push_back({std::move(entry->id), type, std::move(entry->name), articles});
      ++taken;
    }
  }
  return companions;
}

ActorList named_actors(const Xapian::Query& articles, const ActorsRequest& request,
                       const IndexReader::Handle& index) {
  ActorList list;
  for (const ActorType type : types_of(request)) {
    for (const FoundActor& found : find_actors(index, request.name, type)) {
      const Xapian::Query query{Xapian::Query::OP_FILTER, articles,
                                Xapian::Query{schema::actor_term(found.type, found.id)}};
      ActorCensus census{request.articles.list_copies};
      show_all(census, query, index);
      const auto& counts = census.counts(found.type);
      if (found.number >= counts.size() || counts[found.number].articles == 0) continue;
      auto actor = listed_actor(found.type, found.number, counts[found.number], index);
      actor.companions = companions_of(actor, census, index);
      list.actors.push_back(std::move(actor));
    }
  }
  list.total = list.actors.size();
  sort_and_cut(list.actors, request);
  for (ListedActor& actor : list.actors) {
    const Xapian::Query query{Xapian::Query::OP_FILTER, articles,
                              Xapian::Query{schema::actor_term(actor.type, actor.id)}};
    actor.spellings = spellings_of(actor, query, request.articles.list_copies, index);
  }
  if (list.actors.empty() && list.total == 0)
    list.nearest = nearest_names(index, request.name, kind_of(request.type));
  return list;
}

}  // namespace

void show_all(Xapian::MatchSpy& spy, const Xapian::Query& query, const IndexReader::Handle& index) {
  Xapian::Enquire enquire{index.database};
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight{});
  enquire.add_matchspy(&spy);
  enquire.get_mset(0, 0, index.database.get_doccount());
}

ListedActor listed_actor(ActorType type, std::uint32_t number, const ActorCount& count,
                         const IndexReader::Handle& index) {
  auto entry = index.entry(schema::table_of(type), number).value_or(TableEntry{});
  ListedActor actor;
  actor.id = std::move(entry.id);
  actor.type = type;
  actor.name = std::move(entry.name);
  actor.aliases = std::move(entry.aliases);
  actor.articles = count.articles;
  actor.first = count.first;
  actor.last = count.last;
  return actor;
}

Result<ActorList> read_actor_list(IndexReader::Handle& index, const ActorsRequest& request) {
  const auto articles = articles_of(request.articles, index);
  if (!articles) return articles.error();
  auto list = request.name.empty() ? all_actors(*articles, request, index)
                                   : named_actors(*articles, request, index);
  list.name = request.name;
  return list;
}

}  // namespace dragoman::searcher
