#pragma once

#include <xapian.h>

#include "common/result.h"
#include "searcher/actors.h"
#include "searcher/match/actor_census.h"
#include "searcher/match/index_handle.h"
#include "searcher/query/build.h"

namespace dragoman::searcher {

/// The work of list_actors() on one revision of an index.
Result<ActorList> read_actor_list(IndexReader::Handle& index, const ActorsRequest& request);

/// Shows a spy every document that matches.
void show_all(Xapian::MatchSpy& spy, const Xapian::Query& query, const IndexReader::Handle& index);

/// A row of the list, without spellings and companions.
ListedActor listed_actor(ActorType type, std::uint32_t number, const ActorCount& count,
                         const IndexReader::Handle& index);

}  // namespace dragoman::searcher
