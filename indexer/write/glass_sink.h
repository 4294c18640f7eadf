#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "indexer/ordered_workers.h"
#include "indexer/write/document_sink.h"
#include "indexer/write/glass/database_writer.h"
#include "indexer/write/glass/run.h"

namespace dragoman::indexer {

/// Writes the tables of a database without Xapian (write/glass/): documents are turned inside out
/// some at a time in several threads, and merged. If the base has documents, Xapian merges the two.
class GlassSink : public DocumentSink {
 public:
  GlassSink(const std::string& directory, const std::string& base, const PartOptions& options);
  ~GlassSink() override;

  void add(PostedDocument document) override;
  void end() override;
  void merge(const std::string& base, const std::string& metadata) override;

 private:
  struct Batch {
    std::uint32_t first = 0;
    std::vector<PostedDocument> documents;
  };
  void close_batch();
  void take_run();

  std::string directory_;
  PartOptions options_;
  bool beside_base_;  ///< in a directory of its own: the base has documents, too
  std::string place_;
  std::unique_ptr<glass::DatabaseWriter> writer_;  ///< made for the first run
  Batch batch_;
  std::size_t batch_bytes_ = 0;
  std::uint32_t added_ = 0;
  std::size_t inside_ = 0;  ///< batches given to the workers whose runs were not taken
  OrderedWorkers<Batch, glass::Run> workers_;
};

}  // namespace dragoman::indexer
