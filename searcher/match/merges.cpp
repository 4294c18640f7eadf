#include "searcher/match/merges.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "common/names/name_key.h"
#include "common/names/name_match.h"
#include "searcher/match/actor_list.h"
#include "searcher/match/collect.h"

namespace dragoman::searcher {
namespace {

/// A key that more actors share tells nothing.
constexpr std::size_t max_sharing = 40;
/// Actors that stand together in more of their articles than this are two.
constexpr double max_share_together = 0.1;
constexpr double least_score = 0.3;

/// An actor among those compared.
struct Candidate {
  ActorType type;
  std::uint32_t number;
};
using Pair = std::pair<std::size_t, std::size_t>;  ///< places in the list of candidates

/// How alike the names of two actors are, 0 to 1, and in words.
struct Likeness {
  double score = 0;
  std::string why;
};

std::size_t words_in(std::string_view slug) {
  return slug.empty() ? 0 : static_cast<std::size_t>(std::count(slug.begin(), slug.end(), '-')) + 1;
}

/// "H. Fidan" beside "Hakan Fidan": the same family name, and a given name that begins so.
bool is_initial_of(std::string_view a, std::string_view b) {
  const auto first = [](std::string_view slug) { return slug.substr(0, slug.find('-')); };
  const auto last = [](std::string_view slug) {
    const auto dash = slug.rfind('-');
    return dash == std::string_view::npos ? slug : slug.substr(dash + 1);
  };
  if (words_in(a) < 2 || words_in(b) < 2 || last(a) != last(b)) return false;
  return first(a).size() == 1 && first(b).starts_with(first(a));
}

Likeness likeness_of_persons(const std::string& a, const std::string& b) {
  const auto one = name_slug(a, ActorType::person);
  const auto two = name_slug(b, ActorType::person);
  const auto distance = name_distance(a, b);
  if (words_in(one) == 1 || words_in(two) == 1) {
    if (words_in(one) == words_in(two) || distance.family > 0) return {};
    return {0.45, "one is the family name of the other"};
  }
  if (is_initial_of(one, two) || is_initial_of(two, one))
    return {0.7, "the same family name and initial"};
  // Further apart than what a search takes for one person without being told.
  if (distance.given > 0.45 || distance.family > 0.3) return {};
  const double score = 0.9 - 0.6 * distance.family - 0.5 * distance.given;
  if (distance.family == 0 && distance.given == 0) return {0.95, "the same names"};
  if (distance.family == 0) return {score, "the same family name, given names that sound alike"};
  return {score, distance.given == 0 ? "the same given name, family names that sound alike"
                                     : "names that sound alike"};
}

Likeness likeness_of_others(const std::string& a, const std::string& b, ActorType type) {
  const auto one = name_slug(a, ActorType::person);
  const auto two = name_slug(b, ActorType::person);
  if (one.size() < 4 || two.size() < 4) return {};
  if (one == two) return {0.95, "the same words in another script"};
  const double distance = name_distance(a, b).family;
  if (words_in(one) == words_in(two) && words_in(one) == 1 && distance <= 0.2)
    return {0.8 - distance, "names that sound alike"};
  const bool longer = one.starts_with(two + "-") || two.starts_with(one + "-");
  if (longer && type == ActorType::organisation)
    return {0.5, "one name is the beginning of the other"};
  return {};
}

/// Where candidates occur, and with whom.
class Company : public Xapian::MatchSpy {
 public:
  Company(const std::vector<Candidate>& candidates, const std::map<Pair, Likeness>& pairs)
      : companions_(candidates.size()) {
    for (std::size_t i = 0; i < candidates.size(); ++i)
      places_[key(candidates[i].type, candidates[i].number)] = i;
    for (const auto& row : pairs) together_[row.first] = 0;
  }

  void operator()(const Xapian::Document& document, double) override {
    all_.clear();
    here_.clear();
    for (const ActorType type : all_actor_types) {
      const std::string bytes =
          document.get_value(schema::number(schema::slot_of(schema::table_of(type))));
      std::string_view rest{bytes};
      while (const auto value = schema::take_number(rest)) {
        all_.push_back(key(type, static_cast<std::uint32_t>(*value)));
        const auto place = places_.find(all_.back());
        if (place != places_.end()) here_.push_back(place->second);
      }
    }
    std::sort(here_.begin(), here_.end());
    for (std::size_t i = 0; i < here_.size(); ++i) {
      for (const auto other : all_) companions_[here_[i]].insert(other);
      for (std::size_t j = i + 1; j < here_.size(); ++j) {
        const auto pair = together_.find({here_[i], here_[j]});
        if (pair != together_.end()) ++pair->second;
      }
    }
  }

  [[nodiscard]] std::size_t together(const Pair& pair) const { return together_.at(pair); }

  /// Actors beside either, without the two: {shared, of the one that has fewer}.
  [[nodiscard]] std::pair<std::size_t, std::size_t> shared(const Pair& pair) const {
    const auto& one = companions_[pair.first];
    const auto& two = companions_[pair.second];
    std::size_t both = 0;
    for (const auto other : one)
      if (places_.count(other) == 0 ||
          (places_.at(other) != pair.first && places_.at(other) != pair.second))
        both += two.count(other);
    // Each set holds the actor itself.
    return {both, std::min(one.size(), two.size()) - 1};
  }

 private:
  static std::uint64_t key(ActorType type, std::uint32_t number) {
    return (static_cast<std::uint64_t>(type) << 32U) | number;
  }

  std::unordered_map<std::uint64_t, std::size_t> places_;
  std::vector<std::set<std::uint64_t>> companions_;
  std::map<Pair, std::size_t> together_;
  std::vector<std::uint64_t> all_;
  std::vector<std::size_t> here_;
};

/// Finds pairs among the actors of the articles that match.
class MergeFinder {
 public:
  MergeFinder(const IndexReader::Handle& index, const ActorsRequest& request)
      : index_(index), request_(request) {}

  MergeSuggestions run(const Xapian::Query& articles) {
    ActorCensus census{request_.articles.list_copies};
    show_all(census, articles, index_);
    read_actors(census);
    compare_sharing();
    leave_out_known_others();
    Company company{candidates_, likenesses_};
    if (!likenesses_.empty()) show_all(company, articles, index_);
    MergeSuggestions suggestions;
    for (const auto& [pair, likeness] : likenesses_) judge(pair, likeness, company, suggestions);
    auto& pairs = suggestions.pairs;
    std::sort(pairs.begin(), pairs.end(), [](const auto& a, const auto& b) {
      if (a.score != b.score) return a.score > b.score;
      return a.kept.id != b.kept.id ? a.kept.id < b.kept.id : a.other.id < b.other.id;
    });
    keep_likeliest(pairs);
    suggestions.total = pairs.size();
    const auto offset = std::min(request_.articles.offset, pairs.size());
    pairs.erase(pairs.begin(), pairs.begin() + static_cast<std::ptrdiff_t>(offset));
    if (pairs.size() > request_.articles.limit) pairs.resize(request_.articles.limit);
    return suggestions;
  }

 private:
  /// A name can be put under one actor only: all lines together make an actors file.
  static void keep_likeliest(std::vector<MergeSuggestion>& pairs) {
    std::set<std::string> put;
    std::vector<MergeSuggestion> kept;
    for (auto& pair : pairs)
      if (put.insert(pair.other.id).second) kept.push_back(std::move(pair));
    pairs = std::move(kept);
  }

  void read_actors(const ActorCensus& census) {
    for (const ActorType type : all_actor_types) {
      if (request_.type && *request_.type != type) continue;
      const auto& counts = census.counts(type);
      for (std::uint32_t number = 0; number < counts.size(); ++number) {
        if (counts[number].articles == 0) continue;
        candidates_.push_back({type, number});
        actors_.push_back(listed_actor(type, number, counts[number], index_));
      }
    }
  }

  /// Actors whose own names share a key that is too weak to make them one.
  void compare_sharing() {
    std::unordered_map<std::string, std::vector<std::size_t>> sharing;
    for (std::size_t i = 0; i < actors_.size(); ++i) {
      const std::string type{to_string(actors_[i].type)};
      for (const NameKey& key : name_keys(actors_[i].name, actors_[i].type))
        sharing[type + key.key].push_back(i);
    }
    for (const auto& [key, places] : sharing) {
      if (places.size() > max_sharing) continue;
      for (std::size_t i = 0; i < places.size(); ++i)
        for (std::size_t j = i + 1; j < places.size(); ++j) compare({places[i], places[j]});
    }
  }

  void compare(const Pair& pair) {
    if (!compared_.insert(pair).second) return;
    const ListedActor& one = actors_[pair.first];
    const ListedActor& two = actors_[pair.second];
    auto likeness = one.type == ActorType::person
                        ? likeness_of_persons(one.name, two.name)
                        : likeness_of_others(one.name, two.name, one.type);
    if (likeness.score >= least_score) likenesses_[pair] = std::move(likeness);
  }

  /// Pairs that the actors file keeps apart.
  void leave_out_known_others() {
    const auto bytes = index_.database.get_metadata(std::string{schema::metadata::actors_apart});
    std::set<std::pair<std::string, std::string>> apart;
    for (const auto& pair : decode_id_pairs(bytes)) {
      apart.insert(pair);
      apart.emplace(pair.second, pair.first);
    }
    std::erase_if(likenesses_, [&](const auto& row) {
      return apart.count({actors_[row.first.first].id, actors_[row.first.second].id}) != 0;
    });
  }

  void judge(const Pair& pair, const Likeness& likeness, const Company& company,
             MergeSuggestions& suggestions) const {
    MergeSuggestion made;
    made.kept = actors_[pair.first];
    made.other = actors_[pair.second];
    const auto rank = [](const ListedActor& actor) {
      // Of equally frequent names the fuller one is the better name.
      return std::pair{actor.articles, actor.name.size()};
    };
    const bool family_alone = words_in(name_slug(made.kept.name, ActorType::person)) == 1;
    const bool other_alone = words_in(name_slug(made.other.name, ActorType::person)) == 1;
    const bool person = made.kept.type == ActorType::person;
    if (person && family_alone != other_alone ? family_alone : rank(made.other) > rank(made.kept))
      std::swap(made.kept, made.other);
    made.why = likeness.why;
    made.together = company.together(pair);
    const auto fewer = static_cast<double>(std::min(made.kept.articles, made.other.articles));
    if (static_cast<double>(made.together) > max_share_together * fewer) return;
    const auto shared = company.shared(pair);
    made.shared_companions = shared.first;
    made.companions = shared.second;
    const double company_share =
        shared.second == 0 ? 0
                           : static_cast<double>(shared.first) / static_cast<double>(shared.second);
    // Few companions prove little.
    const double trust =
        static_cast<double>(shared.second) / (static_cast<double>(shared.second) + 3);
    made.score = likeness.score * (0.6 + 0.4 * company_share * trust);
    if (made.score >= least_score) suggestions.pairs.push_back(std::move(made));
  }

  const IndexReader::Handle& index_;
  const ActorsRequest& request_;
  std::vector<Candidate> candidates_;
  std::vector<ListedActor> actors_;  ///< in step with candidates_
  std::set<Pair> compared_;
  std::map<Pair, Likeness> likenesses_;
};

}  // namespace

Result<MergeSuggestions> find_merges(IndexReader::Handle& index, const ActorsRequest& request) {
  const auto built = build_query(request.articles, index);
  if (!built) return built.error();
  return MergeFinder{index, request}.run(within(built->query, built->filters));
}

}  // namespace dragoman::searcher
