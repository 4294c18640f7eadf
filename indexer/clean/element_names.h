#pragma once

#include <string_view>

namespace dragoman::indexer {

/// What an element holds by its name, id and classes; a later role is stronger where names
/// disagree.
enum class ElementRole : unsigned char {
  neutral,
  content,    ///< its name says that the article lies in it
  lead,       ///< standfirst, summary: belongs to the article wherever it stands
  teaser,     ///< a lead where it stands before the text; within it, of another article
  caption,    ///< the words under a picture
  advert,     ///< advertising, a note on the author; furniture unless much prose lies in it (a tag
              ///< left open)
  layout,     ///< a sidebar, widget or overlay: furniture unless most prose lies in it
  gallery,    ///< pictures in a row: furniture, or an article told in the words under them
  furniture,  ///< navigation, comments, teasers, sharing
};

/// step: one step of TextBlock::path, "div#main.article-body".
ElementRole element_role(std::string_view step);

}  // namespace dragoman::indexer
