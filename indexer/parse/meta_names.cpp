#include "indexer/parse/meta_names.h"

#include <algorithm>
#include <array>

namespace dragoman::indexer {
namespace {

using namespace std::string_view_literals;
using Field = MetadataCandidate::Field;

/// Names of <meta> elements. Sources: ogp.me; Dublin Core; Google Scholar's
/// inclusion guidelines; Parse.ly and Sailthru manuals; names seen in many publishing systems.
constexpr std::array meta_names{
    MetaName{"article:published_time", Field::published, 1},
    MetaName{"og:article:published_time", Field::published, 1},
    MetaName{"bt:pubdate", Field::published, 2},
    MetaName{"parsely-pub-date", Field::published, 2},
    MetaName{"sailthru.date", Field::published, 3},
    MetaName{"datepublished", Field::published, 2},
    MetaName{"cxenseparse:recs:publishtime", Field::published, 2},
    MetaName{"cxenseparse:publishtime", Field::published, 2},
    MetaName{"citation_publication_date", Field::published, 3},
    MetaName{"citation_date", Field::published, 4},
    MetaName{"citation_online_date", Field::published, 4},
    MetaName{"article.published", Field::published, 2},
    MetaName{"article_date_original", Field::published, 2},
    MetaName{"article:published", Field::published, 2},
    MetaName{"article:post_date", Field::published, 2},
    MetaName{"published_time", Field::published, 3},
    MetaName{"publication_date", Field::published, 3},
    MetaName{"publish-date", Field::published, 3},
    MetaName{"publish_date", Field::published, 3},
    MetaName{"publishdate", Field::published, 3},
    MetaName{"pubdate", Field::published, 3},
    MetaName{"published", Field::published, 3},
    MetaName{"published-date", Field::published, 3},
    MetaName{"publicationdate", Field::published, 3},
    MetaName{"originalpublicationdate", Field::published, 3},
    MetaName{"og:pubdate", Field::published, 3},
    MetaName{"og:published_time", Field::published, 3},
    MetaName{"og:release_date", Field::published, 5},
    MetaName{"dc.date.issued", Field::published, 4},
    MetaName{"dcterms.issued", Field::published, 4},
    MetaName{"dcterms.created", Field::published, 5},
    MetaName{"dc.date.created", Field::published, 5},
    MetaName{"dcterms.date", Field::published, 6},
    MetaName{"dc.date", Field::published, 6},
    MetaName{"dc:date", Field::published, 6},
    MetaName{"dc.date.published", Field::published, 4},
    MetaName{"article:date", Field::published, 5},
    MetaName{"article_date", Field::published, 5},
    MetaName{"datecreated", Field::published, 6},
    MetaName{"date_published", Field::published, 3},
    MetaName{"displaydate", Field::published, 5},
    MetaName{"ptime", Field::published, 5},
    MetaName{"probe_published", Field::published, 5},
    MetaName{"creation_date", Field::published, 8},
    MetaName{"created", Field::published, 8},
    MetaName{"date", Field::published, 8},
    MetaName{"article:modified_time", Field::updated, 1},
    MetaName{"og:updated_time", Field::updated, 2},
    MetaName{"datemodified", Field::updated, 2},
    MetaName{"lastmod", Field::updated, 3},
    MetaName{"last-modified", Field::updated, 4},
    MetaName{"dcterms.modified", Field::updated, 3},
    MetaName{"dc.date.modified", Field::updated, 3},
    MetaName{"og:title", Field::title, 4},
    MetaName{"twitter:title", Field::title, 7},
    MetaName{"parsely-title", Field::title, 5},
    MetaName{"sailthru.title", Field::title, 6},
    MetaName{"citation_title", Field::title, 3},
    MetaName{"dc.title", Field::title, 7},
    MetaName{"dcterms.title", Field::title, 7},
    MetaName{"headline", Field::title, 5},
    MetaName{"hdl", Field::title, 5},
    MetaName{"title", Field::title, 9},
    MetaName{"author", Field::author, 3},
    MetaName{"byl", Field::author, 2},
    MetaName{"byline", Field::author, 2},
    MetaName{"parsely-author", Field::author, 2},
    MetaName{"sailthru.author", Field::author, 3},
    MetaName{"citation_author", Field::author, 1},
    MetaName{"article:author", Field::author, 4},
    MetaName{"article:author_name", Field::author, 3},
    MetaName{"og:article:author", Field::author, 4},
    MetaName{"og:author", Field::author, 4},
    MetaName{"dc.creator", Field::author, 4},
    MetaName{"dcterms.creator", Field::author, 4},
    MetaName{"dc:creator", Field::author, 4},
    MetaName{"cxenseparse:author", Field::author, 4},
    MetaName{"rbauthors", Field::author, 4},
    MetaName{"twitter:data1", Field::author, 12},
    MetaName{"og:site_name", Field::source, 2},
    MetaName{"citation_journal_title", Field::source, 3},
    MetaName{"dc.publisher", Field::source, 5},
    MetaName{"dcterms.publisher", Field::source, 5},
    MetaName{"publisher", Field::source, 5},
    MetaName{"application-name", Field::source, 6},
    MetaName{"al:ios:app_name", Field::source, 8},
    MetaName{"og:url", Field::url, 2},
    MetaName{"og:locale", Field::language, 5},
    MetaName{"content-language", Field::language, 3},
    MetaName{"inlanguage", Field::language, 3},
    MetaName{"dc.language", Field::language, 4},
    MetaName{"language", Field::language, 4},
    MetaName{"article:section", Field::section, 1},
    MetaName{"news_keywords", Field::tag, 3},
    MetaName{"keywords", Field::tag, 5},
    MetaName{"article:tag", Field::tag, 1},
};

}  // namespace

const MetaName* find_meta_name(std::string_view name) {
  const auto found = std::find_if(meta_names.begin(), meta_names.end(),
                                  [&](const MetaName& row) { return row.name == name; });
  return found == meta_names.end() ? nullptr : &*found;
}

}  // namespace dragoman::indexer
