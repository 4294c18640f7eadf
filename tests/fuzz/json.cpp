#include "indexer/read/json_records.h"

#include "tests/fuzz/reading.h"

/// Any bytes as JSON: objects in a row, and one a line.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace dragoman::indexer;
  fuzz_reader(read_json_lines, data, size);
  return fuzz_reader(read_json_values, data, size);
}
