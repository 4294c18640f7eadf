#pragma once

#include <string>
#include <string_view>

#include "searcher/response.h"
#include "searcher/search.h"

namespace dragoman::searcher {

/// The objects that searcher/JSON.md documents. One line each, line break included. Nothing throws
/// on broken UTF-8; offsets count code points of the text beside them.

/// `search`, `facets`: one object.
std::string json_object(const Response& response);
/// `batch`: the same with the name of the query, "qid", in front.
std::string json_batch_object(std::string_view qid, const Response& response);
/// `search --format jsonl`: one object a hit, then, if facets were asked, one with the facets.
std::string json_lines(const Response& response);
/// `facets --format jsonl`: one object a facet.
std::string json_facet_lines(const Response& response);
/// `timeline`: one object; one object a bucket.
std::string json_object(const Timeline& timeline);
std::string json_lines(const Timeline& timeline);

/// The words of the contract for --facets and for the keys of "facets".
std::string_view to_string(FacetName name);
std::string_view to_string(Interval interval);

}  // namespace dragoman::searcher
