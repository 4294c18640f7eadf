#include <utility>

#include "searcher/query/builder.h"
#include "searcher/query/describe.h"

namespace dragoman::searcher {

void QueryBuilder::note(std::string line) {
  if (request_.explain) built_.understood.push_back(std::move(line));
}

void QueryBuilder::note_unknown(const Node& node) {
  if (!excluding_ && is_plain_word(node))
    built_.unknown.push_back({node.text, node.begin, node.end});
}

void QueryBuilder::note_readings(const Node& node, const std::vector<Reading>& readings) {
  if (request_.explain) note(describe_readings(typed(node), readings));
}

void QueryBuilder::note_actors(const std::string& what, const std::vector<FoundActor>& actors) {
  if (request_.explain && !actors.empty()) note(describe_actors(what, actors));
}

void QueryBuilder::note_stop_word(const Node& node, const std::vector<std::string>& languages) {
  if (request_.explain) note(describe_stop_word(typed(node), languages));
}

void QueryBuilder::note_filter(const Filter& filter) {
  for (const auto& match : filter.matches) {
    if (filter.excludes) continue;
    for (const auto& actor : match.actors) built_.marks.actor_ids.push_back(actor.id);
    if (match.range && filter.facet == FacetName::mentioned)
      built_.marks.mentioned.push_back(*match.range);
  }
  if (request_.explain) note(describe_filter(filter));
}

}  // namespace dragoman::searcher
