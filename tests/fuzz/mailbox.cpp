#include "indexer/read/mailbox_records.h"
#include "tests/fuzz/reading.h"

/// Any bytes as a mailbox, its messages read.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  return dragoman::indexer::fuzz_reader(dragoman::indexer::read_mailbox, data, size);
}
