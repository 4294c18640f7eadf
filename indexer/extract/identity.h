#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman::indexer {

/// A URL in the form by which two addresses of one article are equal: scheme and host in lower
/// case, http as https, no default port, fragment, user, or tracking parameters (utm_*, fbclid,
/// gclid ...), the other parameters sorted, no slash at the end of the path. "www." stays: it may
/// be another site.
/// Empty if the text is no http(s) URL.
std::string normalise_url(std::string_view url);

/// The id of an article: the record's own, else its normalised URL, else its path (with #n for the
/// n-th record of an input). Control characters become blanks. Never empty if path is not.
std::string article_id(std::string_view own_id, std::string_view normalised_url,
                       std::string_view path, std::size_t number);

}  // namespace dragoman::indexer
