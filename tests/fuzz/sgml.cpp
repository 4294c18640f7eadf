#include "indexer/read/sgml_records.h"
#include "tests/fuzz/reading.h"

/// Any bytes as a file of Reuters' SGML.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return dragoman::indexer::fuzz_reader(dragoman::indexer::read_sgml_records, data, size);
}
