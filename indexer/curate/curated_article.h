#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/stored_article.h"
#include "indexer/curate/actor_rules.h"

namespace dragoman::indexer {

/// An article whose actors are those that the analyst's rules make of the ones found in it.
struct CuratedArticle {
  StoredArticle article;
  /// As found in the text, where the rules have made others of them.
  std::optional<std::vector<Actor>> found;

  /// Applies these rules in place of any before.
  void curate(const ActorRules& rules);
};

/// The bytes of a document's data: the stored article, as all programs read it, and behind it what
/// was found.
std::string encode(const CuratedArticle& curated);

/// Reads what encode() wrote, or a stored article alone. Empty if damaged.
std::optional<CuratedArticle> curated_article(std::string_view data);

}  // namespace dragoman::indexer
