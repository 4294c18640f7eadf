#pragma once

#include <memory>
#include <string>

#include "indexer/write/part_options.h"
#include "indexer/write/posted_document.h"

namespace dragoman::indexer {

/// Takes the documents of a large run and makes a database of them, in several threads. They get
/// the numbers 1, 2, 3 ... behind those of the base, in the order in which they were given; the
/// result does not depend on the threads. Throws what Xapian throws.
class DocumentSink {
 public:
  DocumentSink() = default;
  virtual ~DocumentSink() = default;
  DocumentSink(const DocumentSink&) = delete;
  DocumentSink& operator=(const DocumentSink&) = delete;

  virtual void add(PostedDocument document) = 0;
  /// All have been added: what needs no metadata may be made, while the caller makes them.
  virtual void end() {}

  /// Merges the base, what was added, and the metadata of a database without documents into one
  /// database in the directory of the sink. Of metadata with the same key the latter's stay.
  /// base, metadata: paths. Nothing can be added after it.
  virtual void merge(const std::string& base, const std::string& metadata) = 0;
};

/// Writes the tables of a database itself (GlassSink) where Xapian's format is the one that we
/// know, else through Xapian (PartWriter). directory: exists, empty, nobody else's; what is left
/// there without merge() is the caller's to remove. base: the database that will be merged; not
/// changed meanwhile.
std::unique_ptr<DocumentSink> make_document_sink(const std::string& directory,
                                                 const std::string& base,
                                                 const PartOptions& options);

}  // namespace dragoman::indexer
