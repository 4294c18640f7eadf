#include "indexer/write/document_sink.h"

#include "indexer/write/glass/version_file.h"
#include "indexer/write/glass_sink.h"
#include "indexer/write/part_writer.h"

namespace dragoman::indexer {

std::unique_ptr<DocumentSink> make_document_sink(const std::string& directory,
                                                 const std::string& base,
                                                 const PartOptions& options) {
  if (!options.by_api && glass::known_format(base))
    return std::make_unique<GlassSink>(directory, base, options);
  return std::make_unique<PartWriter>(directory, options);
}

}  // namespace dragoman::indexer
