#include "indexer/read/xml_records.h"
#include "tests/fuzz/reading.h"

/// Any bytes as a feed or as news of an agency.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return dragoman::indexer::fuzz_reader(dragoman::indexer::read_xml, data, size);
}
