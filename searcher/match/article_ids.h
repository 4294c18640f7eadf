#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/result.h"
#include "searcher/match/index_handle.h"

namespace dragoman::searcher {

/// The document of an article: by its id, else by its path, else by its id without regard to case.
std::optional<Xapian::docid> find_document(IndexReader::Handle& index, std::string_view id);

/// The ids of all near copies of a document, sorted; itself not among them.
std::vector<std::string> ids_of_copies(IndexReader::Handle& index, Xapian::docid document);

/// Ids that somebody who typed `id` may have meant: those that hold it, then those that differ from
/// it in few letters. At most `most`, the nearest first.
std::vector<std::string> nearest_ids(IndexReader::Handle& index, std::string_view id,
                                     std::size_t most);

/// What to say where no article has this id: ErrorKind::bad_input, with the nearest ids.
/// command: who says it.
Error no_such_article(IndexReader::Handle& index, std::string_view command, std::string_view id);

}  // namespace dragoman::searcher
