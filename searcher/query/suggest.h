#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/match/index_handle.h"
#include "searcher/query/build.h"

namespace dragoman::searcher {

/// The parts of a query that no article fulfils, each looked at by itself: conjuncts, then filters,
/// as typed. Empty if each part alone finds something.
std::vector<std::string> parts_without_hits(const BuiltQuery& query,
                                            const IndexReader::Handle& index);

/// The query with each unknown word replaced by the likest word of the index: least edits apart
/// (1 up to 4 letters, else 2; marks and case do not count), then most articles. Empty if no word
/// is unknown or none has a likeness.
std::optional<std::string> suggest_spelling(std::string_view query,
                                            const std::vector<UnknownWord>& unknown,
                                            const IndexReader::Handle& index);

}  // namespace dragoman::searcher
