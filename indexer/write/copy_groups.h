#pragma once

#include <xapian.h>

namespace dragoman::indexer {

/// Puts near copies of one text into one group (schema::Slot::copy_group).
/// Candidates are the documents that share a band term; they are copies if their sketches are alike
/// enough (extract/near_copy.h). Nothing is dropped: searching folds the group.
class CopyGroups {
 public:
  /// database must outlive this.
  explicit CopyGroups(Xapian::WritableDatabase& database) : database_(database) {}

  /// Gives `document`, about to be written, the group of the documents that it copies; a copy that
  /// was alone until now gets the group, too, and is written again. document: with its sketch slot
  /// and band terms. docid: where it stood before; 0: new.
  void place(Xapian::Document& document, Xapian::docid docid);

  /// Gives all documents of the index that have no group yet the groups that place() would have
  /// given them; for documents that were written without.
  void group_all();

 private:
  Xapian::WritableDatabase& database_;
};

}  // namespace dragoman::indexer
