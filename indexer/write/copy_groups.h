#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <vector>

#include <xapian.h>

namespace dragoman::indexer {

/// Puts copies of one article into one group (schema::Slot::copy_group). Nothing is dropped:
/// searching folds the group.
///
/// Two documents are copies if they have the same address, or if their texts are (see
/// extract/near_copy.h); candidates share a band term. A group is all documents that are joined by
/// copies, whatever the order in which they came, less those that only a band of more than 64
/// documents would join (an empty form, a standing notice).
///
/// What it needs of a document: its data, the sketch slot and the band terms, as DocumentBuilder
/// makes them. There are two ways to use it:
///   one by one: place() before a document is written, leave() before one is deleted, settle()
///     before each commit;
///   in bulk: write the documents without groups, in any order, also into several databases that
///     are merged; then group_all() on the whole, once, before its commit.
class CopyGroups {
 public:
  /// database must outlive this.
  explicit CopyGroups(Xapian::WritableDatabase& database) : database_(database) {}

  /// Gives `document`, about to be written, the group of its copies; a copy that was alone until
  /// now gets the group, too, and is written again. docid: the document that it replaces; 0: new.
  void place(Xapian::Document& document, Xapian::docid docid);

  /// `docid` is about to be deleted.
  void leave(Xapian::docid docid);

  /// Joins groups that a new document has bridged, and parts those that one has left.
  void settle();

  /// Finds all groups anew; documents whose group changes are written again.
  void group_all();

 private:
  using Number = std::uint64_t;

  /// Among the documents that are wanted: bool wanted(docid).
  template <typename Wanted>
  [[nodiscard]] std::vector<Xapian::docid> copies_of(const Xapian::Document& document,
                                                     Wanted wanted) const;
  /// Also writes the document again, if its group changes.
  void set_group(Xapian::docid docid, Number group);
  [[nodiscard]] Number group_of(const Xapian::Document& document) const;
  Number new_group();

  /// Documents and the groups that they are in.
  using Members = std::map<Xapian::docid, Number>;

  /// Of all groups that are wanted: bool wanted(Number).
  template <typename Wanted>
  [[nodiscard]] Members members_of(Wanted wanted) const;

  /// Makes each set of documents a group, under the lowest number that one of them had and no other
  /// set has; those of a set of one are in none.
  void regroup(const std::vector<std::vector<Xapian::docid>>& sets, const Members& before);

  Xapian::WritableDatabase& database_;
  std::set<Number> unsettled_;
};

}  // namespace dragoman::indexer
