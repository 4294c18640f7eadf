#pragma once

#include <map>
#include <string>

#include "indexer/article.h"
#include "indexer/read/xml_tree.h"

namespace dragoman::indexer {

/// What a feed says of all its items.
struct FeedFacts {
  std::string title;
  std::string language;
  std::string author;
};

/// An item of RSS 0.9x, 1.0, 2.0 or an entry of Atom as the fields of an article, under the
/// contract's names. The whole text (content:encoded, content, yandex:full-text) before the
/// description, which is the summary beside it. `id` is a guid that is no address; one that is
/// stands for a missing link. The feed's title is the source, unless the item names another.
/// Sources: RSS 2.0 (rssboard.org), RSS 1.0 with its content and Dublin Core modules, RFC 4287.
Fields feed_item_fields(const XmlNode& item, const FeedFacts& feed);

}  // namespace dragoman::indexer
