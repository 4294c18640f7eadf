#pragma once

#include <string_view>

namespace dragoman::indexer {

enum class ElementRole : unsigned char {
  neutral,
  content,    ///< its name says that the article lies in it
  lead,       ///< standfirst, summary: belongs to the article wherever it stands
  advert,     ///< advertising; furniture unless much prose lies in it (a tag left open)
  furniture,  ///< navigation, comments, teasers, sharing
};

/// What an element's name, id and classes say it holds. step: one step of TextBlock::path,
/// "div#main.article-body".
ElementRole element_role(std::string_view step);

}  // namespace dragoman::indexer
