#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "indexer/curate/actor_rules.h"
#include "indexer/curate/curated_article.h"
#include "indexer/write/number_tables.h"

namespace dragoman::indexer {

/// Gives every article of an index the actors that the rules make of those found in it, and names
/// the rows and keys of all actors anew, so that the index is as if built under these rules.
class ActorUpdate {
 public:
  /// Both must outlive this; nothing uncommitted may be in them.
  ActorUpdate(Xapian::WritableDatabase& database, NumberTables& tables)
      : database_(database), tables_(tables) {}

  /// One transaction. file: remembered as what the index keeps to.
  /// Result: how many articles have other actors now; empty: keep_going said no, nothing is
  /// changed.
  std::optional<std::uint64_t> run(const ActorRules& rules, const std::string& file,
                                   const std::function<bool()>& keep_going);

 private:
  bool rewrite_articles(const ActorRules& rules, const std::function<bool()>& keep_going);
  void rewrite(Xapian::docid docid, const ActorRules& rules);
  void replace_actors(Xapian::docid docid, Xapian::Document& document,
                      const std::vector<Actor>& before, const std::vector<Actor>& now);
  void note_ids(const CuratedArticle& curated, const ActorRules& rules);
  void write_redirects(const ActorRules& rules);

  Xapian::WritableDatabase& database_;
  NumberTables& tables_;
  std::uint64_t changed_ = 0;
  std::set<std::string> live_ids_;             ///< that some article has
  std::map<std::string, std::string> became_;  ///< found id to the one that took its place
};

}  // namespace dragoman::indexer
