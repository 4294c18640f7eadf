#include "searcher/actors.h"

#include "searcher/match/actor_list.h"
#include "searcher/match/merges.h"
#include "searcher/match/retry.h"

namespace dragoman::searcher {

Result<ActorList> list_actors(IndexReader& index, const ActorsRequest& request) {
  return run_on_index(
      index, [&](IndexReader::Handle& handle) { return read_actor_list(handle, request); });
}

Result<MergeSuggestions> suggest_merges(IndexReader& index, const ActorsRequest& request) {
  return run_on_index(index,
                      [&](IndexReader::Handle& handle) { return find_merges(handle, request); });
}

}  // namespace dragoman::searcher
