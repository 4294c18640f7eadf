#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace dragoman::indexer {

/// A URL as an article's address is kept: scheme and host in lower case, http as https, no default
/// port, fragment, user, or tracking parameters (utm_*, fbclid, gclid ...), the other parameters
/// sorted, no slash at the end of the path. It still opens in a browser.
/// Empty if the text is no http(s) URL.
std::string normalise_url(std::string_view url);

/// The form by which two addresses of one article are equal. Beyond normalise_url(): the copies
/// for telephones and AMP are the article itself ("www.", "m.", "amp." before the host; "/amp" at
/// either end of the path; "?amp=1"; pages in the caches of AMP's providers). It need not open in
/// a browser. Empty if the text is no http(s) URL.
std::string identity_url(std::string_view url);

/// The id of an article: the record's own, else its identity_url(), else its path (with #n for the
/// n-th record of an input). Control characters become blanks. Never empty if path is not.
std::string article_id(std::string_view own_id, std::string_view url, std::string_view path,
                       std::size_t number);

}  // namespace dragoman::indexer
