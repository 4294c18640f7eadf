#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "common/actor.h"
#include "searcher/match/index_handle.h"

namespace dragoman::searcher {

/// An actor that the index knows.
struct FoundActor {
  ActorType type = ActorType::person;
  std::uint32_t number = 0;
  std::string id;
  std::string name;
};

/// The actors that a filter means: the one with this id ("person:jane-roe" or "jane-roe"), else
/// those that share a key of their names other than the family name, else those that share it.
std::vector<FoundActor> find_actors(const IndexReader::Handle& index, std::string_view text,
                                    ActorType type);

/// The actors that a plain word, or several, may stand for beside its own spelling, of all types;
/// none where too many share it. Persons by any key; one word also by the family name.
/// Organisations and places by their exact names.
std::vector<FoundActor> find_namesakes(const IndexReader::Handle& index, std::string_view words);

}  // namespace dragoman::searcher
