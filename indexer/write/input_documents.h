#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "indexer/write/manifest.h"

namespace dragoman::indexer {

/// What went out of the index with an input.
struct Removal {
  std::vector<std::string> ids;     ///< articles that are no longer there
  std::vector<std::string> shared;  ///< inputs that gave some of these articles, too: the articles
                                    ///< stay, but these inputs have to be read again
};

/// The articles of an input carry its path as a term, those of a member of an archive the path of
/// the member, too. An article that several inputs gave carries the paths of all.

/// Gives `document`, from `input`, the paths that it needs; empty: none; and those that `before`
/// had, which it replaces.
void add_paths(Xapian::Document& document, const std::string& input,
               const std::optional<Xapian::Document>& before);

/// The document is no longer given by this input, but by others.
void leave_input(Xapian::WritableDatabase& database, Xapian::docid docid, const std::string& input);

/// Takes the documents of an input out of it, except those that keep() wants; one that no other
/// input gave is deleted, after on_delete() was told.
Removal take_out_documents(Xapian::WritableDatabase& database, const std::string& input,
                           const std::function<bool(Xapian::docid)>& keep,
                           const std::function<void(Xapian::docid)>& on_delete);

/// Lets the documents of an input be those of another path: ids that stand for the path follow it.
/// False, and nothing is changed, if one of the new ids is taken, or a document cannot be read.
bool move_documents(Xapian::WritableDatabase& database, const std::string& from,
                    const std::string& to);

/// The id of the article of a document; empty if it cannot be read.
std::string id_of(const Xapian::Document& document);

/// The ids of the articles that an input gave.
std::vector<std::string> ids_of(const Xapian::Database& database, const std::string& input);

/// The inputs that gave a document, as far as the manifest knows them.
std::vector<std::string> inputs_of(const Xapian::Database& database,
                                   const Xapian::Document& document);

/// A part of the manifest: the records whose path is `top` or lies below it, all if it is empty;
/// from the key `after` on, at most so many, by key. after becomes the last key looked at, empty at
/// the end.
std::vector<InputRecord> manifest_part(const Xapian::Database& database, const std::string& top,
                                       std::string& after, std::size_t limit);

}  // namespace dragoman::indexer
