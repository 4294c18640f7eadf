#pragma once

#include "common/result.h"
#include "indexer/article.h"
#include "indexer/read/xml_tree.h"

namespace dragoman::indexer {

/// The articles of news agencies as the fields of an article, under the contract's names. The text
/// is that of the paragraphs, not a word dropped, with the dateline before the first; captions of
/// media are left out.
/// Errors: bad_input, `where` left empty: a NewsML item that is a picture, or keeps its text
/// elsewhere.

/// A <nitf> element. Source: IPTC NITF 3.6.
Result<Fields> nitf_fields(const XmlNode& nitf);

/// A <newsItem> of NewsML-G2 with its text as NITF, XHTML or plain text, or a <NewsItem> of
/// NewsML 1. Source: IPTC NewsML-G2 2.34, NewsML 1.2.
Result<Fields> news_item_fields(const XmlNode& item);

}  // namespace dragoman::indexer
