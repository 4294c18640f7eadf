#include "indexer/write/copy_groups.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "common/schema.h"
#include "common/stored_article.h"
#include "indexer/extract/near_copy.h"

namespace dragoman::indexer {
namespace {

using schema::Slot;
using Xapian::docid;

/// A band that more documents share says nothing.
constexpr std::size_t max_documents_a_band = 64;

bool is_address(const std::string& band_term) {
  return band_term.starts_with(schema::prefix::copy_address);
}

std::vector<std::string> band_terms(const Xapian::Document& document) {
  const std::string prefix{schema::prefix::copy_band};
  std::vector<std::string> terms;
  auto term = document.termlist_begin();
  term.skip_to(prefix);
  for (; term != document.termlist_end() && (*term).starts_with(prefix); ++term)
    terms.push_back(*term);
  return terms;
}

std::string text_of(const Xapian::Document& document) {
  const auto article = decode_article(document.get_data());
  return article ? copied_text(*article) : std::string{};
}

std::string sketch_of(const Xapian::Document& document) {
  return document.get_value(schema::number(Slot::copy_sketch));
}

double length_of(const Xapian::Document& document) {
  const std::string bytes = document.get_value(schema::number(Slot::text_length));
  std::string_view rest{bytes};
  return std::max(1.0, static_cast<double>(schema::take_number(rest).value_or(1)));
}

bool copies(const Xapian::Document& a, const Xapian::Document& b) {
  const double left = length_of(a);
  const double right = length_of(b);
  const double ratio = std::min(left, right) / std::max(left, right);
  if (const auto decided = sketches_decide(sketch_of(a), sketch_of(b), ratio)) return *decided;
  return are_copies(text_of(a), text_of(b));
}

/// Sets of documents that grow together.
class Joined {
 public:
  docid first_of(docid document) {
    auto place = parent_.try_emplace(document, document).first;
    while (place->second != place->first) {
      auto above = parent_.find(place->second);
      place->second = above->second;
      place = above;
    }
    return place->first;
  }
  /// The lower number leads.
  void join(docid a, docid b) {
    const docid first = first_of(a);
    const docid second = first_of(b);
    if (first < second) parent_[second] = first;
    if (second < first) parent_[first] = second;
  }
  /// By their first, the members of each in order.
  std::vector<std::vector<docid>> sets() {
    std::vector<docid> all;
    for (const auto& entry : parent_) all.push_back(entry.first);
    std::sort(all.begin(), all.end());
    std::map<docid, std::vector<docid>> joined;
    for (const docid document : all) joined[first_of(document)].push_back(document);
    std::vector<std::vector<docid>> sets;
    for (auto& entry : joined) sets.push_back(std::move(entry.second));
    return sets;
  }

 private:
  std::unordered_map<docid, docid> parent_;
};

/// Joins the copies among documents that share a band. Those joined already are not compared again:
/// a hundred equal texts cost a hundred comparisons.
void join_copies(const Xapian::Database& database, const std::vector<docid>& documents,
                 bool same_address, Joined& joined) {
  std::vector<docid> leaders;
  for (const docid document : documents) {
    bool alone = true;
    for (const docid other : leaders) {
      if (joined.first_of(other) == joined.first_of(document)) {
        alone = false;
        continue;
      }
      if (!same_address && !copies(database.get_document(other), database.get_document(document)))
        continue;
      joined.join(other, document);
      alone = false;
    }
    // In a small band each is compared with each, as if they had come one by one.
    const bool small = documents.size() <= max_documents_a_band;
    if (small || (alone && leaders.size() < max_documents_a_band)) leaders.push_back(document);
  }
}

}  // namespace

template <typename Wanted>
std::vector<docid> CopyGroups::copies_of(const Xapian::Document& document, Wanted wanted) const {
  std::set<docid> seen;
  std::vector<docid> found;
  for (const std::string& term : band_terms(document)) {
    const bool same_address = is_address(term);
    std::size_t taken = 0;
    for (auto place = database_.postlist_begin(term);
         place != database_.postlist_end(term) && taken < max_documents_a_band; ++place) {
      if (!wanted(*place)) continue;
      ++taken;
      if (!seen.insert(*place).second && !same_address) continue;
      if (same_address || copies(document, database_.get_document(*place))) found.push_back(*place);
    }
  }
  return found;
}

CopyGroups::Number CopyGroups::group_of(const Xapian::Document& document) const {
  const std::string bytes = document.get_value(schema::number(Slot::copy_group));
  std::string_view rest{bytes};
  return schema::take_number(rest).value_or(0);
}

void CopyGroups::set_group(docid docid, Number group) {
  // Xapian writes only what has changed of the document that it was asked for last.
  Xapian::Document document = database_.get_document(docid);
  if (group_of(document) == group) return;
  std::string bytes;
  if (group != 0) schema::append_number(bytes, group);
  document.add_value(schema::number(Slot::copy_group), bytes);
  database_.replace_document(docid, document);
}

CopyGroups::Number CopyGroups::new_group() {
  const std::string key{schema::metadata::copy_groups};
  const std::string given = database_.get_metadata(key);
  const Number next = given.empty() ? 1 : std::stoull(given) + 1;
  database_.set_metadata(key, std::to_string(next));
  return next;
}

void CopyGroups::place(Xapian::Document& document, docid docid) {
  if (docid != 0) leave(docid);
  const auto others = copies_of(document, [docid](auto other) { return other != docid; });
  if (others.empty()) return;
  std::set<Number> groups;
  for (const auto other : others) groups.insert(group_of(database_.get_document(other)));
  const bool some_alone = groups.erase(0) > 0;
  const Number group = groups.empty() ? new_group() : *groups.begin();
  if (groups.size() > 1) unsettled_.insert(groups.begin(), groups.end());
  std::string bytes;
  schema::append_number(bytes, group);
  document.add_value(schema::number(Slot::copy_group), bytes);
  if (!some_alone) return;
  for (const auto other : others)
    if (group_of(database_.get_document(other)) == 0) set_group(other, group);
}

void CopyGroups::leave(docid docid) {
  const Number group = group_of(database_.get_document(docid));
  if (group != 0) unsettled_.insert(group);
}

template <typename Wanted>
CopyGroups::Members CopyGroups::members_of(Wanted wanted) const {
  Members members;
  const auto slot = schema::number(Slot::copy_group);
  for (auto value = database_.valuestream_begin(slot); value != database_.valuestream_end(slot);
       ++value) {
    const std::string bytes = *value;
    std::string_view rest{bytes};
    const Number group = schema::take_number(rest).value_or(0);
    if (wanted(group)) members[value.get_docid()] = group;
  }
  return members;
}

void CopyGroups::regroup(const std::vector<std::vector<docid>>& sets, const Members& before) {
  std::set<Number> taken;
  for (const auto& documents : sets) {
    Number group = 0;
    if (documents.size() > 1) {
      std::set<Number> known;
      for (const auto document : documents)
        if (const auto old = before.find(document); old != before.end()) known.insert(old->second);
      for (const Number number : known)
        if (group == 0 && taken.count(number) == 0) group = number;
      if (group == 0) group = new_group();
      taken.insert(group);
    }
    for (const auto document : documents) set_group(document, group);
  }
}

void CopyGroups::settle() {
  if (unsettled_.empty()) return;
  const Members before = members_of([&](Number group) { return unsettled_.count(group) != 0; });
  Joined joined;
  for (const auto& entry : before) {
    const docid own = joined.first_of(entry.first);
    const auto wanted = [&](auto other) {
      return before.count(other) != 0 && joined.first_of(other) != own;
    };
    for (const auto other : copies_of(database_.get_document(entry.first), wanted))
      joined.join(entry.first, other);
  }
  regroup(joined.sets(), before);
  unsettled_.clear();
}

void CopyGroups::group_all() {
  const Members before = members_of([](Number) { return true; });
  Joined joined;
  for (const auto& entry : before) joined.first_of(entry.first);
  const std::string prefix{schema::prefix::copy_band};
  for (auto term = database_.allterms_begin(prefix); term != database_.allterms_end(prefix);
       ++term) {
    if (term.get_termfreq() < 2) continue;
    const std::vector<docid> documents(database_.postlist_begin(*term),
                                       database_.postlist_end(*term));
    join_copies(database_, documents, is_address(*term), joined);
  }
  regroup(joined.sets(), before);
  unsettled_.clear();
}

}  // namespace dragoman::indexer
