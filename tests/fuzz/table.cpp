#include "indexer/read/table_records.h"
#include "tests/fuzz/reading.h"

/// Any bytes as a table with a header.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return dragoman::indexer::fuzz_reader(dragoman::indexer::read_table, data, size);
}
