#pragma once

#include <string>

#include "searcher/actors.h"
#include "searcher/present/terminal_text.h"

namespace dragoman::searcher {

/// Actors in each format; searcher/JSON.md documents JSON and the columns of TSV. Each ends with a
/// line break, or is empty where there is nothing to say.

std::string text(const ActorList& list, const TextStyle& style);
std::string json_object(const ActorList& list);
std::string json_lines(const ActorList& list);
/// id, type, name, articles, first, last, aliases separated by " | "
std::string tsv(const ActorList& list);
std::string ids(const ActorList& list);

/// Lines of an actors file, what speaks for each behind a #.
std::string text(const MergeSuggestions& suggestions);
std::string json_object(const MergeSuggestions& suggestions);
std::string json_lines(const MergeSuggestions& suggestions);
/// score, id and name of the one kept, id and name of the other, articles of each, together, shared
/// companions, companions, why
std::string tsv(const MergeSuggestions& suggestions);

}  // namespace dragoman::searcher
