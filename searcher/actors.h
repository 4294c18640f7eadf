#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "common/actor.h"
#include "common/date.h"
#include "common/result.h"
#include "searcher/match/index_reader.h"
#include "searcher/request.h"

namespace dragoman::searcher {

enum class ActorOrder : unsigned char { count, name, first, last };

struct ActorsRequest {
  Request articles;               ///< which articles count: query and filters; limit and offset
  std::string name;               ///< whom to show; empty: list all
  std::optional<ActorType> type;  ///< empty: all types
  ActorOrder order = ActorOrder::count;  ///< count: most frequent first; first, last: latest first
};

/// A spelling, and how many articles have it.
struct Spelling {
  std::string text;
  std::size_t articles = 0;
};

/// An actor beside another one.
struct Companion {
  std::string id;
  ActorType type = ActorType::person;
  std::string name;
  std::size_t articles = 0;  ///< that have both
};

struct ListedActor {
  std::string id;
  ActorType type = ActorType::person;
  std::string name;
  std::vector<std::string> aliases;  ///< other spellings, as far as the index keeps them
  std::size_t articles = 0;          ///< distinct ones among those that count
  std::optional<Day> first;          ///< of publication
  std::optional<Day> last;
  std::vector<Spelling>
      spellings;  ///< of a named actor: those of its articles, most frequent first
  std::vector<Companion> companions;  ///< of a named actor: whom its articles name most, too
};

struct ActorList {
  std::string name;       ///< as asked
  std::size_t total = 0;  ///< actors with an article, not only those listed
  std::vector<ListedActor> actors;
  std::vector<std::string> nearest;  ///< names that are spelled much the same, if there is no actor
};

/// The actors of the articles that match, or those that a name may mean, each with its spellings
/// and companions. Errors: usage, bad_index, busy. An unknown name is no error.
Result<ActorList> list_actors(IndexReader& index, const ActorsRequest& request);

/// Two actors that may be one.
struct MergeSuggestion {
  ListedActor kept;  ///< the more frequent one
  ListedActor other;
  double score = 0;                   ///< 0 to 1, higher is likelier; comparable within one answer
  std::string why;                    ///< what their names share
  std::size_t together = 0;           ///< articles that have both
  std::size_t shared_companions = 0;  ///< actors that occur with either
  std::size_t companions = 0;         ///< of the one that has fewer
};

struct MergeSuggestions {
  std::size_t total = 0;
  std::vector<MergeSuggestion> pairs;  ///< likeliest first
};

/// Likely spellings of one actor under two ids: names that share a weak key or sound alike, seldom
/// in one article, with companions in common. Errors: as list_actors().
Result<MergeSuggestions> suggest_merges(IndexReader& index, const ActorsRequest& request);

}  // namespace dragoman::searcher
