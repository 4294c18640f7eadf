#include "indexer/write/copy_groups.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "common/schema.h"
#include "indexer/extract/near_copy.h"

namespace dragoman::indexer {
namespace {

using schema::Slot;

/// A band that more documents share says nothing (an empty form, a standing notice).
constexpr std::size_t max_candidates_a_band = 64;

std::set<Xapian::docid> candidates(const Xapian::WritableDatabase& database,
                                   std::string_view sketch, Xapian::docid self) {
  std::set<Xapian::docid> found;
  std::uint32_t band = 0;
  for (const std::uint64_t hash : bands(sketch)) {
    const std::string term = schema::copy_band_term(band++, hash);
    std::size_t taken = 0;
    for (auto place = database.postlist_begin(term); place != database.postlist_end(term); ++place)
      if (*place != self && taken++ < max_candidates_a_band) found.insert(*place);
  }
  return found;
}

std::string group_of(const Xapian::Document& document) {
  return document.get_value(schema::number(Slot::copy_group));
}

}  // namespace

void CopyGroups::place(Xapian::Document& document, Xapian::docid docid) {
  const std::string sketch = document.get_value(schema::number(Slot::copy_sketch));
  if (sketch.empty()) return;
  std::vector<Xapian::docid> alone;
  std::string group;
  for (const Xapian::docid candidate : candidates(database_, sketch, docid)) {
    const Xapian::Document other = database_.get_document(candidate);
    if (similarity(sketch, other.get_value(schema::number(Slot::copy_sketch))) < copy_similarity)
      continue;
    const std::string known = group_of(other);
    if (known.empty())
      alone.push_back(candidate);
    else if (group.empty() || known < group)
      group = known;
  }
  if (group.empty() && alone.empty()) return;
  if (group.empty()) {
    const std::string key{schema::metadata::copy_groups};
    const std::string given = database_.get_metadata(key);
    const std::uint64_t next = given.empty() ? 1 : std::stoull(given) + 1;
    database_.set_metadata(key, std::to_string(next));
    schema::append_number(group, next);
  }
  document.add_value(schema::number(Slot::copy_group), group);
  for (const Xapian::docid candidate : alone) {
    Xapian::Document other = database_.get_document(candidate);
    other.add_value(schema::number(Slot::copy_group), group);
    database_.replace_document(candidate, other);
  }
}

void CopyGroups::group_all() {
  const std::string prefix{schema::prefix::copy_band};
  std::set<Xapian::docid> sharing;
  for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix); ++term)
    if (term.get_termfreq() > 1)
      sharing.insert(database_.postlist_begin(*term), database_.postlist_end(*term));
  for (const Xapian::docid docid : sharing) {
    Xapian::Document document = database_.get_document(docid);
    if (!group_of(document).empty()) continue;
    place(document, docid);
    const std::string group = group_of(document);
    if (group.empty()) continue;
    // Xapian writes only what has changed of the document that it was asked for last.
    document = database_.get_document(docid);
    document.add_value(schema::number(Slot::copy_group), group);
    database_.replace_document(docid, document);
  }
}

}  // namespace dragoman::indexer
