#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <unordered_set>
#include <vector>

#include <xapian.h>

#include "common/actor.h"
#include "common/date.h"

namespace dragoman::searcher {

/// How often an actor occurs among the articles that match.
struct ActorCount {
  std::uint32_t articles = 0;  ///< distinct: copies of each other are one
  std::optional<Day> first;    ///< of publication; empty where no article has a date
  std::optional<Day> last;
};

/// Sees every match of a query and counts its actors of all types, with their first and last day.
/// Give it to Enquire::add_matchspy and ask for all documents (check_at_least).
class ActorCensus : public Xapian::MatchSpy {
 public:
  /// list_copies: each copy counts.
  explicit ActorCensus(bool list_copies) : list_copies_(list_copies) {}

  void operator()(const Xapian::Document& document, double weight) override;

  /// By number of the type's table.
  [[nodiscard]] const std::vector<ActorCount>& counts(ActorType type) const {
    return counts_[static_cast<std::size_t>(type)];
  }

 private:
  void count(ActorType type, std::uint32_t number, bool fresh, std::optional<Day> day);

  bool list_copies_;
  std::array<std::vector<ActorCount>, all_actor_types.size()> counts_;
  std::unordered_set<std::uint64_t> counted_;  ///< copy group, type and number
};

}  // namespace dragoman::searcher
