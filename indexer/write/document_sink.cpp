#include "indexer/write/document_sink.h"

#include "indexer/write/glass/version_file.h"
#include "indexer/write/glass_sink.h"
#include "indexer/write/part_writer.h"

namespace dragoman::indexer {

std::size_t memory_of_runs(std::uint64_t bytes, std::size_t jobs) {
  constexpr std::uint64_t tables = 160'000'000;   // of the language, names and numbers
  constexpr std::uint64_t a_thread = 75'000'000;  // its texts, documents and what it turns
  constexpr std::uint64_t least = 16'000'000;
  const std::uint64_t taken = tables + jobs * a_thread;
  return static_cast<std::size_t>(bytes > taken + least ? bytes - taken : least);
}

std::unique_ptr<DocumentSink> make_document_sink(const std::string& directory,
                                                 const std::string& base,
                                                 const PartOptions& options) {
  if (!options.by_api && glass::known_format(base))
    return std::make_unique<GlassSink>(directory, base, options);
  return std::make_unique<PartWriter>(directory, options);
}

}  // namespace dragoman::indexer
