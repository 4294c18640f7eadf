#pragma once

#include <string>
#include <vector>

#include "searcher/query/filters.h"
#include "searcher/query/names.h"
#include "searcher/query/words.h"

namespace dragoman::searcher {

// Lines of --explain: how a part of the query was understood. typed: as the user wrote it.

/// `"Harbours": stems en harbour, tr harbours`; words told by their forms: `forms harbour, harbor`.
std::string describe_readings(const std::string& typed, const std::vector<Reading>& readings);
/// `"Roe": also the actor Jane Roe (person:jane-roe)`
std::string describe_actors(const std::string& typed, const std::vector<FoundActor>& actors);
/// `"the": not required in en, where every text has it`
std::string describe_stop_word(const std::string& typed, const std::vector<std::string>& languages);
/// `filter --person Roe: Jane Roe (person:jane-roe)`; `filter ...: nothing in the index`
/// words: `stem (language)`
std::string describe_expansion(const std::vector<std::string>& words);
std::string describe_filter(const Filter& filter);

}  // namespace dragoman::searcher
