#include "indexer/parse/page_metadata.h"

#include <string>
#include <utility>

#include "indexer/parse/element_hints.h"
#include "indexer/parse/head_labels.h"
#include "indexer/parse/json_ld.h"
#include "indexer/parse/meta_names.h"
#include "indexer/parse/page_candidates.h"
#include "indexer/parse/page_title.h"
#include "indexer/parse/words.h"

namespace dragoman::indexer {
namespace {

using Field = MetadataCandidate::Field;

void add_json_ld(const PageFacts& facts, PageCandidates& candidates) {
  for (const auto& script : facts.json_ld) {
    for (auto& candidate : json_ld_metadata(script)) {
      if (candidate.field == Field::author) {
        candidates.add_authors(candidate.value, candidate.evidence, candidate.rank);
      } else {
        candidates.add(std::move(candidate));
      }
    }
  }
}

void add_meta(const PageFacts& facts, PageCandidates& candidates) {
  for (const auto& [name, content] : facts.meta) {
    const auto* row = find_meta_name(name);
    if (row == nullptr) continue;
    if (row->field == Field::author) {
      candidates.add_authors(decode_entities(content), "meta", row->rank);
    } else if (row->field == Field::tag) {
      const std::string list = decode_entities(content);
      for (const auto tag : list_members(list)) candidates.add(Field::tag, tag, "meta", row->rank);
    } else {
      candidates.add(row->field, decode_entities(content), "meta", row->rank);
    }
  }
}

}  // namespace

std::size_t main_heading(const PageFacts& facts) {
  for (const auto& hint : facts.hints) {
    if (hint.kind == PageFacts::Hint::Kind::heading && hint.level == 1 &&
        count_words(hint.text) > 2)
      return hint.block;
  }
  return 0;
}

std::vector<MetadataCandidate> page_metadata(const PageFacts& facts,
                                             std::span<const TextBlock> blocks) {
  PageCandidates candidates;
  const std::size_t head = main_heading(facts);
  add_json_ld(facts, candidates);
  add_meta(facts, candidates);
  add_element_hints(facts.hints, head, candidates);
  add_head_labels(blocks, head, candidates);
  add_titles(facts, candidates);
  candidates.add(Field::url, facts.canonical, "meta", 1);
  candidates.add(Field::language, facts.language, "meta", 2);
  return candidates.take_sorted();
}

}  // namespace dragoman::indexer
