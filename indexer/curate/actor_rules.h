#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "common/actor.h"
#include "common/result.h"
#include "indexer/curate/actor_file.h"
#include "indexer/curate/name_finder.h"

namespace dragoman::indexer {

/// What an actors file makes of the actors that were found in a text. A name of the file means an
/// actor by the id that the name gives, or by its words in any order, case, script or romanisation.
/// What becomes of an actor depends on it and the file alone, never on other articles.
class ActorRules {
 public:
  /// The rules of a file without statements: nothing changes.
  ActorRules() = default;

  /// name: of the file, for errors. Errors: usage, `where` is "name:line": syntax; a name under two
  /// actors; names merged and kept apart; an actor dropped and named.
  static Result<ActorRules> read(std::string_view text, const std::string& name);

  /// The actors of an article: those of one id joined, in order of first appearance.
  [[nodiscard]] std::vector<Actor> apply(const std::vector<Actor>& found) const;

  /// The actors of the file whose names stand in a text and are in no mention of `known`, each with
  /// those mentions. title, text: searched one after the other.
  [[nodiscard]] std::vector<Actor> named_in(std::string_view title, std::string_view text,
                                            const std::vector<Actor>& known) const;

  /// What becomes of one actor; empty: it is dropped.
  [[nodiscard]] std::optional<Actor> applied(const Actor& found) const;

  /// The actors that the file names; `mentions` are their other names.
  [[nodiscard]] const std::vector<Actor>& actors() const { return actors_; }
  /// Ids that have become another: from, to. Sorted, and never from an id that stays.
  [[nodiscard]] const std::map<std::string, std::string>& redirects() const { return redirects_; }
  /// Pairs of ids of different actors.
  [[nodiscard]] const std::vector<std::pair<std::string, std::string>>& apart() const {
    return apart_;
  }

 private:
  friend class RuleMaker;

  static constexpr std::size_t dropped = static_cast<std::size_t>(-1);
  [[nodiscard]] std::optional<std::size_t> find(const Actor& actor) const;

  std::vector<Actor> actors_;
  std::unordered_map<std::string, std::size_t> by_id_;   ///< to places in actors_, or `dropped`
  std::unordered_map<std::string, std::size_t> by_key_;  ///< keys of names, behind their type
  std::unordered_map<std::string, std::string> separate_ids_;  ///< exact key, behind its type
  NameFinder finder_;
  std::map<std::string, std::string> redirects_;
  std::vector<std::pair<std::string, std::string>> apart_;
};

}  // namespace dragoman::indexer
