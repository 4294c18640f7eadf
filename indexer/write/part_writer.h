#pragma once

#include <memory>
#include <string>

#include "indexer/write/document_sink.h"

namespace dragoman::indexer {

/// Writes documents through Xapian into many small databases, and merges these into one. Where the
/// parts begin and end depends on the documents alone.
class PartWriter : public DocumentSink {
 public:
  PartWriter(std::string directory, const PartOptions& options);
  ~PartWriter() override;

  void add(PostedDocument document) override;
  void merge(const std::string& base, const std::string& metadata) override;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dragoman::indexer
